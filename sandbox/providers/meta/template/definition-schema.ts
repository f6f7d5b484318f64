import { checker } from '../../../validation/check';
import {
	anyText,
	type Fields,
	flag,
	list,
	object,
	oneOf,
	only,
	union,
	visibleText,
} from '../../../validation/schema';
import { META_LIMITS } from '../limits';
import { identifier } from '../parts';
import type { TemplateDefinition } from './definition';

const label: Fields = { text: visibleText(META_LIMITS.url) };

const button = union(
	'type',
	object({
		type: oneOf(['QUICK_REPLY', 'CATALOG', 'MPM', 'ORDER_DETAILS', 'VOICE_CALL']),
		...label,
	}),
	object({ type: only('URL'), ...label, url: anyText }, { example: list(anyText, 1) }),
	object({ type: only('PHONE_NUMBER'), ...label, phone_number: anyText }),
	object({ type: only('COPY_CODE'), example: anyText }),
	object({ type: only('OTP'), ...label, otp_type: oneOf(['COPY_CODE', 'ONE_TAP', 'ZERO_TAP']) }),
	object({ type: only('FLOW'), ...label, flow_id: anyText, navigate_screen: anyText }),
);

const header = {
	...union(
		'format',
		object({ type: only('HEADER'), format: only('TEXT'), ...label }),
		object({
			type: only('HEADER'),
			format: oneOf(['IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION', 'PRODUCT']),
		}),
	),
	properties: { type: only('HEADER') },
};

const parts = [
	header,
	object({ type: only('BODY'), ...label }),
	object({ type: only('BUTTONS'), buttons: list(button, 1) }),
];

const component = union(
	'type',
	...parts,
	object({ type: only('FOOTER'), ...label }),
	object({
		type: only('LIMITED_TIME_OFFER'),
		limited_time_offer: object({ text: anyText, has_expiration: flag }),
	}),
	object({
		type: only('CAROUSEL'),
		cards: list(object({ components: list(union('type', ...parts), 1) }), 1, META_LIMITS.cards),
	}),
);

/** Checks the templates that a test gives to an account. */
export const checkDefinitions = checker<{ readonly templates: readonly TemplateDefinition[] }>(
	object({
		templates: list(
			object(
				{
					id: identifier,
					name: identifier,
					language: identifier,
					category: oneOf(['AUTHENTICATION', 'MARKETING', 'UTILITY']),
					status: oneOf(['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED']),
					components: list(component, 1),
				},
				{
					sub_category: oneOf(['ORDER_DETAILS', 'ORDER_STATUS']),
					rejected_reason: anyText,
					parameter_format: oneOf(['NAMED', 'POSITIONAL']),
				},
			),
			0,
		),
	}),
);

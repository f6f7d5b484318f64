import { checker } from '../../../validation/check';
import {
	anyText,
	flag,
	integer,
	list,
	nonBlank,
	object,
	oneOf,
	only,
	union,
} from '../../../validation/schema';
import { type InfobipTemplate, TEMPLATE_STATUSES } from './template';

const common = {
	id: { type: 'string', pattern: '^\\d+$' },
	businessAccountId: integer(0),
	name: nonBlank,
	language: nonBlank,
	status: oneOf(TEMPLATE_STATUSES),
	quality: oneOf(['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN']),
	createdAt: anyText,
	lastUpdatedAt: anyText,
};

const more = {
	platform: object({}, { entityId: anyText, applicationId: anyText }),
	subCategory: only('ORDER_STATUS'),
};

const header = object(
	{ format: oneOf(['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'GIF', 'LOCATION']) },
	{ text: anyText, example: anyText },
);
const body = object({ text: anyText }, { examples: list(anyText, 0) });
const labelled = (...types: string[]) =>
	types.map((type) => object({ type: only(type), text: anyText }));

const button = union(
	'type',
	...labelled('QUICK_REPLY', 'CATALOG', 'MULTI_PRODUCT', 'REQUEST_CONTACT_INFO'),
	object({ type: only('PHONE_NUMBER'), text: anyText, phoneNumber: anyText }),
	object({ type: only('URL'), text: anyText, url: anyText }, { example: anyText }),
	object({ type: only('COPY_CODE'), example: anyText }),
	object(
		{ type: only('FLOW'), text: anyText, flowId: integer(0), flowAction: anyText },
		{ navigateScreen: anyText },
	),
	object({ type: only('ORDER_DETAILS'), text: anyText, variant: oneOf(['BRAZIL', 'INDIA']) }),
	object({ type: only('VOICE_CALL'), text: anyText }, { callValidityPeriod: integer(1) }),
);

const plain = object(
	{ body, type: oneOf(['TEXT', 'MEDIA', 'UNSUPPORTED']) },
	{
		header,
		footer: object({ text: anyText }),
		buttons: list(button, 0),
		carousel: object({ cards: list(object({ header, buttons: list(button, 1) }, { body }), 1) }),
		limitedTimeOffer: object({ hasExpiration: flag, text: anyText }),
	},
);

const authentication = object(
	{
		body: object({ addSecurityRecommendation: flag }),
		buttons: list(object({ otpType: oneOf(['COPY_CODE', 'ONE_TAP']), text: anyText }), 1, 1),
	},
	{ footer: object({ codeExpirationMinutes: integer(1, 90) }) },
);

/** Checks templates that are to replace those of the account. */
export const checkTemplateList = checker<{ readonly templates: readonly InfobipTemplate[] }>(
	object({
		templates: list(
			union(
				'category',
				object({ ...common, category: only('MARKETING'), structure: plain }, more),
				object({ ...common, category: only('UTILITY'), structure: plain }, more),
				object({ ...common, category: only('AUTHENTICATION'), structure: authentication }, more),
			),
			0,
		),
	}),
);

import type { SchemaObject } from 'ajv';
import {
	list,
	object,
	oneOf,
	only,
	integer,
	text,
	union,
	visibleText,
	webAddress,
} from '../../../validation/schema';
import { INFOBIP_LIMITS } from './limits';
import { anyHeader, body, footer, looseBody } from './parts';

/** Infobip, send interactive URL button message. */
export const urlButtonContent = object(
	{
		body,
		action: object({
			displayText: visibleText(INFOBIP_LIMITS.displayText),
			url: webAddress(INFOBIP_LIMITS.url),
		}),
	},
	{ header: union('type', ...anyHeader), footer },
);

/** How long a call button works, in minutes, and what the call event carries. */
export const callOptions = {
	callValidityPeriod: integer(1, INFOBIP_LIMITS.callValidityMinutes),
	callContextPayload: text(1, INFOBIP_LIMITS.callContextPayload),
};

/** Infobip, send interactive voice button message. */
export const voiceButtonContent = object(
	{ body: looseBody },
	{
		action: object({}, { buttonDisplayText: text(0, INFOBIP_LIMITS.displayText), ...callOptions }),
	},
);

/** Cards name their file `url`, unlike the headers of all other messages. */
const cardHeader = object({ type: oneOf(['IMAGE', 'VIDEO']), url: text(0, INFOBIP_LIMITS.url) });
const cardBody = object({ text: text(0, INFOBIP_LIMITS.carouselCardBody) });

function carousel(type: string, buttons: Readonly<Record<string, SchemaObject>>): SchemaObject {
	const card = object({ header: cardHeader, body: cardBody, ...buttons });
	return object({ type: only(type), cards: list(card, 2, INFOBIP_LIMITS.carouselCards) });
}

/** Infobip, send interactive media carousel message. */
export const mediaCarouselContent = object({
	body: looseBody,
	action: union(
		'type',
		carousel('URL', {
			button: object({
				displayText: text(0, INFOBIP_LIMITS.displayText),
				url: text(0, INFOBIP_LIMITS.url),
			}),
		}),
		carousel('QUICK_REPLY', {
			buttons: list(
				object({
					id: text(0, INFOBIP_LIMITS.carouselButtonId),
					title: text(0, INFOBIP_LIMITS.buttonTitle),
				}),
				1,
			),
		}),
	),
});

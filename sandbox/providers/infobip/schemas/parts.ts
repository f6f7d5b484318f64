import type { SchemaObject } from 'ajv';
import { object, only, text, visibleText, webAddress } from '../../../validation/schema';
import { INFOBIP_LIMITS } from './limits';

/** The text of an interactive message. */
export const body = object({ text: visibleText(INFOBIP_LIMITS.body) });

/** The text of a carousel or a voice button, which may be empty by its page. */
export const looseBody = object({ text: text(0, INFOBIP_LIMITS.body) });

/** The small print of an interactive message. */
export const footer = object({ text: visibleText(INFOBIP_LIMITS.footer) });

/** Where Infobip fetches a file from. */
export const mediaUrl = webAddress(INFOBIP_LIMITS.mediaUrl);

/** A headline. */
export const textHeader = object({
	type: only('TEXT'),
	text: visibleText(INFOBIP_LIMITS.headerText),
});

/** A picture above the body. */
export const imageHeader = object({ type: only('IMAGE'), mediaUrl });

/** All headers of an interactive message; a page names those that it takes. */
export const anyHeader: readonly SchemaObject[] = [
	textHeader,
	imageHeader,
	object({ type: only('VIDEO'), mediaUrl }),
	object({ type: only('DOCUMENT'), mediaUrl }, { filename: text(0, INFOBIP_LIMITS.filename) }),
];

import type { SchemaObject } from 'ajv';
import { anyText, type Fields, flag, object, text, visibleText } from '../../../validation/schema';
import { INFOBIP_LIMITS } from './limits';

/** The envelope of every send call (Infobip, outbound messages). */
export interface InfobipMessage {
	readonly from: string;
	readonly to: string;
	readonly messageId?: string;
	readonly callbackData?: string;
	readonly notifyUrl?: string;
	readonly urlOptions?: { readonly removeProtocol?: boolean };
	readonly entityId?: string;
	readonly applicationId?: string;
}

/** The envelope with what one call carries. */
export interface InfobipMessageWith<Content> extends InfobipMessage {
	readonly content: Content;
}

/** What some calls do not know of the envelope. */
export type MissingOption = 'urlOptions' | 'context';

const urlOptions = object(
	{},
	{
		shortenUrl: flag,
		trackClicks: flag,
		trackingUrl: anyText,
		removeProtocol: flag,
		customDomain: anyText,
	},
);

const context = object({ replyToMessageId: anyText });

/** Phone numbers keep to the older limit; later documents let user IDs be longer. */
export const recipient: SchemaObject = {
	type: 'string',
	minLength: 1,
	if: { pattern: '^[A-Z]{2}\\.' },
	then: { maxLength: INFOBIP_LIMITS.userId },
	else: { maxLength: INFOBIP_LIMITS.phoneNumber },
};

/** The business number. */
export const sender = visibleText(INFOBIP_LIMITS.phoneNumber);

/** Whom a message belongs to (CPaaS X). */
export const attribution: Fields = {
	entityId: text(0, INFOBIP_LIMITS.entityId),
	applicationId: text(0, INFOBIP_LIMITS.entityId),
};

const options: Fields = {
	messageId: text(0, INFOBIP_LIMITS.messageId),
	callbackData: text(0, INFOBIP_LIMITS.callbackData),
	notifyUrl: text(0, INFOBIP_LIMITS.notifyUrl),
	...attribution,
};

/** A message: the envelope, the fields of one call, and options that only this call has. */
export function envelope(
	fields: Fields,
	missing: readonly MissingOption[] = [],
	more: Fields = {},
): SchemaObject {
	return object(
		{ from: sender, to: recipient, ...fields },
		{
			...options,
			...(missing.includes('urlOptions') ? {} : { urlOptions }),
			...(missing.includes('context') ? {} : { context }),
			...more,
		},
	);
}

/** A message whose content has a schema; few calls have none. */
export function message(
	content: SchemaObject,
	missing: readonly MissingOption[] = [],
): SchemaObject {
	return envelope({ content }, missing);
}

import { randomUUID } from 'node:crypto';
import { type JsonObject, stringAt } from '../../json';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import type { Parties } from '../inbound/parties';

/** What a callback of version 1 says about an outgoing message (Kaleyra, outgoing messages). */
export interface StatusFacts {
	readonly statusId: string;
	readonly status: string;
	readonly at: Date;
	readonly recipient: string;
	readonly sender: string;
	readonly references: JsonObject;
	readonly error?: { readonly code: number; readonly title: string };
}

/** The variables of a status callback of version 1. */
export function statusVariables(facts: StatusFacts): JsonObject {
	const { statusId, status, at, recipient, sender, references, error } = facts;
	return {
		id: `${statusId}:1`,
		custom_response: '',
		timestamp: seconds(at),
		mobile: recipient,
		message: '',
		status,
		phone_number: sender,
		error: error?.title ?? '',
		error_code: error === undefined ? '' : String(error.code),
		ref: '',
		ref1: '',
		ref2: '',
		...references,
	};
}

/** The variables of an incoming callback of version 1 (Kaleyra, incoming messages). */
export function incomingVariables(
	event: InboundEvent,
	{ from, to, name }: Parties,
	{ at, answered, baseUrl }: InboundSetting,
): JsonObject {
	const said = wordsOf(event);
	return {
		body: said,
		mime_type: 'mimeType' in event ? event.mimeType : '',
		media_url: mediaUrl(event, baseUrl),
		from,
		name,
		type: typeOf(event),
		created_at: seconds(at),
		reply_to: stringAt(answered?.quote?.envelope, 'reply_to') ?? '',
		wanumber: to,
		mobile: from,
		custom_response: '',
		message: said,
		contacts: 'contacts' in event ? JSON.stringify(event.contacts) : '',
		location: event.type === 'location' ? `${event.latitude},${event.longitude}` : '',
	};
}

/** The variables of a template status update, which only version 1 documents. */
export function templateVariables(
	{ change, templateId, templateName, language }: InboundEvent<'template-update'>,
	at: Date,
): JsonObject | undefined {
	if (change.kind !== 'status') return undefined;
	return {
		id: randomUUID(),
		time: seconds(at),
		event: change.newStatus,
		message_template_id: templateId,
		message_template_name: templateName,
		message_template_language: language,
		reason: change.reason ?? 'NONE',
		callback_profile_id: randomUUID(),
		company_id: '1',
	};
}

/** Kaleyra keeps a copy of a file and says where; empty for anything else. */
export function mediaUrl(event: InboundEvent, baseUrl: string): string {
	if (!('mediaId' in event)) return '';
	return event.url ?? `${baseUrl}/media/${event.mediaId}`;
}

function wordsOf(event: InboundEvent): string {
	if ('text' in event) return event.text;
	if ('title' in event) return event.title;
	return 'caption' in event && event.caption !== undefined ? event.caption : '';
}

function typeOf({ type }: InboundEvent): string {
	switch (type) {
		case 'button-reply':
		case 'list-reply':
		case 'flow-reply':
		case 'address-reply':
			return 'interactive';
		case 'template-reply':
			return 'button';
		case 'voice':
			return 'audio';
		default:
			return type;
	}
}

function seconds(at: Date): string {
	return String(Math.floor(at.getTime() / 1000));
}

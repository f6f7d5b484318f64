import { randomUUID } from 'node:crypto';
import type { GupshupAccount } from '../../../accounts';
import { type JsonObject, stringAt } from '../../../json';
import type { InboundEvent, InboundSetting, Media } from '../../inbound/event';
import type { Parties } from '../../inbound/parties';
import { ownEnvelope } from '../envelope';
import { deductions, mediaAddress, preference, quotedWamid } from './meta-format';

/** The body of a callback of version 2; undefined for an event that version 2 does not have. */
export function inOwnFormat(
	event: InboundEvent,
	parties: Parties,
	setting: InboundSetting,
	account: GupshupAccount,
): JsonObject | undefined {
	const { at, answered } = setting;
	const context = answered?.quote?.context;
	switch (event.type) {
		case 'billing': {
			const references = {
				id: stringAt(context, 'id') ?? randomUUID(),
				gsId: stringAt(context, 'gs_id') ?? randomUUID(),
				destination: parties.from,
			};
			const payload = { deductions: deductions(event.category), references };
			return { phone: account.sender, ...ownEnvelope(account, 'billing-event', payload, at) };
		}
		case 'opt': {
			const payload = { phone: parties.from, type: `opted-${event.value}` };
			return ownEnvelope(account, 'user-event', payload, at);
		}
		case 'preference': {
			const user_preferences = [preference(event.value, parties, at)];
			const payload = { type: 'user_preferences', payload: { user_preferences } };
			return ownEnvelope(account, 'preference-event', payload, at);
		}
		case 'template-update':
			return templateStatus(event, account, at);
		default: {
			const message = messageOf(event, context, account, setting.baseUrl);
			if (message === undefined) return undefined;
			const quoted =
				context === undefined ? {} : { context: { id: quotedWamid(context), ...gsIdOf(context) } };
			const payload = {
				id: parties.messageId,
				source: parties.from,
				...message,
				sender: senderOf(parties),
				...(event.type === 'reaction' ? {} : quoted),
			};
			return ownEnvelope(account, 'message', payload, at);
		}
	}
}

function messageOf(
	event: InboundEvent,
	context: JsonObject | undefined,
	account: GupshupAccount,
	baseUrl: string,
): { readonly type: string; readonly payload: JsonObject } | undefined {
	const media = (type: string, file: Media) => ({
		type,
		payload: {
			url: file.url ?? mediaAddress(account, file.mediaId, baseUrl),
			contentType: file.mimeType,
			...(file.caption === undefined ? {} : { caption: file.caption }),
			...(file.filename === undefined ? {} : { name: file.filename }),
		},
	});
	switch (event.type) {
		case 'text':
			return { type: 'text', payload: { text: event.text } };
		case 'image':
		case 'video':
		case 'audio':
		case 'sticker':
			return media(event.type, event);
		case 'voice':
			return media('audio', event);
		case 'document':
			return media('file', event);
		case 'location': {
			const { longitude, latitude } = event;
			const payload = { longitude: String(longitude), latitude: String(latitude) };
			return { type: 'location', payload };
		}
		case 'reaction': {
			const payload = { emoji: event.emoji ?? '', id: quotedWamid(context), ...gsIdOf(context) };
			return { type: 'reaction', payload };
		}
		case 'button-reply': {
			const { id: postbackText, title } = event;
			const payload = { title, id: MESSAGE_NAME, reply: `${title} 1`, postbackText };
			return { type: 'button_reply', payload };
		}
		case 'list-reply': {
			const { id: postbackText, title, description } = event;
			const payload = {
				title,
				id: MESSAGE_NAME,
				reply: `${title} 1`,
				postbackText,
				...(description === undefined ? {} : { description }),
			};
			return { type: 'list_reply', payload };
		}
		case 'template-reply': {
			const { text, payload: postbackText } = event;
			return { type: 'quick_reply', payload: { text, type: 'button', postbackText } };
		}
		default:
			return undefined;
	}
}

/** The sender's own name of a message, which version 3 does not send: always the same here. */
const MESSAGE_NAME = 'msg-77';

function templateStatus(
	{ change, templateId, templateName, language }: InboundEvent<'template-update'>,
	account: GupshupAccount,
	at: Date,
): JsonObject | undefined {
	if (change.kind !== 'status') return undefined;
	const payload = {
		id: templateId,
		status: change.newStatus,
		elementName: templateName,
		languageCode: language,
		...(change.reason === undefined ? {} : { rejectedReason: change.reason }),
		type: 'status-update',
	};
	return ownEnvelope(account, 'template-event', payload, at);
}

/** Country code and the rest, as for an Indian number, which is what the app has. */
function senderOf({ from, name, userId, byUserId }: Parties): JsonObject {
	const id = userId === undefined ? {} : { userId };
	if (byUserId) return { name, ...id };
	const [country_code, dial_code] = [from.slice(0, 2), from.slice(2)];
	return { phone: from, name, country_code, dial_code, ...id };
}

function gsIdOf(context: JsonObject | undefined): JsonObject {
	const gsId = stringAt(context, 'gs_id');
	return gsId === undefined ? {} : { gsId };
}

import { randomUUID } from 'node:crypto';
import type { MessangiAccount } from '../../accounts';
import type { JsonObject } from '../../json';
import type { InboundEvent, InboundSetting, Media } from '../inbound/event';
import { partiesOf } from '../inbound/parties';
import type { OutgoingReport } from '../provider';

/** The number of the forward process, which the callback names. */
const PROCESS_ID = 123;

/**
 * An incoming message to the address of the number's forward process (Messangi, callback URL MO);
 * undefined for an event without a documented callback.
 */
export function messangiInbound(
	event: InboundEvent,
	setting: InboundSetting,
	account: MessangiAccount,
	url: string | undefined,
): OutgoingReport[] | undefined {
	const said = contentOf(event, setting.baseUrl);
	if (said === undefined) return undefined;
	if (url === undefined) return [];
	const { from: customer, to, name } = partiesOf(event, setting, account.sender);
	const body: JsonObject = {
		owner: account.username,
		date: setting.at.toISOString(),
		processId: PROCESS_ID,
		origin: to,
		// This is the forward process's, so it does not lead back to a message.
		externalId: 'fwd-1',
		callback: url,
		connection: 'WHATSAPP',
		id: event.messageId ?? randomUUID(),
		text: said.text,
		user: `+${customer}`,
		extraInfo: { ...said.extraInfo, contacts: [{ profile: { name }, wa_id: customer }] },
	};
	return [{ url, method: 'POST', headers: {}, body }];
}

function contentOf(
	event: InboundEvent,
	baseUrl: string,
): { readonly text: string; readonly extraInfo: JsonObject } | undefined {
	switch (event.type) {
		case 'text':
			return { text: event.text, extraInfo: { type: 'text' } };
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
			return { text: event.caption ?? '', extraInfo: attachment(event.type, event, baseUrl) };
		case 'button-reply': {
			const { id, title } = event;
			const interactive = { type: 'button_reply', button_reply: { id, title } };
			return { text: title, extraInfo: { type: 'interactive', interactive } };
		}
		case 'list-reply': {
			const { id, title } = event;
			const interactive = { type: 'list_reply', list_reply: { id, title } };
			return { text: title, extraInfo: { type: 'interactive', interactive } };
		}
		case 'template-reply': {
			const { payload, text } = event;
			return { text, extraInfo: { type: 'button', button: { payload, text } } };
		}
		default:
			return undefined;
	}
}

function attachment(type: string, file: Media, baseUrl: string): JsonObject {
	const { filename, caption } = file;
	const attached = {
		...(filename === undefined ? {} : { fileName: filename }),
		url: file.url ?? `${baseUrl}/media/${file.mediaId}`,
		...(caption === undefined ? {} : { caption }),
	};
	return { type, attachments: [attached] };
}

import { createHash } from 'node:crypto';
import { type JsonObject, stringAt } from '../../json';
import { metaTimestamp } from '../meta/statuses';
import type { InboundEvent, Media, SharedContact } from './event';
import { newWamid, type Parties } from './parties';

/** What Meta's form needs beside the event. */
export interface MetaSetting {
	readonly at: Date;
	/** The context of a reply, in the words of the provider that passes it on. */
	readonly context?: JsonObject;
	/** Where a file can be had, with providers that say so inside of the message. */
	readonly mediaUrl?: (file: Media) => string;
}

/**
 * The `contacts` and `messages` of a value (Cloud API, webhooks, messages); undefined for an event
 * that is no message in Meta's form.
 */
export function metaMessages(
	event: InboundEvent,
	parties: Parties,
	setting: MetaSetting,
): JsonObject | undefined {
	const content = contentOf(event, setting);
	if (content === undefined) return undefined;
	const { context } = setting;
	const { from, byUserId, userId, messageId: id } = parties;
	const message: JsonObject = {
		// A reaction names its message itself.
		...(context === undefined || event.type === 'reaction' ? {} : { context }),
		...(byUserId ? {} : { from }),
		...(userId === undefined ? {} : { from_user_id: userId }),
		id,
		timestamp: metaTimestamp(setting.at),
		...content,
	};
	// What WhatsApp says by itself about a customer comes without the contact.
	if (content.type === 'system') return { messages: [message] };
	return { contacts: [metaContact(parties)], messages: [message] };
}

/** A customer as Meta shows one. */
export function metaContact({ from, name, username, userId, byUserId }: Parties): JsonObject {
	return {
		profile: { name, ...(username === undefined ? {} : { username }) },
		...(byUserId ? {} : { wa_id: from }),
		...(userId === undefined ? {} : { user_id: userId }),
	};
}

function contentOf(
	event: InboundEvent,
	{ context, mediaUrl }: MetaSetting,
): (JsonObject & { readonly type: string }) | undefined {
	const media = (type: string, file: Media, more: JsonObject = {}) => ({
		type,
		[type]: {
			id: file.mediaId,
			mime_type: file.mimeType,
			sha256: createHash('sha256').update(file.mediaId).digest('base64'),
			...(file.caption === undefined ? {} : { caption: file.caption }),
			...(mediaUrl === undefined ? {} : { url: mediaUrl(file) }),
			...more,
		},
	});
	const interactive = (type: string, reply: JsonObject) => ({
		type: 'interactive',
		interactive: { type, [type]: reply },
	});
	switch (event.type) {
		case 'text':
			return { type: 'text', text: { body: event.text } };
		case 'image':
		case 'video':
		case 'audio':
		case 'sticker':
			return media(event.type, event);
		case 'voice':
			return media('audio', event, { voice: true });
		case 'document': {
			const { filename } = event;
			return media('document', event, filename === undefined ? {} : { filename });
		}
		case 'location': {
			const { latitude, longitude, name, address, url } = event;
			const place = {
				latitude,
				longitude,
				...(name === undefined ? {} : { name }),
				...(address === undefined ? {} : { address }),
				...(url === undefined ? {} : { url }),
			};
			return { type: 'location', location: place };
		}
		case 'contacts':
			return { type: 'contacts', contacts: event.contacts.map(sharedContact) };
		case 'reaction': {
			const { emoji } = event;
			const message_id = stringAt(context, 'meta_msg_id') ?? stringAt(context, 'id') ?? newWamid();
			const reaction = { message_id, ...(emoji === undefined ? {} : { emoji }) };
			return { type: 'reaction', reaction };
		}
		case 'order': {
			const product_items = event.items.map((item) => ({
				product_retailer_id: item.productRetailerId,
				quantity: item.quantity,
				item_price: item.itemPrice,
				currency: item.currency,
			}));
			const order = { catalog_id: event.catalogId, text: event.text, product_items };
			return { type: 'order', order };
		}
		case 'button-reply':
			return interactive('button_reply', { id: event.id, title: event.title });
		case 'list-reply': {
			const { id, title, description } = event;
			const row = { id, title, ...(description === undefined ? {} : { description }) };
			return interactive('list_reply', row);
		}
		case 'template-reply':
			return { type: 'button', button: { payload: event.payload, text: event.text } };
		case 'flow-reply': {
			const response_json = JSON.stringify(event.response);
			return interactive('nfm_reply', { name: 'flow', body: event.text, response_json });
		}
		case 'address-reply': {
			const response_json = JSON.stringify({ values: event.values });
			const name = 'address_message';
			return interactive('nfm_reply', { name, body: event.text, response_json });
		}
		case 'call-permission-reply': {
			const { response, expirationTimestamp: until } = event;
			const reply = {
				response,
				...(until === undefined ? {} : { expiration_timestamp: until }),
				response_source: 'user_action',
			};
			return interactive('call_permission_reply', reply);
		}
		case 'identity-change': {
			const body = 'The security code has changed';
			return { type: 'system', system: { body, type: 'customer_identity_changed' } };
		}
		case 'number-change': {
			const body = 'The customer has a new number';
			const system = { body, type: 'user_changed_number', wa_id: event.newNumber };
			return { type: 'system', system };
		}
		case 'unsupported': {
			const details = 'Message type is currently not supported';
			const title = 'Message type unknown';
			const error = { code: 131051, title, message: title, error_data: { details } };
			const unsupported = { type: event.unsupportedType };
			return { type: 'unsupported', errors: [error], unsupported };
		}
		case 'edit': {
			const message = { type: 'text', text: { body: event.text } };
			const edit = { original_message_id: event.originalMessageId, message };
			return { type: 'edit', edit };
		}
		case 'revoke':
			return { type: 'revoke', revoke: { original_message_id: event.originalMessageId } };
		case 'account':
		case 'authentication-reply':
		case 'billing':
		case 'click':
		case 'connectivity-check':
		case 'echo':
		case 'infected':
		case 'opt':
		case 'payment':
		case 'payment-acknowledgement':
		case 'payment-confirmation':
		case 'preference':
		case 'provider-error':
		case 'template-update':
			return undefined;
	}
}

function sharedContact({ firstName, formattedName, phone }: SharedContact): JsonObject {
	return {
		name: { first_name: firstName, formatted_name: formattedName },
		phones: [{ phone, type: 'CELL', wa_id: phone.replace(/\D/gu, '') }],
	};
}

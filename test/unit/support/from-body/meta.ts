import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import {
	asList,
	asRecord,
	at,
	isRecord,
	type UnknownRecord,
} from '../../../../nodes/WhatsAppInteractive/common/json';
import { given, listed, records, text } from './read';

/*
 * Meta's message objects as submissions of ours, as far as they are no templates and no orders: the
 * way back from what the encoders make, see infobip.ts.
 */

const file = ({ id, link, ...more }: UnknownRecord): UnknownRecord =>
	id === undefined ? { source: 'link', link, ...more } : { source: 'id', id, ...more };

function header(value: unknown): UnknownRecord | undefined {
	const type = text(value, 'type');
	if (type === undefined) return undefined;
	return type === 'text'
		? { type, text: text(value, 'text') }
		: { type, ...file(asRecord(at(value, type))) };
}

const framed = (interactive: UnknownRecord): UnknownRecord =>
	given({
		header: header(interactive.header),
		body: text(interactive, 'body', 'text'),
		footer: text(interactive, 'footer', 'text'),
	});

const contact = (card: UnknownRecord): UnknownRecord =>
	given({
		name: given({
			formattedName: text(card, 'name', 'formatted_name'),
			firstName: text(card, 'name', 'first_name'),
			lastName: text(card, 'name', 'last_name'),
			middleName: text(card, 'name', 'middle_name'),
			prefix: text(card, 'name', 'prefix'),
			suffix: text(card, 'name', 'suffix'),
		}),
		birthday: text(card, 'birthday'),
		phones: listed(card, 'phones', ({ phone, type, wa_id: whatsAppId }) =>
			given({ phone, type, whatsAppId }),
		),
		emails: listed(card, 'emails', (each) => each),
		addresses: listed(card, 'addresses', ({ country_code: countryCode, ...address }) =>
			given({ ...address, countryCode }),
		),
		urls: listed(card, 'urls', (each) => each),
		organization: card.org,
	});

function carousel(action: UnknownRecord): UnknownRecord {
	const cards = records(action, 'cards');
	const isUrl = cards.some((card) => at(card, 'action', 'name') === 'cta_url');
	return {
		kind: 'mediaCarousel',
		action: isUrl ? 'url' : 'quickReplies',
		cards: cards.map((card) =>
			given({
				header: header(card.header),
				body: text(card, 'body', 'text'),
				displayText: text(card, 'action', 'parameters', 'display_text'),
				url: text(card, 'action', 'parameters', 'url'),
				buttons: isUrl
					? undefined
					: records(card, 'action', 'buttons').map((each) => each.quick_reply),
			}),
		),
	};
}

const flow = (parameters: UnknownRecord): UnknownRecord =>
	given({
		kind: 'flow',
		flow:
			parameters.flow_id === undefined
				? { by: 'name', name: text(parameters, 'flow_name') }
				: { by: 'id', id: text(parameters, 'flow_id') },
		token: text(parameters, 'flow_token'),
		buttonText: text(parameters, 'flow_cta'),
		mode: text(parameters, 'mode'),
		action: text(parameters, 'flow_action')?.replace('data_exchange', 'dataExchange'),
		screen: text(parameters, 'flow_action_payload', 'screen'),
		data: at(parameters, 'flow_action_payload', 'data'),
	});

/** What an interactive object says beside its texts. */
function interactivePart(type: unknown, action: UnknownRecord): UnknownRecord | undefined {
	const parameters = asRecord(action.parameters);
	switch (type) {
		case 'button':
			return {
				kind: 'replyButtons',
				buttons: records(action, 'buttons').map(({ reply }) => reply),
			};
		case 'list':
			return { kind: 'list', buttonText: action.button, sections: action.sections };
		case 'cta_url':
			return { kind: 'urlButton', displayText: parameters.display_text, url: parameters.url };
		case 'flow':
			return flow(parameters);
		case 'location_request_message':
			return { kind: 'locationRequest' };
		case 'request_contact_info':
			return { kind: 'contactInfoRequest' };
		case 'call_permission_request':
			return { kind: 'callPermissionRequest' };
		case 'voice_call':
			return given({
				kind: 'voiceCallButton',
				displayText: text(parameters, 'display_text'),
				validityMinutes: text(parameters, 'ttl_minutes'),
				payload: text(parameters, 'payload'),
			});
		case 'address_message':
			return given({
				kind: 'addressRequest',
				country: text(parameters, 'country'),
				values: parameters.values,
				savedAddresses: parameters.saved_addresses,
				errors: parameters.validation_errors,
			});
		case 'product':
			return {
				kind: 'product',
				catalogId: action.catalog_id,
				retailerId: action.product_retailer_id,
			};
		case 'product_list':
			return {
				kind: 'productList',
				catalogId: action.catalog_id,
				sections: records(action, 'sections').map(({ title, product_items: items }) =>
					given({
						title,
						retailerIds: asList(items).map((item) => at(item, 'product_retailer_id')),
					}),
				),
			};
		case 'catalog_message':
			return given({
				kind: 'catalog',
				thumbnailId: text(parameters, 'thumbnail_product_retailer_id'),
			});
		case 'order_status':
			return given({
				kind: 'orderStatus',
				referenceId: text(parameters, 'reference_id'),
				status: text(parameters, 'order', 'status')
					?.replace('partially_shipped', 'partiallyShipped')
					.replace('cancelled', 'canceled'),
				description: text(parameters, 'order', 'description'),
			});
		case 'carousel':
			return carousel(action);
		default:
			return undefined;
	}
}

function messageOf(object: UnknownRecord): UnknownRecord | undefined {
	const type = text(object, 'type') ?? '';
	const content = asRecord(object[type]);
	switch (type) {
		case 'text':
			return given({ kind: type, text: content.body, previewUrl: content.preview_url });
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return { kind: type, ...file(content) };
		case 'location':
			return {
				...content,
				kind: type,
				latitude: text(content, 'latitude'),
				longitude: text(content, 'longitude'),
			};
		case 'contacts':
			return { kind: type, contacts: records(object, 'contacts').map(contact) };
		case 'reaction':
			return {
				kind: type,
				messageId: content.message_id,
				emoji: content.emoji,
				remove: content.emoji === '',
			};
		case 'interactive': {
			const part = interactivePart(content.type, asRecord(content.action));
			return part && { ...framed(content), ...part };
		}
		default:
			return undefined;
	}
}

const isSubmission = (value: UnknownRecord): value is UnknownRecord & Submission =>
	typeof value.recipient === 'string' && isRecord(value.message);

/** The submission that makes a message object; undefined where the node has no operation for it. */
export function fromMetaObject(object: UnknownRecord, sender = ''): Submission | undefined {
	const message = messageOf(object);
	const made: UnknownRecord = {
		sender,
		recipient: text(object, 'to') ?? text(object, 'recipient'),
		message,
		options: given({ replyTo: text(object, 'context', 'message_id') }),
		preparedAt: 0,
	};
	return isSubmission(made) ? made : undefined;
}

import type { ShownAction, ShownBubble, ShownCard } from '../../../shown/message';
import { type JsonValue, valueAt } from '../../json';
import type { InfobipTemplate } from '../../providers/infobip/templates/template';
import { infobipOrder, infobipOrderStatus } from './infobip-order';
import {
	infobipHeader,
	infobipLocation,
	infobipMedia,
	infobipProducts,
	infobipReply,
} from './infobip-parts';
import { infobipTemplate } from './infobip-template';
import { payable } from './meta-order';
import { shownContacts } from './meta-parts';
import { given, listAt, objectAt, textAt } from './read';

/** What is special about a kind of message, read from its content. */
type Reader = (content: JsonValue | undefined) => Partial<ShownBubble>;

const just = (action: ShownAction): Partial<ShownBubble> => ({ actions: [action] });

function linkOf(action: JsonValue | undefined): ShownAction {
	return {
		type: 'url',
		text: textAt(action, 'displayText') ?? '',
		url: textAt(action, 'url') ?? '',
	};
}

const captioned =
	(type: 'document' | 'image' | 'video'): Reader =>
	(content) => ({
		header: infobipMedia(type, content),
		...given('body', textAt(content, 'caption')),
	});

function cardOf(card: JsonValue): ShownCard {
	const header = valueAt(card, 'header');
	const replies = listAt(card, 'buttons');
	return {
		header: infobipMedia(textAt(header, 'type') === 'VIDEO' ? 'video' : 'image', header),
		...given('body', textAt(card, 'body', 'text')),
		actions: replies.length > 0 ? replies.map(infobipReply) : [linkOf(valueAt(card, 'button'))],
	};
}

/** By the path of the send call below `/whatsapp/1/message/`. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	['text', (content) => given('body', textAt(content, 'text'))],
	['document', captioned('document')],
	['image', captioned('image')],
	['video', captioned('video')],
	['audio', (content) => ({ header: infobipMedia('audio', content) })],
	['sticker', (content) => ({ header: infobipMedia('sticker', content) })],
	['location', (content) => ({ header: infobipLocation(content) })],
	['contact', (content) => ({ contacts: shownContacts(listAt(content, 'contacts')) })],
	[
		'interactive/buttons',
		(content) => ({ actions: listAt(content, 'action', 'buttons').map(infobipReply) }),
	],
	[
		'interactive/list',
		(content) =>
			just({
				type: 'list',
				text: textAt(content, 'action', 'title') ?? '',
				sections: listAt(content, 'action', 'sections').map((section) => ({
					...given('title', textAt(section, 'title')),
					entries: listAt(section, 'rows').map((row) => ({
						id: textAt(row, 'id') ?? '',
						title: textAt(row, 'title') ?? '',
						...given('description', textAt(row, 'description')),
					})),
				})),
			}),
	],
	['interactive/location-request', () => just({ type: 'location', text: 'Send location' })],
	[
		'interactive/request-contact-info',
		() => just({ type: 'contactInfo', text: 'Share contact info' }),
	],
	[
		'interactive/product',
		(content) => {
			const retailerId = textAt(content, 'action', 'productRetailerId') ?? '';
			const catalogId = given('catalogId', textAt(content, 'action', 'catalogId'));
			return {
				header: { type: 'product', retailerId, ...catalogId },
				...just({
					type: 'products',
					text: 'View',
					...catalogId,
					sections: [{ entries: [retailerId] }],
				}),
			};
		},
	],
	[
		'interactive/multi-product',
		(content) => just(infobipProducts('View items', valueAt(content, 'action'))),
	],
	[
		'interactive/flow',
		(content) => {
			const action = valueAt(content, 'action');
			return just({
				type: 'flow',
				text: textAt(action, 'callToActionButton') ?? '',
				...given('token', textAt(action, 'flowToken')),
				...given('screen', textAt(action, 'flowActionPayload', 'screen')),
				...given('data', objectAt(action, 'flowActionPayload', 'data')),
			});
		},
	],
	['interactive/url-button', (content) => just(linkOf(valueAt(content, 'action')))],
	[
		'interactive/media-carousel',
		(content) => ({ cards: listAt(content, 'action', 'cards').map(cardOf) }),
	],
	[
		'interactive/voice-button',
		(content) =>
			just({
				type: 'voiceCall',
				text: textAt(content, 'action', 'buttonDisplayText') ?? 'Call Now',
			}),
	],
	[
		'interactive/call-permission-request',
		() => just({ type: 'callPermission', text: 'Choose preference' }),
	],
	[
		'interactive/in-thread-authentication-request',
		() => ({ body: 'Confirm that it is you, inside of WhatsApp.' }),
	],
	['interactive/order-details', (content) => payable(infobipOrder(valueAt(content, 'action')))],
	[
		'interactive/order-status',
		(content) => ({ orderStatus: infobipOrderStatus(valueAt(content, 'action')) }),
	],
]);

/** A message of Infobip's, by the call that took it. */
export function shownInfobipMessage(
	call: string,
	message: JsonValue,
	templates: readonly InfobipTemplate[],
): ShownBubble {
	const content = valueAt(message, 'content');
	if (call === 'template') return infobipTemplate(content, templates);
	return {
		type: 'bubble',
		...given('header', infobipHeader(valueAt(content, 'header'))),
		...given('body', textAt(content, 'body', 'text')),
		...given('footer', textAt(content, 'footer', 'text')),
		...READERS.get(call)?.(content),
	};
}

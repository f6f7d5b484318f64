import type { JsonObject } from '../json';
import { wide } from './harness';
import * as meta from './meta-messages';
import type { Refused } from './meta-refused';

const PARAMETERS = 'interactive.action.parameters';
const CARDS = 'interactive.action.cards';
const LINK = 'https://files.acme.test/a.jpg';

const LINKS = meta.carousel(2, () => meta.LINK_CARD);
const REPLIES = meta.carousel(2, meta.replyCard);
const PRODUCTS = meta.carousel(2, meta.productCard);

/** Interactive objects that only Gupshup passes on. */
export const REFUSED_AT_GUPSHUP: Refused[] = [
	['one card', meta.carousel(1, () => meta.LINK_CARD), {}, CARDS],
	['eleven cards', meta.carousel(11, () => meta.LINK_CARD), {}, CARDS],
	['a carousel without a body', LINKS, { 'interactive.body': undefined }, 'interactive.body'],
	[
		'a header above cards',
		LINKS,
		{ 'interactive.header': { type: 'text', text: 'A' } },
		'interactive.header',
	],
	['a footer below cards', LINKS, { 'interactive.footer': { text: 'A' } }, 'interactive.footer'],
	[
		'cards that count from one',
		LINKS,
		{ [`${CARDS}[0].card_index`]: 1, [`${CARDS}[1].card_index`]: 2 },
		`${CARDS}[0].card_index`,
	],
	['a gap between cards', LINKS, { [`${CARDS}[1].card_index`]: 2 }, `${CARDS}[1].card_index`],
	['a card without a header', LINKS, { [`${CARDS}[0].header`]: undefined }, `${CARDS}[0].header`],
	[
		'a document on a card',
		LINKS,
		{ [`${CARDS}[0].header`]: { type: 'document', document: { link: LINK } } },
		`${CARDS}[0].header`,
	],
	[
		'a picture and a video',
		LINKS,
		{ [`${CARDS}[1].header`]: { type: 'video', video: { link: LINK } } },
		CARDS,
	],
	[
		'a long body of a card',
		LINKS,
		{ [`${CARDS}[1].body.text`]: wide(161) },
		`${CARDS}[1].body.text`,
	],
	[
		'three line breaks',
		LINKS,
		{ [`${CARDS}[1].body.text`]: 'a\nb\nc\nd' },
		`${CARDS}[1].body.text`,
	],
	[
		'a card with an IP address',
		LINKS,
		{ [`${CARDS}[1].action.parameters.url`]: 'http://192.0.2.7' },
		`${CARDS}[1].action.parameters.url`,
	],
	['a link and a reply', LINKS, { [`${CARDS}[1].action`]: meta.replyCard(1).action }, CARDS],
	['one reply and two', REPLIES, { [`${CARDS}[1].action.buttons[1]`]: reply('x') }, CARDS],
	[
		'the same reply on two cards',
		REPLIES,
		{ [`${CARDS}[1].action.buttons[0]`]: reply('like-0') },
		CARDS,
	],
	[
		'a long reply',
		REPLIES,
		{ [`${CARDS}[0].action.buttons[0].quick_reply.title`]: wide(21) },
		`${CARDS}[0].action.buttons[0].quick_reply.title`,
	],
	[
		'a long ID of a reply',
		REPLIES,
		{ [`${CARDS}[0].action.buttons[0].quick_reply.id`]: wide(257) },
		`${CARDS}[0].action.buttons[0].quick_reply.id`,
	],
	[
		'a reply as in buttons',
		REPLIES,
		{ [`${CARDS}[0].action.buttons[0]`]: { type: 'reply', reply: { id: 'a', title: 'A' } } },
		`${CARDS}[0].action.buttons[0].type`,
	],
	['products of two catalogues', PRODUCTS, { [`${CARDS}[1].action.catalog_id`]: '5550002' }, CARDS],
	['a body on a product', PRODUCTS, { [`${CARDS}[1].body`]: { text: 'a' } }, `${CARDS}[1].body`],
	['parameters of a call request', meta.CALL_PERMISSION, { [PARAMETERS]: {} }, PARAMETERS],
	[
		'a call that is never too late',
		meta.VOICE_CALL,
		{ [`${PARAMETERS}.ttl_minutes`]: 43_201 },
		`${PARAMETERS}.ttl_minutes`,
	],
	[
		'a long label of a call',
		meta.VOICE_CALL,
		{ [`${PARAMETERS}.display_text`]: wide(21) },
		`${PARAMETERS}.display_text`,
	],
	[
		'a long payload of a call',
		meta.VOICE_CALL,
		{ [`${PARAMETERS}.payload`]: wide(513) },
		`${PARAMETERS}.payload`,
	],
	[
		'a request for the number without a body',
		meta.CONTACT_INFO,
		{ 'interactive.body': undefined },
		'interactive.body',
	],
];

function reply(id: string): JsonObject {
	return { type: 'quick_reply', quick_reply: { id, title: 'Like' } };
}

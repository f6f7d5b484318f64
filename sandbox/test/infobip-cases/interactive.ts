import { many, wide } from '../harness';
import { at, type Refusal } from './refusal';

const ACTION = 'content.action';
const SECTIONS = `${ACTION}.sections`;
const PAYLOAD = `${ACTION}.flowActionPayload`;
const CAROUSEL_URL = 'media-carousel URL (minimal)';
const CAROUSEL_REPLY = 'media-carousel QUICK_REPLY (full)';
const image = { type: 'IMAGE', mediaUrl: 'https://files.acme.test/a.png' };
const headline = { type: 'TEXT', text: 'x' };

const card = {
	header: { type: 'IMAGE', url: 'https://files.acme.test/a.png' },
	body: { text: 'x' },
	button: { displayText: 'x', url: 'https://acme.test' },
};
const products = (count: number) => many(count, (index) => `P-${index}`);

const buttonsAndLists: Refusal[] = [
	at('no body', 'buttons (minimal)', 'content.body', undefined),
	at('an unknown button', 'buttons (minimal)', `${ACTION}.buttons[0].type`, 'URL'),
	[
		'a header of no known type',
		'buttons (minimal)',
		{ 'content.header': { type: 'GIF', mediaUrl: image.mediaUrl } },
		'content.header',
	],
	at('no name on the list', 'list (minimal)', `${ACTION}.title`, undefined),
	at('a section without rows', 'list (minimal)', `${SECTIONS}[0].rows`, []),
	at('a row without ID', 'list (minimal)', `${SECTIONS}[0].rows[0].id`, undefined),
	at('a row without title', 'list (minimal)', `${SECTIONS}[0].rows[0].title`, undefined),
];

const questions: Refusal[] = ['location-request', 'request-contact-info'].flatMap((name) => [
	at('no question', `${name} (minimal)`, 'content.body', undefined),
	at('an empty question', `${name} (minimal)`, 'content.body.text', ''),
	at('a long question', `${name} (minimal)`, 'content.body.text', wide(1025)),
	at('a footer', `${name} (minimal)`, 'content.footer', { text: 'x' }),
	at('a header', `${name} (minimal)`, 'content.header', headline),
]);

const productMessages: Refusal[] = [
	at('no catalog', 'product (minimal)', `${ACTION}.catalogId`, undefined),
	at('no product', 'product (minimal)', `${ACTION}.productRetailerId`, undefined),
	at('a header', 'product (minimal)', 'content.header', headline),
	at('a long body', 'product (full)', 'content.body.text', wide(1025)),
	at('a long footer', 'product (full)', 'content.footer.text', wide(61)),
	at('no header', 'multi-product (minimal)', 'content.header', undefined),
	[
		'a picture above',
		'multi-product (minimal)',
		{ 'content.header': image },
		'content.header.type',
	],
	at('no body', 'multi-product (minimal)', 'content.body', undefined),
	at('no catalog', 'multi-product (minimal)', `${ACTION}.catalogId`, undefined),
	at('no sections', 'multi-product (minimal)', SECTIONS, []),
	at(
		'11 sections',
		'multi-product (minimal)',
		SECTIONS,
		many(11, (index) => ({ title: 'x', productRetailerIds: [`P-${index}`] })),
	),
	at('no products', 'multi-product (minimal)', SECTIONS, [{ productRetailerIds: [] }]),
	at('31 products', 'multi-product (minimal)', SECTIONS, [{ productRetailerIds: products(31) }]),
	at('31 products in two sections', 'multi-product (minimal)', SECTIONS, [
		{ title: 'A', productRetailerIds: products(30) },
		{ title: 'B', productRetailerIds: ['Q'] },
	]),
	at('a product twice', 'multi-product (full)', `${SECTIONS}[0].productRetailerIds`, ['M', 'M']),
	at('a section without title', 'multi-product (full)', `${SECTIONS}[1].title`, undefined),
	at('a long section title', 'multi-product (full)', `${SECTIONS}[1].title`, wide(25)),
];

const flows: Refusal[] = [
	at('no flow', 'flow (minimal)', `${ACTION}.flowId`, undefined),
	at('no token', 'flow (minimal)', `${ACTION}.flowToken`, undefined),
	at('no button', 'flow (minimal)', `${ACTION}.callToActionButton`, undefined),
	at('a long button', 'flow (minimal)', `${ACTION}.callToActionButton`, wide(21)),
	at('an unknown mode', 'flow (full)', `${ACTION}.mode`, 'TEST'),
	at('an unknown action', 'flow (full)', `${ACTION}.flowAction`, 'navigate'),
	at('half a version', 'flow (full)', `${ACTION}.flowMessageVersion`, 3.5),
	at('a picture above', 'flow (full)', 'content.header', image, 'content.header.type'),
	at('no screen to go to', 'flow (full)', PAYLOAD, undefined),
	[
		'no screen for the default action',
		'flow (minimal)',
		{ [`${ACTION}.flowAction`]: undefined },
		PAYLOAD,
	],
	at('a blank screen', 'flow (full)', `${PAYLOAD}.screen`, ' '),
	at('empty data', 'flow (full)', `${PAYLOAD}.data`, {}),
	at('a screen for a data exchange', 'flow (minimal)', PAYLOAD, { screen: 'A' }),
];

const links: Refusal[] = [
	at('no text on the button', 'url-button (minimal)', `${ACTION}.displayText`, undefined),
	at('a long text on the button', 'url-button (minimal)', `${ACTION}.displayText`, wide(21)),
	at('no address', 'url-button (minimal)', `${ACTION}.url`, undefined),
	at('an address that is none', 'url-button (minimal)', `${ACTION}.url`, 'acme'),
	at('a long address', 'url-button (minimal)', `${ACTION}.url`, `https://${'a'.repeat(2041)}`),
	at('a long body', 'url-button (minimal)', 'content.body.text', wide(1025)),
	at('no cards', CAROUSEL_URL, `${ACTION}.cards`, undefined),
	at('one card', CAROUSEL_URL, `${ACTION}.cards`, [card]),
	at(
		'11 cards',
		CAROUSEL_URL,
		`${ACTION}.cards`,
		many(11, () => card),
	),
	at('a third sort of carousel', CAROUSEL_URL, `${ACTION}.type`, 'PRODUCT', ACTION),
	at('a long body', CAROUSEL_URL, 'content.body.text', wide(1025)),
	at('a footer', CAROUSEL_URL, 'content.footer', { text: 'x' }),
	at('a long card', CAROUSEL_URL, `${ACTION}.cards[0].body.text`, wide(161)),
	at('a card without body', CAROUSEL_URL, `${ACTION}.cards[0].body`, undefined),
	at('a paper on a card', CAROUSEL_URL, `${ACTION}.cards[0].header.type`, 'DOCUMENT'),
	at('a long card file', CAROUSEL_URL, `${ACTION}.cards[0].header.url`, 'u'.repeat(2049)),
	at('the usual name of a file', CAROUSEL_URL, `${ACTION}.cards[0].header.mediaUrl`, 'x'),
	at('a long card button', CAROUSEL_URL, `${ACTION}.cards[0].button.displayText`, wide(21)),
	at('a long card address', CAROUSEL_URL, `${ACTION}.cards[0].button.url`, 'u'.repeat(2049)),
	at('quick replies under links', CAROUSEL_URL, `${ACTION}.cards[0].buttons`, []),
	at('a link under quick replies', CAROUSEL_REPLY, `${ACTION}.cards[0].button`, card.button),
	at('a long quick reply ID', CAROUSEL_REPLY, `${ACTION}.cards[0].buttons[0].id`, wide(21)),
	at('a long quick reply', CAROUSEL_REPLY, `${ACTION}.cards[0].buttons[0].title`, wide(21)),
	at('a typed quick reply', CAROUSEL_REPLY, `${ACTION}.cards[0].buttons[0].type`, 'REPLY'),
];

const calls: Refusal[] = [
	at('content', 'call-permission-request (minimal)', 'content', {}),
	at('content', 'in-thread-authentication-request (minimal)', 'content', {}),
	at('a context', 'voice-button (minimal)', 'context', { replyToMessageId: 'x' }),
	at('a long body', 'voice-button (minimal)', 'content.body.text', wide(1025)),
	at('a long button', 'voice-button (full)', `${ACTION}.buttonDisplayText`, wide(21)),
	at('no minute', 'voice-button (full)', `${ACTION}.callValidityPeriod`, 0),
	at('more than 30 days', 'voice-button (full)', `${ACTION}.callValidityPeriod`, 43_201),
	at('an empty payload', 'voice-button (full)', `${ACTION}.callContextPayload`, ''),
	at('a long payload', 'voice-button (full)', `${ACTION}.callContextPayload`, wide(513)),
];

/** Interactive messages other than orders: one past each limit, and what a call does not know. */
export const INTERACTIVE: Refusal[] = [
	...buttonsAndLists,
	...questions,
	...productMessages,
	...flows,
	...links,
	...calls,
];

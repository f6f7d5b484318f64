import type { JsonObject } from '../json';
import { checkMessage as checkGupshup } from '../providers/gupshup/schemas';
import { checkMessage as checkKaleyra } from '../providers/kaleyra/schemas';
import { checkCloudMessage } from '../providers/meta/cloud/message';
import { changed, many, wide } from './harness';
import { ACCEPTED_TEMPLATES } from './meta-accepted-templates';
import * as meta from './meta-messages';
import * as orders from './meta-orders';

const LINK = 'https://files.acme.test/a.jpg';
const PARAMETERS = 'interactive.action.parameters';

const context = { context: { message_id: 'wamid.quoted' } };
/**
 * What all of them take: every example of the documents with values of our own. Kaleyra has no page
 * for cards and calls, but passes Meta's message object on.
 */
const EVERYWHERE: Array<[why: string, message: JsonObject]> = [
	['a text', meta.TEXT],
	['the longest text', { type: 'text', text: { body: wide(4096), preview_url: true } }],
	['an image', meta.IMAGE],
	['the longest caption', changed(meta.IMAGE, { 'image.caption': wide(1024) })],
	['a video', meta.VIDEO],
	['a voice message', meta.AUDIO],
	['a document', meta.DOCUMENT],
	['a sticker', meta.STICKER],
	['a location', meta.LOCATION],
	['contacts', meta.CONTACTS],
	['257 contacts', changed(meta.CONTACTS, { contacts: many(257, () => one(meta.CONTACTS)) })],
	['a reaction', meta.REACTION],
	['a reaction taken back', changed(meta.REACTION, { 'reaction.emoji': '' })],
	['a reply', { ...meta.IMAGE, ...context }],
	['a carousel with links', meta.carousel(10, () => meta.LINK_CARD)],
	['a carousel with replies', meta.carousel(2, meta.replyCard)],
	['a carousel with products', meta.carousel(2, meta.productCard)],
	['a request to call', meta.CALL_PERMISSION],
	['a button to call', meta.VOICE_CALL],
	['buttons', meta.BUTTONS],
	['a list', meta.LIST],
	['a link', meta.LINK],
	['a link below a video', changed(meta.LINK, { 'interactive.header': media('video') })],
	['a flow', meta.FLOW],
	[
		'a flow by its name that asks for data',
		changed(meta.FLOW, {
			[`${PARAMETERS}.flow_id`]: undefined,
			[`${PARAMETERS}.flow_name`]: 'damage',
			[`${PARAMETERS}.flow_action`]: 'data_exchange',
			[`${PARAMETERS}.flow_action_payload`]: undefined,
			[`${PARAMETERS}.flow_cta`]: wide30(),
		}),
	],
	['a request for the location', meta.LOCATION_REQUEST],
	['a request for an address', meta.ADDRESS],
	['a product', meta.PRODUCT],
	['products', meta.PRODUCT_LIST],
	['the catalogue', meta.CATALOG],
	['the catalogue without a picture', changed(meta.CATALOG, { [PARAMETERS]: undefined })],
	['an order, Razorpay', orders.ORDER],
	['an order, PayU', orders.orderIn(orders.gateway('payu', { udf1: wide(255), udf4: 'd' }))],
	[
		'an order, BillDesk',
		orders.orderIn(orders.gateway('billdesk', { additional_info7: wide(120) })),
	],
	['an order, Zaakpay', orders.orderIn(orders.gateway('zaakpay', { extra2: wide(180) }))],
	[
		'an order, UPI intent',
		orders.orderIn({ payment_type: 'upi', payment_configuration: 'acme-upi' }),
	],
	[
		'an order, an address of UPI',
		orders.orderIn({
			payment_settings: [
				{ type: 'upi_intent_link', upi_intent_link: { link: 'upi://pay?pa=acme@bank&pn=Acme' } },
			],
		}),
	],
	[
		'an order, a link',
		orders.orderIn({
			payment_type: 'upi',
			payment_settings: [
				{ type: 'payment_link', payment_link: { uri: 'https://pay.acme.test/7781' } },
			],
		}),
	],
	[
		'an order to be shipped and paid at once',
		changed(orders.ORDER, {
			[`${PARAMETERS}.order.type`]: 'quick_pay',
			[`${PARAMETERS}.beneficiaries`]: [
				{
					name: 'Asha Rao',
					address_line1: '7 Lake View',
					address_line2: 'Flat 3',
					city: 'Mumbai',
					state: 'Maharashtra',
					country: 'India',
					postal_code: '400050',
				},
			],
		}),
	],
	['an order in Brazil', orders.BRAZILIAN_ORDER],
	['an order in Singapore', orders.SINGAPORE_ORDER],
	['the state of an order', orders.ORDER_STATUS],
	...ACCEPTED_TEMPLATES,
];

/** What Gupshup says to pass to Meta unchanged, and Kaleyra does not document. */
const AT_GUPSHUP: Array<[why: string, message: JsonObject]> = [
	['a request for the number', meta.CONTACT_INFO],
	[
		'a second line below the header',
		changed(meta.BUTTONS, {
			'interactive.header': { type: 'text', text: 'A', sub_text: wide(60) },
		}),
	],
	[
		'a card of the customer',
		changed(orders.BRAZILIAN_ORDER, {
			[`${PARAMETERS}.payment_settings`]: [
				{
					type: 'offsite_card_pay',
					offsite_card_pay: { last_four_digits: '4242', credential_id: 'c1' },
				},
			],
		}),
	],
];

/** What Kaleyra's pages show, and Gupshup's do not. */
const AT_KALEYRA: Array<[why: string, message: JsonObject]> = [
	['an order below a video', changed(orders.ORDER, { 'interactive.header': media('video') })],
	[
		'an address in Singapore',
		changed(meta.ADDRESS, {
			[PARAMETERS]: { country: 'SG', values: { sg_post_code: '01', unit_number: '2' } },
		}),
	],
	[
		'its own spelling',
		changed(orders.ORDER_STATUS, { [`${PARAMETERS}.order.status`]: 'cancelled' }),
	],
];

function one({ contacts }: JsonObject) {
	return Array.isArray(contacts) ? (contacts[0] ?? null) : null;
}

function media(type: string): JsonObject {
	return { type, [type]: { link: LINK } };
}

function wide30(): string {
	return 'ä'.repeat(30);
}

const byKaleyra = (message: JsonObject) =>
	checkKaleyra({
		messaging_object: { messaging_product: 'whatsapp', to: '+919800000001', ...message },
	});
const byGupshup = (message: JsonObject) =>
	checkGupshup({
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '919800000001',
		...message,
	});

describe('Kaleyra', () => {
	test.each([...EVERYWHERE, ...AT_KALEYRA])('takes %s', (_why, message) => {
		expect(byKaleyra(message)).toMatchObject({ ok: true });
	});

	test.each(AT_GUPSHUP)('does not document %s', (_why, message) => {
		expect(byKaleyra(message)).toMatchObject({ ok: false });
	});
});

describe('Gupshup', () => {
	test.each([...EVERYWHERE, ...AT_GUPSHUP])('takes %s', (_why, message) => {
		expect(byGupshup(message)).toMatchObject({ ok: true });
	});

	test.each(AT_KALEYRA)('does not document %s', (_why, message) => {
		expect(byGupshup(message)).toMatchObject({ ok: false });
	});
});

describe('Meta itself, and 360dialog', () => {
	const byMeta = (message: JsonObject) =>
		checkCloudMessage({ messaging_product: 'whatsapp', to: '+919800000001', ...message });

	test.each([...EVERYWHERE, ...AT_GUPSHUP])('take %s', (_why, message) => {
		expect(byMeta(message)).toMatchObject({ ok: true });
	});

	test.each(AT_KALEYRA)('do not document %s', (_why, message) => {
		expect(byMeta(message)).toMatchObject({ ok: false });
	});
});

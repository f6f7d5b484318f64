import { get } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/* Lists of products, cards and items as JSON or out of an expression, and what else only n8n's engine shows. */

const bench = useBench();

const SECTIONS = [
	{ title: 'Mugs', productRetailerIds: ['MUG-350', 'MUG-500'] },
	{ title: 'Plates', productRetailerIds: ['PLT-20'] },
];

const CARDS = ['mug', 'plate'].map((name) => ({
	mediaType: 'image',
	url: `https://shop.example.com/files/${name}.jpg`,
	body: `The ${name}`,
	buttonText: 'View',
	buttonUrl: `https://shop.example.com/p/${name}`,
}));

const REPLY_CARDS = CARDS.map(({ mediaType, url, body }, n) => ({
	...{ mediaType, url, body },
	buttons: [{ id: `like-${n}`, title: 'Like' }],
}));

/** The line items of an order as a shop gives them. */
const ITEMS = [
	{ title: 'Enamel mug', price: '499.00', quantity: 2, sku: 'MUG-350' },
	{ title: 'Plate 20 cm', price: 300, quantity: 1, sku: 'PLT-20' },
];

const input = [{ sections: SECTIONS, cards: CARDS, replyCards: REPLY_CARDS, items: ITEMS }];

const sentSections = [
	{
		title: 'Mugs',
		product_items: [{ product_retailer_id: 'MUG-350' }, { product_retailer_id: 'MUG-500' }],
	},
	{ title: 'Plates', product_items: [{ product_retailer_id: 'PLT-20' }] },
];

const sentHeaders = ['mug', 'plate'].map((name) => ({
	header: {
		type: 'image',
		image: { link: `https://shop.example.com/files/${name}.jpg` },
	},
}));

const sentItems = [
	{ name: 'Enamel mug', amount: { value: 49900, offset: 100 }, quantity: 2 },
	{ name: 'Plate 20 cm', amount: { value: 30000, offset: 100 }, quantity: 1 },
];

const SECTION_PATH = 'interactive.action.sections';
const CARD_PATH = 'interactive.action.cards';
const ITEM_PATH = 'interactive.action.parameters.order.items';

test.each<{
	what: string;
	kind: MessageKind;
	fields: INodeParameters;
	path: string;
	sent: object[];
}>([
	{
		what: 'sections typed as JSON',
		kind: 'productList',
		fields: { productSectionsSource: 'json', productSectionsJson: JSON.stringify(SECTIONS) },
		path: SECTION_PATH,
		sent: sentSections,
	},
	{
		what: 'sections out of an expression',
		kind: 'productList',
		fields: { productSectionsSource: 'json', productSectionsJson: '={{ $json.sections }}' },
		path: SECTION_PATH,
		sent: sentSections,
	},
	{
		what: 'IDs out of an expression in a row',
		kind: 'productList',
		fields: {
			productSections: {
				section: [
					{
						title: 'Mugs',
						productRetailerIds: '={{ $json.sections[0].productRetailerIds }}',
					},
					{ title: 'Plates', productRetailerIds: 'PLT-20' },
				],
			},
		},
		path: SECTION_PATH,
		sent: sentSections,
	},
	{
		what: 'cards typed as JSON',
		kind: 'mediaCarousel',
		fields: { cardsSource: 'json', cardsJson: JSON.stringify(CARDS) },
		path: CARD_PATH,
		sent: sentHeaders,
	},
	{
		what: 'cards with quick replies out of an expression',
		kind: 'mediaCarousel',
		fields: {
			cardButtons: 'quickReplies',
			cardsSource: 'json',
			cardsJson: '={{ $json.replyCards }}',
		},
		path: CARD_PATH,
		sent: sentHeaders,
	},
	{
		what: 'the line items of a shop out of an expression',
		kind: 'orderDetails',
		fields: { itemsSource: 'json', itemsJson: '={{ $json.items }}' },
		path: ITEM_PATH,
		sent: sentItems,
	},
	{
		what: 'items made in an expression',
		kind: 'orderDetails',
		fields: {
			itemsSource: 'json',
			itemsJson:
				'={{ $json.items.map(({ title, price, quantity }) => ({ name: title, price, quantity })) }}',
		},
		path: ITEM_PATH,
		sent: sentItems,
	},
])('$what', async ({ kind, fields, path, sent }) => {
	const { requests, messages, error } = await bench.send({
		parameters: messageOf('gupshup', kind, fields),
		input,
	});
	expect(error).toBeUndefined();
	expect(messages).toHaveLength(1);
	expect(get(requests[0]?.body, path)).toMatchObject(sent);
});

test.each([
	['={{ $json.country }}', [{ country: 'IN' }], 'IN'],
	['IN', [{}], 'IN'],
])('the country of an address by %s', async (addressCountry, items, country) => {
	const { requests, error } = await bench.send({
		parameters: messageOf('gupshup', 'addressRequest', { addressCountry }),
		input: items,
	});
	expect(error).toBeUndefined();
	expect(get(requests[0]?.body, 'interactive.action.parameters')).toEqual({ country });
});

const notSent = [
	{
		what: 'a carousel of one card',
		kind: 'mediaCarousel',
		fields: { cardsSource: 'json', cardsJson: JSON.stringify(CARDS.slice(1)) },
		told: "'Cards' has 1 entry, at least 2 are needed",
	},
	{
		what: 'an order whose total is not the one of the shop',
		kind: 'orderDetails',
		fields: { orderOptions: { catalogId: '1122334455', total: '997.99' } },
		told: "'Total' is 997.99, but items, tax and shipping less the discount come to 998.00",
	},
	{
		what: 'a part of an address that there is not',
		kind: 'addressRequest',
		fields: { savedAddresses: '={{ [{ id: "home", value: { street: "7 Lake View" } }] }}' },
		told: "'Saved Addresses (JSON)' in entry 1 of 'Saved Addresses (JSON)' has 'street', which it does not know",
	},
] as const;

test.each(notSent)('$what is told, and nothing is sent', async ({ kind, fields, told }) => {
	const { requests, error } = await bench.send({ parameters: messageOf('gupshup', kind, fields) });
	expect(`${error?.message} ${error?.description}`).toContain(told);
	expect(requests).toEqual([]);
});

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { read, type Parameters } from './support';

/* How the fields of interactive messages with one button, of requests, products and cards are read. */

const IMAGE = { type: 'image', source: 'link', link: 'https://acme.test/mug.jpg' } as const;

const ROW = { title: 'Morning', id: '', description: '' };

const CASES: ReadonlyArray<{
	why: string;
	kind: MessageKind;
	parameters: Parameters;
	message: object;
}> = [
	{
		why: 'a button without an ID has its title for one',
		kind: 'replyButtons',
		parameters: {
			body: 'Is 5 pm fine?',
			buttons: {
				button: [
					{ title: ' Yes', id: '' },
					{ title: 'No', id: 'n' },
				],
			},
		},
		message: {
			kind: 'replyButtons',
			body: 'Is 5 pm fine?',
			buttons: [
				{ title: ' Yes', id: 'Yes' },
				{ title: 'No', id: 'n' },
			],
		},
	},
	{
		why: 'so has a row',
		kind: 'list',
		parameters: { body: 'When?', sections: { section: [{ title: '', rows: { row: [ROW] } }] } },
		message: {
			kind: 'list',
			body: 'When?',
			buttonText: '',
			sections: [{ rows: [{ id: 'Morning', title: 'Morning' }] }],
		},
	},
	{
		why: 'a page, with blanks around its address',
		kind: 'urlButton',
		parameters: {
			headerType: 'text',
			headerText: 'Order 7781',
			body: 'Track it',
			footer: 'Acme',
			buttonText: 'Track',
			buttonUrl: ' https://acme.test/t/7781\n',
		},
		message: {
			kind: 'urlButton',
			header: { type: 'text', text: 'Order 7781' },
			body: 'Track it',
			footer: 'Acme',
			displayText: 'Track',
			url: 'https://acme.test/t/7781',
		},
	},
	{
		why: 'nothing, which the limits then tell',
		kind: 'urlButton',
		parameters: {},
		message: { kind: 'urlButton', body: '', displayText: '', url: '' },
	},
	{
		why: 'a text alone',
		kind: 'locationRequest',
		parameters: { body: 'Where are you?' },
		message: { kind: 'locationRequest', body: 'Where are you?' },
	},
	{
		why: 'with small print',
		kind: 'contactInfoRequest',
		parameters: { body: 'Your number?', footer: 'Acme' },
		message: { kind: 'contactInfoRequest', body: 'Your number?', footer: 'Acme' },
	},
	{
		why: 'the text is optional',
		kind: 'callPermissionRequest',
		parameters: { body: ' ', footer: '' },
		message: { kind: 'callPermissionRequest' },
	},
	{
		why: 'a text of one’s own',
		kind: 'callPermissionRequest',
		parameters: { body: 'May we call?' },
		message: { kind: 'callPermissionRequest', body: 'May we call?' },
	},
	{
		why: 'minutes as the number field gives them',
		kind: 'voiceCallButton',
		parameters: { body: 'Talk?', buttonText: 'Call', callValidFor: 2880, callPayload: 'a=1' },
		message: {
			kind: 'voiceCallButton',
			body: 'Talk?',
			displayText: 'Call',
			validityMinutes: '2880',
			payload: 'a=1',
		},
	},
	{
		why: 'what can be left out is',
		kind: 'voiceCallButton',
		parameters: { body: 'Talk?', buttonText: '', callValidFor: null, callPayload: '' },
		message: { kind: 'voiceCallButton', body: 'Talk?' },
	},
	{
		why: 'a flow out of the list',
		kind: 'flow',
		parameters: {
			body: 'Claim',
			flow: { __rl: true, mode: 'list', value: '987001', cachedResultName: 'Claim form' },
			buttonText: 'Open form',
			flowMark: 7781,
			flowAction: 'navigate',
			flowScreen: 'START',
			flowData: '{"orderId": "7781"}',
			flowMode: 'draft',
		},
		message: {
			kind: 'flow',
			body: 'Claim',
			flow: { by: 'id', id: '987001' },
			token: '7781',
			buttonText: 'Open form',
			mode: 'draft',
			action: 'navigate',
			screen: 'START',
			data: { orderId: '7781' },
		},
	},
	{
		why: 'a flow by its name, and data that says nothing',
		kind: 'flow',
		parameters: {
			body: 'Claim',
			flow: { __rl: true, mode: 'name', value: ' claim_form ' },
			buttonText: 'Open',
			flowData: '{}',
		},
		message: {
			kind: 'flow',
			body: 'Claim',
			flow: { by: 'name', name: 'claim_form' },
			buttonText: 'Open',
		},
	},
	{
		why: 'the ID of a flow out of an expression, as a number',
		kind: 'flow',
		parameters: { body: 'Claim', flow: 987001, buttonText: 'Open', flowData: { a: 1 } },
		message: {
			kind: 'flow',
			body: 'Claim',
			flow: { by: 'id', id: '987001' },
			buttonText: 'Open',
			data: { a: 1 },
		},
	},
	{
		why: 'a product, whose text is optional',
		kind: 'product',
		parameters: { catalogId: 1122334455, productRetailerId: ' MUG-350 ' },
		message: { kind: 'product', catalogId: '1122334455', retailerId: 'MUG-350' },
	},
	{
		why: 'products in rows, their IDs between commas',
		kind: 'productList',
		parameters: {
			headerText: 'Picked for you',
			body: 'Look',
			catalogId: '1122334455',
			productSectionsSource: 'fields',
			productSections: {
				section: [
					{ title: 'Mugs', productRetailerIds: 'MUG-350, MUG-500 ,' },
					{ title: ' ', productRetailerIds: '' },
				],
			},
			productSectionsJson: '[{ "title": "left over" }]',
		},
		message: {
			kind: 'productList',
			header: { type: 'text', text: 'Picked for you' },
			body: 'Look',
			catalogId: '1122334455',
			sections: [{ title: 'Mugs', retailerIds: ['MUG-350', 'MUG-500'] }, { retailerIds: [] }],
		},
	},
	{
		why: 'products as JSON, IDs in a list, numbers among them, or in one text',
		kind: 'productList',
		parameters: {
			headerText: 'Picked',
			body: 'Look',
			catalogId: '1122334455',
			productSectionsSource: 'json',
			productSectionsJson:
				'[{ "title": "Mugs", "productRetailerIds": ["MUG-350", 500, null] }, { "productRetailerIds": "PLT-20,PLT-27" }]',
		},
		message: {
			kind: 'productList',
			header: { type: 'text', text: 'Picked' },
			body: 'Look',
			catalogId: '1122334455',
			sections: [
				{ title: 'Mugs', retailerIds: ['MUG-350', '500'] },
				{ retailerIds: ['PLT-20', 'PLT-27'] },
			],
		},
	},
	{
		why: 'the whole catalog',
		kind: 'catalog',
		parameters: { body: 'All', thumbnailProductRetailerId: '' },
		message: { kind: 'catalog', body: 'All' },
	},
	{
		why: 'the whole catalog with a picture',
		kind: 'catalog',
		parameters: { body: 'All', thumbnailProductRetailerId: 'MUG-350' },
		message: { kind: 'catalog', body: 'All', thumbnailId: 'MUG-350' },
	},
	{
		why: 'no parts at all',
		kind: 'addressRequest',
		parameters: { body: 'Where to?', addressCountry: 'IN', addressValues: {}, addressErrors: {} },
		message: { kind: 'addressRequest', body: 'Where to?', country: 'IN' },
	},
	{
		why: 'parts in fields, and addresses as JSON',
		kind: 'addressRequest',
		parameters: {
			body: 'Where to?',
			addressCountry: 'IN',
			addressValues: { name: 'Asha', in_pin_code: 400050, city: '' },
			savedAddresses: '[{ "id": 1, "value": { "city": "Mumbai" } }]',
			addressErrors: { in_pin_code: 'We do not deliver there' },
		},
		message: {
			kind: 'addressRequest',
			body: 'Where to?',
			country: 'IN',
			values: { name: 'Asha', in_pin_code: '400050' },
			savedAddresses: [{ id: '1', value: { city: 'Mumbai' } }],
			errors: { in_pin_code: 'We do not deliver there' },
		},
	},
	{
		why: 'parts as an expression gives them, in a text',
		kind: 'addressRequest',
		parameters: {
			body: 'Where to?',
			addressCountry: 'SG',
			addressValues: '{ "sg_post_code": "049483", "unit_number": "12-01" }',
			savedAddresses: [],
		},
		message: {
			kind: 'addressRequest',
			body: 'Where to?',
			country: 'SG',
			values: { sg_post_code: '049483', unit_number: '12-01' },
		},
	},
	{
		why: 'cards in rows, each file from somewhere else',
		kind: 'mediaCarousel',
		parameters: {
			body: 'New in',
			cardButtons: 'url',
			cardsSource: 'fields',
			cards: {
				card: [
					{
						mediaType: 'image',
						mediaUrl: IMAGE.link,
						body: 'Mug',
						buttonText: 'View',
						buttonUrl: 'https://acme.test/p/mug ',
					},
					{ mediaType: 'video', mediaSource: 'id', mediaId: 10375, body: ' ' },
					{ mediaSource: 'binary', mediaBinaryField: 'plate' },
				],
			},
		},
		message: {
			kind: 'mediaCarousel',
			body: 'New in',
			action: 'url',
			cards: [
				{ header: IMAGE, body: 'Mug', displayText: 'View', url: 'https://acme.test/p/mug' },
				{ header: { type: 'video', source: 'id', id: '10375' }, displayText: '', url: '' },
				{ header: { type: 'image', source: 'binary', binary: 'plate' }, displayText: '', url: '' },
			],
		},
	},
	{
		why: 'quick replies in rows',
		kind: 'mediaCarousel',
		parameters: {
			body: 'New in',
			cardButtons: 'quickReplies',
			cards: {
				card: [
					{
						mediaUrl: IMAGE.link,
						buttons: { button: [{ id: 'like-mug', title: 'Like' }] },
						buttonText: 'left over',
					},
				],
			},
		},
		message: {
			kind: 'mediaCarousel',
			body: 'New in',
			action: 'quickReplies',
			cards: [{ header: IMAGE, buttons: [{ id: 'like-mug', title: 'Like' }] }],
		},
	},
	{
		why: 'cards as JSON: the file by whichever of its members is there',
		kind: 'mediaCarousel',
		parameters: {
			body: 'New in',
			cardButtons: 'url',
			cardsSource: 'json',
			cardsJson: [
				{ mediaType: 'image', url: IMAGE.link, buttonText: 'View', buttonUrl: 'https://a.test' },
				{ link: IMAGE.link, body: 'Plate' },
				{ mediaType: 'video', mediaId: '10375' },
				{ binary: 'plate' },
			],
		},
		message: {
			kind: 'mediaCarousel',
			body: 'New in',
			action: 'url',
			cards: [
				{ header: IMAGE, displayText: 'View', url: 'https://a.test' },
				{ header: IMAGE, body: 'Plate', displayText: '', url: '' },
				{ header: { type: 'video', source: 'id', id: '10375' }, displayText: '', url: '' },
				{ header: { type: 'image', source: 'binary', binary: 'plate' }, displayText: '', url: '' },
			],
		},
	},
	{
		why: 'quick replies as JSON, in their short form',
		kind: 'mediaCarousel',
		parameters: {
			body: 'New in',
			cardButtons: 'quickReplies',
			cardsSource: 'json',
			cardsJson: `[{ "url": "${IMAGE.link}", "buttons": ["Like", { "id": "order", "title": "Order" }] }]`,
		},
		message: {
			kind: 'mediaCarousel',
			body: 'New in',
			action: 'quickReplies',
			cards: [
				{
					header: IMAGE,
					buttons: [
						{ id: 'Like', title: 'Like' },
						{ id: 'order', title: 'Order' },
					],
				},
			],
		},
	},
];

test.each(CASES)('$kind: $why', ({ kind, parameters, message }) => {
	const { submission, faults } = read(kind, parameters);
	expect(submission.message).toStrictEqual(message);
	expect(faults).toEqual([]);
});

const PARTS =
	"'address', 'building_name', 'city', 'floor_number', 'house_number', 'in_pin_code', 'landmark_area', 'name', 'phone_number', 'sg_post_code', 'state', 'tower_number', 'unit_number'";

test.each<{ why: string; kind: MessageKind; parameters: Parameters; faults: string[] }>([
	{
		why: 'data that is no JSON',
		kind: 'flow',
		parameters: { flowData: '{"orderId"' },
		faults: ["'Flow Data (JSON)' is not valid JSON; it ends too early"],
	},
	{
		why: 'data that is a list',
		kind: 'flow',
		parameters: { flowData: '[7781]' },
		faults: ["'Flow Data (JSON)' must be a JSON object, but it is a list"],
	},
	{
		why: 'sections that are no list',
		kind: 'productList',
		parameters: { productSectionsSource: 'json', productSectionsJson: { title: 'Mugs' } },
		faults: ["'Sections (JSON)' must be a list, but it is an object"],
	},
	{
		why: 'IDs of products that are whole products',
		kind: 'productList',
		parameters: {
			productSectionsSource: 'json',
			productSectionsJson: [{ productRetailerIds: ['MUG-350', { sku: 'MUG-500' }] }],
		},
		faults: ["'Product IDs' of entry 2 must be text, but it is an object"],
	},
	{
		why: 'a part that no address has',
		kind: 'addressRequest',
		parameters: { addressValues: { street: '7 Lake View', zip: '400050' } },
		faults: [
			`'Preset Address' has 'street', 'zip', which it does not know; its members are ${PARTS}`,
		],
	},
	{
		why: 'a part of a saved address that is no text',
		kind: 'addressRequest',
		parameters: { savedAddresses: [{ id: 'home', value: { city: ['Mumbai'] } }] },
		faults: ["'City' must be text, but it is a list"],
	},
	{
		why: 'errors that are no object',
		kind: 'addressRequest',
		parameters: { addressErrors: '["in_pin_code"]' },
		faults: ["'Address Errors' must be a JSON object, but it is a list"],
	},
	{
		why: 'cards that are no JSON',
		kind: 'mediaCarousel',
		parameters: { cardsSource: 'json', cardsJson: '[{' },
		faults: ["'Cards (JSON)' is not valid JSON; it ends too early"],
	},
	{
		why: 'buttons that no card has',
		kind: 'mediaCarousel',
		parameters: { cardButtons: 'call' },
		faults: ["'Card Buttons' is 'call': it must be quickReplies or url"],
	},
	{
		why: 'a source of a file that there is not',
		kind: 'mediaCarousel',
		parameters: { cards: { card: [{ mediaSource: 'ftp' }] } },
		faults: ["'Media Source' is 'ftp': it must be binary, id or link"],
	},
])('$kind: $why is told', ({ kind, parameters, faults }) => {
	expect(read(kind, parameters).faults).toEqual(faults);
});

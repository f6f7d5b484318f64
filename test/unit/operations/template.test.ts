import type { TemplateFilling } from '../../../nodes/WhatsAppInteractive/messages/kinds/template';
import { at } from '../../../nodes/WhatsAppInteractive/common/json';
import { ADDRESS, read, type Parameters } from './support';

/* A template, with its variables as fields of the editor and as JSON. */

const readTemplate = (parameters: Parameters) => {
	const { submission, faults } = read('template', { ...ADDRESS, ...parameters });
	return { message: submission.message, faults };
};

const located = (value: string) => ({ __rl: true, mode: 'list', value });

test.each([
	{ given: located('order_update|en_GB'), name: 'order_update', language: 'en_GB' },
	{ given: 'order_update|en_GB', name: 'order_update', language: 'en_GB' },
	{ given: ' order_update | en_GB ', name: 'order_update', language: 'en_GB' },
	{ given: 'order_update', name: 'order_update', language: 'hi' },
	{ given: 'order_update|', name: 'order_update', language: 'hi' },
	{ given: '', name: '', language: 'hi' },
])('the template $given is $name in $language', ({ given, name, language }) => {
	const { message, faults } = readTemplate({ template: given, templateLanguage: 'hi' });
	expect(message).toEqual({ kind: 'template', name, language, filling: {} });
	expect(faults).toEqual([]);
});

/** What is filled in, as fields of the mapper and as JSON, and what is made of both. */
const BOTH: ReadonlyArray<{
	readonly why: string;
	readonly fields: Readonly<Record<string, unknown>>;
	readonly json: object;
	readonly filling: TemplateFilling;
}> = [
	{
		why: 'variables with numbers, in their order whatever the order of the fields',
		fields: { 'body:3': 'j', 'body:2': 7781, 'body:1': 'Asha' },
		json: { body: ['Asha', 7781, 'j'] },
		filling: { body: [{ text: 'Asha' }, { text: '7781' }, { text: 'j' }] },
	},
	{
		why: 'variables with names',
		fields: { 'body:customer_name': 'Asha', 'body:order_id': '7781' },
		json: { body: { customer_name: 'Asha', order_id: '7781' } },
		filling: {
			body: [
				{ text: 'Asha', name: 'customer_name' },
				{ text: '7781', name: 'order_id' },
			],
		},
	},
	{
		why: 'a variable that was left empty stays in its place',
		fields: { 'body:1': null, 'body:2': '7781' },
		json: { body: [null, '7781'] },
		filling: { body: [{ text: '' }, { text: '7781' }] },
	},
	{
		why: 'a headline',
		fields: { 'header:text:text': '7781' },
		json: { header: '7781' },
		filling: { header: { type: 'text', text: '7781' } },
	},
	{
		why: 'a headline whose variable has a name',
		fields: { 'header:text:text:order_id': '7781' },
		json: { header: { type: 'text', text: '7781', name: 'order_id' } },
		filling: { header: { type: 'text', text: '7781', name: 'order_id' } },
	},
	{
		why: 'a picture by its address',
		fields: { 'header:image:url': 'https://acme.test/van.jpg' },
		json: { header: { type: 'image', url: 'https://acme.test/van.jpg' } },
		filling: { header: { type: 'image', source: 'link', link: 'https://acme.test/van.jpg' } },
	},
	{
		why: 'a document out of the workflow',
		fields: {
			'header:document:url': null,
			'header:document:binary': 'data',
			'header:document:filename': 'i.pdf',
		},
		json: { header: { type: 'document', binary: 'data', filename: 'i.pdf' } },
		filling: {
			header: { type: 'document', filename: 'i.pdf', source: 'binary', binary: 'data' },
		},
	},
	{
		why: 'a video that the provider has',
		fields: { 'header:video:id': 1037 },
		json: { header: { type: 'video', id: 1037 } },
		filling: { header: { type: 'video', source: 'id', id: '1037' } },
	},
	{
		why: 'a place',
		fields: {
			'header:location:latitude': 19.076,
			'header:location:longitude': '72.8777',
			'header:location:name': 'Acme',
			'header:location:address': '12 Harbour Road',
		},
		json: {
			header: {
				type: 'location',
				latitude: 19.076,
				longitude: '72.8777',
				name: 'Acme',
				address: '12 Harbour Road',
			},
		},
		filling: {
			header: {
				type: 'location',
				latitude: '19.076',
				longitude: '72.8777',
				placeName: 'Acme',
				address: '12 Harbour Road',
			},
		},
	},
	{
		why: 'a product',
		fields: { 'header:product:catalogId': '1122', 'header:product:retailerId': 'MUG-350' },
		json: { header: { type: 'product', catalogId: '1122', retailerId: 'MUG-350' } },
		filling: { header: { type: 'product', catalogId: '1122', retailerId: 'MUG-350' } },
	},
	{
		why: 'buttons, by their position in the template',
		fields: { 'button:2:url:suffix': 't/7781', 'button:0:quickReply:payload': 'stop' },
		json: {
			buttons: [
				{ type: 'quickReply', index: 0, payload: 'stop' },
				{ type: 'url', index: 2, suffix: 't/7781' },
			],
		},
		filling: {
			buttons: [
				{ type: 'quickReply', index: 0, payload: 'stop' },
				{ type: 'url', index: 2, suffix: 't/7781' },
			],
		},
	},
	{
		why: 'a coupon',
		fields: { 'button:0:copyCode:code': 'SAVE10' },
		json: { buttons: [{ type: 'copyCode', code: 'SAVE10' }] },
		filling: { buttons: [{ type: 'copyCode', index: 0, code: 'SAVE10' }] },
	},
	{
		why: 'a flow with nothing given',
		fields: { 'button:0:flow:token': null, 'button:0:flow:data': null },
		json: { buttons: [{ type: 'flow' }] },
		filling: { buttons: [{ type: 'flow', index: 0 }] },
	},
	{
		why: 'a flow with JSON in a text',
		fields: { 'button:0:flow:token': 'tok', 'button:0:flow:data': '{"order":"7781"}' },
		json: { buttons: [{ type: 'flow', token: 'tok', data: { order: '7781' } }] },
		filling: { buttons: [{ type: 'flow', index: 0, token: 'tok', data: { order: '7781' } }] },
	},
	{
		why: 'a catalog',
		fields: { 'button:0:catalog:thumbnail': 'MUG-350' },
		json: { buttons: [{ type: 'catalog', thumbnail: 'MUG-350' }] },
		filling: { buttons: [{ type: 'catalog', index: 0, thumbnailRetailerId: 'MUG-350' }] },
	},
	{
		why: 'products of a catalog',
		fields: {
			'button:0:products:thumbnail': 'MUG-350',
			'button:0:products:sections': '[{"title":"Mugs","products":["MUG-350","MUG-500"]}]',
		},
		json: {
			buttons: [
				{
					type: 'products',
					thumbnail: 'MUG-350',
					sections: [{ title: 'Mugs', products: 'MUG-350, MUG-500' }],
				},
			],
		},
		filling: {
			buttons: [
				{
					type: 'products',
					index: 0,
					thumbnailRetailerId: 'MUG-350',
					sections: [{ title: 'Mugs', retailerIds: ['MUG-350', 'MUG-500'] }],
				},
			],
		},
	},
	{
		why: 'an order to pay',
		fields: {
			'button:0:orderDetails:order': JSON.stringify({
				referenceId: 'ord-7781',
				paymentType: 'PG_RAZORPAY',
				items: [{ name: 'Enamel mug', price: '449.00', quantity: 1 }],
			}),
		},
		json: {
			buttons: [
				{
					type: 'orderDetails',
					order: {
						referenceId: 'ord-7781',
						paymentType: 'PG_RAZORPAY',
						items: [{ name: 'Enamel mug', price: '449.00', quantity: 1 }],
					},
				},
			],
		},
		filling: {
			buttons: [
				{
					type: 'orderDetails',
					index: 0,
					details: {
						referenceId: 'ord-7781',
						goods: 'physical',
						payment: { type: 'PG_RAZORPAY' },
						order: { items: [{ name: 'Enamel mug', amount: '449.00', quantity: '1' }] },
					},
				},
			],
		},
	},
	{
		why: 'a call',
		fields: { 'button:0:voiceCall:minutes': 2880, 'button:0:voiceCall:payload': 'order=7781' },
		json: { buttons: [{ type: 'voiceCall', minutes: 2880, payload: 'order=7781' }] },
		filling: {
			buttons: [
				{ type: 'voiceCall', index: 0, validityMinutes: '2880', callPayload: 'order=7781' },
			],
		},
	},
	{
		why: 'the cards of a carousel',
		fields: {
			'card:0:header:image:url': 'https://acme.test/a.jpg',
			'card:0:body:1': 'Mug',
			'card:0:button:1:url:suffix': 'p/mug',
			'card:1:header:video:id': '77',
		},
		json: {
			cards: [
				{
					header: { type: 'image', url: 'https://acme.test/a.jpg' },
					body: ['Mug'],
					buttons: [{ type: 'url', index: 1, suffix: 'p/mug' }],
				},
				{ header: { type: 'video', mediaId: '77' } },
			],
		},
		filling: {
			cards: [
				{
					header: { type: 'image', source: 'link', link: 'https://acme.test/a.jpg' },
					body: [{ text: 'Mug' }],
					buttons: [{ type: 'url', index: 1, suffix: 'p/mug' }],
				},
				{ header: { type: 'video', source: 'id', id: '77' } },
			],
		},
	},
	{
		why: 'the end of an offer',
		fields: { offerEndsAt: '2027-03-31T18:30:00.000Z' },
		json: { offerEndsAt: '2027-04-01T00:00:00+05:30' },
		filling: { offerEndsAt: Date.UTC(2027, 2, 31, 18, 30) },
	},
	{
		why: 'the end of an offer in milliseconds',
		fields: { offerEndsAt: 1806517800000 },
		json: { offerEndsAt: '1806517800000' },
		filling: { offerEndsAt: 1806517800000 },
	},
	{
		why: 'a one-time code, whose zeros in front count',
		fields: { code: '042913' },
		json: { code: '042913' },
		filling: { code: '042913' },
	},
	{
		why: 'an update on an order',
		fields: {
			'orderStatus:referenceId': 'ord-7781',
			'orderStatus:paymentType': 'PG_RAZORPAY',
			'orderStatus:status': 'shipped',
			'orderStatus:description': null,
		},
		json: {
			orderStatus: { referenceId: 'ord-7781', paymentType: 'PG_RAZORPAY', status: 'SHIPPED' },
		},
		filling: {
			orderStatus: { referenceId: 'ord-7781', paymentType: 'PG_RAZORPAY', status: 'shipped' },
		},
	},
];

const mapper = (
	template: string,
	fields: Readonly<Record<string, unknown>>,
	schema: string[] = [],
) => ({
	mappingMode: 'defineBelow',
	value: Object.fromEntries(
		Object.entries(fields).map(([path, value]) => [`${template}:${path}`, value]),
	),
	schema: schema.map((id) => ({ id, displayName: id, required: true, display: true })),
	matchingColumns: [],
});

describe.each(BOTH)('$why', ({ fields, json, filling }) => {
	const expected = { kind: 'template', name: 'order_update', language: 'en', filling };

	test('in fields', () => {
		expect(
			readTemplate({
				template: 'order_update|en',
				variablesSource: 'fields',
				templateVariables: mapper('order_update', fields),
			}),
		).toEqual({ message: expected, faults: [] });
	});

	test.each([
		['typed', JSON.stringify(json)],
		['out of an expression', json],
	])('as JSON, %s', (_how, templateVariablesJson) => {
		expect(
			readTemplate({
				template: 'order_update|en',
				variablesSource: 'json',
				templateVariablesJson,
			}),
		).toEqual({ message: expected, faults: [] });
	});
});

describe('the fields of a template', () => {
	const fillingOf = (parameters: Parameters) => {
		const { message, faults } = readTemplate({ template: 'order_update|en', ...parameters });
		return { filling: at(message, 'filling'), faults };
	};

	test('that were left empty are known by the list of fields, so that they are missed', () => {
		const templateVariables = mapper('order_update', { 'body:2': '7781' }, [
			'order_update:shown',
			'order_update:body:1',
			'order_update:body:2',
			'order_update:button:0:flow:token',
		]);
		expect(fillingOf({ templateVariables })).toEqual({
			filling: {
				body: [{ text: '' }, { text: '7781' }],
				buttons: [{ type: 'flow', index: 0 }],
			},
			faults: [],
		});
	});

	test('serve the template in all of its languages', () => {
		const templateVariables = mapper('order_update', { 'body:1': 'Asha' });
		expect(fillingOf({ template: 'order_update|hi', templateVariables }).filling).toEqual({
			body: [{ text: 'Asha' }],
		});
	});

	test('that stayed behind from another template are not sent', () => {
		const own = mapper('order_update', { 'body:1': 'Asha' });
		const other = mapper('spring_offer', { 'body:2': 'Mugs', code: '1' });
		const templateVariables = { ...own, value: { ...own.value, ...other.value } };
		expect(fillingOf({ templateVariables })).toEqual({
			filling: { body: [{ text: 'Asha' }] },
			faults: [],
		});
	});

	test('that are all of another template are told', () => {
		expect(fillingOf({ templateVariables: mapper('spring_offer', { 'body:1': 'x' }) })).toEqual({
			filling: {},
			faults: [
				"'Variables' are those of the template 'spring_offer', not of 'order_update': refresh the list of variables, or give them as JSON",
			],
		});
	});

	test.each([[''], [undefined], [{ mappingMode: 'defineBelow', value: null }]])(
		'that were never filled in (%j) are none',
		(templateVariables) => {
			expect(fillingOf({ templateVariables })).toEqual({ filling: {}, faults: [] });
		},
	);
});

describe('what hardly fills a template deserves a look', () => {
	const hintsOf = (parameters: Parameters) =>
		read('template', { ...ADDRESS, template: 'order_update|en', ...parameters }).hints;

	const WORDS = {
		header: 'Order {{1}}',
		body: 'Hi {{1}}, {{2}} left',
		buttons: ['Stop', 'Track (https://shop.example.com/t/{{1}})'],
	};
	const FILLED = {
		'header:text:text': '7781',
		'body:1': 'Asha',
		'body:2': '7781',
		'button:1:url:suffix': 't',
	};
	const refresh = (part: string, has: string, given: number) =>
		`The text of 'order_update' has ${has} in its ${part}, but 'Variables' give ${given}: refresh the list of variables`;

	test.each([
		['a value for each variable', FILLED, []],
		[
			'none for the header',
			{ 'body:1': 'Asha', 'body:2': '7781', 'button:1:url:suffix': 't' },
			[refresh('header', '1 variable', 0)],
		],
		[
			'one too few for the body',
			{ 'header:text:text': '7781', 'body:1': 'Asha', 'button:1:url:suffix': 't' },
			[refresh('body', '2 variables', 1)],
		],
		[
			'one too many for the body',
			{ ...FILLED, 'body:3': 'x' },
			[refresh('body', '2 variables', 3)],
		],
		[
			'none for the button',
			{ 'header:text:text': '7781', 'body:1': 'Asha', 'body:2': '7781' },
			[refresh('button 2', '1 variable', 0)],
		],
		[
			'a payload for a button without a variable',
			{ ...FILLED, 'button:0:quickReply:payload': 'stop' },
			[],
		],
		['a one-time code, which fills what has a variable', { code: '123456' }, []],
	])('%s', (_why, fields, hints) => {
		const templateVariables = mapper('order_update', { ...fields, shown: JSON.stringify(WORDS) });
		expect(hintsOf({ templateVariables })).toEqual(hints);
	});

	test('the words of the list of fields count, which is newer than the value', () => {
		const { value, ...rest } = mapper('order_update', { 'body:1': 'Asha', shown: '{"body":"Hi"}' });
		const schema = [{ id: 'order_update:shown', defaultValue: '{"body":"Hi {{1}}"}' }];
		expect(hintsOf({ templateVariables: { ...rest, value, schema } })).toEqual([]);
	});

	const NEVER_LISTED =
		"'Variables' of 'order_update' were never listed, so nothing fills it: if it has any, refresh the list of variables, or give them as JSON";

	test.each([
		[
			'a name that was typed, without a list of fields',
			{ mappingMode: 'defineBelow', value: null },
			[NEVER_LISTED],
		],
		['the same in a workflow that no editor wrote', undefined, [NEVER_LISTED]],
		['a template without variables, as the editor lists it', { value: null, schema: [] }, []],
		['values that no editor listed', { value: { 'order_update:body:1': 'Asha' } }, []],
	])('%s', (_why, templateVariables, hints) => {
		expect(hintsOf({ templateVariables })).toEqual(hints);
	});

	test('of JSON the node knows no template, and doubts nothing', () => {
		expect(hintsOf({ variablesSource: 'json', templateVariablesJson: {} })).toEqual([]);
	});
});

test.each([
	['{', ["'Variables (JSON)' is not valid JSON; it ends too early"]],
	['[]', ["'Variables (JSON)' must be a JSON object, but it is a list"]],
	[
		{ header: { type: 'sound' } },
		["'Header' is 'sound': it must be document, gif, image, location, product, text or video"],
	],
	[
		{ cards: [{ header: { type: 'vidoe', url: 'https://a.test' } }] },
		["'Header' of card 1 is 'vidoe': it must be image or video"],
	],
	[{ body: [{ a: 1 }] }, ["'Body' of variable 1 must be text, but it is an object"]],
	[{ buttons: {} }, ["'Buttons' must be a list, but it is an object"]],
	[
		{ buttons: [{ type: 'link' }] },
		[
			"'Button Type' is 'link': it must be catalog, copyCode, flow, orderDetails, products, quickReply, url or voiceCall",
		],
	],
	[
		{ cards: [{ header: { type: 'image', url: 'https://a.test' }, buttons: [{ type: 'flow' }] }] },
		[
			"'Card Button Type' must be quickReply or url, the only buttons of a card that take something",
		],
	],
	[
		{ offerEndsAt: 'soon' },
		[
			"'Offer Ends At' is 'soon': it must be a time such as 2027-03-31T18:30:00 or 2027-03-31T18:30:00+05:30",
		],
	],
	[
		{ orderStatus: { status: 'lost' } },
		[
			"'Order Status' is 'lost': it must be canceled, completed, partiallyShipped, pending, processing or shipped",
		],
	],
	[
		{ buttons: [{ type: 'flow', data: '{' }] },
		["'Flow Data' is not valid JSON; it ends too early"],
	],
])('%j is told', (templateVariablesJson, faults) => {
	expect(
		readTemplate({ template: 'x|en', variablesSource: 'json', templateVariablesJson }).faults,
	).toEqual(faults);
});

test.each([
	[
		'infobip',
		["'Body' has names for its variables, but those of Infobip have numbers: give a list"],
	],
	['kaleyra', []],
	['gupshup', []],
])('%s: variables with names: %j', (provider, faults) => {
	const templateVariablesJson = { body: { customer_name: 'Asha' } };
	const parameters = { provider, template: 'x|en', variablesSource: 'json', templateVariablesJson };
	expect(readTemplate(parameters).faults).toEqual(faults);
});

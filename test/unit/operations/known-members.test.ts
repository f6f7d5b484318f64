import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { read, type Parameters } from './support';

/* Members of JSON fields: those that nobody reads are told, with those that there are. */

const FILLING = "'body', 'buttons', 'cards', 'code', 'header', 'offerEndsAt', 'orderStatus'";

const template = (variables: unknown): Parameters => ({
	template: 't|en',
	variablesSource: 'json',
	templateVariablesJson: variables,
});

test.each<readonly [kind: MessageKind, parameters: Parameters, fault: string]>([
	[
		'template',
		template({ Body: ['Asha'] }),
		`'Variables (JSON)' has 'Body', which it does not know; 'Body' is written 'body'; its members are ${FILLING}`,
	],
	[
		'template',
		template('{"components":[{"type":"body","parameters":[]}]}'),
		`'Variables (JSON)' has 'components', which it does not know; this is not the form of Meta's API, which has 'components'; its members are ${FILLING}`,
	],
	[
		'template',
		template({ header: { type: 'image', URL: 'https://a.test/a.png' } }),
		"'Header' in 'Variables (JSON)' has 'URL', which it does not know; 'URL' is written 'url'; its members are 'binary', 'filename', 'id', 'link', 'mediaId', 'type', 'url'",
	],
	[
		'template',
		template({ buttons: [{ type: 'url', suffix: 'a', payload: 'b' }] }),
		"entry 1 of 'Buttons' in 'Variables (JSON)' has 'payload', which it does not know; its members are 'index', 'suffix', 'type'",
	],
	[
		'template',
		template({ cards: [{ header: { url: 'https://a.test' }, text: 'a' }] }),
		"entry 1 of 'Cards' in 'Variables (JSON)' has 'text', which it does not know; its members are 'body', 'buttons', 'header'",
	],
	[
		'template',
		template({ buttons: [{ type: 'products', sections: [{ titel: 'a', products: ['b'] }] }] }),
		"entry 1 of 'Product Sections' in entry 1 of 'Buttons' in 'Variables (JSON)' has 'titel', which it does not know; its members are 'products', 'title'",
	],
	[
		'template',
		template({ orderStatus: { referenceId: 'a', status: 'shipped', Description: 'b' } }),
		"'Order Status' in 'Variables (JSON)' has 'Description', which it does not know; 'Description' is written 'description'; its members are 'description', 'paymentType', 'referenceId', 'status'",
	],
	[
		'replyButtons',
		{ buttonsSource: 'json', buttonsJson: [{ id: 'a', Title: 'b' }] },
		"entry 1 of 'Buttons (JSON)' has 'Title', which it does not know; 'Title' is written 'title'; its members are 'id', 'title'",
	],
	[
		'list',
		{
			sectionsSource: 'json',
			sectionsJson: [{ title: 'a', rows: [{ id: 'a', title: 'b', desc: 'c' }] }],
		},
		"entry 1 of 'Rows' in entry 1 of 'Sections (JSON)' has 'desc', which it does not know; its members are 'description', 'id', 'title'",
	],
	[
		'list',
		{ sectionsSource: 'json', sectionsJson: [{ title: 'a', rows: [], name: 'b' }] },
		"entry 1 of 'Sections (JSON)' has 'name', which it does not know; its members are 'rows', 'title'",
	],
	[
		'productList',
		{ productSectionsSource: 'json', productSectionsJson: [{ title: 'a', products: ['b'] }] },
		"entry 1 of 'Sections (JSON)' has 'products', which it does not know; its members are 'productRetailerIds', 'title'",
	],
	[
		'mediaCarousel',
		{
			cardsSource: 'json',
			cardsJson: [
				{ url: 'https://a.test', buttonText: 'a', buttonUrl: 'https://a.test', bodyText: 'b' },
			],
		},
		"entry 1 of 'Cards (JSON)' has 'bodyText', which it does not know; its members are 'binary', 'body', 'buttonText', 'buttonUrl', 'id', 'link', 'mediaId', 'mediaType', 'url'",
	],
	[
		'contacts',
		{ contactsSource: 'json', contactsJson: [{ name: 'Asha', phones: [{ nummer: '91' }] }] },
		"entry 1 of 'Phones' in entry 1 of 'Contacts (JSON)' has 'nummer', which it does not know; its members are 'number', 'phone', 'title', 'type', 'waId', 'wa_id', 'whatsApp', 'whatsAppId'",
	],
	[
		'addressRequest',
		{ savedAddresses: [{ ID: 'a', value: { city: 'Mumbai' } }] },
		"entry 1 of 'Saved Addresses (JSON)' has 'ID', which it does not know; 'ID' is written 'id'; its members are 'id', 'value'",
	],
])('%s %j', (kind, parameters, fault) => {
	expect(read(kind, parameters).faults).toContain(fault);
});

test('the lines of a shop have members of the shop’s own', () => {
	const { faults } = read('orderDetails', {
		paymentType: 'UPI_INTENT',
		itemsSource: 'json',
		itemsJson: [{ title: 'Mug', price: '5', quantity: 1, vendor: 'Acme', grams: 300 }],
	});
	expect(faults).toEqual([]);
});

const order = (details: object): Parameters => ({
	...template({ buttons: [{ type: 'orderDetails', index: 0, order: { items: [], ...details } }] }),
});

const IN_ORDER = "in 'Order Details' in entry 1 of 'Buttons' in 'Variables (JSON)'";
const IN_ITEM = "entry 1 of 'Items (JSON)'";
const items = (item: object): Parameters => ({
	itemsSource: 'json',
	itemsJson: [{ name: 'Mug', price: '5', quantity: 1, ...item }],
});

test.each<readonly [kind: MessageKind, parameters: Parameters, fault: string]>([
	['orderDetails', items({ SalePrice: '4' }), `${IN_ITEM} has 'SalePrice', which it does not know`],
	['orderDetails', items({ 'Sale Price': '4' }), `${IN_ITEM} has 'Sale Price', which it does not`],
	['orderDetails', items({ SKU: 'MUG' }), `${IN_ITEM} has 'SKU', which it does not know`],
	[
		'orderDetails',
		items({ importerAddress: { City: 'Mumbai' } }),
		`'Importer Address' in ${IN_ITEM} has 'City', which it does not know; 'City' is written 'city'`,
	],
	[
		'orderDetails',
		items({ importerAddress: '12 Harbour Road' }),
		"'Importer Address' must be an object, but it is a string",
	],
	[
		'template',
		order({ beneficiary: { Name: 'Asha' } }),
		`'Beneficiary' ${IN_ORDER} has 'Name', which it does not know; 'Name' is written 'name'`,
	],
	[
		'template',
		order({ beneficiary: ['Asha'] }),
		"'Beneficiary' must be an object, but it is a list",
	],
])('%s %j: an object inside of an order', (kind, parameters, fault) => {
	expect(read(kind, parameters).faults).toContainEqual(expect.stringContaining(fault));
});

test('a spelling of a shop’s own does no harm where there is one of ours', () => {
	const { faults } = read('orderDetails', items({ Price: '6', paymentType: 'x' }));
	expect(faults.filter((fault) => fault.includes('does not know'))).toEqual([]);
});

test('what a form is filled with is its own', () => {
	const { faults, submission } = read('flow', { flowData: { Anything: { at: ['all'] } } });
	expect(faults).toEqual([]);
	expect(submission.message).toMatchObject({ data: { Anything: { at: ['all'] } } });
});

test('a contact as the trigger gives it is taken', () => {
	const { faults, submission } = read('contacts', {
		contactsSource: 'json',
		contactsJson: [
			{
				name: 'Dr. Asha Rao',
				nameParts: { prefix: 'Dr.', first: 'Asha', middle: null, last: 'Rao', suffix: null },
				phones: [{ number: '+91 98000 00001', type: 'CELL', whatsApp: '919800000001' }],
				emails: ['asha@example.com'],
				addresses: [
					{
						street: '7 Lake View',
						city: 'Mumbai',
						state: null,
						zip: null,
						country: null,
						countryCode: 'IN',
						type: 'HOME',
					},
				],
				urls: [{ url: 'https://a.test', type: 'WORK' }],
				birthday: '1990-05-17',
				organization: 'Acme',
				department: 'Shipping',
				title: 'Head',
			},
		],
	});
	expect(faults).toEqual([]);
	expect(submission.message).toMatchObject({
		contacts: [
			{
				name: { formattedName: 'Dr. Asha Rao', firstName: 'Asha', lastName: 'Rao', prefix: 'Dr.' },
				birthday: '1990-05-17',
				organization: { company: 'Acme', department: 'Shipping', title: 'Head' },
			},
		],
	});
});

describe('the variables of a body', () => {
	test.each([
		[
			{ customer_name: 'Asha', 2: 'x' },
			"'Body' has '2' beside 'customer_name': the variables of a template have numbers or names, not both",
		],
		[{ 1: 'Asha', 3: 'x' }, "'Body' has a variable '3', but none for '2'"],
		[{ '': 'a' }, "'Body' has a variable without a name"],
		[{ 1: 'a', ' ': 'b' }, "'Body' has a variable without a name"],
		[{ 0: 'a' }, "'Body' has a variable '0': they are counted from 1"],
		[{ 0: 'a', 1: 'b' }, "'Body' has a variable '0': they are counted from 1"],
		[{ '01': 'a' }, "'Body' has a variable '01': they are counted from 1"],
		[{ 2: 'a' }, "'Body' has a variable '2', but none for '1'"],
	])('%j', (body, fault) => {
		expect(read('template', template({ body })).faults).toEqual([fault]);
		const card = { header: { url: 'https://a.test' }, body };
		expect(read('template', template({ cards: [card] })).faults).toEqual([
			fault.replace("'Body'", "'Body' in card 1"),
		]);
	});

	test('with fields of another template’s position', () => {
		const templateVariables = { value: { 't:body:1': 'a', 't:body:3': 'b' } };
		expect(read('template', { template: 't|en', templateVariables }).faults).toEqual([
			"'Body' has a variable '3', but none for '2'",
		]);
	});
});

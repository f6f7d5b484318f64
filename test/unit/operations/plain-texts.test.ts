import { DateTime } from 'luxon';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { faultsOf, read, readerOf, type Parameters } from './support';

/* What a text is, in every place where one is meant. */

const AT = DateTime.fromISO('2027-03-31T18:30:00+05:30', { setZone: true });

const CUT =
	"has half of a character in it, as a cut through an emoji leaves it: cut whole characters, as in {{ Array.from($json.title).slice(0, 20).join('') }}";

describe('what is a text', () => {
	test.each<readonly [why: string, value: unknown, text: string]>([
		['the date of n8n, as {{ $now }} gives it', AT, '2027-03-31T18:30:00.000+05:30'],
		['a date of JavaScript', new Date(0), '1970-01-01T00:00:00.000Z'],
		['emoji made of several characters', '👩‍👩‍👧 🇮🇳', '👩‍👩‍👧 🇮🇳'],
		['the largest number that is exact', 9007199254740991, '9007199254740991'],
		['a number of any length', 12345678901234567890n, '12345678901234567890'],
	])('%s', (_why, value, text) => {
		const reader = readerOf({ field: value, list: [value] });
		expect([reader.text('field', 'Field'), reader.texts('list', 'List')]).toEqual([text, [text]]);
		expect(faultsOf(reader)).toEqual([]);
	});

	test.each<readonly [why: string, value: unknown, fault: string]>([
		['0/0', NaN, 'must be text, but it is NaN, which a calculation gives that went wrong'],
		[
			'1/0',
			Infinity,
			'must be text, but it is Infinity, which a calculation gives that went wrong',
		],
		[
			'a number past 2^53',
			Number('820982911946154508'),
			'is 820982911946154500, a number with more digits than numbers keep: give it as text',
		],
		[
			'one past the largest',
			2 ** 53,
			'is 9007199254740992, a number with more digits than numbers keep: give it as text',
		],
		['the first half of an emoji, as slice(0, 10) leaves it', 'Delivered \ud83d', CUT],
		['the second half', '\ude00 Thanks', CUT],
		['the halves in the wrong order', 'a\ude00\ud83d', CUT],
		['a date that is none', new Date(NaN), 'is a date that does not exist'],
		['the same of n8n', DateTime.invalid('unknown'), 'is a date that does not exist'],
		['a symbol', Symbol('a'), 'must be text, but it is a symbol'],
		['a function', () => 'a', 'must be text, but it is a function'],
		['an object', { first: 'Asha' }, 'must be text, but it is an object'],
		['an object that says what it is', { toString: null }, 'must be text, but it is an object'],
		['a list', ['Asha'], 'must be text, but it is a list'],
	])('%s is none', (_why, value, fault) => {
		const reader = readerOf({ field: value, list: ['a', value] });
		expect(reader.text('field', 'Field')).toBeUndefined();
		expect(reader.texts('list', 'List')).toEqual(['a']);
		expect(faultsOf(reader)).toEqual([`'Field' ${fault}`, `'List' of entry 2 ${fault}`]);
	});

	test.each([
		['Hello [object Object]', 'what JavaScript makes of it'],
		['Hello [Object: {"a":1}]', 'what n8n makes of it'],
		['[Array: [1]]', 'a list'],
	])('%j is none: an object in a text, %s', (text) => {
		const { faults } = read('text', { text });
		expect(faults).toEqual([
			"'Text' has an object or a list in it, put there by an expression: let the expression name one member, as in {{ $json.order.id }}",
		]);
	});

	test.each(['undefined', 'Dear undefined,', 'null', 'NaN pieces', 'Invalid DateTime'])(
		'%j goes out with a hint',
		(text) => {
			const { submission, faults, hints } = read('text', { text });
			expect(submission.message).toMatchObject({ text });
			expect({ faults, hints }).toEqual({
				faults: [],
				hints: [`'Text' looks like an expression that found nothing, or no text: '${text}'`],
			});
		},
	);

	test.each([
		[
			'Hi {{ $json.name }}',
			"has {{ in it: an expression works where the field is set to 'Expression'",
		],
		[
			'Hi , your order is on its way',
			'has a blank before a comma, as if an expression had found nothing',
		],
		['Hi ,', 'has a blank before a comma, as if an expression had found nothing'],
	])('%j has a hint of its own', (text, hint) => {
		expect(read('text', { text })).toMatchObject({
			faults: [],
			hints: [`'Text' ${hint}: '${text}'`],
		});
	});

	test.each([
		'nullable',
		'Hi, you',
		'a { b } c',
		'1 ,5',
		',',
		'Annan',
		'an object',
		'[Objects]',
		'[Object: a vase]',
		'NaNo',
	])('%j is as good as any', (text) => {
		expect(read('text', { text }).hints).toEqual([]);
	});
});

const template = (variables: unknown): Parameters => ({
	template: 't|en',
	variablesSource: 'json',
	templateVariablesJson: variables,
});

const fields = (value: object): Parameters => ({
	template: 't|en',
	templateVariables: { mappingMode: 'defineBelow', value },
});

const FIRST = { first: 'Asha' };
const OBJECT = 'must be text, but it is an object';

test.each<readonly [kind: MessageKind, parameters: Parameters, faults: readonly string[]]>([
	['template', fields({ 't:body:1': FIRST }), [`'Body' of variable 1 ${OBJECT}`]],
	['template', fields({ 't:header:text:text': FIRST }), [`'Header Text' ${OBJECT}`]],
	['template', fields({ 't:card:0:body:1': FIRST }), [`'Body' of variable 1 in card 1 ${OBJECT}`]],
	['template', fields({ 't:button:0:url:suffix': FIRST }), [`'URL Suffix' ${OBJECT}`]],
	['template', template({ body: [FIRST] }), [`'Body' of variable 1 ${OBJECT}`]],
	[
		'template',
		template({ body: ['a', ['b']] }),
		["'Body' of variable 2 must be text, but it is a list"],
	],
	['template', template({ body: { name: FIRST } }), [`'Body' of variable 'name' ${OBJECT}`]],
	['template', template({ body: { 1: FIRST } }), [`'Body' of variable 1 ${OBJECT}`]],
	['template', template({ header: ['A', 'B'] }), ["'Header Text' must be text, but it is a list"]],
	['template', template({ header: { text: FIRST } }), [`'Header Text' ${OBJECT}`]],
	[
		'template',
		template({ cards: [{ header: { url: 'https://a.test' }, body: { name: FIRST } }] }),
		[`'Body' of variable 'name' in card 1 ${OBJECT}`],
	],
	[
		'template',
		template({ body: [NaN] }),
		["'Body' of variable 1 must be text, but it is NaN, which a calculation gives that went wrong"],
	],
	[
		'template',
		template({ orderStatus: 'shipped' }),
		["'Order Status' must be an object, but it is a string", "'Order Status' is empty"],
	],
	[
		'replyButtons',
		{ buttonsSource: 'json', buttonsJson: [{ id: FIRST, title: 'a' }] },
		[`'ID' ${OBJECT}`],
	],
	[
		'list',
		{ sectionsSource: 'json', sectionsJson: [{ id: 'a', title: ['a'] }] },
		["'Title' must be text, but it is a list"],
	],
	[
		'productList',
		{ productSectionsSource: 'json', productSectionsJson: [{ productRetailerIds: [FIRST] }] },
		[`'Product IDs' of entry 1 ${OBJECT}`],
	],
])('%s %j: an object is no text', (kind, parameters, faults) => {
	expect(read(kind, parameters).faults).toEqual(faults);
});

test('a date in a template is ISO text', () => {
	expect(read('template', template({ body: [AT] })).submission.message).toMatchObject({
		filling: { body: [{ text: '2027-03-31T18:30:00.000+05:30' }] },
	});
});

describe('digits', () => {
	test('JSON keeps the digits of long IDs', () => {
		const { submission, faults } = read('replyButtons', {
			buttonsSource: 'json',
			buttonsJson: '[{"id":12345678901234567890,"title":"Yes"}]',
		});
		expect(submission.message).toMatchObject({ buttons: [{ id: '12345678901234567890' }] });
		expect(faults).toEqual([]);
	});

	test.each([
		['correlationId', 'Correlation ID'],
		['recipient', 'Recipient'],
	])('%s as a number that has lost digits is told', (name, label) => {
		expect(read('text', { text: 'a', [name]: Number('820982911946154508') }).faults).toEqual([
			`'${label}' is 820982911946154500, a number with more digits than numbers keep: give it as text`,
		]);
	});

	test.each([
		['additionalPayload', '{"a":12345678901234567890}'],
		['additionalPayload', '{"a":[0.12345678901234567890]}'],
		['additionalPayload', { a: { b: 2 ** 53 } }],
	])('%s %j goes out as it is, and so is told', (name, value) => {
		expect(read('text', { text: 'a', options: { [name]: value } }).faults).toEqual([
			"'Additional Payload (JSON)' has a number with more digits than numbers keep: put it into quotes, or shorten it",
		]);
	});

	const own: { self?: unknown } = {};
	own.self = own;

	test.each<readonly [value: object, what: string]>([
		[{ a: NaN }, 'NaN'],
		[{ a: [{ b: -Infinity }] }, '-Infinity'],
		[{ a: 10n }, 'a bigint'],
		[{ a: () => 'b' }, 'a function'],
		[{ a: Symbol('b') }, 'a symbol'],
		[{ a: new Date(NaN) }, 'a date that does not exist'],
		[{ a: ['b', 'c \ud83d'] }, 'half of a character'],
		[{ 'a\ude00': 1 }, 'half of a character'],
		[own, 'more levels than can be told'],
	])('%o is no JSON, and is told', (value, what) => {
		const fault = (label: string) => `'${label}' has ${what} in it, which JSON cannot hold`;
		expect(read('text', { text: 'a', options: { additionalPayload: value } }).faults).toEqual([
			fault('Additional Payload (JSON)'),
		]);
		expect(read('flow', { flowData: value }).faults).toContain(fault('Flow Data (JSON)'));
		const buttons = [{ type: 'flow', index: 0, data: value }];
		expect(read('template', template({ buttons })).faults).toEqual([fault('Flow Data')]);
	});

	test('a byte order mark before JSON is nobody’s', () => {
		const { submission, faults } = read('text', {
			text: 'a',
			options: { additionalPayload: '\ufeff{"a":1}' },
		});
		expect(submission.options.additionalPayload).toEqual({ a: 1 });
		expect(faults).toEqual([]);
	});

	test('a gap in a list is told like a text that is empty', () => {
		const body = Object.assign(['a'], { 2: 'c' });
		expect(read('template', template({ body })).submission.message).toMatchObject({
			filling: { body: [{ text: 'a' }, { text: '' }, { text: 'c' }] },
		});
	});

	test('a number in quotes is a text', () => {
		const { submission, faults } = read('text', {
			text: 'a',
			options: { additionalPayload: '{"a":"12345678901234567890","b":1.50}' },
		});
		expect(submission.options.additionalPayload).toEqual({ a: '12345678901234567890', b: 1.5 });
		expect(faults).toEqual([]);
	});
});

describe('a phone number that is only shown', () => {
	const places: ReadonlyArray<
		readonly [kind: MessageKind, label: string, parameters: (phone: unknown) => Parameters]
	> = [
		['addressRequest', 'Phone Number', (phone) => ({ addressValues: { phone_number: phone } })],
		[
			'addressRequest',
			'Phone Number',
			(phone) => ({ savedAddresses: [{ id: 'a', value: { phone_number: phone } }] }),
		],
		[
			'orderDetails',
			'Pix Key',
			(phone) => ({ paymentType: 'BRAZIL_PIX_DC', pixKeyType: 'PHONE', pixKey: phone }),
		],
	];

	test.each(places)('of %s: %s', (kind, label, parameters) => {
		const whole = read(kind, parameters('919800000001.0'));
		expect(JSON.stringify(whole.submission.message)).toContain('"919800000001"');
		expect(JSON.stringify(whole.faults)).not.toContain('is not a phone number');
		for (const [damaged, problem] of [
			[919800000001.5, 'has decimals'],
			['9.198E11', 'is in scientific notation'],
		] as const) {
			expect(read(kind, parameters(damaged)).faults).toContainEqual(
				expect.stringContaining(`'${label}' is not a phone number: '${damaged}' ${problem}`),
			);
		}
	});

	test('what is wrong with a number is a text', () => {
		const { faults } = read('addressRequest', { addressErrors: { phone_number: '9.198E11?' } });
		expect(faults).toEqual([]);
	});
});

describe('the first of several names that is not blank', () => {
	test.each([
		[{ name: null, title: 'Mug', price: '5' }, 'Mug'],
		[{ name: '', title: 'Mug', price: '5' }, 'Mug'],
		[{ name: '  ', title: null, product_name: 'Mug', price: '5' }, 'Mug'],
		[{ name: 'Plate', title: 'Mug', price: '5' }, 'Plate'],
	])('of an order’s line %j', (item, name) => {
		const { submission } = read('orderDetails', { itemsSource: 'json', itemsJson: [item] });
		expect(submission.message).toMatchObject({ order: { items: [{ name, amount: '5' }] } });
	});

	test('of a contact and of a file', () => {
		const { submission, faults } = read('contacts', {
			contactsSource: 'json',
			contactsJson: [
				{ name: { first_name: null, firstName: 'Asha' }, phones: [{ phone: '', number: '91' }] },
			],
		});
		expect(submission.message).toMatchObject({
			contacts: [{ name: { firstName: 'Asha' }, phones: [{ phone: '91' }] }],
		});
		const image = read(
			'template',
			template({
				header: { type: 'image', mediaId: '', id: null, url: ' ', link: 'https://a.test/a.png' },
			}),
		);
		expect(image.submission.message).toMatchObject({
			filling: { header: { source: 'link', link: 'https://a.test/a.png' } },
		});
		expect([...faults, ...image.faults]).toEqual([]);
	});
});

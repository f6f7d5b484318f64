import { faultsOf, readerOf } from './support';

describe('a text', () => {
	test.each([
		['a text', 'Hello', 'Hello'],
		['a text with blanks around it, which may be meant', ' Hello ', ' Hello '],
		['a number, such as a phone number out of a spreadsheet', 919800000001, '919800000001'],
		['zero', 0, '0'],
		['a switch', false, 'false'],
		['nothing', undefined, undefined],
		['null, as databases have it', null, undefined],
		['an empty text', '', undefined],
		['blanks', ' \n\u00a0', undefined],
	])('%s', (_name, value, expected) => {
		const reader = readerOf({ field: value });
		expect(reader.text('field', 'Field')).toBe(expected);
		expect(faultsOf(reader)).toEqual([]);
	});

	test.each<readonly [string, unknown, string]>([
		['an object', { a: 1 }, 'an object'],
		['a list', ['a'], 'a list'],
		['a function', () => 'a', 'a function'],
	])('%s is none', (_name, value, type) => {
		const reader = readerOf({ field: value });
		expect(reader.text('field', 'Field')).toBeUndefined();
		expect(faultsOf(reader)).toEqual([`'Field' must be text, but it is ${type}`]);
	});
});

test.each<readonly [unknown, boolean | undefined]>([
	[true, true],
	[false, false],
	['true', true],
	['false', false],
	['', undefined],
	[undefined, undefined],
	[null, undefined],
	['yes', undefined],
	[1, undefined],
])('%j as a switch is %j', (value, expected) => {
	expect(readerOf({ field: value }).flag('field')).toBe(expected);
});

test.each<readonly [value: unknown, expected: boolean | undefined, faults: readonly string[]]>([
	[' TRUE ', true, []],
	['False', false, []],
	[' ', undefined, []],
	['yes', undefined, ["'Field' must be true or false, but it is 'yes'"]],
	[1, undefined, ["'Field' must be true or false, but it is '1'"]],
	[[true], undefined, ["'Field' must be true or false, but it is a list"]],
	[{}, undefined, ["'Field' must be true or false, but it is an object"]],
])('%j as a switch is %j, and what it can’t be is told', (value, expected, faults) => {
	const reader = readerOf({ field: value });
	expect(reader.flag('field', 'Field')).toBe(expected);
	expect(faultsOf(reader)).toEqual(faults);
});

test.each<readonly [value: unknown, expected: number | undefined, faults: readonly string[]]>([
	...[2, '2', '2.0', '2.00', ' 2 ', '+2', '2e0', '0x2'].map((two) => [two, 2, []] as const),
	['', undefined, []],
	[null, undefined, []],
	['1,5', undefined, ["'Field' must be a number, but it is '1,5'"]],
	[NaN, undefined, ["'Field' must be a number, but it is 'NaN'"]],
	[true, undefined, ["'Field' must be a number, but it is 'true'"]],
	[
		'12345678901234567890',
		undefined,
		["'Field' is '12345678901234567890', which has more digits than can be told exactly: round it"],
	],
])('%j as a number is %j', (value, expected, faults) => {
	const reader = readerOf({ field: value });
	expect(reader.number('field', 'Field')).toBe(expected);
	expect(faultsOf(reader)).toEqual(faults);
});

describe('a collection', () => {
	test('its members are read, and their faults are told with the others', () => {
		const reader = readerOf({ options: { name: 'a', wrong: [] } });
		const options = reader.collection('options');
		expect(options.text('name', 'Name')).toBe('a');
		expect(options.text('missing', 'Missing')).toBeUndefined();
		expect(options.text('wrong', 'Wrong')).toBeUndefined();
		expect(faultsOf(reader)).toEqual(["'Wrong' must be text, but it is a list"]);
	});

	test.each<readonly [unknown]>([[undefined], [null], ['text'], [7], [['a']]])(
		'%j has no members',
		(value) => {
			const reader = readerOf({ options: value });
			expect(reader.collection('options').text('0', 'Zero')).toBeUndefined();
			expect(reader.elements('options', 'group')).toEqual([]);
			expect(faultsOf(reader)).toEqual([]);
		},
	);
});

const pairs = (value: unknown) => {
	const reader = readerOf({ field: value });
	const found = reader
		.jsonElements('field', 'Field')
		.map((element) => [element.text('id', 'ID'), element.text('title', 'Title')]);
	return { found, faults: faultsOf(reader) };
};

describe('a list that an expression gave or that was typed as JSON', () => {
	test.each<readonly [string, unknown, readonly unknown[]]>([
		['a list of objects', [{ id: 'y', title: 'Yes' }], [['y', 'Yes']]],
		['the same as JSON', '[{"id":"y","title":"Yes"}]', [['y', 'Yes']]],
		[
			'a list of texts, which are title and ID at once',
			['Yes', 'No'],
			[
				['Yes', 'Yes'],
				['No', 'No'],
			],
		],
		['the same as JSON', ' ["Yes"] ', [['Yes', 'Yes']]],
		[
			'a list of numbers',
			[1, 2.5],
			[
				['1', '1'],
				['2.5', '2.5'],
			],
		],
		['members that are numbers', [{ id: 7, title: 'Seven' }], [['7', 'Seven']]],
		['an empty list', [], []],
		['an empty text', '', []],
		['nothing', undefined, []],
		['null', null, []],
		['elements that are nothing', [null, undefined], Array(2).fill([undefined, undefined])],
	])('%s', (_name, value, found) => {
		expect(pairs(value)).toEqual({ found, faults: [] });
	});

	test.each<readonly [string, unknown, string]>([
		['an object', { id: 'y' }, "'Field' must be a list, but it is an object"],
		['an object as JSON', '{"id":"y"}', "'Field' must be a list, but it is an object"],
		['a number', 7, "'Field' must be a list, but it is a number"],
		['a text as JSON', '"Yes"', "'Field' must be a list, but it is a string"],
		[
			'JSON with a comma too much',
			'[1,]',
			"'Field' is not valid JSON; it goes wrong at ']': leave out the comma before it",
		],
		[
			'a plain text',
			'Yes, No',
			"'Field' is not valid JSON; it goes wrong at 'Yes, No': texts stand in straight double quotes",
		],
		[
			'what an object becomes in a text',
			'[object Object]',
			"'Field' is not valid JSON; an expression gave an object in the middle of a text: give the whole value by one expression",
		],
	])('%s is none', (_name, value, fault) => {
		expect(pairs(value)).toEqual({ found: [], faults: [fault] });
	});

	test('a member that is no text is told', () => {
		expect(pairs([{ id: ['y'], title: { en: 'Yes' } }])).toEqual({
			found: [[undefined, undefined]],
			faults: ["'ID' must be text, but it is a list", "'Title' must be text, but it is an object"],
		});
	});
});

describe('a JSON object', () => {
	test.each<readonly [string, unknown, unknown, readonly string[]]>([
		['an object', { a: { b: null } }, { a: { b: null } }, []],
		['JSON', '{"a":[1]}', { a: [1] }, []],
		['an empty object', {}, undefined, []],
		['an empty object as JSON', '{}', undefined, []],
		['blanks', '  ', undefined, []],
		['null', null, undefined, []],
		['null as JSON', 'null', undefined, ["'Field' must be a JSON object, but it is null"]],
		['a list', [1], undefined, ["'Field' must be a JSON object, but it is a list"]],
		['a number as JSON', '7', undefined, ["'Field' must be a JSON object, but it is a number"]],
		[
			'no JSON',
			'{a: 1}',
			undefined,
			[
				"'Field' is not valid JSON; it goes wrong at 'a: 1}': texts stand in straight double quotes",
			],
		],
	])('%s', (_name, value, expected, faults) => {
		const reader = readerOf({ field: value });
		expect(reader.jsonObject('field', 'Field')).toEqual(expected);
		expect(faultsOf(reader)).toEqual(faults);
	});
});

test('a fault names the field that is missing for it, a list its own where it has one', () => {
	const reader = readerOf({ json: '{', text: {} });
	reader.text('text', 'Text');
	reader.jsonElements('json', 'Buttons (JSON)', 'Buttons');
	reader.jsonElements('json', 'Rows');
	reader.jsonObject('json', 'Payload');
	expect(reader.faults.map(({ label }) => label)).toEqual(['Text', 'Buttons', 'Rows', 'Payload']);
});

import { encoded, faultsOf, rulesOfType, verdictAt } from './support/rule-cases';
import { setAt } from './support/set-at';

/* Generated out of the rules that are not on the length of a text. */

describe.each(rulesOfType('choice'))('$provider $kind: $path is one of the known', (place) => {
	const { base, path, rule } = place;
	const check = (value: unknown) => verdictAt(place, path, setAt(base, path, value)).faults;

	test.each([...rule.values])('%s', (value) => {
		expect(check(value)).toEqual([]);
		expect(encoded(place, setAt(base, path, value))).toBeDefined();
	});

	test.each([
		['a foreign value', 'somethingElse'],
		['another case', String(rule.values[0]).split('').map(swapCase).join('')],
		['a blank around a value', `${rule.values[0]} `],
		['a number', 7],
		['a list', [rule.values[0]]],
	])('refuses %s', (_name, value) => {
		const values = rule.values.map((each) => rule.names?.[each] ?? each);
		const known = `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
		expect(check(value)).toEqual([`'${rule.label}' must be ${known}`]);
	});

	test.each([undefined, '', ' '])('%p is a fault only where the field is required', (value) => {
		expect(check(value)).toEqual(rule.required ? [`'${rule.label}' is empty`] : []);
	});
});

function swapCase(letter: string): string {
	return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

describe.each(rulesOfType('link'))('$provider $kind: $path$when is an address', (place) => {
	const { base, path, rule } = place;
	const check = (value: unknown) => verdictAt(place, path, setAt(base, path, value)).faults;
	const malformed = `'${rule.label}' must be a web address that starts with https:// or http://`;

	test.each([
		'https://a.test',
		'http://a.test/b?c=d',
		'HTTPS://A.TEST/',
		'http://127.0.0.1:5678/x',
	])('takes %s', (value) => expect(check(value)).toEqual([]));

	test.each([
		'ftp://a.test',
		'a.test',
		'/a',
		'https:a.test',
		'javascript:alert(1)',
		'https://',
		'a b',
	])('refuses %s', (value) => expect(check(value)).toEqual([malformed]));

	test.each([undefined, '', ' '])('%p is a fault only where the field is required', (value) => {
		expect(check(value)).toEqual(rule.required ? [`'${rule.label}' is empty`] : []);
	});

	test('several, separated by commas, are taken only where the provider takes them', () => {
		const several = 'https://a.test/x, https://b.test';
		expect(check(several)).toEqual(rule.several ? [] : [malformed]);
		expect(check('https://a.test,https://b.test')).toEqual(rule.several ? [] : [malformed]);
		expect(check('https://a.test,')).toEqual([malformed]);
	});

	test('an address has the documented length at most', () => {
		const address = (length: number) => 'https://a.test/'.padEnd(length, 'x');
		const { max } = rule;
		expect(check(address(max ?? 10_000))).toEqual([]);
		if (max === undefined) return;
		expect(check(address(max + 1))).toEqual([
			`'${rule.label}' has ${max + 1} characters, the limit is ${max}`,
		]);
	});
});

const count = (length: number, make: (position: number) => unknown) =>
	Array.from({ length }, (_, n) => make(n));
const row = (n: number) => ({ id: `row-${n}`, title: `Row ${n}` });

/** The members that a list needs to be good apart from their number, by the path of the rule. */
const ELEMENTS: Readonly<
	Record<string, (length: number) => readonly [path: string, value: unknown]>
> = {
	'message.buttons': (length) => [
		'message.buttons',
		count(length, (n) => ({ id: `id-${n}`, title: `Title ${n}` })),
	],
	'message.sections': (length) => [
		'message.sections',
		count(length, (n) => ({ title: `Section ${n}`, rows: [row(n)] })),
	],
	'message.sections[].rows': (length) => [
		'message.sections',
		[{ title: 'Section', rows: count(length, row) }],
	],
	'message.sections[].rows[]': (length) => [
		'message.sections',
		count(length, (n) => ({ title: `Section ${n}`, rows: [row(n)] })),
	],
};

describe.each(rulesOfType('count'))(
	'$provider $kind: $path has $rule.min to $rule.max entries',
	(place) => {
		const { base, path, rule } = place;
		const make = (length: number) => {
			const [at, value] = ELEMENTS[path]?.(length) ?? ['', undefined];
			return setAt(base, at, value);
		};
		const name = expect.stringContaining(`'${rule.label}'`);

		test('takes the fewest and the most', () => {
			for (const length of [Math.max(rule.min, 1), rule.max]) {
				expect(faultsOf(place, make(length))).toEqual([]);
				expect(encoded(place, make(length))).toBeDefined();
			}
		});

		test('refuses one more', () => {
			const { faults } = verdictAt(place, path, make(rule.max + 1));
			expect(faults).toEqual([name]);
			expect(faults[0]).toMatch(
				new RegExp(`has ${rule.max + 1} entries, the limit is ${rule.max}$`),
			);
		});

		test('refuses none where one is needed', () => {
			const { faults } = verdictAt(place, path, make(0));
			expect(faults).toEqual(rule.min === 0 ? [] : [name]);
			if (rule.min > 0) expect(faults[0]).toMatch(/is empty, add at least 1$/);
		});
	},
);

describe.each(rulesOfType('unique'))('$provider $kind: no two $path are the same', (place) => {
	const { base, path, rule } = place;
	const member = path.slice(path.lastIndexOf('.') + 1);
	const elements = path.startsWith('message.buttons')
		? 'message.buttons'
		: 'message.sections[].rows';
	const check = (...values: unknown[]) =>
		verdictAt(
			place,
			path,
			setAt(
				base,
				elements,
				values.map((value, n) => ({ ...row(n), [member]: value })),
			),
		).faults.filter((text) => text.includes('is the same as'));

	test.each([
		{ values: ['a', 'b', 'c'], same: 0, why: 'all differ' },
		{ values: ['a', 'A'], same: 0, why: 'case counts' },
		{ values: ['', '', ' '], same: 0, why: 'what is missing is another fault' },
		{ values: ['a', 'b', 'a'], same: 1, why: 'the third is as the first' },
		{ values: ['a', 'a', 'a'], same: 2, why: 'each repetition is told' },
	])('$why', ({ values, same }) => {
		expect(check(...values)).toHaveLength(same);
	});

	test('tells which two', () => {
		const [text] = check('a', 'b', 'a');
		const noun = rule.within?.at(-1);
		expect(text).toMatch(
			new RegExp(
				`^'${rule.label}' of ${noun} 3.* is the same as '${rule.label}' of ${noun} 1.*: each must be different$`,
			),
		);
	});
});

describe.each(rulesOfType('phone'))('$provider $kind: $path is a number', (place) => {
	const { base, path, rule } = place;
	const check = (value: unknown) => verdictAt(place, path, setAt(base, path, value)).faults;

	test('takes what people paste, and an ID where the provider does', () => {
		expect(check('0091 (98000) 00001')).toEqual([]);
		expect(check('IN.5550001')).toEqual(
			rule.businessScopedUserId
				? []
				: [`'${rule.label}' must be a phone number; the provider takes no business-scoped user ID`],
		);
	});

	test.each([undefined, null, '', '  '])('%p is empty', (value) => {
		expect(check(value)).toEqual([`'${rule.label}' is empty`]);
	});

	test.each(['98000', 'customer', '+', '0'.repeat(10)])('%s is no number', (value) => {
		expect(check(value)).toEqual([
			`'${rule.label}' is not a phone number in international format (country code and number, 8 to 15 digits)`,
		]);
	});
});

test.each(rulesOfType('switch'))('$provider $kind: $path may be on or off', (place) => {
	for (const value of [true, false, undefined]) {
		expect(verdictAt(place, place.path, setAt(place.base, place.path, value)).faults).toEqual([]);
	}
});

describe.each(rulesOfType('conflict'))('$provider $kind: $path has a rival', (place) => {
	const { base, path, rule } = place;
	test.each([
		{ own: true, other: true, faults: 1 },
		{ own: true, other: false, faults: 0 },
		{ own: true, other: undefined, faults: 0 },
		{ own: false, other: true, faults: 0 },
		{ own: undefined, other: true, faults: 0 },
	])('$own beside $other', ({ own, other, faults }) => {
		const submission = setAt(setAt(base, path, own), rule.other.path, other);
		expect(verdictAt(place, path, submission).faults).toEqual(
			Array(faults).fill(`'${rule.label}' and '${rule.other.label}' can't be on together`),
		);
	});
});

import escapeRegExp from 'lodash/escapeRegExp';

import { inMajorUnits } from '../../../nodes/WhatsAppInteractive/messages/amount';
import { resolvePath } from '../../../nodes/WhatsAppInteractive/messages/rules/path';
import { partsOf } from '../../../nodes/WhatsAppInteractive/messages/rules/condition';
import { encoded, faultsOf, rulesOfType, said, saidEmpty, verdictAt } from './support/rule-cases';
import { isHolding, pathAt, setAt } from './support/set-at';

/* Generated out of the rules on numbers, amounts of money, totals and values that must be alike. */

const named = (label: string): string => `'${escapeRegExp(label)}'( of .+)?`;

/** A whole number in the forms that JSON, people and programs have for it. */
const formsOf = (number: number): string[] => [
	` ${number} `,
	`${number}.0`,
	`${number}.00`,
	`+${number}`.replace('+-', '-'),
	`${number}e0`,
	`${number}0e-1`,
	...(number < 0 ? [] : [`0x${number.toString(16)}`, `0b${number.toString(2)}`]),
];

describe.each(rulesOfType('number'))('$provider $kind: $path is a number$when', (place) => {
	const { base, at, path, rule, value: example } = place;
	const { min, max, whole, label } = rule;
	const faults = (value: unknown) => verdictAt(place, path, setAt(base, at, value)).faults;
	const saying = (text: string) => [expect.stringMatching(new RegExp(`^${named(label)} ${text}$`))];

	test('takes the least and the most, as a number and as a text', () => {
		for (const value of [min, max].filter((limit) => limit !== undefined)) {
			expect(faults(value)).toEqual([]);
			expect(faults(` ${value} `)).toEqual([]);
			expect(encoded(place, setAt(base, at, String(value)))).toBeDefined();
		}
	});

	test('refuses one past each', () => {
		if (min !== undefined) {
			expect(faults(min - 1)).toEqual(saying(`is ${min - 1}: it must be at least ${min}`));
		}
		if (max !== undefined) {
			expect(faults(max + 1)).toEqual(saying(`is ${max + 1}: it must be at most ${max}`));
		}
	});

	test.each(['many', '1,5', true, {}, 'NaN', 'Infinity'])('refuses %j', (value) => {
		expect(faults(value)).toEqual(saying("must be a number, but it is '.+'"));
	});

	// What is read into a number before has these forms there, see the tests of the reader.
	const isText = typeof example === 'string';
	if (isText)
		test('means the same in all forms, as in the body', () => {
			const number = Math.ceil(min ?? 0) + 2;
			const plain = encoded(place, setAt(base, at, String(number)));
			for (const form of formsOf(number)) {
				const given = setAt(base, at, form);
				expect([form, verdictAt(place, path, given).faults]).toEqual([form, []]);
				expect(encoded(place, given)).toStrictEqual(plain);
			}
		});

	test.each(['12345678901234567890', '1e400', '0.12345678901234567891'])(
		'refuses %s, whose digits would be lost',
		(value) => {
			expect(faults(value)).toEqual(
				saying(
					`is '${value.replace('.', '\\.')}', which has more digits than can be told exactly: .+`,
				),
			);
		},
	);

	test('takes a fraction only where it makes sense', () => {
		const half = (min ?? 0) + 0.5;
		expect(faults(half)).toEqual(whole ? saying("must be a whole number, but it is '.+'") : []);
	});

	test.each([undefined, '', ' '])('%j is a fault only where the field is required', (value) => {
		expect(faults(value)).toEqual(rule.required ? saying('is empty') : []);
	});
});

describe.each(rulesOfType('amount'))('$provider $kind: $path is an amount$when', (place) => {
	const { base, at, path, rule } = place;
	const { label } = rule;
	const faults = (value: unknown) => verdictAt(place, path, setAt(base, at, value)).faults;
	const saying = (text: string) => [expect.stringMatching(new RegExp(`^${named(label)} ${text}$`))];

	test.each(['0.5', '0,05', '0'])('takes %s', (value) => expect(faults(value)).toEqual([]));

	test.each([
		['₹5', "is '₹5': it must be an amount such as 449\\.00, without a currency"],
		['1,234', "is '1,234', which can mean .+"],
		['0.005', "is '0\\.005', which has more than two decimals: .+"],
		['-1', "is '-1': an amount cannot be negative"],
		['free', "must be an amount such as 449\\.00, but it is 'free'"],
	])('refuses %s', (value, words) => {
		expect(faults(value)).toEqual(saying(words));
	});

	// A total can only be what the other amounts come to.
	if (label !== 'Total')
		test('means the same in all forms, as in the body', () => {
			const amount = at.includes('discount') ? '1.50' : label === 'Sale Price' ? '0.00' : '1234.50';
			const total = at.replace(/\.order\..+$/, '.order.total');
			const given = (form: string) =>
				setAt(isHolding(base, total) ? setAt(base, total, undefined) : base, at, form);
			const plain = encoded(place, given(amount));
			for (const form of [`${amount}00`, ` ${amount} `, `+${amount}`, amount.replace('.', ',')]) {
				expect([form, faultsOf(place, given(form))]).toEqual([form, []]);
				expect(encoded(place, given(form))).toStrictEqual(plain);
			}
		});

	test.each([undefined, '', ' '])('%j is a fault only where the field is required', (value) => {
		expect(faults(value)).toEqual(rule.required ? saying('is empty') : []);
	});

	const { max, below } = rule;
	if (max !== undefined) {
		test('takes the most and refuses a hundredth more', () => {
			expect(faults(inMajorUnits(max))).toEqual([]);
			expect(faults(inMajorUnits(max + 1))).toEqual(
				saying(`is ${inMajorUnits(max + 1)}: it must be at most ${inMajorUnits(max)}`),
			);
		});
	}
	if (below !== undefined) {
		test('is less than the other amount, by a hundredth at least', () => {
			const bounded = (own: string) =>
				verdictAt(place, path, setAt(setAt(base, at, own), pathAt(below.path, []), '10.00')).faults;
			expect(bounded('9.99')).toEqual([]);
			expect(bounded('10')).toEqual(
				saying(`is 10\\.00: it must be less than '${below.label}' \\(10\\.00\\)`),
			);
		});
	}
});

describe.each(rulesOfType('total'))('$provider $kind: the amounts of $path add up', (place) => {
	const { base, at, path, rule } = place;
	const order = (terms: object) => setAt(base, at, terms);
	const items = [{ name: 'Enamel mug', retailerId: 'MUG-350', amount: '10.00', quantity: '2' }];
	const faults = (terms: object) => verdictAt(place, path, order({ items, ...terms })).faults;

	test.each([
		{ why: 'no total given', terms: {}, found: [] },
		{ why: 'the right total', terms: { total: '20' }, found: [] },
		{
			why: 'a hundredth too little',
			terms: { total: '19.99' },
			found: ['is 19.99, but items, tax and shipping less the discount come to 20.00'],
		},
		{
			why: 'a free order',
			terms: { discount: { amount: '20.00' } },
			found: [],
		},
		{
			why: 'a discount of more than the order',
			terms: { discount: { amount: '20.01' } },
			found: ['is -0.01: the discount is more than the order costs'],
		},
		{ why: 'what can’t be read is told elsewhere', terms: { tax: { amount: 'x' } }, found: [] },
	])('$why', ({ terms, found }) =>
		expect(faults(terms)).toEqual(found.map((words) => said(place, words))),
	);

	test('past the most that the provider can count', () => {
		const { max } = rule;
		const priced = (minor: number) =>
			faults({ items: [{ ...items[0], quantity: '1', amount: inMajorUnits(minor) }] });
		expect(priced(max ?? 99_999_999_999_999)).toEqual([]);
		if (max === undefined) return;
		expect(priced(max + 1)).toEqual([
			said(place, `is ${inMajorUnits(max + 1)}: it must be at most ${inMajorUnits(max)}`),
		]);
	});
});

const needed = rulesOfType('field').filter(({ rule }) => rule.required);

test.each(needed)('$provider $kind: $path has to be there$when', (place) => {
	const { base, at, path } = place;
	expect(verdictAt(place, path, setAt(base, at, undefined)).faults).toEqual([saidEmpty(place)]);
});

test.each(rulesOfType('same'))('$provider $kind: all $path are alike', (place) => {
	const { base, path, rule } = place;
	expect(faultsOf(place, base)).toEqual([]);
	const elements = resolvePath(base, path).length;
	expect(elements).toBeGreaterThan(1);
	const unlike = faultsOf(place, setAt(base, pathAt(path, [0]), 'something else')).filter((text) =>
		text.endsWith(': all must be alike'),
	);
	// Each of the others is compared with the first.
	expect(unlike).toEqual(
		Array(elements - 1).fill(
			expect.stringMatching(
				new RegExp(`^'${rule.label}' of .+ is not the same as '${rule.label}' of .+$`),
			),
		),
	);
});

const lined = rulesOfType('text').filter(({ rule }) => rule.maxLineBreaks !== undefined);

test.each(lined)('$provider $kind: $path has so many line breaks at most', (place) => {
	const { base, at, path, rule } = place;
	const most = rule.maxLineBreaks ?? 0;
	const faults = (breaks: number, mark: string) =>
		verdictAt(place, path, setAt(base, at, `a${`${mark}a`.repeat(breaks)}`)).faults;
	for (const mark of ['\n', '\r\n']) {
		expect(faults(most, mark)).toEqual([]);
		expect(faults(most + 1, mark)).toEqual([
			expect.stringMatching(
				new RegExp(`^${named(rule.label)} has ${most + 1} line breaks, but the limit is ${most}$`),
			),
		]);
	}
});

const missing = [...rulesOfType('field'), ...rulesOfType('text'), ...rulesOfType('number')].flatMap(
	(place) => {
		const others = partsOf(place.rule.when).flatMap((part) =>
			part.type === 'missing' ? part.paths : [],
		);
		return place.rule.required && others.length > 0 ? [{ ...place, others }] : [];
	},
);

test.each(missing)('$provider $kind: $path is free while there is $others', (place) => {
	const { base, at, others, path } = place;
	for (const other of others) {
		const there = setAt(setAt(base, other, 'something'), at, '');
		expect(verdictAt(place, path, there).faults).toEqual([]);
	}
	expect(verdictAt(place, path, setAt(base, at, '')).faults).toHaveLength(1);
});

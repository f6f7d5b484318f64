import fc from 'fast-check';

import {
	inMajorUnits,
	readAmount,
	toMoney,
} from '../../../nodes/WhatsAppInteractive/messages/amount';
import { checkProperty } from '../../support/random';

test.each<readonly [given: unknown, minor: number, why: string]>([
	['449', 44900, 'whole'],
	['449.5', 44950, 'one decimal'],
	['449.50', 44950, 'two decimals'],
	['449,50', 44950, 'a decimal comma'],
	[' 0.07 ', 7, 'blanks around'],
	['0', 0, 'nothing'],
	['-0.00', 0, 'nothing, of a calculation'],
	['+449', 44900, 'a plus sign'],
	['.5', 50, 'nothing before the point'],
	['5.', 500, 'nothing behind the point'],
	['449.0000', 44900, 'the decimals of a database'],
	['449,0000', 44900, 'the same with a comma'],
	['1234.000', 123400, 'too many digits before the point for thousands'],
	['0.500', 50, 'a zero that no thousands begin with'],
	['4.49e2', 44900, 'the exponent of a database'],
	['4.490E+2', 44900, 'the same, written out'],
	['1e3', 100000, 'a power of ten'],
	['0x1C1', 44900, 'hexadecimal, as in all number fields'],
	[449.1, 44910, 'a number'],
	[4.35, 435, 'a number that floating point gets wrong: 4.35 * 100 is 434.99999999999994'],
	[BigInt(449), 44900, 'a big integer'],
	['1,234.50', 123450, 'English thousands'],
	['1.234,50', 123450, 'German thousands'],
	['1,234,567', 123456700, 'several groups, which can be no decimals'],
	['1.234.567,89', 123456789, 'several groups and decimals'],
	['12,34,567.50', 123456750, 'Indian groups'],
	['1 234', 123400, 'blanks between groups'],
	['1\u202f234,50', 123450, 'the narrow blanks of French'],
	["1'234.50", 123450, 'Swiss thousands'],
	['\u0664\u0664\u0669', 44900, 'Arabic digits'],
	['\u0664\u0664\u0669\u066b\u0665\u0660', 44950, 'the Arabic decimal sign'],
	['\u0967\u0968\u0969', 12300, 'Devanagari digits'],
	['999999999999.99', 99999999999999, 'large'],
	['90071992547409.91', Number.MAX_SAFE_INTEGER, 'the largest that a JSON number can tell'],
	['7'.padStart(60, '0'), 700, 'as long as is read'],
	['1,234,567.5', 123456750, 'groups of two marks, and one decimal'],
])('the amount %s is %s in minor units: %s', (given, minor) => {
	expect(readAmount(given)).toEqual({ value: minor });
});

test.each<readonly [given: unknown, reason: RegExp]>([
	['₹449', /^is '₹449': .* without a currency$/],
	['INR 449.00', /^is 'INR 449\.00': .* without a currency$/],
	['449 ₹', /without a currency$/],
	['R$ 1.234,56', /without a currency$/],
	['-5', /^is '-5': an amount cannot be negative$/],
	[-0.01, /cannot be negative$/],
	['449.005', /^is '449\.005', which can mean 449005 or 449\.005: /],
	['0.005', /^is '0\.005', which has more than two decimals: round it$/],
	[0.001, /more than two decimals/],
	['1e-3', /more than two decimals/],
	['1e-99999', /more than two decimals/],
	['1,2345', /more than two decimals/],
	['1,234', /^is '1,234', which can mean 1234 or 1\.234: write it without a thousands separator/],
	['1.234', /which can mean 1234 or 1\.234/],
	['449.000', /which can mean 449000 or 449\.000/],
	['449\n500', /^is '449 500', with a tab or a line break among its digits: give one amount$/],
	['449\t500', /with a tab or a line break among its digits/],
	['449\u2028500', /with a tab or a line break among its digits/],
	['1,23,45', /separators don't stand between thousands$/],
	['1,2,3', /separators don't stand between thousands$/],
	['1.234,567.00', /separators don't stand between thousands$/],
	['1 2', /^is '1 2', in which the separators/],
	[19.990000000000002, /a calculation left over: round it to two decimals, to 19\.99$/],
	['19.990000000000002', /a calculation left over: round it to two decimals, to 19\.99$/],
	[0.1 + 0.2, /a calculation left over: round it to two decimals, to 0\.30$/],
	[1.1 * 3, /a calculation left over: round it to two decimals, to 3\.30$/],
	['90071992547409.92', /beyond what can be told exactly$/],
	['1e99999', /beyond what can be told exactly$/],
	['free', /^must be an amount such as 449\.00, but it is 'free'$/],
	['', /^must be an amount/],
	['.', /^must be an amount/],
	['--5', /^must be an amount/],
	[Infinity, /^must be an amount/],
	[NaN, /^must be an amount/],
	[true, /^must be an amount/],
	[null, /^must be an amount/],
	['9'.repeat(100_000), /^must be an amount such as 449\.00, but it is '9{40}…'$/],
	['1 '.repeat(50_000), /^must be an amount/],
])('the amount %.20p is refused for its own reason', (given, reason) => {
	expect(readAmount(given)).toEqual({ fault: expect.stringMatching(reason) as unknown });
});

test.each([
	[0, '0.00'],
	[7, '0.07'],
	[70, '0.70'],
	[122950, '1229.50'],
	[-4001, '-40.01'],
	[BigInt('99900000000000000000'), '999000000000000000.00'],
])('%s minor units read %s', (minor, text) => {
	expect(inMajorUnits(minor)).toBe(text);
});

test.each([
	[BigInt(0), 0],
	[BigInt(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER],
	[BigInt(Number.MAX_SAFE_INTEGER) + BigInt(1), undefined],
	[BigInt(-1), undefined],
])('a sum of %s is %s as money', (minor, money) => {
	expect(toMoney(minor)).toBe(money);
});

/** An amount in minor units in forms that databases, sheets and people give it. */
const FORMS: ReadonlyArray<(minor: number) => unknown> = [
	inMajorUnits,
	(minor) => `${inMajorUnits(minor)}00`,
	(minor) => ` +${inMajorUnits(minor)}`,
	(minor) => inMajorUnits(minor).replace('.', ','),
	(minor) => `${minor}e-2`,
	(minor) => Number(inMajorUnits(minor)),
	(minor) => (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }),
	(minor) => (minor / 100).toLocaleString('en-IN', { minimumFractionDigits: 2 }),
	(minor) => (minor / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 }),
	(minor) => (minor / 100).toLocaleString('de-CH', { minimumFractionDigits: 2 }),
];

test(`an amount means the same in all of its forms`, () => {
	checkProperty(
		fc.property(
			fc.integer({ min: 0, max: 999_999_999_999 }),
			fc.constantFrom(...FORMS),
			(minor, write) => {
				expect(readAmount(write(minor))).toEqual({ value: minor });
			},
		),
		{ numRuns: 500 },
	);
});

test(`no text makes an amount that its digits don't say`, () => {
	const character = fc.constantFrom(..."0123456789.,eEx+- '₹R".split(''));
	checkProperty(
		fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
			const reading = readAmount(characters.join(''));
			if ('value' in reading) {
				expect(Number.isSafeInteger(reading.value) && reading.value >= 0).toBe(true);
			} else {
				expect(reading.fault).not.toBe('');
			}
		}),
		{ numRuns: 500 },
	);
});

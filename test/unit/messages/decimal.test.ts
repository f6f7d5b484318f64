import fc from 'fast-check';

import {
	readDecimal,
	readNumber,
	readNumberWithin,
} from '../../../nodes/WhatsAppInteractive/messages/decimal';
import { checkProperty } from '../../support/random';

test.each<readonly [given: unknown, number: number]>([
	...['2', '2.0', '2.00', ' 2 ', '\t2\n', '+2', '2e0', '20e-1', '0.2E1', '0x2', '0X2'].map(
		(text) => [text, 2] as const,
	),
	['0b10', 2],
	['0o2', 2],
	['2.', 2],
	['\u0662', 2],
	['\uff12', 2],
	[2, 2],
	[BigInt(2), 2],
	['-.5', -0.5],
	['0.1', 0.1],
	['18.954300', 18.9543],
	['-0', 0],
	['0e999999', 0],
	[0.1 + 0.2, 0.1 + 0.2],
	['9007199254740991', Number.MAX_SAFE_INTEGER],
])('the number %s is %s', (given, number) => {
	expect(readNumber(given)).toEqual({ value: number });
});

test.each<readonly [given: unknown, reason: RegExp]>([
	['two', /^must be a number, but it is 'two'$/],
	['', /^must be a number/],
	['1,5', /^must be a number, but it is '1,5'$/],
	['1_000', /^must be a number/],
	['2 2', /^must be a number/],
	['0x', /^must be a number/],
	['-0x2', /^must be a number/],
	['.', /^must be a number/],
	['e5', /^must be a number/],
	['NaN', /^must be a number, but it is 'NaN'$/],
	['Infinity', /^must be a number/],
	[NaN, /^must be a number, but it is 'NaN'$/],
	[Infinity, /^must be a number/],
	[true, /^must be a number, but it is 'true'$/],
	[null, /^must be a number/],
	[[2], /^must be a number/],
	[{}, /^must be a number/],
	['1e400', /^is '1e400', which has more digits than can be told exactly: round it$/],
	['1e-400', /more digits than can be told exactly/],
	['12345678901234567890', /more digits than can be told exactly/],
	['52.520006599999997', /more digits than can be told exactly/],
	[2 ** 53 + 2, /more digits than can be told exactly/],
	['1'.repeat(1000), /^must be a number, but it is '1{40}…'$/],
])('%.20p is no number, or not exactly one', (given, reason) => {
	expect(readNumber(given)).toEqual({ fault: expect.stringMatching(reason) as unknown });
});

test.each([
	['-12.50', { isNegative: true, digits: '125', exponent: -1 }],
	['1200', { isNegative: false, digits: '12', exponent: 2 }],
	['-0.00', { isNegative: false, digits: '', exponent: 0 }],
	['0x10', { isNegative: false, digits: '16', exponent: 0 }],
])('%s keeps its digits', (text, decimal) => {
	expect(readDecimal(text)).toEqual(decimal);
});

test.each([
	['0', { min: 1 }, 'is 0: it must be at least 1'],
	['101', { max: 100 }, 'is 101: it must be at most 100'],
	['1.5', { whole: true } as const, "must be a whole number, but it is '1.5'"],
	['x', { min: 1 }, "must be a number, but it is 'x'"],
])('%s within %j %s', (text, limits, fault) => {
	expect(readNumberWithin(text, limits)).toEqual({ fault });
});

test(`what JavaScript reads is what is read, or nothing`, () => {
	checkProperty(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
			const reading = readNumber(String(number));
			const isInRange = Math.abs(number) < Number.MAX_SAFE_INTEGER;
			if (isInRange) expect(reading).toEqual({ value: number === 0 ? 0 : number });
			else if ('value' in reading) expect(reading.value).toBe(number);
		}),
		{ numRuns: 500 },
	);
});

import fc from 'fast-check';

import {
	isExactNumber,
	parseExactJson,
} from '../../../nodes/WhatsAppInteractive/common/exact-json';
import { checkProperty } from '../../support/random';

describe('JSON with numbers that JavaScript cannot hold', () => {
	it.each<readonly [text: string, expected: unknown, why: string]>([
		['12345678901234567890', '12345678901234567890', 'a long ID keeps its last digits'],
		['{"id":820982911946154508}', { id: '820982911946154508' }, 'an order number of a shop'],
		['[9007199254740993]', ['9007199254740993'], 'one past the last that is exact'],
		['[9007199254740992]', [9007199254740992], 'the last of them, which is exact'],
		['0.1', 0.1, 'a decimal that comes back as it was written'],
		['449.00', 449, 'zeros behind the point are no loss'],
		['0.30000000000000004441', '0.30000000000000004441', 'more digits than a double has'],
		['1e400', '1e400', 'too large for a double'],
		['1e-400', '1e-400', 'too small for a double'],
		['2e2', 200, 'an exponent'],
		['-0', -0, 'a negative zero'],
		['{"a": -12345678901234567890}', { a: '-12345678901234567890' }, 'a sign before it'],
		['[1,\n1.5E400]', [1, '1.5E400'], 'an exponent on a line of its own'],
		['{"id":"57ed381d-1e5a"}', { id: '57ed381d-1e5a' }, 'what looks like an exponent in a UUID'],
		['"12345678901234567890"', '12345678901234567890', 'a text stays one'],
		['"a \\" 12345678901234567890 b"', 'a " 12345678901234567890 b', 'digits in a text'],
		['"\\\\"', '\\', 'an escaped backslash ends before the quote'],
	])('%s is %j: %s', (text, expected) => {
		expect(parseExactJson(text)).toEqual(expected);
	});

	it.each<readonly [text: string, why: string]>([
		['{12345678901234567890:1}', 'a number as a name'],
		['012345678901234567890', 'a leading zero'],
		['12345678901234567890 1', 'two values'],
		['[1', 'no end'],
		['', 'nothing'],
	])('%s is no JSON: %s', (text) => {
		expect(() => parseExactJson(text)).toThrow(SyntaxError);
	});

	it('reads a text of many megabytes beside a long number', () => {
		const text = 'é\\n'.repeat(5_000_000);
		expect(
			parseExactJson(JSON.stringify([text, 1]).replace('1]', '12345678901234567890]')),
		).toEqual([text, '12345678901234567890']);
	});

	it('reads everything else as JSON.parse does', () => {
		checkProperty(
			fc.property(fc.json(), (text) => {
				expect(parseExactJson(text)).toEqual(JSON.parse(text));
			}),
			{ numRuns: 500 },
		);
	});

	it('keeps each digit of any whole number', () => {
		checkProperty(
			fc.property(fc.bigInt(), (number) => {
				const read = parseExactJson(String(number));
				expect(typeof read === 'number' ? BigInt(read) : BigInt(String(read))).toBe(number);
				expect(isExactNumber(String(number))).toBe(typeof read === 'number');
			}),
			{ numRuns: 500 },
		);
	});
});

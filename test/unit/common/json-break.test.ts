import fc from 'fast-check';

import { tellBreak } from '../../../nodes/WhatsAppInteractive/common/json-break';
import { checkProperty } from '../../support/random';

/* Where a text stops being JSON, in words for people. */

const STRAIGHT = ': texts stand in straight double quotes';

test.each<readonly [text: string, told: string, why: string]>([
	['[1,]', "it goes wrong at ']': leave out the comma before it", 'a comma too much in a list'],
	['{"a":1,\n}', "it goes wrong at '}' in line 2: leave out the comma before it", 'in an object'],
	['[,1]', "it goes wrong at ',1]'", 'a comma before anything'],
	['[1 2]', "it goes wrong at '2]'", 'no comma between'],
	['{"a" 1}', "it goes wrong at '1}'", 'no colon'],
	['{"a":}', "it goes wrong at '}'", 'no value'],
	['{"a"}', "it goes wrong at '}'", 'a name alone'],
	["['a']", `it goes wrong at ''a']'${STRAIGHT}`, 'single quotes'],
	['[“a”]', `it goes wrong at '“a”]'${STRAIGHT}`, 'quotes of a word processor'],
	['{id: "a"}', `it goes wrong at 'id: "a"}'${STRAIGHT}`, 'a name without quotes'],
	['[Yes, No]', `it goes wrong at 'Yes, No]'${STRAIGHT}`, 'texts without quotes'],
	[
		'[\n  { "id": "a" },\n  { "id": b }\n]',
		`it goes wrong at 'b } ]' in line 3${STRAIGHT}`,
		'a line further down',
	],
	['["a]', "it goes wrong at '\"a]'", 'a text without an end'],
	['["a\nb"]', 'it goes wrong at \'"a b"]\' in line 1', 'a line break in a text'],
	['["\\x"]', 'it goes wrong at \'"\\x"]\'', 'a backslash before anything'],
	['[01]', "it goes wrong at '1]'", 'a number with a zero before it'],
	['[1}', "it goes wrong at '}'", 'the wrong bracket'],
	['1 2', "it goes wrong at '2'", 'two values'],
	['[1]]', "it goes wrong at ']'", 'a bracket too much'],
	['[', 'it ends too early', 'a list without an end'],
	['{"a"', 'it ends too early', 'an object that breaks off'],
	['{"a":[{}],"b":true', 'it ends too early', 'a bracket too few'],
	[
		'[{"title":[Object: {"a":1}]}]',
		'an expression gave an object in the middle of a text: give the whole value by one expression',
		'what n8n makes of an object',
	],
])('%j: %s (%s)', (text, told) => {
	expect(tellBreak(text)).toBe(told);
});

test('whatever follows a document is what is wrong', () => {
	checkProperty(
		fc.property(fc.json(), (text) => {
			expect(tellBreak(`${text} ?`)).toMatch(/^it goes wrong at '\?'/);
		}),
	);
});

test('a document that is cut is told, however it is cut', () => {
	checkProperty(
		fc.property(fc.json(), fc.nat(), (text, length) => {
			const cut = text.slice(0, length % text.length);
			expect(tellBreak(cut)).toMatch(/^it (ends too early|goes wrong at ')/);
		}),
	);
});

test('a text of many brackets takes no longer than others', () => {
	expect(tellBreak('['.repeat(100_000))).toBe('it ends too early');
});

import * as fc from 'fast-check';

import { readBodies, readParsedBody } from '../../../nodes/WhatsAppInteractive/receiving/body';
import { checkProperty } from '../../support/random';

const EVENT = { results: [{ messageId: 'm1', text: 'Größe 42 € 🙂', price: 0.07 }] };
const JSON_TEXT = JSON.stringify(EVENT);

const utf8 = (text: string) => Buffer.from(text);
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

const multipart = (...parts: ReadonlyArray<readonly [headers: string, content: string]>) =>
	utf8(
		`${parts.map(([headers, content]) => `--xYz\r\n${headers}\r\n\r\n${content}\r\n`).join('')}--xYz--\r\n`,
	);
const field = (name: string) => `Content-Disposition: form-data; name="${name}"`;

test.each<[what: string, bytes: Buffer, bodies: unknown[]]>([
	['JSON', utf8(JSON_TEXT), [EVENT]],
	['JSON between blanks and lines', utf8(`\r\n \t${JSON_TEXT}\n\n`), [EVENT]],
	['JSON after a byte order mark', utf8(`\uFEFF${JSON_TEXT}`), [EVENT]],
	['JSON in UTF-16', utf16le(JSON_TEXT), [EVENT]],
	['JSON in UTF-16 after a byte order mark', utf16le(`\uFEFF${JSON_TEXT}`), [EVENT]],
	['JSON in UTF-16, high byte first', utf16be(JSON_TEXT), [EVENT]],
	['JSON in UTF-16, high byte first, with its mark', utf16be(`\uFEFF${JSON_TEXT}`), [EVENT]],
	['JSON in Latin-1', Buffer.from('{"text":"Größe"}', 'latin1'), [{ text: 'Größe' }]],
	['JSON as a text in JSON', utf8(JSON.stringify(JSON_TEXT)), [EVENT]],
	['numbers of many digits', utf8('{"id":12345678901234567890}'), [{ id: '12345678901234567890' }]],
	['a list of objects', utf8(`[${JSON_TEXT},{"a":1}]`), [EVENT, { a: 1 }]],
	['a list of something else', utf8('[1,2]'), [[1, 2]]],
	['JSON in lines', utf8(`${JSON_TEXT}\n{"a":1}\r\n`), [EVENT, { a: 1 }]],
	['JSON one after the other', utf8(`${JSON_TEXT}{"a":"}{"}`), [EVENT, { a: '}{' }]],
	['JSON after record separators', utf8(`\u001e${JSON_TEXT}\n\u001e{"a":1}\n`), [EVENT, { a: 1 }]],
	[
		'a form',
		utf8('status=delivered&id=a%3A1&text=a+b'),
		[{ status: 'delivered', id: 'a:1', text: 'a b' }],
	],
	['a form with a name twice', utf8('a=1&a=2'), [{ a: ['1', '2'] }]],
	[
		'a form with members of objects',
		utf8('__proto__=1&constructor=2'),
		[JSON.parse('{"__proto__":"1","constructor":"2"}')],
	],
	['JSON in the only member of a form', utf8(`payload=${encodeURIComponent(JSON_TEXT)}`), [EVENT]],
	['JSON in place of a form', utf8(encodeURIComponent(JSON_TEXT)), [EVENT]],
	[
		'JSON in place of a form, with the sign behind it',
		utf8(`${encodeURIComponent(JSON_TEXT)}=`),
		[EVENT],
	],
	[
		'a list of objects in the only member of a form',
		utf8(`payload=${encodeURIComponent(`[${JSON_TEXT},{"a":1}]`)}`),
		[EVENT, { a: 1 }],
	],
	[
		'a list of objects in the only part of a form',
		multipart([field('payload'), `[${JSON_TEXT},{"a":1}]`]),
		[EVENT, { a: 1 }],
	],
	[
		'a form with JSON in one of several members, which is for the provider to read',
		utf8(`a=1&payload=${encodeURIComponent('{"b":2}')}`),
		[{ a: '1', payload: '{"b":2}' }],
	],
	[
		'a multipart form',
		multipart([field('a'), '1'], [field('b'), 'two\r\nlines']),
		[{ a: '1', b: 'two\r\nlines' }],
	],
	['JSON in the only part of a form', multipart([field('payload'), JSON_TEXT]), [EVENT]],
	[
		'parts of JSON',
		multipart(
			['Content-Type: application/json', JSON_TEXT],
			['Content-Type: text/json', '{"a":1}'],
		),
		[EVENT, { a: 1 }],
	],
	['a text', utf8('Hello, what is this?'), ['Hello, what is this?']],
	['a word', utf8('ping'), ['ping']],
	['XML', utf8('<a b="c">d</a>'), ['<a b="c">d</a>']],
	['half of a JSON', utf8('{"results":[{"messageId":'), ['{"results":[{"messageId":']],
	['JSON and something else', utf8(`${JSON_TEXT} and more`), [`${JSON_TEXT} and more`]],
	['nothing', Buffer.alloc(0), []],
	['blanks', utf8(' \r\n'), []],
	['a byte order mark', utf8('\uFEFF'), []],
	['null', utf8('null'), [null]],
])('%s is read', (_what, bytes, bodies) => {
	expect(readBodies(bytes)).toEqual(bodies);
});

test('bytes that nobody can read come as a text, of which nothing is left out', () => {
	const [text] = readBodies(Buffer.from([0x1f, 0x8b, 0x08, 0xff, 0x80]));
	expect(typeof text).toBe('string');
	expect(text).toHaveLength(5);
});

test.each<[what: string, body: unknown, bodies: unknown[]]>([
	['a form', { data: { a: '1' }, files: {} }, [{ a: '1' }]],
	['JSON in its only member', { data: { payload: JSON_TEXT }, files: {} }, [EVENT]],
	['a list in its only member', { data: { payload: `[${JSON_TEXT}]` }, files: {} }, [EVENT]],
	['files', { data: {}, files: { payload: { filepath: '/tmp/x' } } }, [{ files: ['payload'] }]],
	['what an older version has read', EVENT, [EVENT]],
	['a text', JSON_TEXT, [EVENT]],
	['nothing', undefined, []],
	['an empty object', {}, []],
])('of a multipart form n8n has read, %s is taken over', (_what, body, bodies) => {
	expect(readParsedBody(body)).toEqual(bodies);
});

/** The ways in which the same JSON can be framed and encoded. */
const FRAMES: ReadonlyArray<(text: string) => Buffer> = [
	utf8,
	utf16le,
	utf16be,
	(text) => utf8(`\uFEFF${text}`),
	(text) => utf16le(`\uFEFF${text}`),
	(text) => utf16be(`\uFEFF${text}`),
	(text) => utf8(JSON.stringify(JSON.parse(text), null, 2)),
	(text) => utf8(JSON.stringify(text)),
	(text) => utf8(`${text}\n`),
	(text) => utf8(`\u001e${text}\n`),
	(text) => utf8(`payload=${encodeURIComponent(text)}`),
	(text) => utf8(new URLSearchParams({ data: text }).toString()),
	(text) => multipart([field('payload'), text]),
	(text) =>
		multipart([`${field('payload')}; filename="a.json"\r\nContent-Type: application/json`, text]),
	(text) => multipart(['Content-Type: application/json', text]),
	(text) =>
		utf8(
			text.replace(
				/[\u007f-\uffff]/g,
				(c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
			),
		),
];

test(`the same JSON in any legal frame is the same body`, () => {
	const bodies = fc.dictionary(
		fc.string({ minLength: 1, unit: 'grapheme' }),
		fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)),
		{ minKeys: 1 },
	);
	checkProperty(
		fc.property(bodies, fc.constantFrom(...FRAMES), (body, frame) => {
			const plain: unknown = JSON.parse(JSON.stringify({ event: body }));
			expect(readBodies(frame(JSON.stringify(plain)))).toEqual([plain]);
		}),
		{ numRuns: 500 },
	);
});

test(`whatever comes in, nothing is thrown and nothing is lost`, () => {
	checkProperty(
		fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
			const read = readBodies(Buffer.from(bytes));
			const isBlank = /^[\s\uFEFF]*$/.test(Buffer.from(bytes).toString('latin1'));
			expect(isBlank || read.length > 0 || bytes.includes(0)).toBe(true);
		}),
		{ numRuns: 500 },
	);
});

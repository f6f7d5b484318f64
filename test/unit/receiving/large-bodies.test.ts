import { readBodies } from '../../../nodes/WhatsAppInteractive/receiving/body';

/*
 * A body is read before anybody knows who has sent it. However large and strange it is, it ends neither
 * the stack nor n8n's patience: what takes longer than in proportion to its length is not done within
 * the time of a test.
 */

const MANY = 400_000;

const FIELD = '\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x';

/** Parts in parts, each with a boundary of its own. */
const nested = (depth: number): string => {
	const boundaries = Array.from({ length: depth }, (_, level) => `--b${level}`);
	const ends = boundaries.map((boundary) => `\r\n${boundary}--`).reverse();
	return `${boundaries.map((boundary) => `${boundary}\r\n\r\n`).join('')}x${ends.join('')}`;
};

const list = (length: number, value: unknown) => Array.from({ length }, () => value);

test.each([
	['fields of one name', 'a=1&'.repeat(MANY), [{ a: list(MANY, '1') }]],
	['parts of one name', `--x${FIELD.repeat(MANY)}--`, [{ a: list(MANY, '1') }]],
	['documents in a row', '{"a":1}'.repeat(MANY), list(MANY, { a: 1 })],
	['documents in a list', `[${'{},'.repeat(MANY)}{}]`, list(MANY + 1, {})],
	['signs between documents', `{}${'\u001e'.repeat(MANY)}{}`, [{}, {}]],
	['a number of many digits', `{"a":${'9'.repeat(MANY)}}`, [{ a: '9'.repeat(MANY) }]],
])('%s', (_what, text, expected) => {
	const bodies = readBodies(Buffer.from(text));
	expect(bodies.length).toBe(expected.length);
	expect(JSON.stringify(bodies) === JSON.stringify(expected)).toBe(true);
});

test.each([
	['brackets that are not closed', '{"a":['.repeat(MANY)],
	['texts that are not closed', '{"'.repeat(MANY)],
	['backslashes that hide each other', `{"a":"${'\\'.repeat(MANY)}`],
	['headers without an end', `--x\r\n${'a: b\r\n'.repeat(MANY)}--x--`],
	['names that are not closed', `--x\r\na${';name="'.repeat(MANY)}\r\n\r\nx`],
	['blanks', `--x\r\na;${' '.repeat(MANY)}\r\n\r\nx`],
])('%s stay what they are', (_what, text) => {
	expect(readBodies(Buffer.from(text)).length).toBe(1);
});

test.each([3, 6, 20_000])('parts in parts, %i deep, end nothing', (depth) => {
	expect(readBodies(Buffer.from(nested(depth))).length).toBeGreaterThan(0);
});

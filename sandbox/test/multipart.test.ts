import { parseMultipart } from '../http/multipart';
import { BYTES } from './uploads';

const TYPE = 'multipart/form-data; boundary=';

/** A form as bytes: each part a head and a content. */
function form(boundary: string, parts: ReadonlyArray<[head: string, content: Buffer]>): Buffer {
	const written = parts.flatMap(([head, content]) => [
		Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
		content,
		Buffer.from('\r\n'),
	]);
	return Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)]);
}

const field = (name: string) => `Content-Disposition: form-data; name="${name}"`;
const file = (name: string, type = 'Content-Type: image/png') =>
	`${field(name)}; filename="mug.png"\r\n${type}`;

test.each([
	['a plain boundary', 'abc', `${TYPE}abc`],
	['a boundary in quotes', 'a b', `${TYPE}"a b"`],
	['a parameter behind it', 'abc', `${TYPE}abc; charset=utf-8`],
])('reads fields and files with %s', (_why, boundary, type) => {
	const body = form(boundary, [
		[field('type'), Buffer.from('image/png')],
		[file('file'), BYTES],
	]);
	expect(parseMultipart(body, type)).toEqual({
		fields: { type: 'image/png' },
		files: { file: { filename: 'mug.png', type: 'image/png', body: BYTES } },
	});
});

test('keeps line breaks and dashes that belong to a file', () => {
	const content = Buffer.from('\r\n--ab\r\n--abd\n\r\n');
	const parsed = parseMultipart(form('xyz', [[file('file'), content]]), `${TYPE}xyz`);
	expect(parsed?.files.file?.body).toEqual(content);
});

test('reads an empty field, names in another case and a file without a type', () => {
	const body = form('abc', [
		['content-disposition: form-data; name="a"', Buffer.alloc(0)],
		[file('b', 'X-Other: 1'), BYTES],
	]);
	expect(parseMultipart(body, `${TYPE}abc`)).toEqual({
		fields: { a: '' },
		files: { b: { filename: 'mug.png', type: 'application/octet-stream', body: BYTES } },
	});
});

test.each([
	['no boundary', form('abc', []), 'multipart/form-data'],
	['a part without an end of its head', Buffer.from('--abc\r\nname\r\n--abc--'), `${TYPE}abc`],
	['a part without a name', form('abc', [['X-Other: 1', BYTES]]), `${TYPE}abc`],
])('is undefined for %s', (_why, body, type) => {
	expect(parseMultipart(body, type)).toBeUndefined();
});

test('leaves out a part that is cut off', () => {
	const whole = form('abc', [[file('file'), BYTES]]);
	const cut = whole.subarray(0, whole.length - 12);
	expect(parseMultipart(cut, `${TYPE}abc`)).toEqual({ fields: {}, files: {} });
});

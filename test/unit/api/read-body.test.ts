import { Readable } from 'node:stream';

import { Deadline } from '../../../nodes/WhatsAppInteractive/api/deadline';
import { readBody } from '../../../nodes/WhatsAppInteractive/api/read-body';

/*
 * A body as n8n hands it out. n8n's HTTP client ends it with the signal that it was given; nothing here
 * relies on that, so these streams know of no signal.
 */

const MAX = 8;

/** What comes, and then nothing more, for ever. */
const endless = (...chunks: string[]): Readable => {
	const stream = new Readable({ read: () => undefined });
	for (const chunk of chunks) stream.push(Buffer.from(chunk));
	return stream;
};

const whole = (...chunks: string[]): Readable =>
	Readable.from(chunks.map((text) => Buffer.from(text)));

test.each([
	['in one piece', whole('12345678'), '12345678'],
	['in several', whole('1', '', '234', '5678'), '12345678'],
	['without a byte', whole(), ''],
])('a body %s is read to its end', async (_how, stream, expected) => {
	const deadline = new Deadline(60_000);
	const read = await readBody(stream, MAX, deadline);
	expect(read).toEqual({ type: 'whole', content: Buffer.from(expected) });
	expect(deadline.signal.aborted).toBe(false);
	deadline.close();
});

test.each([
	['that never begins', endless()],
	['that stops in the middle', endless('1', '2')],
])('a body %s ends with its time', async (_how, stream) => {
	expect(await readBody(stream, MAX, new Deadline(20))).toEqual({ type: 'late' });
});

test.each([
	['that never begins', endless()],
	['that stops in the middle', endless('1', '2')],
])('a body %s ends with the execution', async (_how, stream) => {
	const execution = new AbortController();
	const read = readBody(stream, MAX, new Deadline(60_000, execution.signal));
	execution.abort();
	expect(await read).toEqual({ type: 'cancelled' });
});

test('a body that breaks off when its time has come is late, whoever ended it', async () => {
	const deadline = new Deadline(1);
	const read = readBody(endless('1'), MAX, deadline);
	const other = endless('1');
	const broken = readBody(other, MAX, deadline);
	const begun = performance.now();
	// The timer has no turn before the stream breaks.
	while (performance.now() < begun + 2);
	other.destroy(new Error('aborted by the HTTP client, whose timer came first'));
	expect(await broken).toEqual({ type: 'late' });
	expect(await read).toEqual({ type: 'late' });
});

test('a body of which the time is over before anybody reads is not waited for', async () => {
	const deadline = new Deadline(60_000, AbortSignal.abort());
	expect(await readBody(endless(), MAX, deadline)).toEqual({ type: 'cancelled' });
});

test.each([
	['goes on for ever', endless('12345678', '9')],
	['ends', whole('123456789')],
])('a body that is too large and %s is left, and its connection ended', async (_how, stream) => {
	const deadline = new Deadline(60_000);
	expect(await readBody(stream, MAX, deadline)).toEqual({ type: 'tooLarge', maxBytes: MAX });
	expect(deadline.signal.aborted).toBe(true);
	deadline.close();
});

test('a body that breaks off is told with its error, and its connection ended', async () => {
	const error = new Error('aborted');
	const broken = new Readable({
		read() {
			this.destroy(error);
		},
	});
	const deadline = new Deadline(60_000);
	expect(await readBody(broken, MAX, deadline)).toEqual({ type: 'broken', error });
	expect(deadline.signal.aborted).toBe(true);
	deadline.close();
});

test('a body that was cut before anybody reads is told, and not waited for', async () => {
	const cut = endless('1');
	const error = new Error('aborted');
	// n8n's HTTP client listens until it hands the body out.
	cut.once('error', () => undefined).destroy(error);
	const deadline = new Deadline(60_000);
	expect(await readBody(cut, MAX, deadline)).toEqual({ type: 'broken', error });
	deadline.close();
});

test('a body that is closed without an end or an error is told', async () => {
	const deadline = new Deadline(60_000);
	const closed = endless('1');
	const read = readBody(closed, MAX, deadline);
	closed.destroy();
	expect(await read).toEqual({ type: 'broken', error: new Error('closed before its end') });
	deadline.close();
});

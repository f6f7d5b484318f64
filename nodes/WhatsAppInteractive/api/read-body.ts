import type { IExecuteFunctions } from 'n8n-workflow';

import { isRecord } from '../common/json';
import type { Deadline } from './deadline';

/** A body on its way, as n8n's HTTP client hands it out. */
type BodyStream = Exclude<
	Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0],
	Uint8Array
>;

/** The result of reading a body to its end. */
export type ReadBody =
	| { readonly type: 'whole'; readonly content: Buffer }
	/** It has more bytes than it may, counted as they are when they are unpacked. */
	| { readonly type: 'tooLarge'; readonly maxBytes: number }
	| { readonly type: 'late' }
	| { readonly type: 'cancelled' }
	/** The connection ended before the body did, or the bytes can't be unpacked. */
	| { readonly type: 'broken'; readonly error: unknown };

/** Whether a body is still on its way. */
export const isStream = (body: unknown): body is BodyStream =>
	isRecord(body) && Symbol.asyncIterator in body && 'destroy' in body;

/**
 * Takes what comes, as it comes: to ask a stream for each of its pieces costs several times as much
 * as the few pieces that an answer has.
 */
const readAll = async (
	stream: BodyStream,
	maxBytes: number,
	over: AbortSignal,
): Promise<ReadBody> =>
	await new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let size = 0;
		const broken = (error: unknown) => resolve({ type: 'broken', error });
		const closed = () => {
			// An error takes its time to make, and each body is closed.
			if (!stream.readableEnded) broken(stream.errored ?? new Error('closed before its end'));
		};
		stream.on('data', (chunk: Buffer | string) => {
			const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
			size += bytes.length;
			if (size > maxBytes) resolve({ type: 'tooLarge', maxBytes });
			else chunks.push(bytes);
		});
		stream.on('end', () => resolve({ type: 'whole', content: Buffer.concat(chunks, size) }));
		// A stream can fail in many ways; the caller says what they mean.
		stream.on('error', broken);
		stream.on('close', closed);
		// A stream in a stream tells of its end only after its next bytes, which may never come.
		over.addEventListener('abort', () => resolve({ type: 'cancelled' }), { once: true });
		// What has ended before anybody listened does not tell of it again.
		if (stream.destroyed) closed();
		if (over.aborted) resolve({ type: 'cancelled' });
	});

/**
 * Reads a body to its end, but no more than some bytes, and no longer than until the deadline.
 * Whatever ends it early also ends the connection.
 */
export async function readBody(
	stream: BodyStream,
	maxBytes: number,
	deadline: Deadline,
): Promise<ReadBody> {
	const { signal } = deadline;
	const read = await readAll(stream, maxBytes, signal);
	const isWhole = read.type === 'whole';
	// Nobody reads on.
	if (!isWhole) stream.destroy();
	if (signal.aborted) return { type: deadline.isPast ? 'late' : 'cancelled' };
	if (read.type === 'broken' && deadline.isPast) return { type: 'late' };
	if (!isWhole) deadline.end();
	return read;
}

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

async function readAll(stream: BodyStream, maxBytes: number): Promise<ReadBody> {
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of stream) {
			const bytes = Buffer.from(chunk);
			size += bytes.length;
			if (size > maxBytes) return { type: 'tooLarge', maxBytes };
			chunks.push(bytes);
		}
		return { type: 'whole', content: Buffer.concat(chunks, size) };
	} catch (error) {
		// A stream can fail in many ways; the caller says what they mean.
		return { type: 'broken', error };
	}
}

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
	// A stream in a stream tells of its end only after its next bytes, which may never come.
	const over = new Promise<undefined>((resolve) => {
		const end = () => resolve(undefined);
		if (signal.aborted) end();
		else signal.addEventListener('abort', end, { once: true });
	});
	const read = await Promise.race([readAll(stream, maxBytes), over]);
	if (signal.aborted) return { type: deadline.isPast ? 'late' : 'cancelled' };
	// Leaving the race or the loop early leaves the connection open.
	if (read?.type !== 'whole') deadline.end();
	return read ?? { type: 'cancelled' };
}

import type { IncomingMessage } from 'node:http';
import type { JsonObject, JsonValue } from '../json';
import { parseJson } from '../json';
import type { SandboxRequest } from './message';

/** No documented request comes near this; it keeps a stray upload from filling the memory. */
const MAX_BODY_BYTES = 1_048_576;

/** Thrown when a body is larger than the sandbox reads. */
export class BodyTooLargeError extends Error {
	constructor() {
		super(`The sandbox reads at most ${MAX_BODY_BYTES} bytes of a request`);
	}
}

/** The part of a request that is known before its body. */
export function readHead(incoming: IncomingMessage): SandboxRequest {
	const url = new URL(incoming.url ?? '/', 'http://sandbox');
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(incoming.headers)) {
		if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
	}
	return {
		method: incoming.method ?? 'GET',
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		headers,
		rawBody: '',
		body: undefined,
	};
}

/** Reads and parses the body by its content type. */
export async function readBody(
	incoming: IncomingMessage,
	head: SandboxRequest,
): Promise<SandboxRequest> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming) {
		const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
		size += bytes.length;
		// Read on without keeping it: stopping here would break the connection before the answer.
		if (size <= MAX_BODY_BYTES) chunks.push(bytes);
	}
	if (size > MAX_BODY_BYTES) throw new BodyTooLargeError();
	const rawBody = Buffer.concat(chunks).toString('utf8');
	return { ...head, rawBody, body: parseBody(rawBody, head) };
}

/** The media type of a request in lower case, without parameters. */
export function mediaType(request: SandboxRequest): string {
	return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parseBody(rawBody: string, head: SandboxRequest): JsonValue | undefined {
	if (rawBody === '') return undefined;
	if (mediaType(head) === 'application/x-www-form-urlencoded') return parseForm(rawBody);
	return parseJson(rawBody);
}

function parseForm(rawBody: string): JsonObject {
	return Object.fromEntries(new URLSearchParams(rawBody));
}

import type { IncomingMessage } from 'node:http';
import type { JsonObject, JsonValue } from '../json';
import { parseJson } from '../json';
import type { SandboxRequest } from './message';
import { parseMultipart } from './multipart';

/** No documented request comes near this; it keeps a stray upload from filling the memory. */
const MAX_BODY_BYTES = 1_048_576;

/** Enough for all media but large documents, which may have 100 MB. */
const MAX_UPLOAD_BYTES = 17_825_792;

const MULTIPART = 'multipart/form-data';

/** Thrown when a body is larger than the sandbox reads. */
export class BodyTooLargeError extends Error {
	constructor(limit: number) {
		super(`The sandbox reads at most ${limit} bytes of such a request`);
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
	const isForm = mediaType(head) === MULTIPART;
	const limit = isForm ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming) {
		const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
		size += bytes.length;
		// Read on without keeping it: stopping here would break the connection before the answer.
		if (size <= limit) chunks.push(bytes);
	}
	if (size > limit) throw new BodyTooLargeError(limit);
	const raw = Buffer.concat(chunks);
	if (isForm) return { ...head, ...readForm(raw, head) };
	const rawBody = raw.toString('utf8');
	return { ...head, rawBody, body: parseBody(rawBody, head) };
}

/** The media type of a request in lower case, without parameters. */
export function mediaType(request: SandboxRequest): string {
	return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A body by its media type: a form, or JSON. */
export function parseBody(rawBody: string, head: SandboxRequest): JsonValue | undefined {
	if (rawBody === '') return undefined;
	if (mediaType(head) === 'application/x-www-form-urlencoded') return parseForm(rawBody);
	return parseJson(rawBody);
}

/** The text fields as the body, the files beside it; the bytes as a whole are not kept. */
function readForm(raw: Buffer, { headers }: SandboxRequest): Partial<SandboxRequest> {
	const form = parseMultipart(raw, headers['content-type'] ?? '');
	return form === undefined ? {} : { body: { ...form.fields }, files: form.files };
}

function parseForm(rawBody: string): JsonObject {
	return Object.fromEntries(new URLSearchParams(rawBody));
}

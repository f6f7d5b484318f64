import { isJsonObject, type JsonValue } from '../json';
import type { OutgoingReport } from '../providers/provider';

/** A request to a webhook, word for word. */
export interface PreparedRequest {
	readonly url: string;
	readonly method: OutgoingReport['method'];
	/** All headers, signatures among them. */
	readonly headers: Readonly<Record<string, string>>;
	/** What the request says, as JSON; with GET and DELETE it stands in the query. */
	readonly body: JsonValue;
	/** The bytes that are sent, which are what is signed. */
	readonly rawBody: string;
	/** Milliseconds to wait for an answer. */
	readonly timeout: number;
}

/** Gupshup documents 10 seconds; nobody else says how long he waits unless he is told. */
const TIMEOUT_MS = 10_000;

/** Turns what a provider wants to tell into the request that tells it. */
export function prepare(outgoing: OutgoingReport): PreparedRequest {
	const { url, method, body, headers, sign, timeout = TIMEOUT_MS } = outgoing;
	switch (method) {
		case 'GET':
		case 'DELETE':
			return { url: withQuery(url, body), method, headers, body, rawBody: '', timeout };
		case 'POST':
		case 'PUT': {
			const rawBody = JSON.stringify(body);
			const all = { ...headers, ...sign?.(rawBody), 'content-type': 'application/json' };
			return { url, method, headers: all, body, rawBody, timeout };
		}
	}
}

/** The members of a flat object as query parameters. */
function withQuery(url: string, body: JsonValue): string {
	if (!isJsonObject(body) || !URL.canParse(url)) return url;
	const target = new URL(url);
	for (const [name, value] of Object.entries(body)) {
		target.searchParams.append(name, typeof value === 'string' ? value : JSON.stringify(value));
	}
	return target.href;
}

import type { JsonValue } from '../json';
import type { UploadedFile } from './multipart';

/** A request as the sandbox read it. */
export interface SandboxRequest {
	readonly method: string;
	/** As sent: not decoded, without the query. */
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly rawBody: string;
	/** JSON, or an object of form fields; undefined if there is no body or it cannot be read. */
	readonly body: JsonValue | undefined;
	/** The files of a form, by field. */
	readonly files?: Readonly<Record<string, UploadedFile>>;
}

/** What a simulated provider answers. */
export type Answer =
	| {
			readonly kind: 'json';
			readonly status: number;
			readonly body: JsonValue;
			readonly headers?: Headers;
	  }
	| {
			readonly kind: 'html';
			readonly status: number;
			readonly body: string;
			readonly headers?: Headers;
	  }
	| {
			readonly kind: 'bytes';
			readonly status: number;
			readonly body: Buffer;
			/** The media type. */
			readonly type: string;
			readonly headers?: Headers;
	  }
	| { readonly kind: 'empty'; readonly status: number; readonly headers?: Headers };

type Headers = Readonly<Record<string, string>>;

/** An answer with a JSON body. */
export function json(status: number, body: JsonValue, headers?: Headers): Answer {
	return headers === undefined
		? { kind: 'json', status, body }
		: { kind: 'json', status, body, headers };
}

/** An answer with a file. */
export function bytes(status: number, body: Buffer, type: string): Answer {
	return { kind: 'bytes', status, body, type };
}

/** An answer without a body. */
export function empty(status: number): Answer {
	return { kind: 'empty', status };
}

/** The same answer with more headers. */
export function withHeaders(answer: Answer, headers: Headers): Answer {
	return { ...answer, headers: { ...answer.headers, ...headers } };
}

/**
 * The answer where a provider's documents say nothing. It names the sandbox, so that nobody
 * takes it for something that a provider promised.
 */
export function undocumented(status: number, explanation: string): Answer {
	return json(status, { sandbox: explanation });
}

import type { JsonObject } from '../messages/submission';
import type { ProviderPath } from './path';
import type { Problem } from './provider';

/** A file in a form: the names of its parts. */
export interface FileForm {
	/** The parts that are text. */
	readonly fields: Readonly<Record<string, string>>;
	/** The name of the part that the file goes into. */
	readonly file: string;
}

/** One call of a provider's API, without host and credential. */
export interface ApiCall {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	readonly path: ProviderPath;
	/** Sent as JSON. */
	readonly body?: JsonObject;
	/** Sent as a form, in place of `body`. */
	readonly form?: Readonly<Record<string, string>>;
	/** Sent as multipart form, in place of `body`; whoever makes the call adds the file. */
	readonly multipart?: FileForm;
}

/** What a call came to. */
export type Answer<Result> =
	| { readonly type: 'answered'; readonly result: Result }
	| { readonly type: 'refused'; readonly problem: Problem };

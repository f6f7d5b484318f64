import type { JsonObject } from '../common/json';
import type { Reason } from '../common/reason';
import type { ProviderPath } from './path';
import type { TestEnvironment } from './test-environment';

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

/** The result of an API call. */
export type Answer<Result> =
	| { readonly type: 'answered'; readonly result: Result }
	| { readonly type: 'refused'; readonly problem: Problem };

/** The parts of a credential that are no secret: where requests go. */
export interface Account {
	/** Scheme, host and optional prefix, without a slash at the end. */
	readonly baseUrl: string;
	/** The account's ID where it is part of the path (Kaleyra's SID, Gupshup's app ID, Meta's WABA). */
	readonly id?: string;
	/** A trace of the key, where nothing else tells one account from another (360dialog). */
	readonly keyTrace?: string;
	/** The path that messages are posted to, where the user can choose it (Messangi). */
	readonly sendPath?: string;
	/** The version of the API, where it is part of the path and the user can choose it (Meta). */
	readonly apiVersion?: string;
	/** The WhatsApp Business Account, where lists are by it and the user told it (Kaleyra). */
	readonly businessAccountId?: string;
	/** What differs where the address is that of the provider's environment for tests (360dialog). */
	readonly testEnvironment?: TestEnvironment;
}

/** An answer of the provider, as it came over HTTP. */
export interface ProviderResponse {
	readonly statusCode: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, unknown>>;
	/** The parsed JSON, or the text where it is none. */
	readonly body: unknown;
}

/** Why a message did not go out, by what can be done about it. */
export type ProblemCause =
	| 'invalidCredential'
	| 'missingPermission'
	| 'invalidMessage'
	| 'account'
	| 'rateLimited'
	| 'unavailable'
	| 'unreachable'
	| 'unknownOutcome';

/** Why a message did not go out, or may not have gone out. */
export interface Problem {
	readonly cause: ProblemCause;
	/** What happened, one sentence without a period at the end. */
	readonly what: string;
	/** What the user can do about it. */
	readonly advice: string;
	/** Why, where the provider tells more than the cause does; see `reasonOf`. */
	readonly reason?: Reason;
	/** The provider's own code. */
	readonly code?: string;
	/**
	 * Where the provider refused because of its limit on one recipient: in how many milliseconds it
	 * takes one message to that recipient. Messages to others are not affected.
	 */
	readonly recipientInterval?: number;
	/** Whether the provider takes nothing for the time being: it has not taken this, nor would it others. */
	readonly takesNothing?: true;
	readonly statusCode?: number;
}

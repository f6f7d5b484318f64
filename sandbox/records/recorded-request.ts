import type { FaultKind } from '../faults/fault';
import type { JsonValue } from '../json';
import type { ProviderName } from '../provider-names';

/** One request to a simulated provider and what it got. */
export interface RecordedRequest {
	readonly provider: ProviderName;
	readonly method: string;
	/** As sent: not decoded, without the query. */
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	/** Names in lower case. Credentials are in here, so never print it. */
	readonly headers: Readonly<Record<string, string>>;
	/** Parsed JSON or form fields; undefined without a body that can be read. */
	readonly body: JsonValue | undefined;
	readonly rawBody: string;
	/** Milliseconds since 1970. */
	readonly receivedAt: number;
	/** Status 0 and no body if no answer was sent at all. */
	readonly answer: { readonly status: number; readonly body: JsonValue };
	/** The ID of the message, if the provider took one; of several the first. */
	readonly messageId?: string;
	/** Whether the provider took the message, whatever the client got to see. */
	readonly accepted: boolean;
	/** Why the body was refused, in the sandbox's words; providers seldom tell. */
	readonly violations?: readonly string[];
	/** The ordered fault that changed the answer. */
	readonly fault?: FaultKind;
}

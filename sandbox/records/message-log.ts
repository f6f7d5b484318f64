import type { JsonValue } from '../json';
import type { Outcome } from '../numbers';
import type { Acceptance } from '../providers/provider';
import type { ProviderName } from '../provider-names';
import { Ring } from './ring';

/** A report that the sandbox sent about a message, and what it got for it. */
export interface SentReport {
	readonly event: string;
	readonly url: string;
	readonly body: JsonValue;
	/** Milliseconds since 1970. */
	readonly sentAt: number;
	/** The HTTP status, or why there was none. */
	readonly answer: { readonly status: number } | { readonly error: string };
}

/** A message that a simulated provider took. */
export interface AcceptedMessage {
	readonly provider: ProviderName;
	/** The ID in the answer to the send; Messangi answers with the ID of the call. */
	readonly messageId: string;
	readonly sender: string;
	readonly recipient: string;
	/** The caller's own ID that comes back in reports. */
	readonly correlationId?: string;
	/** The provider's name of the message type. */
	readonly kind: string;
	/** The body as the provider keeps it, after what it truncates or replaces. */
	readonly body: JsonValue;
	/** Milliseconds since 1970. */
	readonly acceptedAt: number;
	readonly outcome: Outcome;
	readonly reports: SentReport[];
}

/** A message together with what writes its reports. */
export interface MessageEntry {
	readonly message: AcceptedMessage;
	readonly acceptance: Acceptance;
}

/** The accepted messages, the newest `keep` of them. */
export class MessageLog {
	private readonly entries: Ring<MessageEntry>;
	private readonly byId = new Map<string, MessageEntry>();

	constructor(keep: number) {
		this.entries = new Ring(keep);
	}

	/** Keeps an accepted message. */
	add(provider: ProviderName, acceptance: Acceptance): MessageEntry {
		const { messageId, sender, recipient, correlationId, kind, body, outcome } = acceptance;
		const message: AcceptedMessage = {
			provider,
			messageId,
			sender,
			recipient,
			...(correlationId === undefined ? {} : { correlationId }),
			kind,
			body,
			acceptedAt: Date.now(),
			outcome,
			reports: [],
		};
		const entry: MessageEntry = { message, acceptance };
		const forgotten = this.entries.push(entry);
		if (forgotten !== undefined && this.byId.get(forgotten.message.messageId) === forgotten) {
			this.byId.delete(forgotten.message.messageId);
		}
		this.byId.set(messageId, entry);
		return entry;
	}

	/** The newest message of an ID. */
	find(messageId: string): MessageEntry | undefined {
		return this.byId.get(messageId);
	}

	/** Oldest first. */
	all(): AcceptedMessage[] {
		return this.entries.toArray().map((entry) => entry.message);
	}

	/** Forgets everything. */
	clear(): void {
		this.entries.clear();
		this.byId.clear();
	}
}

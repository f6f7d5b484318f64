/** A request to the webhook without its body. */
export interface RequestHead {
	readonly method: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, unknown>>;
	readonly query: Readonly<Record<string, unknown>>;
	readonly receivedAt: Date;
}

/** A request to the webhook, reduced to what decoding needs. */
export interface IncomingRequest extends RequestHead {
	/** The parsed body; anything, since whoever may send can send anything. */
	readonly body: unknown;
}

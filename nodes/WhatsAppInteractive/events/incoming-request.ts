/** A request to the webhook, reduced to what decoding needs. */
export interface IncomingRequest {
	readonly method: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, unknown>>;
	readonly query: Readonly<Record<string, unknown>>;
	/** The parsed body; anything, since anybody can post. */
	readonly body: unknown;
	readonly receivedAt: Date;
}

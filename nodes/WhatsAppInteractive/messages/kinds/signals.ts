/** Tells the customer that a message of his was read: blue ticks. */
export interface ReadReceiptMessage {
	readonly kind: 'readReceipt';
	/** The message of the customer. */
	readonly messageId: string;
}

/** Tells the customer that an answer is being written; it also marks what he wrote as read. */
export interface TypingMessage {
	readonly kind: 'typing';
	/** The message of the customer that is being answered, where the provider asks for it. */
	readonly messageId?: string;
}

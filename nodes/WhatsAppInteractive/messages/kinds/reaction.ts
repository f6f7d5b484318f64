/** An emoji on a message of the customer, or its removal. */
export interface ReactionMessage {
	readonly kind: 'reaction';
	/** The message to react to. */
	readonly messageId: string;
	/** Whether the reaction is taken back; `emoji` then says nothing. */
	readonly remove: boolean;
	readonly emoji?: string;
}

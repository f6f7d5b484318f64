import type { UnknownRecord } from '../json';

/** What the customer answered with. */
export type ReplyType =
	| 'button'
	| 'list'
	| 'quickReply'
	| 'flow'
	| 'address'
	| 'callPermission'
	| 'authentication';

/** The customer's answer to a message that asked for one. Members are always present. */
export interface Reply {
	readonly type: ReplyType;
	/**
	 * What the sender had put behind it: the ID of the button or row, the payload of a template's
	 * button, the token of a flow. For a permission or an authentication the customer's decision.
	 */
	readonly id: string | null;
	/** What the customer saw and tapped. */
	readonly title: string | null;
	/** The second line of a list's row. */
	readonly description: string | null;
	/** The ID of the message that was answered, as its send gave it where the provider tells that. */
	readonly repliedTo: string | null;
	/** What was filled into a form, by the names of its fields. */
	readonly answers: UnknownRecord | null;
}

/** A reply came in. */
export interface ReplyContent {
	readonly event: 'reply';
	readonly reply: Reply;
}

/** Puts a reply together; what is not given is null. */
export const createReply = (
	type: ReplyType,
	known: Partial<Omit<Reply, 'type'>>,
): ReplyContent => ({
	event: 'reply',
	reply: {
		type,
		id: null,
		title: null,
		description: null,
		repliedTo: null,
		answers: null,
		...known,
	},
});

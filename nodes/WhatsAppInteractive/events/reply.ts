import { asText, isRecord, parseJson, type UnknownRecord } from '../common/json';

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
	/** What was filled into a form, by the names of its fields; a list where it came as one. */
	readonly answers: UnknownRecord | readonly unknown[] | null;
	/** What came in place of answers, where it can't be taken apart. */
	readonly answersText: string | null;
}

/** What a form sent back, in the two members of a {@link Reply} that it can be in. */
export type Answers = Pick<Reply, 'answers' | 'answersText'>;

/** A form is JSON in a text; some have that text once more as JSON in a text. */
const MAX_WRAPS = 2;

/** The answers in what a form sent back: an object, or JSON in a text. */
export function readAnswers(response: unknown): Answers {
	let value = response;
	for (let wrap = 0; wrap < MAX_WRAPS; wrap++) value = parseJson(value);
	if (isRecord(value) || Array.isArray(value)) return { answers: value, answersText: null };
	return {
		answers: null,
		answersText: typeof value === 'boolean' ? String(value) : (asText(value) ?? asText(response)),
	};
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
		answersText: null,
		...known,
	},
});

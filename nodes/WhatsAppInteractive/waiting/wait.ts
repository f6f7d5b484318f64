import { asList, asRecord, asText, lookUp, type UnknownRecord } from '../common/json';
import { isCustomer } from './customer';
import type { HandedOver, Verdict } from './hand-over';
import type { Ending } from './recognise';
import { GOALS, type Goal } from './reference';

/** What the node remembers of the message whose answer it waits for, with the execution. */
export interface Wait {
	readonly nonce: string;
	readonly goal: Goal;
	/** The ID of the message as its send gave it; null where the provider tells none. */
	readonly messageId: string | null;
	/** The number (digits only) or user ID of the customer. */
	readonly recipient: string;
	/** The user's own IDs that a tap can bring back. */
	readonly ids: readonly string[];
	/** The ID of the button that approves, where that is what was asked. */
	readonly approvedBy: string | null;
	/** Whether a text answers as well. */
	readonly acceptsText: boolean;
}

/** Reads what was remembered, which comes out of the execution; undefined where nothing was. */
export function readWait(value: unknown): Wait | undefined {
	const { nonce, goal, messageId, recipient, ids, approvedBy, acceptsText } = asRecord(value);
	const known = GOALS.find((each) => each === goal);
	if (typeof nonce !== 'string' || typeof recipient !== 'string' || known === undefined) {
		return undefined;
	}
	return {
		nonce,
		goal: known,
		messageId: asText(messageId),
		recipient,
		ids: asList(ids).filter((id): id is string => typeof id === 'string'),
		approvedBy: asText(approvedBy),
		acceptsText: acceptsText === true,
	};
}

/** Where an answer has come. */
export interface Place {
	readonly executionId: string;
	readonly nodeId: string;
	readonly provider: string;
}

/** An answer that ends a wait, or why it does not. */
export type Judgement =
	| { readonly verdict: 'resumed'; readonly ending: Ending }
	| { readonly verdict: Exclude<Verdict, 'resumed'>; readonly why: string };

const refuse = (why: string): Judgement => ({ verdict: 'refused', why });

/**
 * Whether an answer is about the customer who was asked. Some reports name none: their reference stands
 * in the correlation ID, which no customer ever sees.
 */
function isFromCustomer(wait: Wait, event: UnknownRecord, ending: Ending | undefined): boolean {
	const { recipient = null, recipientUserId = null, recipientParentUserId, sender } = event;
	if (isCustomer(wait.recipient, recipient, recipientUserId, recipientParentUserId)) return true;
	if (ending === 'reply' || ending === 'text') return false;
	// Some tell the two ends of a message the other way round.
	return (recipient === null && recipientUserId === null) || isCustomer(wait.recipient, sender);
}

/** Whether an answer is what the node waits for. */
export function judge(wait: Wait, answer: HandedOver, place: Place): Judgement {
	const { event, ending } = answer;
	if (answer.executionId !== place.executionId || answer.nodeId !== place.nodeId) {
		return refuse('it is for another execution or another node');
	}
	if (answer.provider !== place.provider) return refuse('it comes from another provider');
	if (answer.nonce !== wait.nonce) {
		return { verdict: 'over', why: 'it answers an earlier message of this node' };
	}
	// The nonce is that of one message. Its ID would tell less: providers have several for a message.
	if (!isFromCustomer(wait, event, ending)) {
		return refuse('it comes from another customer than the one who was asked');
	}
	switch (ending) {
		case undefined:
			return refuse('it says nothing that this version knows');
		case 'reply': {
			const id = asText(asRecord(event.reply).id) ?? '';
			return wait.goal === 'reply' && wait.ids.includes(id)
				? { verdict: 'resumed', ending }
				: refuse('it has an ID that the message did not have');
		}
		case 'text':
			return wait.acceptsText
				? { verdict: 'resumed', ending }
				: refuse('it is a text, and the node waits for a tap');
		case 'notDelivered':
		case 'delivered':
		case 'seen':
		case 'paid':
			return ending === 'notDelivered' || ending === wait.goal
				? { verdict: 'resumed', ending }
				: refuse('it is not what the node waits for');
	}
}

/** What an item says of who answered, and how; `more` is what there is in this case. */
const replyOf = (
	{ messageId }: Wait,
	event: UnknownRecord,
	more: Readonly<Record<string, unknown>>,
): UnknownRecord => ({
	messageId: event.messageId ?? null,
	from: event.recipient ?? null,
	contactName: event.contactName ?? null,
	time: event.time ?? null,
	type: null,
	id: null,
	title: null,
	description: null,
	text: null,
	answers: null,
	answersText: null,
	repliedTo: messageId,
	...more,
});

/** What an item says of how the wait ended. */
export function endedBy(wait: Wait, { event }: HandedOver, ending: Ending): UnknownRecord {
	const facts = { outcome: ending, messageId: wait.messageId };
	const isApproval = wait.approvedBy !== null;
	const member = (name: string): UnknownRecord => ({ [name]: lookUp(event, name) ?? null });
	switch (ending) {
		case 'reply': {
			const reply = asRecord(event.reply);
			const id = asText(reply.id);
			return {
				...facts,
				...(isApproval && { approved: id === wait.approvedBy }),
				reply: replyOf(wait, event, {
					type: reply.type ?? null,
					id,
					title: reply.title ?? null,
					description: reply.description ?? null,
					text: asText(reply.title) ?? asText(reply.answersText),
					answers: reply.answers ?? null,
					answersText: reply.answersText ?? null,
					repliedTo: asText(reply.repliedTo) ?? wait.messageId,
				}),
			};
		}
		case 'text': {
			const text = asText(asRecord(event.message).text);
			return {
				...facts,
				outcome: 'reply',
				// Under this name n8n's agents look for what was said in place of an approval.
				...(isApproval && { approved: false, chatInput: text }),
				reply: replyOf(wait, event, { type: 'text', text }),
			};
		}
		case 'notDelivered':
			// Not as `error`: n8n would take the item for one that has failed.
			return { ...facts, failure: event.error ?? null };
		case 'delivered':
		case 'seen':
			return { ...facts, time: event.time ?? null, ...member('report') };
		case 'paid':
			return { ...facts, time: event.time ?? null, ...member('payment') };
	}
}

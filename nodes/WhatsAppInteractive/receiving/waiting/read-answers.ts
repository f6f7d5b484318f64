import type { WebhookEvent } from '../../events/event';
import { readEvent, type Answer } from '../../waiting/recognise';
import { hasMark } from '../../waiting/tail';
import type { ReceivedEvent } from '../decode';

/** An event as it came in, without what leads to an execution, which is told beside it. */
export interface ReadEvent extends ReceivedEvent {
	/** Undefined where no execution waits for it. */
	readonly answer: Answer | undefined;
	/**
	 * Whether an ID in the event carries something in the form of a reference or a correlation ID
	 * that this n8n has not signed.
	 */
	readonly isForeign: boolean;
}

const tappedId = (event: WebhookEvent): string | null =>
	event.event === 'reply' ? event.reply.id : null;

/** Finds out which events executions may wait for. */
export const readAnswers = (events: readonly ReceivedEvent[], secret: string): ReadEvent[] =>
	events.map((received) => {
		const { event, answer } = readEvent(received.event, secret);
		const ids = [event.correlationId, tappedId(event)].filter((id) => id !== null);
		const isLeft = ids.some((id) => hasMark(id, 'w') || hasMark(id, 'c'));
		// What is signed with another secret has been taken off the ID, and was not believed.
		const isDoubted = event.correlationId === null && hasMark(tappedId(received.event) ?? '', 'c');
		return { ...received, event, answer, isForeign: isLeft || isDoubted };
	});

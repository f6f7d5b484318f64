import type { WebhookEvent } from '../../events/event';
import { readEvent, type Answer } from '../../waiting/recognise';
import { hasMark } from '../../waiting/tail';
import type { ReceivedEvent } from '../decode';

/** An event as it came in, without what leads to an execution, which is told beside it. */
export interface ReadEvent extends ReceivedEvent {
	/** Undefined where no execution waits for it. */
	readonly answer: Answer | undefined;
	/** Whether it has something that looks as if the node had put it there, and is none of this n8n's. */
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

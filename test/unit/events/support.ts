import type {
	DecodedEvent,
	EventError,
	WebhookEvent,
} from '../../../nodes/WhatsAppInteractive/events/event';
import type { IncomingRequest } from '../../../nodes/WhatsAppInteractive/events/incoming-request';

/** When the requests of the tables come in; shows up where a provider gives no usable time. */
export const RECEIVED_AT = '2026-11-20T12:00:00.000Z';

/** A request as a provider makes it: a POST with this body, unless told otherwise. */
export const post = (body: unknown, rest: Partial<IncomingRequest> = {}): IncomingRequest => ({
	method: 'POST',
	headers: {},
	query: {},
	body,
	receivedAt: new Date(RECEIVED_AT),
	...rest,
});

/** An event; what is not given is null, as the providers say nothing of it. */
export const event = (
	type: WebhookEvent['event'],
	facts: Partial<Omit<WebhookEvent, 'event' | 'error'>>,
	error: EventError | null = null,
): object => ({
	event: type,
	messageId: null,
	correlationId: null,
	sender: null,
	recipient: null,
	time: RECEIVED_AT,
	...facts,
	error,
});

/** One line of a table: what comes in, what it means, and what the line is there for. */
export interface Case {
	readonly why: string;
	readonly request: IncomingRequest;
	readonly events: readonly object[];
}

/** Runs a table against the decoder of a provider. */
export function describeDecoder(
	provider: string,
	decodeEvents: (request: IncomingRequest) => DecodedEvent[],
	cases: readonly Case[],
): void {
	describe(`decodeEvents of ${provider}`, () => {
		test.each(cases)('$why', ({ request, events }) => {
			expect(decodeEvents(request).map((decoded) => decoded.event)).toEqual(events);
		});
	});
}

import type { DecodedEvent, EventType } from '../../../nodes/WhatsAppInteractive/events/event';
import { createFacts, type EventFacts } from '../../../nodes/WhatsAppInteractive/events/facts';
import type { FailureState } from '../../../nodes/WhatsAppInteractive/events/failure';
import {
	createMessage,
	type InboundMessage,
	type InboundMessageType,
	type Media,
} from '../../../nodes/WhatsAppInteractive/events/inbound-message';
import { type Report, REPORT_TYPES } from '../../../nodes/WhatsAppInteractive/events/report';
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

/** Of the tables that are about something else than what a report says. */
const ANY_REPORT = { report: expect.any(Object) };

const isReport = (type: EventType): boolean => REPORT_TYPES.some((each) => each === type);

/** An event; what is not given is null, as the providers say nothing of it. */
export const event = (type: EventType, facts: Partial<EventFacts>, part: object = {}): object => ({
	event: type,
	...createFacts(RECEIVED_AT, facts),
	...(isReport(type) && ANY_REPORT),
	...part,
});

/** The part of a failed event. What its reason and its advice say is not for these tables to repeat. */
export const failure = (
	code: string | null,
	title: string,
	retryable: boolean | null,
	state: FailureState = 'undeliverable',
	explanation: string | null = null,
): object => ({
	error: {
		code,
		title,
		explanation,
		state,
		reason: expect.any(String),
		retryable,
		advice: expect.any(String),
	},
});

/** The part of a report; what is not given is null. */
export const report = (known: Partial<Report>): object => ({
	report: { status: null, description: null, price: null, currency: null, pricing: null, ...known },
});

/** The part of a message event; what is not given is null. */
export const message = (
	type: InboundMessageType,
	known: Partial<Omit<InboundMessage, 'type' | 'media'>> & { media?: Partial<Media> } = {},
): object => {
	const { media, ...rest } = known;
	const whole = { id: null, url: null, mimeType: null, filename: null, voice: false, ...media };
	return { message: { ...createMessage(type, rest).message, ...(media && { media: whole }) } };
};

/** The part of a reply event; what is not given is null. */
export const reply = (type: string, known: object): object => ({
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

/** The part of a payment event; what is not given is null. */
export const payment = (status: string, known: object): object => ({
	payment: {
		status,
		providerStatus: null,
		referenceId: null,
		gatewayId: null,
		transactionId: null,
		method: null,
		amount: null,
		currency: null,
		reason: null,
		refunded: null,
		...known,
	},
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

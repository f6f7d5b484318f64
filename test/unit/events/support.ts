import type { DecodedEvent, EventType } from '../../../nodes/WhatsAppInteractive/events/event';
import {
	createEventBase,
	type EventBase,
} from '../../../nodes/WhatsAppInteractive/events/event-base';
import type { FailureState } from '../../../nodes/WhatsAppInteractive/events/failure';
import {
	createMessage,
	type InboundMessage,
	type InboundMessageType,
	type Media,
	type Referral,
	type SharedContact,
} from '../../../nodes/WhatsAppInteractive/events/inbound-message';
import type { AccountChange } from '../../../nodes/WhatsAppInteractive/events/account';
import type { Billing, TemplateChange } from '../../../nodes/WhatsAppInteractive/events/notices';
import type {
	Payment,
	Refund,
	Transaction,
} from '../../../nodes/WhatsAppInteractive/events/payment';
import type { Reply } from '../../../nodes/WhatsAppInteractive/events/reply';
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

/** Of those that are about something else than why an event is unknown. */
const ANY_UNKNOWN = { unknown: { type: anyOf('string'), problem: null } };

/** Null, or something of a type. */
function anyOf(type: 'string' | 'object'): unknown {
	return { asymmetricMatch: (value: unknown) => value === null || typeof value === type };
}

const isReport = (type: EventType): boolean => REPORT_TYPES.some((each) => each === type);

/** An event; what is not given is null, as the providers say nothing of it. */
export const event = (type: EventType, facts: Partial<EventBase>, part: object = {}): object => ({
	event: type,
	...createEventBase(RECEIVED_AT, facts),
	// A user ID in the place of the number is told as such, too.
	...(/\D/.test(facts.recipient ?? '') && { recipientUserId: facts.recipient, ...facts }),
	// Other IDs come along in many tables that are not about them.
	references: facts.references === undefined ? anyOf('object') : facts.references,
	...(isReport(type) && ANY_REPORT),
	...(type === 'unknown' && ANY_UNKNOWN),
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
	const whole = {
		id: null,
		url: null,
		mimeType: null,
		filename: null,
		sha256: null,
		expiresAt: null,
		voice: false,
		animated: null,
		...media,
	};
	return { message: { ...createMessage(type, rest).message, ...(media && { media: whole }) } };
};

/** An advertisement; what is not given is null. */
export const referral = (known: Partial<Referral>): Referral => ({
	type: null,
	id: null,
	url: null,
	headline: null,
	body: null,
	mediaType: null,
	mediaUrl: null,
	thumbnailUrl: null,
	welcomeText: null,
	clickId: null,
	...known,
});

/** An entry of an address book; what is not given is null or empty. */
export const sharedContact = ({
	nameParts,
	...known
}: Omit<Partial<SharedContact>, 'nameParts'> & {
	nameParts?: Partial<SharedContact['nameParts']>;
}): SharedContact => ({
	name: null,
	nameParts: { prefix: null, first: null, middle: null, last: null, suffix: null, ...nameParts },
	phones: [],
	emails: [],
	emailAddresses: [],
	addresses: [],
	urls: [],
	birthday: null,
	organization: null,
	department: null,
	title: null,
	origin: null,
	vcard: null,
	...known,
});

/** The part of a reply event; what is not given is null. */
export const reply = (type: string, known: Partial<Reply>): object => ({
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

/** A refund; what is not given is null. */
export const refund = (known: Partial<Refund>): Refund => ({
	id: null,
	status: 'unknown',
	providerStatus: null,
	amount: null,
	speed: null,
	createdAt: null,
	updatedAt: null,
	...known,
});

/** An attempt to pay; what is not given is null. */
export const transaction = (known: Partial<Transaction>): Transaction => ({
	id: null,
	status: null,
	method: null,
	amount: null,
	createdAt: null,
	updatedAt: null,
	...known,
});

/** The part of a payment event; what is not given is null or empty. */
export const payment = (status: string, known: Partial<Payment>): object => ({
	payment: {
		status,
		providerStatus: null,
		referenceId: null,
		gatewayId: null,
		gateway: null,
		transactionId: null,
		method: null,
		amount: null,
		currency: null,
		reason: null,
		reasonCode: null,
		refunded: null,
		refunds: [],
		transactions: [],
		extra: null,
		card: null,
		...known,
	},
});

/** The part of a template event; what is not given is null. */
export const template = (known: Partial<TemplateChange>): object => ({
	template: {
		id: null,
		name: null,
		language: null,
		category: null,
		previous: null,
		current: null,
		next: null,
		effectiveAt: null,
		reason: null,
		explanation: null,
		recommendation: null,
		components: null,
		...known,
	},
});

/** What is charged; what is not given is null. */
export const billing = (known: Partial<Billing>): Billing => ({
	billable: null,
	category: null,
	type: null,
	model: null,
	conversationId: null,
	conversationType: null,
	conversationExpiresAt: null,
	...known,
});

/** The part of an account event; what is not given is null. */
export const account = (known: Partial<AccountChange>): object => ({
	account: {
		type: null,
		providerEvent: null,
		previous: null,
		current: null,
		reason: null,
		text: null,
		until: null,
		details: expect.any(Object),
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

import type {
	DecodedEvent,
	EventContent,
} from '../../../../nodes/WhatsAppInteractive/events/event';
import { unknownContent } from '../../../../nodes/WhatsAppInteractive/events/event';
import { createFacts, type EventFacts } from '../../../../nodes/WhatsAppInteractive/events/facts';
import { createFailure } from '../../../../nodes/WhatsAppInteractive/events/failure';
import { createMessage } from '../../../../nodes/WhatsAppInteractive/events/inbound-message';
import { createPayment } from '../../../../nodes/WhatsAppInteractive/events/payment';
import { createReply } from '../../../../nodes/WhatsAppInteractive/events/reply';
import {
	createReport,
	REPORT_TYPES,
	type ReportType,
} from '../../../../nodes/WhatsAppInteractive/events/report';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { identify } from '../../../../nodes/WhatsAppInteractive/receiving/history/identity';

const TIME = '2026-11-18T09:05:40.000Z';
const LATER = '2026-11-18T09:06:00.000Z';

interface Given {
	readonly content: EventContent;
	readonly facts?: Partial<EventFacts>;
	readonly raw?: unknown;
	readonly provider?: ProviderId;
}

const ERROR = createFailure({ code: '1', title: 'x', state: 'expired' }, new Map());

const report = (type: ReportType, status = 'x') => createReport(type, { status }, () => ERROR);

function identityOf({ content, facts = {}, raw = {}, provider = 'infobip' }: Given) {
	const event: DecodedEvent = { event: { ...createFacts(TIME, facts), ...content }, raw };
	return identify(provider, event, (value) => JSON.stringify(value));
}

const m1 = { messageId: 'm1' };

const SEEN: Given = { content: report('seen'), facts: m1 };

const paid = createPayment('paid', { referenceId: 'ord-1', transactionId: 'tx-1' });

const failedAttempt = createPayment('failed', { referenceId: 'ord-1' });

const click = {
	event: 'click',
	click: { url: 'https://acme.test', device: null, os: null, country: null, city: null },
} as const;

test.each<[why: string, left: Given, right: Given]>([
	['the same report', SEEN, { content: report('seen'), facts: { ...m1, time: LATER } }],
	[
		'a reply that comes in another form, as in two versions of a webhook',
		{ content: createReply('button', { id: 'yes' }), facts: m1, raw: { version: 2 } },
		{ content: createReply('button', { id: 'yes' }), facts: m1, raw: { entry: [] } },
	],
	[
		'a payment that two notices tell of',
		{ content: paid, facts: { messageId: 'in1' } },
		{ content: paid, facts: { time: LATER } },
	],
	[
		'a click that is sent again',
		{ content: click, facts: m1, raw: { at: 1 } },
		{ content: click, facts: m1, raw: { at: 1 } },
	],
	[
		'a report without an ID that is sent again',
		{ content: report('seen'), raw: { a: 1 } },
		{ content: report('seen'), raw: { a: 1 } },
	],
])('one event: %s', (_why, left, right) => {
	expect(identityOf(left)).toEqual(identityOf(right));
});

test.each<[why: string, left: Given, right: Given]>([
	['reports on two messages', SEEN, { ...SEEN, facts: { messageId: 'm2' } }],
	['the same ID at another provider', SEEN, { ...SEEN, provider: 'gupshup' }],
	['two stages of a message', SEEN, { content: report('delivered'), facts: m1 }],
	[
		'two statuses of a message in one stage, which Infobip has',
		{ content: report('sent', 'PENDING_WAITING_DELIVERY'), facts: m1 },
		{ content: report('sent', 'DELIVERED_TO_OPERATOR'), facts: m1 },
	],
	[
		'reports without an ID that say different things',
		{ content: report('seen'), raw: { a: 1 } },
		{ content: report('seen'), raw: { a: 2 } },
	],
	[
		'a message and a report on one with the same ID',
		{ content: createMessage('text'), facts: m1 },
		SEEN,
	],
	[
		'two stages of a payment',
		{ content: paid },
		{ content: { ...paid, payment: { ...paid.payment, status: 'pending' } } },
	],
	[
		'a payment, and that something was paid back',
		{ content: paid },
		{ content: { ...paid, payment: { ...paid.payment, refunded: '1.00' } } },
	],
	[
		'two attempts to pay that failed without a transaction',
		{ content: failedAttempt },
		{ content: failedAttempt, facts: { time: LATER } },
	],
	[
		'two clicks in the same message',
		{ content: click, facts: m1, raw: { at: 1 } },
		{ content: click, facts: m1, raw: { at: 2 } },
	],
	[
		'two things that nobody understands',
		{ content: unknownContent(null), raw: { a: 1 } },
		{ content: unknownContent(null), raw: { a: 2 } },
	],
])('two events: %s', (_why, left, right) => {
	expect(identityOf(left)).not.toEqual(identityOf(right));
});

test('all reports on a message have one subject, and their order in time', () => {
	const identities = REPORT_TYPES.map((type) => identityOf({ content: report(type), facts: m1 }));
	expect(new Set(identities.map(({ subject }) => subject)).size).toBe(1);
	const inOrder = REPORT_TYPES.map((type, index) => ({ type, rank: identities[index]?.rank }));
	expect(inOrder.sort((a, b) => Number(a.rank) - Number(b.rank)).map(({ type }) => type)).toEqual([
		'accepted',
		'sent',
		'failed',
		'delivered',
		'seen',
		'deleted',
	]);
});

test('a report without an ID is about no message that is known', () => {
	expect(identityOf({ content: report('seen') }).rank).toBeNull();
});

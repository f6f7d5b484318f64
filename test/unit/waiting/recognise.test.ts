import { createEventBase } from '../../../nodes/WhatsAppInteractive/events/event-base';
import { createReply } from '../../../nodes/WhatsAppInteractive/events/reply';
import { createMessage } from '../../../nodes/WhatsAppInteractive/events/inbound-message';
import { createReport } from '../../../nodes/WhatsAppInteractive/events/report';
import { createPayment } from '../../../nodes/WhatsAppInteractive/events/payment';
import { createFailure, createMeanings } from '../../../nodes/WhatsAppInteractive/events/failure';
import type { EventContent, WebhookEvent } from '../../../nodes/WhatsAppInteractive/events/event';
import type { UnknownRecord } from '../../../nodes/WhatsAppInteractive/common/json';
import { readEvent, type Ending } from '../../../nodes/WhatsAppInteractive/waiting/recognise';
import {
	USUAL_REFERENCE,
	withReference,
	type Goal,
} from '../../../nodes/WhatsAppInteractive/waiting/reference';

const SECRET = 'a-secret-for-tests';
const REFERENCE = { ...USUAL_REFERENCE, executionId: '7', nodeId: 'ask' };

const eventOf = (content: EventContent, correlationId: string | null = null): WebhookEvent => ({
	...createEventBase('2026-11-29T10:00:00.000Z', { correlationId }),
	...content,
});

const failure = () =>
	createFailure({ code: '1', title: 'No', state: 'undeliverable' }, createMeanings([]));

const paid = createPayment('paid', {});

test.each<readonly [why: string, goal: Goal, content: EventContent, ending: Ending | undefined]>([
	['seen where a payment is waited for', 'paid', createReport('seen', {}, failure), undefined],
	['a failure ends each wait', 'reply', createReport('failed', {}, failure), 'notDelivered'],
	['a failure ends each wait', 'paid', createReport('failed', {}, failure), 'notDelivered'],
	['delivered', 'delivered', createReport('delivered', {}, failure), 'delivered'],
	['seen is delivered as well', 'delivered', createReport('seen', {}, failure), 'delivered'],
	['delivered is not seen', 'seen', createReport('delivered', {}, failure), undefined],
	['seen', 'seen', createReport('seen', {}, failure), 'seen'],
	['paid', 'paid', paid, 'paid'],
	['a payment under way', 'paid', createPayment('pending', {}), undefined],
	['a payment nobody waits for', 'reply', paid, undefined],
	['sent', 'delivered', createReport('sent', {}, failure), undefined],
	['a text on the message', 'reply', createMessage('text', { text: 'No' }), 'text'],
	['a picture on the message', 'reply', createMessage('image', {}), undefined],
	['a text where a report is waited for', 'seen', createMessage('text', { text: 'No' }), undefined],
])('%s (%s)', (_why, goal, content, ending) => {
	const correlation = withReference(
		'ORD-1',
		{ ...REFERENCE, goal },
		{
			carrier: 'correlation',
			secret: SECRET,
		},
	);
	const read = readEvent(eventOf(content, correlation), SECRET);
	expect(read.event.correlationId).toBe('ORD-1');
	expect(read.answer?.ending).toBe(ending);
});

test('a reply is read as if its message had been sent without a reference', () => {
	const id = withReference('tok', REFERENCE, { carrier: 'id', secret: SECRET });
	const given = createReply('flow', { id, answers: { flow_token: id, reason: 'damaged' } });
	const { event, answer } = readEvent(eventOf(given), SECRET);
	expect(answer).toEqual({ reference: REFERENCE, ending: 'reply' });
	expect(event).toMatchObject({
		reply: { id: 'tok', answers: { flow_token: 'tok', reason: 'damaged' } },
	});
});

test('what another n8n has asked stays as it is', () => {
	const id = withReference('tok', REFERENCE, { carrier: 'id', secret: 'another-secret-0' });
	const given = eventOf(createReply('button', { id }));
	expect(readEvent(given, SECRET)).toEqual({ event: given, answer: undefined });
});

/** A reference as a payment brings it back, of an execution that waits for what is given. */
const carried = (goal: Goal = 'paid', secret = SECRET) =>
	withReference('', { ...REFERENCE, goal }, { carrier: 'payment', secret });

const GIVEN = withReference('', { ...REFERENCE, goal: 'paid' }, { carrier: 'id', secret: SECRET });

/** What a gateway gave back, and what the workflow sees of it. */
test.each<
	readonly [why: string, extra: UnknownRecord | null, left: UnknownRecord | null, isRead: boolean]
>([
	['by itself', { udf1: carried() }, null, true],
	['beside a value of the shop', { udf1: 'cart', udf2: carried() }, { udf1: 'cart' }, true],
	['in a list', { extra: ['cart', 7, carried()] }, { extra: ['cart', 7] }, true],
	['alone in a list', { extra: [carried()] }, null, true],
	['among notes', { notes: { cart: '7', n8n: carried() } }, { notes: { cart: '7' } }, true],
	['alone among notes', { receipt: 'r1', notes: { n8n: carried() } }, { receipt: 'r1' }, true],
	['twice', { udf1: carried(), notes: { n8n: carried() } }, null, true],
	['nowhere', { udf1: 'cart', udf2: '' }, { udf1: 'cart', udf2: '' }, false],
	['in a payment without such values', null, null, false],
	['of another n8n', { udf1: carried('paid', 'other') }, { udf1: carried('paid', 'other') }, false],
	['taken from a button', { udf1: GIVEN }, { udf1: GIVEN }, false],
])('a payment with the reference %s', (_why, extra, left, isRead) => {
	const given = eventOf(createPayment('paid', { referenceId: 'ord-7781', extra }));
	const { event, answer } = readEvent(given, SECRET);
	expect(event).toEqual(eventOf(createPayment('paid', { referenceId: 'ord-7781', extra: left })));
	expect(answer).toEqual(
		isRead ? { reference: { ...REFERENCE, goal: 'paid' }, ending: 'paid' } : undefined,
	);
});

test('of a payment that is under way, the reference is taken out, and nothing goes on', () => {
	const given = eventOf(createPayment('pending', { extra: { udf1: carried() } }));
	expect(readEvent(given, SECRET)).toEqual({
		event: eventOf(createPayment('pending', { extra: null })),
		answer: undefined,
	});
});

test('the correlation ID of a payment leads on where the gateway brings back nothing', () => {
	const reference = { ...REFERENCE, goal: 'paid' } as const;
	const id = withReference('ORD-1', reference, { carrier: 'correlation', secret: SECRET });
	expect(
		readEvent(eventOf(createPayment('paid', { extra: { udf1: 'cart' } }), id), SECRET),
	).toEqual({
		event: eventOf(createPayment('paid', { extra: { udf1: 'cart' } }), 'ORD-1'),
		answer: { reference, ending: 'paid' },
	});
});

import preview from '../../../previews/answer.json';
import { createEventBase } from '../../../nodes/WhatsAppInteractive/events/event-base';
import { createReply } from '../../../nodes/WhatsAppInteractive/events/reply';
import { createMessage } from '../../../nodes/WhatsAppInteractive/events/inbound-message';
import { createReport } from '../../../nodes/WhatsAppInteractive/events/report';
import { createPayment } from '../../../nodes/WhatsAppInteractive/events/payment';
import { createFailure, createMeanings } from '../../../nodes/WhatsAppInteractive/events/failure';
import type { EventContent, WebhookEvent } from '../../../nodes/WhatsAppInteractive/events/event';
import {
	createHandOver,
	readHandOver,
	readVerdict,
	type HandedOver,
} from '../../../nodes/WhatsAppInteractive/waiting/hand-over';
import { readEvent, type Ending } from '../../../nodes/WhatsAppInteractive/waiting/recognise';
import {
	USUAL_REFERENCE,
	withReference,
	type Goal,
} from '../../../nodes/WhatsAppInteractive/waiting/reference';
import {
	endedBy,
	judge,
	readWait,
	type Wait,
} from '../../../nodes/WhatsAppInteractive/waiting/wait';

const SECRET = 'a-secret-for-tests';
const PLACE = { executionId: '7', nodeId: 'ask', provider: 'infobip' };
const REFERENCE = { ...USUAL_REFERENCE, executionId: '7', nodeId: 'ask' };

const WAIT: Wait = {
	nonce: REFERENCE.nonce,
	goal: 'reply',
	messageId: 'm1',
	recipient: '919800000001',
	ids: ['approve', 'decline'],
	approvedBy: 'approve',
	acceptsText: false,
};

const ANSWER: HandedOver = {
	executionId: '7',
	nodeId: 'ask',
	nonce: REFERENCE.nonce,
	ending: 'reply',
	provider: 'infobip',
	event: { recipient: '919800000001', reply: { id: 'approve' } },
};

const reportOf = (changes: object = {}) => ({
	recipient: '919800000001',
	messageId: 'm1',
	...changes,
});

const JUDGED: ReadonlyArray<
	readonly [why: string, verdict: string, answer: Partial<HandedOver>, wait?: Partial<Wait>]
> = [
	['the button that was tapped', 'resumed', {}],
	[
		'the customer by user ID',
		'resumed',
		{
			event: { recipient: null, recipientUserId: 'IN.1', reply: { id: 'approve' } },
		},
		{ recipient: 'IN.1' },
	],
	['another execution', 'refused', { executionId: '8' }],
	['another node', 'refused', { nodeId: 'other' }],
	['another provider', 'refused', { provider: 'kaleyra' }],
	['an earlier round of a loop', 'over', { nonce: 'AAAAAAAA' }],
	[
		'another customer',
		'refused',
		{ event: { recipient: '919800000002', reply: { id: 'approve' } } },
	],
	['nobody in particular', 'refused', { event: { reply: { id: 'approve' } } }],
	[
		'an ID that the message did not have',
		'refused',
		{
			event: { recipient: '919800000001', reply: { id: 'refund' } },
		},
	],
	['a reply where delivery is waited for', 'refused', {}, { goal: 'delivered' }],
	['an ending of a later version', 'refused', { ending: 'read-aloud' }],
	['not delivered', 'resumed', { ending: 'notDelivered', event: reportOf() }],
	[
		'not delivered, which names no message',
		'resumed',
		{
			ending: 'notDelivered',
			event: reportOf({ messageId: null }),
		},
	],
	[
		'a failure under another ID of the message',
		'resumed',
		{ ending: 'notDelivered', event: reportOf({ messageId: 'm2' }) },
	],
	[
		'a text, where one answers',
		'resumed',
		{ ending: 'text', event: { recipient: '919800000001' } },
		{ acceptsText: true },
	],
	[
		'a text, where a tap is waited for',
		'refused',
		{ ending: 'text', event: { recipient: '919800000001' } },
	],
	[
		'a text of another customer',
		'refused',
		{ ending: 'text', event: { recipient: '919800000002' } },
		{ acceptsText: true },
	],
	[
		'a failure that names no customer',
		'resumed',
		{ ending: 'notDelivered', event: reportOf({ recipient: null }) },
	],
	[
		'a failure of another customer',
		'refused',
		{ ending: 'notDelivered', event: reportOf({ recipient: '919800000002' }) },
	],
	[
		'delivered, which is waited for',
		'resumed',
		{ ending: 'delivered', event: reportOf() },
		{ goal: 'delivered' },
	],
	['delivered, where a reply is waited for', 'refused', { ending: 'delivered', event: reportOf() }],
	[
		'paid, whose message ID is another',
		'resumed',
		{
			ending: 'paid',
			event: reportOf({ messageId: 'payment-1' }),
		},
		{ goal: 'paid' },
	],
];

test.each(JUDGED.map(([why, verdict, answer, wait = {}]) => ({ why, verdict, answer, wait })))(
	'$why: $verdict',
	({ verdict, answer, wait }) => {
		const judged = judge({ ...WAIT, ...wait }, { ...ANSWER, ...answer }, PLACE);
		expect(judged.verdict).toBe(verdict);
	},
);

/** WhatsApp's form of a number, and that in which people dial it. */
test.each([
	['521 5512345678', '52 5512345678', true],
	['549 1123456789', '54 1123456789', true],
	['55 11 9 87654321', '55 11 87654321', true],
	['55 11 9 87654321', '55 21 87654321', false],
	['91 9800000001', '91 9800000002', false],
])('%s answers what %s was asked: %s', (from, asked, isSame) => {
	const [recipient, other] = [asked, from].map((number) => number.replace(/ /g, ''));
	const event = { recipient: other, reply: { id: 'approve' } };
	const { verdict } = judge({ ...WAIT, recipient: recipient ?? '' }, { ...ANSWER, event }, PLACE);
	expect(verdict).toBe(isSame ? 'resumed' : 'refused');
});

const eventOf = (content: EventContent, correlationId: string | null = null): WebhookEvent => ({
	...createEventBase('2026-11-29T10:00:00.000Z', { correlationId }),
	...content,
});

const failure = () =>
	createFailure({ code: '1', title: 'No', state: 'undeliverable' }, createMeanings([]));

const paid = createPayment('paid', {});

test.each<readonly [why: string, goal: Goal, content: EventContent, ending: Ending | undefined]>([
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

test('a text approves nothing, and is what an agent is told', () => {
	const event = { messageId: 'm2', recipient: '919800000001', message: { text: 'Half of it' } };
	const answer = { ...ANSWER, ending: 'text', event };
	const said = { text: 'Half of it', type: 'text', id: null, repliedTo: 'm1', messageId: 'm2' };
	expect(endedBy({ ...WAIT, acceptsText: true }, answer, 'text')).toMatchObject({
		outcome: 'reply',
		messageId: 'm1',
		approved: false,
		chatInput: 'Half of it',
		reply: said,
	});
	const choice = endedBy({ ...WAIT, acceptsText: true, approvedBy: null }, answer, 'text');
	expect(choice).toMatchObject({ outcome: 'reply', reply: said });
	expect(choice).not.toHaveProperty('approved');
	expect(choice).not.toHaveProperty('chatInput');
});

test('the members of an answer are those that the editor is told of', () => {
	const tapped = endedBy(WAIT, ANSWER, 'reply');
	const written = endedBy({ ...WAIT, acceptsText: true }, { ...ANSWER, ending: 'text' }, 'text');
	const { properties } = preview;
	expect(Object.keys({ ...tapped, ...written }).sort()).toEqual(Object.keys(properties).sort());
	for (const { reply } of [tapped, written]) {
		expect(Object.keys(reply as object)).toEqual(Object.keys(properties.reply.properties));
	}
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

const HANDED = createHandOver(
	{ reference: REFERENCE, ending: 'reply' },
	{ recipient: '1' },
	{ provider: 'infobip', secret: SECRET },
);

test.each<readonly [why: string, body: unknown, secret: string, isRead: boolean]>([
	['as it was made', HANDED, SECRET, true],
	['with another secret', HANDED, 'another-secret-0', false],
	['without a secret', HANDED, '', false],
	[
		'with another answer',
		{ ...HANDED, answer: HANDED.answer.replace('"1"', '"2"') },
		SECRET,
		false,
	],
	['without a signature', { answer: HANDED.answer }, SECRET, false],
	['with a list for a signature', { ...HANDED, signature: [HANDED.signature] }, SECRET, false],
	['nothing', undefined, SECRET, false],
	['a text', 'yes', SECRET, false],
])('what is handed over, %s: %#', (_why, body, secret, isRead) => {
	expect(readHandOver(body, secret) !== undefined).toBe(isRead);
});

test.each([
	[{ whatsAppInteractive: 'resumed' }, 'resumed'],
	['{"whatsAppInteractive":"over"}', 'over'],
	['<html>No action required</html>', undefined],
	[{ whatsAppInteractive: 'toString' }, undefined],
	[null, undefined],
])('the verdict in %j is %s', (body, verdict) => {
	expect(readVerdict(body)).toBe(verdict);
});

test.each([
	[{ ...WAIT }, true],
	[{ ...WAIT, goal: 'constructor' }, false],
	[{ ...WAIT, nonce: 1 }, false],
	[undefined, false],
	['x', false],
])('what the execution remembers is read or not: %#', (value, isRead) => {
	expect(readWait(value) !== undefined).toBe(isRead);
});

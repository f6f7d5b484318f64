import {
	createHandOver,
	readHandOver,
	readVerdict,
	type HandedOver,
} from '../../../nodes/WhatsAppInteractive/waiting/hand-over';
import { signFor } from '../../../nodes/WhatsAppInteractive/common/sign-for';
import { USUAL_REFERENCE } from '../../../nodes/WhatsAppInteractive/waiting/reference';
import { judge, readWait, type Wait } from '../../../nodes/WhatsAppInteractive/waiting/wait';

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
	readonly [why: string, judged: string, answer: Partial<HandedOver>, wait?: Partial<Wait>]
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
	[
		'another execution',
		'refused: it is for another execution or another node',
		{ executionId: '8' },
	],
	['another node', 'refused: it is for another execution or another node', { nodeId: 'other' }],
	['another provider', 'refused: it comes from another provider', { provider: 'kaleyra' }],
	[
		'an earlier round of a loop',
		'over: it answers an earlier message of this node',
		{ nonce: 'AAAAAAAA' },
	],
	[
		'another customer',
		'refused: it comes from another customer than the one who was asked',
		{ event: { recipient: '919800000002', reply: { id: 'approve' } } },
	],
	[
		'nobody in particular',
		'refused: it comes from another customer than the one who was asked',
		{ event: { reply: { id: 'approve' } } },
	],
	[
		'an ID that the message did not have',
		'refused: it has an ID that the message did not have',
		{
			event: { recipient: '919800000001', reply: { id: 'refund' } },
		},
	],
	[
		'a reply where delivery is waited for',
		'refused: it has an ID that the message did not have',
		{},
		{ goal: 'delivered' },
	],
	[
		'an ending of a later version',
		'refused: it says nothing that this version knows',
		{ ending: undefined },
	],
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
		'refused: it is a text, and the node waits for a tap',
		{ ending: 'text', event: { recipient: '919800000001' } },
	],
	[
		'a text of another customer',
		'refused: it comes from another customer than the one who was asked',
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
		'refused: it comes from another customer than the one who was asked',
		{ ending: 'notDelivered', event: reportOf({ recipient: '919800000002' }) },
	],
	[
		'delivered, which is waited for',
		'resumed',
		{ ending: 'delivered', event: reportOf() },
		{ goal: 'delivered' },
	],
	[
		'delivered, where a reply is waited for',
		'refused: it is not what the node waits for',
		{ ending: 'delivered', event: reportOf() },
	],
	[
		'a text that names nobody',
		'refused: it comes from another customer than the one who was asked',
		{ ending: 'text', event: {} },
		{ acceptsText: true },
	],
	[
		'a report that names the customer as its sender',
		'resumed',
		{
			ending: 'seen',
			event: reportOf({ recipient: '919800000009', sender: '919800000001' }),
		},
		{ goal: 'seen' },
	],
	[
		'a report of a user ID that nobody asked',
		'refused: it comes from another customer than the one who was asked',
		{ ending: 'seen', event: reportOf({ recipient: null, recipientUserId: 'IN.2' }) },
		{ goal: 'seen' },
	],
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

test.each(JUDGED.map(([why, judged, answer, wait = {}]) => ({ why, judged, answer, wait })))(
	'$why: $judged',
	({ judged, answer, wait }) => {
		const found = judge({ ...WAIT, ...wait }, { ...ANSWER, ...answer }, PLACE);
		const why = found.verdict === 'resumed' ? [] : [found.why];
		expect([found.verdict, ...why].join(': ')).toBe(judged);
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

const HANDED = createHandOver(
	{ reference: REFERENCE, ending: 'reply' },
	{ recipient: '1' },
	{ provider: 'infobip', secret: SECRET },
);

const READ: HandedOver = {
	executionId: '7',
	nodeId: 'ask',
	nonce: REFERENCE.nonce,
	ending: 'reply',
	provider: 'infobip',
	event: { recipient: '1' },
};

const ofEvent = (event: string) =>
	`{"executionId":"7","nodeId":"ask","nonce":"n","ending":"reply","provider":"infobip","event":${event}}`;

/** What the trigger would post if this were its answer. */
const signed = (answer: string) => ({
	answer,
	signature: signFor('answer', answer, SECRET).toString('hex'),
});

test.each<
	readonly [why: string, body: unknown, secret: string | undefined, read: HandedOver | undefined]
>([
	['as it was made', HANDED, SECRET, READ],
	['with another secret', HANDED, 'another-secret-0', undefined],
	['with an empty secret', HANDED, '', undefined],
	['to a node without a secret', HANDED, undefined, undefined],
	[
		'with another answer',
		{ ...HANDED, answer: HANDED.answer.replace('"1"', '"2"') },
		SECRET,
		undefined,
	],
	['without a signature', { answer: HANDED.answer }, SECRET, undefined],
	['without an answer', { signature: HANDED.signature }, SECRET, undefined],
	['with a list for a signature', { ...HANDED, signature: [HANDED.signature] }, SECRET, undefined],
	['with a text for an event', signed(ofEvent('"1"')), SECRET, undefined],
	[
		'with an ending that only a later version knows',
		signed(ofEvent('{"recipient":"1"}').replace('"reply"', '"read-aloud"')),
		SECRET,
		{ ...READ, nonce: 'n', ending: undefined },
	],
	['with nothing but an event', signed('{"event":{}}'), SECRET, undefined],
	[
		'without the nonce of the message',
		signed(ofEvent('{}').replace('"nonce":"n",', '')),
		SECRET,
		undefined,
	],
	['nothing', undefined, SECRET, undefined],
	['a text', 'yes', SECRET, undefined],
])('what is handed over, %s: %#', (_why, body, secret, read) => {
	expect(readHandOver(body, secret)).toEqual(read);
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

test.each<readonly [why: string, value: unknown, read: Wait | undefined]>([
	['as it was stored', { ...WAIT }, WAIT],
	['accepting a text', { ...WAIT, acceptsText: true }, { ...WAIT, acceptsText: true }],
	[
		'with nothing in its place but what a wait cannot do without',
		{ ...WAIT, messageId: undefined, ids: ['a', 1], approvedBy: undefined, acceptsText: 'true' },
		{ ...WAIT, messageId: null, ids: ['a'], approvedBy: null, acceptsText: false },
	],
	['with a goal that is none', { ...WAIT, goal: 'constructor' }, undefined],
	['with a number for a nonce', { ...WAIT, nonce: 1 }, undefined],
	['without a recipient', { ...WAIT, recipient: undefined }, undefined],
	['that is not there', undefined, undefined],
	['that is a text', 'x', undefined],
])('what the execution remembers, %s', (_why, value, read) => {
	expect(readWait(value)).toEqual(read);
});

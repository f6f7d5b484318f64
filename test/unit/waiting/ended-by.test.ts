import preview from '../../../previews/answer.json';
import { asRecord, type UnknownRecord } from '../../../nodes/WhatsAppInteractive/common/json';
import type { HandedOver } from '../../../nodes/WhatsAppInteractive/waiting/hand-over';
import type { Ending } from '../../../nodes/WhatsAppInteractive/waiting/recognise';
import { endedBy, type Wait } from '../../../nodes/WhatsAppInteractive/waiting/wait';

const WAIT: Wait = {
	nonce: '00000000',
	goal: 'reply',
	messageId: 'm1',
	recipient: '919800000001',
	ids: ['approve', 'decline'],
	approvedBy: null,
	acceptsText: false,
};

const answered = (event: UnknownRecord): HandedOver => ({
	executionId: '7',
	nodeId: 'ask',
	nonce: WAIT.nonce,
	ending: 'reply',
	provider: 'infobip',
	event,
});

/** Who answered, in each event. */
const FROM = {
	messageId: 'm2',
	recipient: '919800000001',
	contactName: 'Asha',
	time: '2026-11-29T10:00:00.000Z',
};

const REPLY = {
	messageId: 'm2',
	from: '919800000001',
	contactName: 'Asha',
	time: '2026-11-29T10:00:00.000Z',
	type: null,
	id: null,
	title: null,
	description: null,
	text: null,
	answers: null,
	answersText: null,
	repliedTo: 'm1',
};

const row = { type: 'list', id: 'slot-1', title: '9 to 12', description: 'Tomorrow' };
const form = { type: 'flow', id: 'tok', answers: { reason: 'damaged' }, answersText: 'damaged' };
const approval = { approvedBy: 'approve' };

test.each<
	readonly [
		why: string,
		wait: Partial<Wait>,
		ending: Ending,
		event: UnknownRecord,
		item: UnknownRecord,
	]
>([
	[
		'a row, which is shown by its title',
		{},
		'reply',
		{ ...FROM, reply: { ...row, repliedTo: 'wamid.1' } },
		{ outcome: 'reply', reply: { ...REPLY, ...row, text: '9 to 12', repliedTo: 'wamid.1' } },
	],
	[
		'a form, which has no title but answers',
		{},
		'reply',
		{ ...FROM, reply: form },
		{ outcome: 'reply', reply: { ...REPLY, ...form, text: 'damaged' } },
	],
	[
		'the button that approves',
		approval,
		'reply',
		{ ...FROM, reply: { id: 'approve' } },
		{ outcome: 'reply', approved: true, reply: { ...REPLY, id: 'approve' } },
	],
	[
		'the button that declines',
		approval,
		'reply',
		{ ...FROM, reply: { id: 'decline' } },
		{ outcome: 'reply', approved: false, reply: { ...REPLY, id: 'decline' } },
	],
	[
		'a tap without a name and without an ID',
		approval,
		'reply',
		{ reply: {} },
		{
			outcome: 'reply',
			approved: false,
			reply: { ...REPLY, messageId: null, from: null, contactName: null, time: null },
		},
	],
	[
		'a text',
		{},
		'text',
		{ ...FROM, message: { text: 'Half of it' } },
		{ outcome: 'reply', reply: { ...REPLY, type: 'text', text: 'Half of it' } },
	],
	[
		'a text in place of an approval: it approves nothing, and is what an agent is told',
		approval,
		'text',
		{ ...FROM, message: { text: 'Half of it' } },
		{
			outcome: 'reply',
			approved: false,
			chatInput: 'Half of it',
			reply: { ...REPLY, type: 'text', text: 'Half of it' },
		},
	],
	[
		'a failure',
		approval,
		'notDelivered',
		{ ...FROM, error: { code: '131026' } },
		{ outcome: 'notDelivered', failure: { code: '131026' } },
	],
	[
		'a failure without a reason',
		{},
		'notDelivered',
		{},
		{ outcome: 'notDelivered', failure: null },
	],
	...(['delivered', 'seen'] as const).map(
		(ending) =>
			[
				ending,
				{ goal: ending },
				ending,
				{ ...FROM, report: { status: ending } },
				{ outcome: ending, time: FROM.time, report: { status: ending } },
			] as const,
	),
	[
		'seen, without more',
		{ goal: 'seen' },
		'seen',
		{},
		{ outcome: 'seen', time: null, report: null },
	],
	[
		'paid',
		{ goal: 'paid' },
		'paid',
		{ ...FROM, payment: { amount: '1229.50' } },
		{ outcome: 'paid', time: FROM.time, payment: { amount: '1229.50' } },
	],
	[
		'paid, without more',
		{ goal: 'paid' },
		'paid',
		{},
		{ outcome: 'paid', time: null, payment: null },
	],
])('the item of %s', (_why, wait, ending, event, item) => {
	expect(endedBy({ ...WAIT, ...wait }, answered(event), ending)).toEqual({
		messageId: 'm1',
		...item,
	});
});

test('the members of an answer are those that the editor is told of', () => {
	const wait = { ...WAIT, ...approval };
	const tapped = endedBy(wait, answered({ reply: { id: 'approve' } }), 'reply');
	const written = endedBy(wait, answered({ message: { text: 'Yes' } }), 'text');
	const { properties } = preview;
	expect(Object.keys({ ...tapped, ...written }).sort()).toEqual(Object.keys(properties).sort());
	for (const { reply } of [tapped, written]) {
		expect(Object.keys(asRecord(reply))).toEqual(Object.keys(properties.reply.properties));
	}
});

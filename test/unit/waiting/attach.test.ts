import type { Payment } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import type { TemplateFilling } from '../../../nodes/WhatsAppInteractive/messages/kinds/template';
import type { Message } from '../../../nodes/WhatsAppInteractive/messages/message';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import type { Submission } from '../../../nodes/WhatsAppInteractive/messages/submission';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import {
	Marking,
	type Mark,
	type WaitFault,
} from '../../../nodes/WhatsAppInteractive/waiting/attach';
import {
	lengthOfReference,
	readReference,
	USUAL_REFERENCE,
	type Goal,
} from '../../../nodes/WhatsAppInteractive/waiting/reference';
import { ORDER_VARIANTS } from '../../samples/order-details/variants';

const SECRET = 'a-secret-for-tests';
const REFERENCE = { ...USUAL_REFERENCE, goal: 'paid' } as const;

/** What leads back to an execution that waits; payments bring back what they are given, unless told. */
const markingOf = (goal: Goal, changes: Partial<Mark> = { paid: 'payment' }) =>
	new Marking({
		reference: { ...USUAL_REFERENCE, goal },
		secret: SECRET,
		correlationAlphabet: 'any',
		...changes,
	});

const marking = markingOf('paid');

const submissionWith = (payment: Payment): Submission => ({
	sender: '106540352242922',
	recipient: '919800000001',
	message: { ...ORDER_VARIANTS[0], payment },
	options: {},
	preparedAt: 0,
});

const note = (key: string) => ({ key, value: key });
const filled = (count: number) => Array.from({ length: count }, (_, index) => `value ${index}`);

/** What a gateway may be given beside the reference, and what is said of one more. */
const ROOM: ReadonlyArray<readonly [Payment, fault: RegExp | undefined]> = [
	[{ type: 'PG_PAYU', values: filled(3) }, undefined],
	[{ type: 'PG_PAYU', values: filled(4) }, /4 entries, but the limit is 3: of 4 the reference/],
	[{ type: 'PG_BILLDESK', values: filled(6) }, undefined],
	[{ type: 'PG_BILLDESK', values: filled(7) }, /7 entries, but the limit is 6: of 7 the reference/],
	[{ type: 'PG_ZAAKPAY', values: filled(1) }, undefined],
	[{ type: 'PG_ZAAKPAY', values: filled(2) }, /2 entries, but the limit is 1: of 2 the reference/],
	[{ type: 'PG_RAZORPAY', notes: filled(14).map(note) }, undefined],
	[{ type: 'PG_RAZORPAY', notes: filled(15).map(note) }, /the limit is 14: of 15 the reference/],
];

test.each(ROOM)('a payment has room for the reference: %j', (payment, fault) => {
	const rules = marking.rules(rulesFor(PROVIDERS.metaCloud, 'orderDetails'));
	const texts = validate(submissionWith(payment), rules).faults.map(({ text }) => text);
	expect(texts.filter((text) => text.includes('entries'))).toEqual(
		fault === undefined ? [] : [expect.stringMatching(fault)],
	);
	// With the reference among them, the values are as many as the provider takes.
	const marked = marking.attachTo(submissionWith(payment));
	const plain = validate(marked, rulesFor(PROVIDERS.metaCloud, 'orderDetails')).faults;
	expect(plain.some(({ text }) => text.includes('entries'))).toBe(fault !== undefined);
});

test('the note with the reference takes no name that another one has', () => {
	const { message } = marking.attachTo(
		submissionWith({ type: 'PG_RAZORPAY', notes: [note('n8n'), note('cart')] }),
	);
	const notes = 'payment' in message && 'notes' in message.payment ? message.payment.notes : [];
	expect(notes?.map(({ key }) => key)).toEqual(['n8n', 'cart', 'n8n_']);
	expect(readReference(notes?.[2]?.value ?? null, 'payment', SECRET)?.reference).toEqual(REFERENCE);
});

const submissionOf = (message: Message): Submission => ({
	sender: '106540352242922',
	recipient: '919800000001',
	message,
	options: {},
	preparedAt: 0,
});

const buttons: Message = {
	kind: 'replyButtons',
	body: 'Is 5 pm fine?',
	buttons: [{ id: 'yes', title: 'Yes' }],
};

const template = (filling: TemplateFilling): Message => ({
	kind: 'template',
	name: 'order_update',
	language: 'en_GB',
	filling,
});

const payment = (type: 'PG_PAYU' | 'UPI_CONFIGURED'): Message => submissionWith({ type }).message;

const limit = 256;
const LENGTH = lengthOfReference(USUAL_REFERENCE);
const SHORTER = {
	max: limit - LENGTH,
	maxBecause: `of ${limit} characters the reference to the execution that waits takes ${LENGTH}`,
	advisedMax: limit - 20 - LENGTH,
};

/** How long an ID and a correlation ID may be, at whom, and what is said of that. */
test.each<readonly [why: string, goal: Goal, path: string, rule: object]>([
	['a button that is waited for', 'reply', 'message.buttons[].id', SHORTER],
	['a button where delivery is waited for', 'delivered', 'message.buttons[].id', {}],
	['a text that nobody taps', 'reply', 'message.body', {}],
	['a correlation ID, whatever is waited for', 'seen', 'correlationId', SHORTER],
])('the room of %s', (_why, goal, path, changes) => {
	const rule = { type: 'text', path, label: 'L', max: limit, advisedMax: limit - 20 } as const;
	expect(markingOf(goal).rules([rule])).toEqual([{ ...rule, ...changes }]);
	// What has no limit gets none.
	const free = { type: 'text', path, label: 'L' } as const;
	expect(markingOf(goal).rules([free])).toEqual([free]);
});

const BY_VALUES: Partial<Mark> = { paid: 'payment' };
const BY_CORRELATION: Partial<Mark> = { paid: 'correlation' };

test.each<readonly [why: string, goal: Goal, paid: Partial<Mark>, max: number]>([
	['for the payment', 'paid', BY_VALUES, 3],
	['for the payment, where its correlation ID comes back', 'paid', BY_CORRELATION, 4],
	['for something else', 'seen', BY_VALUES, 4],
])('the values of a payment have this room where it is waited %s', (_why, goal, paid, max) => {
	const rule = {
		type: 'count',
		path: 'message.payment.values',
		label: 'Values',
		min: 0,
		max: 4,
	} as const;
	const other = { ...rule, path: 'message.buttons' } as const;
	expect(markingOf(goal, paid).rules([rule, other])).toMatchObject([{ max }, { max: 4 }]);
	const free = { type: 'count', path: rule.path, label: 'Values', min: 1 } as const;
	expect(markingOf(goal, paid).rules([free])).toEqual([free]);
});

const NO_QUICK_REPLY = {
	label: 'Template',
	text: "'Template' has no quick reply among its variables, so that no tap could be told from another: give each quick reply a payload",
};

const NO_PAYMENT = {
	label: 'Wait Until',
	text: "'Wait Until' cannot be Paid with this 'Payment Type', as its payments bring nothing back that leads to the execution",
};

test.each<
	readonly [
		why: string,
		goal: Goal,
		paid: Partial<Mark>,
		message: Message,
		fault: WaitFault | undefined,
	]
>([
	['buttons', 'reply', BY_VALUES, buttons, undefined],
	['a template without a tap', 'reply', BY_VALUES, template({}), NO_QUICK_REPLY],
	[
		'a template whose button opens a page',
		'reply',
		BY_VALUES,
		template({ buttons: [{ type: 'url', index: 0, suffix: '7781' }] }),
		NO_QUICK_REPLY,
	],
	[
		'a template with a quick reply',
		'reply',
		BY_VALUES,
		template({ buttons: [{ type: 'quickReply', index: 0, payload: 'yes' }] }),
		undefined,
	],
	['a template without a tap until it is seen', 'seen', BY_VALUES, template({}), undefined],
	['an order whose gateway brings values back', 'paid', BY_VALUES, payment('PG_PAYU'), undefined],
	[
		'an order whose gateway brings none back',
		'paid',
		BY_VALUES,
		payment('UPI_CONFIGURED'),
		NO_PAYMENT,
	],
	[
		'such an order until it is delivered',
		'delivered',
		BY_VALUES,
		payment('UPI_CONFIGURED'),
		undefined,
	],
	[
		'such an order where the correlation ID comes back',
		'paid',
		BY_CORRELATION,
		payment('UPI_CONFIGURED'),
		undefined,
	],
	['an order where nothing comes back', 'paid', {}, payment('PG_PAYU'), NO_PAYMENT],
	['what nobody pays', 'paid', BY_VALUES, template({}), NO_PAYMENT],
])('whether an answer can come to %s', (_why, goal, paid, message, fault) => {
	const mark = markingOf(goal, paid);
	expect(mark.faultOf(message)).toEqual(fault);
	expect(mark.ids).toEqual([]);
});

/** What a message has that no tap brings back, or no payment. */
test.each<readonly [why: string, goal: Goal, message: Message]>([
	['a text', 'reply', { kind: 'text', text: 'Hello' }],
	[
		'buttons of a template that open something',
		'reply',
		template({
			buttons: [
				{ type: 'url', index: 0, suffix: '7781' },
				{ type: 'copyCode', index: 1, code: 'MUG10' },
				{ type: 'catalog', index: 2 },
			],
			cards: [
				{
					header: { type: 'image', source: 'link', link: 'https://a.test/mug.jpg' },
					buttons: [{ type: 'url', index: 0, suffix: '7781' }],
				},
			],
		}),
	],
	['buttons where delivery is waited for', 'delivered', buttons],
	['an order where delivery is waited for', 'delivered', payment('PG_PAYU')],
	['an order without a gateway', 'paid', payment('UPI_CONFIGURED')],
])('%s goes out as it is, with the reference in its correlation ID', (_why, goal, message) => {
	const mark = markingOf(goal, { correlationAlphabet: 'lettersAndDigits' });
	const { correlationId, ...attached } = mark.attachTo(submissionOf(message));
	expect(attached).toEqual(submissionOf(message));
	// Kaleyra takes letters and digits only.
	expect(correlationId).toMatch(/^[A-Za-z\d]+$/);
	const reference = { ...USUAL_REFERENCE, goal };
	expect(readReference(correlationId ?? null, 'correlation', SECRET)).toEqual({
		own: '',
		reference,
	});
	expect(mark.ids).toEqual([]);
});

test.each(['UPI_PAYU', 'PG_PAYU', 'PG_BILLDESK', 'PG_ZAAKPAY'] as const)(
	'the values of %s end with the reference alone',
	(type) => {
		const customer = {
			productDescription: 'Mug',
			customerFirstName: 'A',
			customerLastName: 'R',
			customerEmail: 'a@acme.test',
		};
		const payment: Payment =
			type === 'UPI_PAYU' ? { type, ...customer, values: ['cart'] } : { type, values: ['cart'] };
		const { message } = marking.attachTo(submissionWith(payment));
		const values =
			'payment' in message && 'values' in message.payment ? message.payment.values : [];
		expect(values?.map((value) => readReference(value, 'payment', SECRET) ?? value)).toEqual([
			'cart',
			{ own: '', reference: REFERENCE },
		]);
	},
);

test.each<readonly [Payment, where: string]>([
	[{ type: 'PG_PAYU' }, 'values'],
	[{ type: 'PG_RAZORPAY' }, 'notes'],
])('a payment that is given nothing else carries the reference alone: %j', (payment, where) => {
	const { message } = marking.attachTo(submissionWith(payment));
	expect(message).toMatchObject({ payment: { [where]: { length: 1 } } });
});

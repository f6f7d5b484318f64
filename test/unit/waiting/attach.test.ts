import type { Payment } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import type { Submission } from '../../../nodes/WhatsAppInteractive/messages/submission';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { Marking } from '../../../nodes/WhatsAppInteractive/waiting/attach';
import {
	readReference,
	USUAL_REFERENCE,
} from '../../../nodes/WhatsAppInteractive/waiting/reference';
import { ORDER_DETAILS } from '../messages/support/submissions/order-details';

const SECRET = 'a-secret-for-tests';
const REFERENCE = { ...USUAL_REFERENCE, goal: 'paid' } as const;

const marking = new Marking({
	reference: REFERENCE,
	secret: SECRET,
	correlationAlphabet: 'any',
	paid: 'payment',
});

const submissionWith = (payment: Payment): Submission => ({
	sender: '106540352242922',
	recipient: '919800000001',
	message: { ...ORDER_DETAILS[2], payment } as Submission['message'],
	options: {},
	preparedAt: 0,
});

const note = (key: string) => ({ key, value: key });
const filled = (count: number) => Array.from({ length: count }, (_, index) => `value ${index}`);

/** What a gateway may be given beside the reference, and what is said of one more. */
const ROOM: ReadonlyArray<readonly [Payment, fault: RegExp | undefined]> = [
	[{ type: 'PG_PAYU', values: filled(3) }, undefined],
	[{ type: 'PG_PAYU', values: filled(4) }, /4 entries, the limit is 3: of 4 the reference/],
	[{ type: 'PG_ZAAKPAY', values: filled(1) }, undefined],
	[{ type: 'PG_ZAAKPAY', values: filled(2) }, /2 entries, the limit is 1: of 2 the reference/],
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

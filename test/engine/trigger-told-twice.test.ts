import type { Goal } from '../../nodes/WhatsAppInteractive/waiting/reference';
import { USUAL_REFERENCE, withReference } from '../../nodes/WhatsAppInteractive/waiting/reference';
import { ActiveTrigger } from './trigger-harness';

/*
 * What an execution waits for comes behind something else that says the same or more, and that leads to
 * no execution. Nothing answers here for the execution: the provider is asked to send it again.
 */

const SECRET = 'correct horse battery staple';

const reference = (goal: Goal, carrier: 'payment' | 'correlation', own = '') =>
	withReference(own, { ...USUAL_REFERENCE, goal }, { carrier, secret: SECRET });

const ENDS = { from: '919811122233', to: '441134960000' };

const CONFIRMATION = {
	results: [
		{
			...ENDS,
			integrationType: 'WHATSAPP',
			receivedAt: '2026-11-18T09:00:03.480+0000',
			messageId: 'm2',
			callbackData: null,
			message: {
				type: 'INTERACTIVE_PAYMENT_CONFIRMATION',
				status: 'SUCCESS',
				paymentId: 'p1',
				transactionId: 'tx-1',
				totalAmount: { value: 1000, offset: 100 },
				currency: 'INR',
			},
		},
	],
};

const PAYMENT = {
	from: ENDS.to,
	createdAt: '2026-11-18T09:00:00.000+0000',
	content: {
		type: 'payment',
		from: ENDS.from,
		paymentId: 'p1',
		currency: 'INR',
		totalAmountValue: 1000,
		totalAmountOffset: 100,
		paymentStatus: 'CAPTURED',
		transactions: [{ id: 'tx-1', status: 'SUCCESS', type: 'upi' }],
		callbackData: [reference('paid', 'payment')],
	},
};

const SEEN = {
	results: [{ ...ENDS, messageId: 'm1', sentAt: PAYMENT.createdAt, seenAt: PAYMENT.createdAt }],
};

const DELIVERED = {
	results: [
		{
			to: ENDS.from,
			messageId: 'm1',
			doneAt: PAYMENT.createdAt,
			callbackData: reference('delivered', 'correlation', 'A1'),
			status: { groupId: 3, name: 'DELIVERED_TO_HANDSET' },
		},
	],
};

test.each([
	['that it is paid, behind the message that says so', {}, CONFIRMATION, PAYMENT],
	['a delivery behind the news that it was seen', { lateReports: 'drop' }, SEEN, DELIVERED],
])('%s is handed over', async (_what, options, first, second) => {
	const trigger = new ActiveTrigger({
		parameters: { events: ['payment', 'failed', 'delivered', 'seen'], options },
		credential: { apiKey: 'k', webhookSecret: SECRET },
	});
	const call = async (body: unknown) =>
		await trigger.call({ headers: { 'x-webhook-secret': SECRET }, body });
	const before = await call(first);
	expect(before.items).toHaveLength(1);
	const { items, answered, debug } = await call(second);
	expect(answered.status).toBe(503);
	expect(items).toBeUndefined();
	expect(debug.join()).toContain('Handed an answer to execution 99999999');
});

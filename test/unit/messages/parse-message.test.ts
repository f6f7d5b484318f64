import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { parseMessage } from '../../../nodes/WhatsAppInteractive/messages/parse-message';
import { checkSubmission } from '../../../nodes/WhatsAppInteractive/messages/parse-submission';
import { valueAt } from '../../../nodes/WhatsAppInteractive/messages/rules/path';
import { setAt } from './support/set-at';
import { samplesOf } from '../../samples';
import { minimal } from '../../samples/submissions';

/*
 * What a rule has not refused is parsed all the same: a value that no rule of the provider looks at
 * must not be sent as something else, nor the rest of the message without it.
 */

/** The messages of a kind that have something at a path. */
const having = (kind: MessageKind, path: string) =>
	samplesOf(kind).variants.filter((message) => valueAt(message, path) !== undefined);

test.each<readonly [kind: MessageKind, path: string, value: string | undefined]>([
	['location', 'latitude', 'north'],
	['location', 'longitude', ''],
	['contacts', 'contacts[].phones[].whatsAppId', 'none'],
	['voiceCallButton', 'validityMinutes', 'soon'],
	['flow', 'mode', 'live'],
	['flow', 'action', 'open'],
	['mediaCarousel', 'cards[].header.type', 'audio'],
	['orderDetails', 'goods', 'parcels'],
	['orderDetails', 'order.items[].amount', 'free'],
	['orderDetails', 'order.items[].saleAmount', 'free'],
	['orderDetails', 'order.items[].quantity', '0.5'],
	['orderDetails', 'order.tax.amount', ''],
	['orderDetails', 'order.shipping.amount', 'free'],
	['orderDetails', 'order.discount.amount', 'half'],
	['orderDetails', 'order.total', 'all'],
	['orderDetails', 'order.expiry.minutes', 'soon'],
	['orderDetails', 'payment.type', undefined],
	['orderDetails', 'payment.keyType', 'NAME'],
	['orderDetails', 'payment.flowType', 'river'],
	['orderStatus', 'status', 'lost'],
	['orderStatus', 'paymentType', 'barter'],
	['orderStatus', 'payment.status', 'stolen'],
	['template', 'filling.header.latitude', 'north'],
	['template', 'filling.buttons[].validityMinutes', 'soon'],
	['template', 'filling.buttons[].details.goods', 'parcels'],
	['template', 'filling.orderStatus.status', 'lost'],
])('%s without a %s that can be read is no message: %j', (kind, path, value) => {
	const messages = having(kind, path);
	expect(messages).not.toEqual([]);
	for (const message of messages) {
		expect(parseMessage(message, () => true)).toBeDefined();
		expect(parseMessage(setAt(message, path, value), () => true)).toBeUndefined();
	}
});

test.each<readonly [kind: MessageKind, path: string]>([
	['orderDetails', 'payment.flowType'],
	['orderDetails', 'payment.payments[].flowType'],
	['orderStatus', 'paymentType'],
	['orderStatus', 'payment'],
	['template', 'filling.orderStatus.paymentType'],
])('%s: what is left in a hidden %s is not sent', (kind, path) => {
	const messages = having(kind, path);
	expect(messages).not.toEqual([]);
	for (const message of messages) {
		const parsed = parseMessage(setAt(message, path, 'left behind'), () => false);
		expect(parsed).toBeDefined();
		expect(valueAt(parsed, path)).toBeUndefined();
	}
});

test('that no rule has anything to say of a value that cannot be read is a fault of its own', () => {
	const [message] = samplesOf('location').variants;
	const submission = minimal(setAt(message, 'latitude', 'north'));
	expect(checkSubmission(submission, [])).toEqual({
		faults: [
			{
				path: 'message',
				label: 'Operation',
				text: "A number, an amount or a choice among the fields of 'Operation' cannot be read: compare each with the example in its field",
			},
		],
		hints: [],
	});
});

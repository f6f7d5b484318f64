import { readAddress } from '../../../events/address';
import { decoded, type DecodedEvent } from '../../../events/event';
import { createFacts } from '../../../events/facts';
import { asRecord, asText, firstText, parseRecord, type UnknownRecord } from '../../../json';
import { readTime } from '../../../events/time';
import { readPayment } from '../../meta/events/payments';

/**
 * "WhatsApp payments webhook": Meta's payment status without a wrapper. In a query, `payment` is JSON
 * in a text.
 */
export function decodePayment(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payment = asRecord(parseRecord(callback.payment));
	const { updated_timestamp: updatedAt } = asRecord(payment.transaction);
	const facts = createFacts(readTime(callback.timestamp ?? updatedAt, receivedAt), {
		messageId: asText(callback.id),
		correlationId: firstText(asRecord(callback.extra_info).ref, callback.ref),
		recipient: readAddress(callback.phone_number, callback.mobile),
	});
	return [decoded(facts, readPayment({ ...callback, payment }), callback)];
}

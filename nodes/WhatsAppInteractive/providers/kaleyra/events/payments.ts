import { asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import { readCustomer } from '../../../events/customer';
import { createEvent, type DecodedEvent } from '../../../events/event';
import { createEventBase, readReferences } from '../../../events/event-base';
import { readTime } from '../../../events/time';
import { readPayment } from '../../meta/events/payments';
import { readSharedReferences } from './dialect';

/**
 * "WhatsApp payments webhook": Meta's payment status without a wrapper.
 */
export function decodePayment(callback: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payment = asRecord(callback.payment);
	const extra = asRecord(callback.extra_info);
	const { updated_timestamp: updatedAt } = asRecord(payment.transaction);
	const facts = createEventBase(readTime(callback.timestamp ?? updatedAt, receivedAt), {
		messageId: asText(callback.id),
		correlationId: firstText(extra.ref, callback.ref),
		references: readReferences(readSharedReferences({ ...callback, ...extra })),
		...readCustomer({ addresses: [callback.phone_number, callback.mobile] }),
	});
	return [createEvent(facts, readPayment(callback), callback)];
}

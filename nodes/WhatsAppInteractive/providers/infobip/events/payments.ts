import { asList, asRecord, asText, isEmpty, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readMinorUnits } from '../../../events/amount';
import { readCustomer } from '../../../events/customer';
import { createEvent, type DecodedEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import {
	createPayment,
	type PaymentContent,
	type PaymentStatus,
	type Transaction,
} from '../../../events/payment';
import { readOptionalTime, readTime } from '../../../events/time';

/** The words of the payment event and of the payment's confirmation, which differ for the same. */
const STATUSES: ReadonlyMap<string, PaymentStatus> = new Map([
	['NEW', 'pending'],
	['PENDING', 'pending'],
	['CAPTURED', 'paid'],
	['SUCCESS', 'paid'],
	['CANCELED', 'canceled'],
	['FAILED', 'failed'],
]);

const readStatus = (status: unknown): PaymentStatus =>
	STATUSES.get(asText(status)?.toUpperCase() ?? '') ?? 'unknown';

const readTransaction = (transaction: UnknownRecord): Transaction => ({
	id: asText(transaction.id),
	status: asText(transaction.status),
	method: asText(transaction.type),
	amount: null,
	createdAt: readOptionalTime(transaction.createdTimestamp),
	updatedAt: readOptionalTime(transaction.updatedTimestamp),
});

/**
 * "Receive WhatsApp payment status": a request with one payment. `paymentId` is the sender's own ID
 * of it, `referenceId` is the one at the company that handles the payment.
 */
export function decodePayment(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const content = asRecord(body.content);
	const transactions = asList(content.transactions).map(asRecord).map(readTransaction);
	const last = transactions[transactions.length - 1];
	const facts = createEventBase(readTime(body.createdAt, receivedAt), {
		...readCustomer({ addresses: [content.from], userIds: [content.userId] }),
		sender: readParty(body.from),
	});
	const payment = createPayment(readStatus(content.paymentStatus), {
		providerStatus: asText(content.paymentStatus),
		referenceId: asText(content.paymentId),
		gatewayId: asText(content.referenceId),
		transactionId: last?.id ?? null,
		method: last?.method ?? null,
		amount: readMinorUnits(content.totalAmountValue, content.totalAmountOffset),
		currency: asText(content.currency),
		transactions,
		extra: isEmpty(content.callbackData) ? null : { callbackData: content.callbackData },
	});
	return [createEvent(facts, payment, body)];
}

/** An inbound message that confirms a payment. */
export function readPaymentConfirmation(message: UnknownRecord): PaymentContent {
	const { value, offset } = asRecord(message.totalAmount);
	return createPayment(readStatus(message.status), {
		providerStatus: asText(message.status),
		referenceId: asText(message.paymentId),
		gatewayId: asText(message.referenceId),
		transactionId: asText(message.transactionId),
		method: asText(message.transactionType),
		amount: readMinorUnits(value, offset),
		currency: asText(message.currency),
	});
}

/** The customer says to have paid. That is no proof, so the payment is pending. */
export const readPaymentAcknowledgement = (message: UnknownRecord): PaymentContent =>
	createPayment('pending', {
		referenceId: asText(message.paymentId),
		gatewayId: asText(message.referenceId),
		method: asText(message.paymentAcknowledgementType),
	});

/** That a payment is paid is said twice: in an event, and in a message of the customer. */
export function essenceOf({ event }: DecodedEvent): Pick<DecodedEvent, 'essence'> {
	if (event.event !== 'payment' || event.payment.status !== 'paid') return {};
	const { referenceId, transactionId, amount, currency, refunded } = event.payment;
	return transactionId === null
		? {}
		: { essence: [referenceId, transactionId, amount, currency, refunded] };
}

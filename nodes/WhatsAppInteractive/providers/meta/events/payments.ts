import { readMinorUnits, sumOf } from '../../../events/amount';
import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../../json';
import { createPayment, type PaymentContent, type PaymentStatus } from '../../../events/payment';

const STATUSES: ReadonlyMap<string, PaymentStatus> = new Map([
	['pending', 'pending'],
	['captured', 'paid'],
	['failed', 'failed'],
	['canceled', 'canceled'],
]);

const readAmount = (amount: unknown) =>
	readMinorUnits(asRecord(amount).value, asRecord(amount).offset);

/**
 * The payment in a status of type `payment`, as the pages on receiving payments have it. Money is
 * there with `captured`; a transaction that failed may be followed by another one.
 */
export function readPayment(status: UnknownRecord): PaymentContent {
	const payment = asRecord(status.payment);
	const transaction = asRecord(payment.transaction);
	// Meta has the refunds beside the transaction, the providers have them in it.
	const refunds = [...asList(payment.refunds), ...asList(transaction.refunds)].map(
		(refund) => asRecord(refund).amount,
	);
	const { code, reason } = asRecord(transaction.error);
	return createPayment(STATUSES.get(asText(status.status)?.toLowerCase() ?? '') ?? 'unknown', {
		providerStatus: asText(status.status),
		referenceId: asText(payment.reference_id),
		gatewayId: asText(transaction.pg_transaction_id),
		transactionId: asText(transaction.id),
		method: firstText(transaction.type, asRecord(transaction.method).type),
		amount: readAmount(payment.amount) ?? readAmount(transaction.amount),
		currency: firstText(payment.currency, transaction.currency),
		reason: firstText(reason, code),
		refunded: refunds.length === 0 ? null : sumOf(refunds.map((each) => [readAmount(each), 1])),
	});
}

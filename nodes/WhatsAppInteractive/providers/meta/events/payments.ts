import {
	asList,
	asRecord,
	asText,
	firstText,
	isEmpty,
	type UnknownRecord,
} from '../../../common/json';
import { readMinorUnits } from '../../../events/amount';
import {
	createPayment,
	type PaymentContent,
	type PaymentStatus,
	type Refund,
	type RefundStatus,
	type Transaction,
} from '../../../events/payment';
import { readOptionalTime } from '../../../events/time';

const STATUSES: ReadonlyMap<string, PaymentStatus> = new Map([
	['pending', 'pending'],
	['captured', 'paid'],
	['failed', 'failed'],
	['canceled', 'canceled'],
]);

/** Meta writes `success`, Kaleyra `completed`. */
const REFUND_STATUSES: ReadonlyMap<string, RefundStatus> = new Map([
	['pending', 'pending'],
	['success', 'paid'],
	['completed', 'paid'],
	['failed', 'failed'],
]);

/**
 * What can stand in `transaction.type` and is a way to pay; everything else there is the company that
 * handles the payment, such as `razorpay` or `payu`.
 */
const METHODS: readonly string[] = ['upi', 'card', 'wallet', 'netbanking', 'pix', 'boleto'];

/** What the shop sent along, each for another gateway, as Meta's page on Indian gateways has it. */
const EXTRA = /^(?:receipt|notes|udf[1-9]|extra[1-9]|additional_info[1-9])$/;

const lower = (value: unknown): string => asText(value)?.toLowerCase() ?? '';

const readAmount = (amount: unknown) =>
	readMinorUnits(asRecord(amount).value, asRecord(amount).offset);

const readTimes = (source: UnknownRecord) => ({
	createdAt: readOptionalTime(source.created_timestamp),
	updatedAt: readOptionalTime(source.updated_timestamp),
});

const readRefund = (refund: UnknownRecord): Refund => ({
	id: asText(refund.id),
	status: REFUND_STATUSES.get(lower(refund.status)) ?? 'unknown',
	providerStatus: asText(refund.status),
	amount: readAmount(refund.amount),
	speed: asText(refund.speed_processed),
	...readTimes(refund),
});

/**
 * The refunds of a payment. Meta has them beside the transaction, the providers in it; what is in both
 * places is one refund, or it would be counted twice.
 */
function readRefunds(payment: UnknownRecord, transaction: UnknownRecord): readonly Refund[] {
	const [beside, inside] = [payment.refunds, transaction.refunds].map((refunds) =>
		asList(refunds).map(asRecord).map(readRefund),
	);
	if (beside === undefined || beside.length === 0) return inside ?? [];
	const ids = new Set(beside.map(({ id }) => id));
	return beside.concat((inside ?? []).filter(({ id }) => id !== null && !ids.has(id)));
}

function readTransaction(transaction: UnknownRecord, method: string | null): Transaction[] {
	return isEmpty(transaction)
		? []
		: [
				{
					id: asText(transaction.id),
					status: asText(transaction.status),
					method,
					amount: readAmount(transaction.amount),
					...readTimes(transaction),
				},
			];
}

/** What the shop sent along for its gateway; null where it comes back empty. */
function readExtra(...sources: readonly UnknownRecord[]): UnknownRecord | null {
	const extra = sources
		.flatMap((source) => Object.entries(source))
		.filter(([name, value]) => EXTRA.test(name) && !isEmpty(value));
	return extra.length === 0 ? null : Object.fromEntries(extra);
}

/**
 * The payment in a status of type `payment`, as the pages on receiving payments have it. Money is
 * there with `captured`; a transaction that failed may be followed by another one. The amount is the
 * payment's: a transaction's can be a part of it, and stands in where the payment has none.
 */
export function readPayment(status: UnknownRecord): PaymentContent {
	const payment = asRecord(status.payment);
	const transaction = asRecord(payment.transaction);
	const { code, reason } = asRecord(transaction.error);
	const type = asText(transaction.type);
	const isMethod = METHODS.includes(lower(type));
	const method = firstText(asRecord(transaction.method).type, isMethod ? type : null);
	return createPayment(STATUSES.get(lower(status.status)) ?? 'unknown', {
		providerStatus: asText(status.status),
		referenceId: asText(payment.reference_id),
		gatewayId: asText(transaction.pg_transaction_id),
		gateway: isMethod ? null : type,
		transactionId: asText(transaction.id),
		method,
		amount: readAmount(payment.amount) ?? readAmount(transaction.amount),
		currency: firstText(payment.currency, transaction.currency),
		reason: firstText(reason, code),
		reasonCode: asText(code),
		refunds: readRefunds(payment, transaction),
		transactions: readTransaction(transaction, method),
		extra: readExtra(transaction, payment),
	});
}

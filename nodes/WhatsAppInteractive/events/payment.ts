import { type Amount, sumOf } from './amount';
import type { UnknownRecord } from '../common/json';

/** Where a payment stands. `paid` is the only one on which goods should leave. */
export type PaymentStatus = 'pending' | 'paid' | 'failed' | 'canceled' | 'unknown';

/** Where a refund stands. The money is back with `paid` only. */
export type RefundStatus = 'pending' | 'paid' | 'failed' | 'unknown';

/** Money that is to go back to the customer. */
export interface Refund {
	readonly id: string | null;
	readonly status: RefundStatus;
	/** The provider's own word for the status. */
	readonly providerStatus: string | null;
	readonly amount: Amount | null;
	/** Such as `instant` or `normal`. */
	readonly speed: string | null;
	readonly createdAt: string | null;
	readonly updatedAt: string | null;
}

/** An attempt to pay, of which several can belong to a payment. */
export interface Transaction {
	readonly id: string | null;
	/** The provider's own word for the status. */
	readonly status: string | null;
	/** What is used to pay, such as `upi`, `card` or `PIX`. */
	readonly method: string | null;
	/** What this attempt is about, which can be a part of the payment's amount. */
	readonly amount: Amount | null;
	readonly createdAt: string | null;
	readonly updatedAt: string | null;
}

/** The state of a payment. Members are always present. */
export interface Payment {
	readonly status: PaymentStatus;
	/** The provider's own word for the status. */
	readonly providerStatus: string | null;
	/** The ID of the payment that went along with the order details. */
	readonly referenceId: string | null;
	/** The ID of the payment at the company that handles it. */
	readonly gatewayId: string | null;
	/** The company that handles the payment, such as `razorpay`. */
	readonly gateway: string | null;
	/** The ID of the last attempt to pay. */
	readonly transactionId: string | null;
	/** What is used to pay, such as `upi`, `card` or `PIX`. */
	readonly method: string | null;
	/** What the payment is about as a whole. */
	readonly amount: Amount | null;
	readonly currency: string | null;
	/** Why it failed, where the provider says so. */
	readonly reason: string | null;
	/** The code of the reason. */
	readonly reasonCode: string | null;
	/** What was paid back in sum; null as long as nothing was. */
	readonly refunded: Amount | null;
	readonly refunds: readonly Refund[];
	readonly transactions: readonly Transaction[];
	/**
	 * What the shop sent along for its gateway, by its names: `receipt`, `notes`, `udf1`, `extra1`,
	 * `additional_info1`, `callbackData`.
	 */
	readonly extra: UnknownRecord | null;
	/** The card that the customer wants to pay with (Brazil). */
	readonly card: {
		readonly lastDigits: string | null;
		readonly credentialId: string | null;
	} | null;
}

/** A payment got further, or failed. */
export interface PaymentContent {
	readonly event: 'payment';
	readonly payment: Payment;
}

/** What the refunds that are done come to; null where there are none, or one is not known. */
const sumOfRefunds = (refunds: readonly Refund[]): Amount | null => {
	const done = refunds.filter(({ status }) => status === 'paid');
	return done.length === 0 ? null : sumOf(done.map(({ amount }) => [amount, 1]));
};

/** Puts a payment together and adds up its refunds; what is not given is null. */
export const createPayment = (
	status: PaymentStatus,
	{ refunds = [], ...known }: Partial<Omit<Payment, 'status' | 'refunded'>>,
): PaymentContent => ({
	event: 'payment',
	payment: {
		status,
		providerStatus: null,
		referenceId: null,
		gatewayId: null,
		gateway: null,
		transactionId: null,
		method: null,
		amount: null,
		currency: null,
		reason: null,
		reasonCode: null,
		transactions: [],
		extra: null,
		card: null,
		...known,
		refunded: sumOfRefunds(refunds),
		refunds,
	},
});

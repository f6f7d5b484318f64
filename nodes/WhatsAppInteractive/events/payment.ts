import type { Amount } from './amount';

/** Where a payment stands. `paid` is the only one on which goods should leave. */
export type PaymentStatus = 'pending' | 'paid' | 'failed' | 'canceled' | 'unknown';

/** What became of a payment. Members are always present. */
export interface Payment {
	readonly status: PaymentStatus;
	/** The provider's own word for the status. */
	readonly providerStatus: string | null;
	/** The ID of the payment that went along with the order details. */
	readonly referenceId: string | null;
	/** The ID of the payment at the company that handles it. */
	readonly gatewayId: string | null;
	/** The ID of the last attempt to pay. */
	readonly transactionId: string | null;
	/** What is used to pay, such as `razorpay`, `UPI` or `PIX`. */
	readonly method: string | null;
	readonly amount: Amount | null;
	readonly currency: string | null;
	/** Why it failed, where the provider says so. */
	readonly reason: string | null;
	/** What was paid back in sum; null where nothing is said about refunds. */
	readonly refunded: Amount | null;
}

/** A payment got further, or failed. */
export interface PaymentContent {
	readonly event: 'payment';
	readonly payment: Payment;
}

/** Puts a payment together; what is not given is null. */
export const createPayment = (
	status: PaymentStatus,
	known: Partial<Omit<Payment, 'status'>>,
): PaymentContent => ({
	event: 'payment',
	payment: {
		status,
		providerStatus: null,
		referenceId: null,
		gatewayId: null,
		transactionId: null,
		method: null,
		amount: null,
		currency: null,
		reason: null,
		refunded: null,
		...known,
	},
});

import type { JsonObject } from '../../../json';
import type { OrderDetailsAction } from '../schemas/order-rules';
import { paymentIdOf, type PaymentType } from '../schemas/payments';
import { timestamp } from '../reports';

/** States of a payment (Infobip, payment status). */
export const PAYMENT_STATUSES = [
	'NEW',
	'PENDING',
	'CAPTURED',
	'CANCELED',
	'FAILED',
	'UNKNOWN',
] as const;

/** One of {@link PAYMENT_STATUSES}. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** Which of the three look-ups knows a payment. */
export type PaymentFamily = 'payu' | 'upi' | 'br';

/** A payment that an order-details message asked for. */
export interface KnownPayment {
	readonly sender: string;
	readonly paymentId: string;
	readonly type: PaymentType;
	readonly currency: 'INR' | 'BRL';
	/** Minor units. */
	readonly total: number;
	readonly callbackData?: string[] | JsonObject;
	readonly status: PaymentStatus;
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

/** UPI_INTENT and UPI_LINK are named with none of the look-ups, so none knows them. */
const FAMILIES: Readonly<Record<PaymentType, PaymentFamily | undefined>> = {
	UPI_PAYU: 'payu',
	PG_PAYU: 'upi',
	PG_RAZORPAY: 'upi',
	UPI_INTENT: undefined,
	UPI_LINK: undefined,
	BRAZIL: 'br',
	BRAZIL_PIX_DC: 'br',
	BRAZIL_LINK: 'br',
	BRAZIL_BOLETO: 'br',
	BRAZIL_PAYMENTS: 'br',
};

/** The state of the one transaction of a payment; without one in the first and the last state. */
const TRANSACTIONS: Readonly<Record<PaymentStatus, string | undefined>> = {
	NEW: undefined,
	PENDING: 'PENDING',
	CAPTURED: 'SUCCESS',
	CANCELED: 'CANCELED',
	FAILED: 'FAILED',
	UNKNOWN: undefined,
};

/** The payments of the account, those of order-details messages among them. */
export class PaymentBook {
	private readonly payments = new Map<string, KnownPayment>();

	/** With what the shop's customers paid before. */
	constructor(private readonly seed: () => readonly KnownPayment[]) {
		this.reset();
	}

	/** Notes that a customer was asked to pay; gives back the ID of the payment. */
	ask(
		sender: string,
		{ payment, orderCurrency, totalAmount }: OrderDetailsAction,
		at: Date,
	): string | undefined {
		const paymentId = paymentIdOf(payment);
		if (paymentId === undefined) return undefined;
		const callbackData = payment.type === 'BRAZIL_PAYMENTS' ? undefined : payment.callbackData;
		this.put({
			sender,
			paymentId,
			type: payment.type,
			currency: orderCurrency,
			total: totalAmount.value,
			...(callbackData === undefined ? {} : { callbackData }),
			status: 'NEW',
			createdAt: at,
			updatedAt: at,
		});
		return paymentId;
	}

	/** A payment of a sender. */
	find(sender: string, paymentId: string): KnownPayment | undefined {
		return this.payments.get(key(sender, paymentId));
	}

	/** Says how far a payment got; undefined if no sender has one of this ID. */
	settle(paymentId: string, status: PaymentStatus, at: Date): KnownPayment | undefined {
		const found = [...this.payments.values()].find((one) => one.paymentId === paymentId);
		if (found === undefined) return undefined;
		const settled = { ...found, status, updatedAt: at };
		this.put(settled);
		return settled;
	}

	/** Forgets what was asked for. */
	reset(): void {
		this.payments.clear();
		for (const payment of this.seed()) this.put(payment);
	}

	private put(payment: KnownPayment): void {
		this.payments.set(key(payment.sender, payment.paymentId), payment);
	}
}

/** Which look-up knows payments of a type; undefined if none does. */
export function familyOf(type: PaymentType): PaymentFamily | undefined {
	return FAMILIES[type];
}

/** A payment as its look-up shows it. */
export function shownPayment(payment: KnownPayment): JsonObject {
	const { paymentId, status, currency, total, callbackData, createdAt, updatedAt } = payment;
	const transaction = TRANSACTIONS[status];
	return {
		referenceId: `ref-${paymentId}`,
		paymentId,
		paymentStatus: status,
		currency,
		totalAmountValue: total,
		totalAmountOffset: 100,
		transactions:
			transaction === undefined
				? []
				: [
						{
							id: `tx-${paymentId}`,
							type: currency === 'INR' ? 'UPI' : 'BR',
							status: transaction,
							createdTimestamp: timestamp(createdAt),
							updatedTimestamp: timestamp(updatedAt),
						},
					],
		...(callbackData === undefined ? {} : { callbackData }),
	};
}

function key(sender: string, paymentId: string): string {
	return `${sender}/${paymentId}`;
}

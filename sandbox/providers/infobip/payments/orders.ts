import type { PaymentBook } from './book';

const FINAL: readonly string[] = ['COMPLETED', 'CANCELED'];

/**
 * The orders that customers were shown, by sender and payment ID, and how far each got. Orders from
 * elsewhere are nothing to the sandbox, and any status of them will do.
 */
export class OrderBook {
	private readonly statuses = new Map<string, string>();

	constructor(private readonly payments: PaymentBook) {}

	/** Notes that a customer was shown an order, which is pending from then on. */
	open(sender: string, paymentId: string): void {
		this.statuses.set(key(sender, paymentId), 'PENDING');
	}

	/**
	 * Moves an order on. False if WhatsApp would refuse it: after the end of an order, back to the
	 * beginning, or canceling what is paid or being paid (Infobip, order status, life cycle).
	 */
	advance(sender: string, paymentId: string, status: string): boolean {
		const known = key(sender, paymentId);
		const current = this.statuses.get(known);
		if (current === undefined) return true;
		const payment = this.payments.find(sender, paymentId)?.status;
		const refused =
			FINAL.includes(current) ||
			(status === 'PENDING' && current !== 'PENDING') ||
			(status === 'CANCELED' && (payment === 'CAPTURED' || payment === 'PENDING'));
		if (refused) return false;
		this.statuses.set(known, status);
		return true;
	}

	/** Forgets all orders. */
	clear(): void {
		this.statuses.clear();
	}
}

function key(sender: string, paymentId: string): string {
	return `${sender}/${paymentId}`;
}

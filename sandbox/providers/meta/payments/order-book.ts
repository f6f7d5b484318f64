import { reject, type Rejection } from '../rejection';

/** A state of an order as it is told. */
export interface ToldState {
	readonly reference_id: string;
	readonly order: { readonly status: string };
}

/** States after which an order does not change; Kaleyra spells the last one with two l. */
const FINAL: readonly string[] = ['completed', 'canceled', 'cancelled'];

/** Which orders have come to an end (Cloud API, payments, order status). */
export class OrderBook {
	private readonly ended = new Map<string, string>();

	/** Notes a state; says why it cannot follow the ones before. */
	advance({ reference_id: reference, order: { status } }: ToldState): Rejection | undefined {
		const end = this.ended.get(reference);
		if (end !== undefined) return reject(2046, `${reference} is ${end}`);
		if (FINAL.includes(status)) this.ended.set(reference, status);
		return undefined;
	}

	/** Forgets all orders. */
	clear(): void {
		this.ended.clear();
	}
}

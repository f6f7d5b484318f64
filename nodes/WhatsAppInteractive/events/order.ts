import { type Amount, sumOf } from './amount';

/** A product in the customer's cart. */
interface OrderLine {
	/** The ID of the product in the catalog, which is the shop's own. */
	readonly productId: string | null;
	readonly quantity: number | null;
	/** The price of one, in major units. */
	readonly price: Amount | null;
	readonly currency: string | null;
}

/** A cart that the customer sent. Members are always present. */
export interface Order {
	readonly catalogId: string | null;
	/** What the customer wrote along with it. */
	readonly text: string | null;
	readonly repliedTo: string | null;
	readonly lines: readonly OrderLine[];
	/** What all lines come to; null where they do not add up, for lack of a price, say. */
	readonly total: Amount | null;
	/** The currency of all lines; null where they differ. */
	readonly currency: string | null;
}

/** An order came in. */
export interface OrderContent {
	readonly event: 'order';
	readonly order: Order;
}

/** Puts an order together and adds it up. */
export function createOrder(known: Omit<Order, 'total' | 'currency'>): OrderContent {
	const [currency = null, ...others] = new Set(known.lines.map((line) => line.currency));
	const isOne = others.length === 0 && currency !== null;
	return {
		event: 'order',
		order: {
			...known,
			total: isOne ? sumOf(known.lines.map(({ price, quantity }) => [price, quantity])) : null,
			currency: isOne ? currency : null,
		},
	};
}

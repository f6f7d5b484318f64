import { minorUnits } from './amount';
import type { Order, OrderItem } from './kinds/order-details';

/** What an order comes to, in minor units. */
export interface OrderTotals {
	/** The pieces at the price that counts for each. */
	readonly subtotal: number;
	/** What the customer pays: subtotal + tax + shipping - discount. */
	readonly total: number;
}

const ZERO = BigInt(0);

const exact = (amount: string | undefined): bigint | undefined => {
	const minor = amount === undefined ? 0 : minorUnits(amount);
	return minor === undefined ? undefined : BigInt(minor);
};

function lineTotal({ amount, saleAmount, quantity }: OrderItem): bigint | undefined {
	const price = exact(saleAmount ?? amount);
	const pieces = /^\d{1,15}$/.test(quantity) ? BigInt(quantity) : undefined;
	return price === undefined || pieces === undefined ? undefined : price * pieces;
}

const sum = (amounts: ReadonlyArray<bigint | undefined>): bigint | undefined =>
	amounts.reduce<bigint | undefined>(
		(total, amount) => (total === undefined || amount === undefined ? undefined : total + amount),
		ZERO,
	);

/**
 * Works out an order's totals, in whole numbers all the way. Undefined while an amount or a quantity
 * is none, or where a total is past what a JSON number can tell exactly.
 */
export function orderTotals({ items, tax, shipping, discount }: Order): OrderTotals | undefined {
	const subtotal = sum(items.map(lineTotal));
	const added = sum([subtotal, exact(tax?.amount), exact(shipping?.amount)]);
	const taken = exact(discount?.amount);
	if (subtotal === undefined || added === undefined || taken === undefined) return undefined;
	const totals = { subtotal: Number(subtotal), total: Number(added - taken) };
	return Object.values(totals).every(Number.isSafeInteger) ? totals : undefined;
}

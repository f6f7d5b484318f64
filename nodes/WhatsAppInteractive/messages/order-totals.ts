import { readAmount, toMoney, type Money } from './amount';
import { readNumber, valueOf } from './decimal';
import type { OrderTotals } from './stage';

/** What an order adds up to in minor units, of any size; the total can be less than zero. */
export interface OrderSums {
	readonly subtotal: bigint;
	readonly tax: bigint;
	readonly total: bigint;
}

const ZERO = BigInt(0);

/** The number of pieces; undefined where it is no whole number above zero. */
const pieces = (quantity: unknown): bigint | undefined => {
	const count = valueOf(readNumber(quantity));
	return count !== undefined && Number.isSafeInteger(count) && count > 0
		? BigInt(count)
		: undefined;
};

const minorUnits = (amount: unknown): bigint | undefined => {
	const money = valueOf(readAmount(amount));
	return money === undefined ? undefined : BigInt(money);
};

/** What has a price, of whatever form. */
interface Priced {
	readonly amount?: unknown;
}

/** What of an order has a say in its sums, of whatever form: {@link addUp} reads it. */
export interface OrderAmounts {
	readonly items: ReadonlyArray<
		Priced & { readonly saleAmount?: unknown; readonly quantity?: unknown }
	>;
	readonly tax?: Priced | undefined;
	readonly shipping?: Priced | undefined;
	readonly discount?: Priced | undefined;
	readonly total?: unknown;
}

/** What is left out costs nothing; what can't be read is undefined. */
const optional = (part: Priced | undefined): bigint | undefined =>
	part === undefined ? ZERO : minorUnits(part.amount);

function lineTotal({
	amount,
	saleAmount,
	quantity,
}: OrderAmounts['items'][number]): bigint | undefined {
	const price = minorUnits(saleAmount ?? amount);
	const count = pieces(quantity);
	return price === undefined || count === undefined ? undefined : price * count;
}

const sum = (amounts: ReadonlyArray<bigint | undefined>): bigint | undefined =>
	amounts.reduce<bigint | undefined>(
		(total, amount) => (total === undefined || amount === undefined ? undefined : total + amount),
		ZERO,
	);

/** Adds an order up, in whole numbers all the way; undefined while an amount or a quantity is none. */
export function addUp({ items, tax, shipping, discount }: OrderAmounts): OrderSums | undefined {
	const subtotal = sum(items.map(lineTotal));
	const taxed = optional(tax);
	const added = sum([subtotal, taxed, optional(shipping)]);
	const taken = optional(discount);
	return subtotal === undefined || taxed === undefined || added === undefined || taken === undefined
		? undefined
		: { subtotal, tax: taxed, total: added - taken };
}

/** Sums as money; undefined where one is negative, or past what a JSON number can tell exactly. */
export function orderTotals(sums: OrderSums): OrderTotals | undefined {
	const [subtotal, tax, total]: Array<Money | undefined> = [
		sums.subtotal,
		sums.tax,
		sums.total,
	].map(toMoney);
	return subtotal === undefined || tax === undefined || total === undefined
		? undefined
		: { subtotal, tax, total };
}

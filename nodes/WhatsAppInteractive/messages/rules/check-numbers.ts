import { asList, asRecord } from '../../common/json';
import { inMajorUnits, readAmount } from '../amount';
import { readNumberWithin, valueOf } from '../decimal';
import { addUp, orderTotals, type OrderAmounts } from '../order-totals';
import { eachGiven, nameOf, type Finding } from './finding';
import { valueAt, type PathMatch } from './path';
import type { AmountRule, NumberRule, TotalRule } from './rules';

/* Checks of numbers, of money and of what it adds up to. */

/** Numbers that are missing, none, or out of bounds. */
export const checkNumber = (rule: NumberRule, reached: readonly PathMatch[]): Iterable<Finding> =>
	eachGiven(rule, reached, function* (value, name) {
		const reading = readNumberWithin(value, rule);
		if ('fault' in reading) yield { text: `${name} ${reading.fault}` };
	});

/** Amounts that are missing, none, or too high. */
export const checkAmount = (
	rule: AmountRule,
	reached: readonly PathMatch[],
	root: unknown,
): Iterable<Finding> =>
	eachGiven(rule, reached, function* (value, name, positions) {
		const reading = readAmount(value);
		if ('fault' in reading) {
			yield { text: `${name} ${reading.fault}` };
			return;
		}
		const minor = reading.value;
		const bound = rule.below && valueOf(readAmount(valueAt(root, rule.below.path, positions)));
		if (rule.max !== undefined && minor > rule.max) {
			yield {
				text: `${name} is ${inMajorUnits(minor)}: it must be at most ${inMajorUnits(rule.max)}`,
			};
		} else if (rule.below && bound !== undefined && minor >= bound) {
			yield {
				text: `${name} is ${inMajorUnits(minor)}: it must be less than '${rule.below.label}' (${inMajorUnits(bound)})`,
			};
		}
	});

/** What there is of an order's amounts; one that can't be read is told by its own rule. */
function amountsOf(value: unknown): OrderAmounts {
	const { items, tax, shipping, discount, total } = asRecord(value);
	const priced = (part: unknown) => (part === undefined ? undefined : asRecord(part));
	return {
		items: asList(items).map(asRecord),
		tax: priced(tax),
		shipping: priced(shipping),
		discount: priced(discount),
		total,
	};
}

/** Orders that do not add up. */
export function* checkTotal(rule: TotalRule, reached: readonly PathMatch[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		const order = amountsOf(value);
		const sums = addUp(order);
		if (sums === undefined) continue;
		const { subtotal, total } = sums;
		const given = order.total === undefined ? undefined : valueOf(readAmount(order.total));
		const most = subtotal > total ? subtotal : total;
		if (total < 0) {
			yield {
				text: `${name} is ${inMajorUnits(total)}: the discount is more than the order costs`,
			};
		} else if (rule.max !== undefined && most > rule.max) {
			yield {
				text: `${name} is ${inMajorUnits(most)}: it must be at most ${inMajorUnits(rule.max)}`,
			};
		} else if (orderTotals(sums) === undefined) {
			yield { text: `${name} is ${inMajorUnits(most)}, which is beyond what can be told exactly` };
		}
		if (given !== undefined && BigInt(given) !== total) {
			yield {
				text: `${name} is ${inMajorUnits(given)}, but items, tax and shipping less the discount come to ${inMajorUnits(total)}`,
			};
		}
	}
}

import type { Money } from './amount';
import type { ExactNumber } from './decimal';
import type { PhoneNumber } from '../common/phone/phone';

/**
 * How numbers, amounts and phone numbers stand in a message. The types of messages take a stage as their parameter:
 * fields are read into {@link AsGiven}, and validation alone makes {@link AsParsed} of it, which is what
 * encoders take. So a body can't carry a number that validation has not seen.
 */
export interface Stage {
	readonly number: string | ExactNumber;
	readonly amount: string | Money;
	readonly phone: string | PhoneNumber;
	/** What an order has that follows from the rest of it. */
	readonly derived: object;
}

/** As the user gave them: any text. */
export interface AsGiven extends Stage {
	readonly number: string;
	readonly amount: string;
	readonly phone: string;
}

/** As validation read them, exactly. */
export interface AsParsed extends Stage {
	readonly number: ExactNumber;
	readonly amount: Money;
	readonly phone: PhoneNumber;
	readonly derived: { readonly totals: OrderTotals };
}

/** One of several words: any text as the user gave it, one of them as validation read it. */
export type OneOf<Word extends string, Values extends Stage> = Values extends AsParsed
	? Word
	: string;

/**
 * As {@link OneOf}, but undefined in a given message where nothing was given, or where its fault was
 * reported already.
 */
export type OneOfIfRead<Word extends string, Values extends Stage> = Values extends AsParsed
	? Word
	: string | undefined;

/** What an order comes to, exactly; without it no order is encoded. */
export interface OrderTotals {
	/** The pieces at the price that counts for each. */
	readonly subtotal: Money;
	/** Zero for an order without tax: providers want it told. */
	readonly tax: Money;
	/** What the customer pays: subtotal + tax + shipping - discount. */
	readonly total: Money;
}

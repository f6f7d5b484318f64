import type { SchemaObject } from 'ajv';
import { type Fields, integer, object, text } from '../../../validation/schema';
import { META_LIMITS } from '../limits';

/** An amount of money: hundredths of the currency's unit. */
export interface Amount {
	readonly value: number;
	readonly offset: 100;
}

const fields: Fields = { value: integer(0), offset: { type: 'integer', const: 100 } };

/** An amount of money (Cloud API, payments): the value is the amount times the offset. */
export const amount = object(fields);

/** Tax, shipping or a discount: an amount with a description. */
export function charge(optional: Fields = {}): SchemaObject {
	const description = text(0, META_LIMITS.chargeDescription);
	return object(fields, { description, ...optional });
}

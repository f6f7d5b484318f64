import type { SchemaObject } from 'ajv';
import { object, text } from '../../../validation/schema';
import { META_LIMITS } from '../limits';

/** A location (Cloud API, location messages). Its samples have coordinates as numbers and as texts. */
export const locationSchema = object(
	{ latitude: coordinate(90), longitude: coordinate(180) },
	{
		name: text(0, META_LIMITS.locationName),
		address: text(0, META_LIMITS.locationAddress),
	},
);

function coordinate(limit: number): SchemaObject {
	return {
		type: ['number', 'string'],
		minimum: -limit,
		maximum: limit,
		pattern: '^-?\\d{1,3}(\\.\\d+)?$',
	};
}

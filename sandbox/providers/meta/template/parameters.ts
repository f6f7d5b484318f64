import type { SchemaObject } from 'ajv';
import {
	anyText,
	integer,
	object,
	only,
	text,
	union,
	visibleText,
} from '../../../validation/schema';
import { locationSchema } from '../content/location';
import type { MediaDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { identifier, mediaSchema } from '../parts';

/** A name of a variable: lower-case letters, digits and underscores. */
const parameterName: SchemaObject = {
	type: 'string',
	pattern: `^[a-z0-9_]{1,${META_LIMITS.parameterName}}$`,
};

/** A text that takes the place of a variable. */
function textParameter(maxLength: number): SchemaObject {
	return object(
		{ type: only('text'), text: visibleText(maxLength) },
		{ parameter_name: parameterName },
	);
}

/** What can take the place of a variable in the body (Cloud API, templates). */
export const bodyParameter = union(
	'type',
	textParameter(META_LIMITS.templateTextAlone),
	object({
		type: only('currency'),
		currency: object({ fallback_value: anyText, code: anyText, amount_1000: integer(0) }),
	}),
	object({ type: only('date_time'), date_time: object({ fallback_value: anyText }) }),
);

/** What a template can have above its body. */
export function headerParameter(dialect: MediaDialect): SchemaObject {
	const filename = text(0, META_LIMITS.documentFilename);
	return union(
		'type',
		textParameter(META_LIMITS.headerText),
		object({ type: only('image'), image: mediaSchema(dialect) }),
		object({ type: only('video'), video: mediaSchema(dialect) }),
		object({ type: only('document'), document: mediaSchema(dialect, { filename }) }),
		object({ type: only('location'), location: locationSchema }),
		object({
			type: only('product'),
			product: object({ product_retailer_id: identifier, catalog_id: identifier }),
		}),
	);
}

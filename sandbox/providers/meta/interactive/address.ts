import type { SchemaObject } from 'ajv';
import { anyText, type Fields, list, object, only, text, union } from '../../../validation/schema';
import type { InteractiveDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, footer, headerSchema, identifier } from '../parts';

const sharedValues: Fields = {
	name: anyText,
	phone_number: anyText,
	house_number: anyText,
	floor_number: anyText,
	tower_number: anyText,
	building_name: anyText,
	address: anyText,
	landmark_area: anyText,
	city: anyText,
	state: anyText,
};

/** What can be filled in by country; Singapore stands in older documents only. */
const VALUES: Readonly<Record<'IN' | 'SG', Fields>> = {
	IN: { ...sharedValues, in_pin_code: text(0, META_LIMITS.pinCode) },
	SG: { ...sharedValues, sg_post_code: anyText, unit_number: anyText },
};

/** A request for an address (Cloud API, address messages). */
export function addressSchema(dialect: InteractiveDialect): SchemaObject {
	const parameters = union(
		'country',
		...dialect.addressCountries.map((country) => {
			const values = object({}, VALUES[country]);
			const errors = Object.keys(VALUES[country]).map((field) => [field, anyText] as const);
			return object(
				{ country: only(country) },
				{
					values,
					saved_addresses: list(object({ id: identifier, value: values }), 0),
					validation_errors: object({}, Object.fromEntries(errors)),
				},
			);
		}),
	);
	return object(
		{
			type: only('address_message'),
			body,
			action: object({ name: only('address_message'), parameters }),
		},
		{ header: headerSchema(['text', 'image', 'video', 'document'], dialect), footer },
	);
}

import type { SchemaObject } from 'ajv';
import {
	type Fields,
	object,
	oneOf,
	only,
	text,
	union,
	visibleText,
	webAddress,
} from '../../../validation/schema';
import type { PaymentSettingType } from '../dialect';
import { META_LIMITS } from '../limits';
import { identifier } from '../parts';

const CONFIGURATION_NAME = 60;
const RECEIPT = 40;
const NOTES = 15;
const NOTE = 256;
const UDF = 255;
const ADDITIONAL_INFO = 120;
const EXTRA = 180;

/** A gateway's own object carries what the business wants back in its books. */
function gateway(type: string, own: SchemaObject): SchemaObject {
	return object(
		{ type: only(type), configuration_name: visibleText(CONFIGURATION_NAME) },
		{ [type]: own },
	);
}

/** `name1`, `name2` and so on, all optional. */
function numbered(name: string, count: number, maxLength: number): SchemaObject {
	const fields: Array<[string, SchemaObject]> = Array.from({ length: count }, (_, index) => [
		`${name}${index + 1}`,
		text(0, maxLength),
	]);
	return object({}, Object.fromEntries(fields));
}

const notes: SchemaObject = {
	type: 'object',
	maxProperties: NOTES,
	additionalProperties: text(0, NOTE),
};

const paymentGateway = union(
	'type',
	gateway('razorpay', object({}, { receipt: visibleText(RECEIPT), notes })),
	gateway('payu', numbered('udf', 4, UDF)),
	gateway('billdesk', numbered('additional_info', 7, ADDITIONAL_INFO)),
	gateway('zaakpay', numbered('extra', 2, EXTRA)),
);

const CONTENTS: Readonly<Record<PaymentSettingType, SchemaObject>> = {
	payment_gateway: paymentGateway,
	upi_intent_link: object({ link: { type: 'string', pattern: '^upi://pay\\?pa=\\S+$' } }),
	payment_link: object({ uri: webAddress(META_LIMITS.url) }),
	pix_dynamic_code: object({
		code: identifier,
		merchant_name: identifier,
		key: identifier,
		key_type: oneOf(['CPF', 'CNPJ', 'EMAIL', 'PHONE', 'EVP']),
	}),
	boleto: object({ digitable_line: identifier }),
	offsite_card_pay: object({
		last_four_digits: { type: 'string', pattern: '^\\d{4}$' },
		credential_id: identifier,
	}),
};

/** How an order can be paid (Cloud API, payments in India and in Brazil): one branch a type. */
export function paymentSetting(types: readonly PaymentSettingType[]): SchemaObject {
	return union(
		'type',
		...types.map((type) => {
			const fields: Fields = { type: only(type), [type]: CONTENTS[type] };
			return object(fields);
		}),
	);
}

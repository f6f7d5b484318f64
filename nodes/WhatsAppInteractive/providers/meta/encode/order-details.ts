import type { JsonObject } from '../../../common/json';
import type { Money } from '../../../messages/amount';
import {
	isBrazilian,
	type Beneficiary,
	type BrazilPayment,
	type DescribedAmount,
	type Discount,
	type ImporterAddress,
	type OrderDetails,
	type OrderDetailsMessage,
	type OrderExpiry,
	type OrderItem,
	type Payment,
} from '../../../messages/kinds/order-details';
import type { AsParsed } from '../../../messages/stage';
import { compact, compactOrNothing } from '../../body';
import { frame } from './frame';

/** Meta counts in minor units, and says so with each amount. */
const amount = (value: Money): JsonObject => ({ value, offset: 100 });

const encodeAmount = ({ amount: money, description }: DescribedAmount<AsParsed>): JsonObject =>
	compact({ ...amount(money), description });

const discount = ({ programName, ...taken }: Discount<AsParsed>): JsonObject =>
	compact({ ...encodeAmount(taken), discount_program_name: programName });

/** `timestamp` in seconds since 1970, as a text; rounded up, so that no time to pay is cut off. */
const expiration = (
	{ minutes, description }: OrderExpiry<AsParsed>,
	preparedAt: number,
): JsonObject =>
	compact({
		timestamp: String(Math.ceil((preparedAt + minutes * 60_000) / 1000)),
		description,
	});

const importerAddress = (address: ImporterAddress): JsonObject | undefined =>
	compactOrNothing({
		address_line1: address.addressLine1,
		address_line2: address.addressLine2,
		city: address.city,
		zone_code: address.zoneCode,
		postal_code: address.postalCode,
		country_code: address.countryCode,
	});

const item = (line: OrderItem<AsParsed>): JsonObject =>
	compact({
		retailer_id: line.retailerId,
		name: line.name,
		amount: amount(line.amount),
		sale_amount: line.saleAmount === undefined ? undefined : amount(line.saleAmount),
		quantity: line.quantity,
		image: line.imageLink === undefined ? undefined : { link: line.imageLink },
		country_of_origin: line.originCountry,
		importer_name: line.importerName,
		importer_address: line.importerAddress && importerAddress(line.importerAddress),
	});

const beneficiary = (person: Beneficiary): JsonObject =>
	compact({
		name: person.name,
		address_line1: person.addressLine1,
		address_line2: person.addressLine2,
		city: person.city,
		state: person.state,
		country: 'India',
		postal_code: person.postalCode,
	});

/** `udf1`, `udf2` ... for values in their order. */
const numberValues = (
	name: string,
	values: readonly string[] | undefined,
): JsonObject | undefined =>
	values &&
	compactOrNothing(
		Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value])),
	);

const gateway = (
	type: 'billdesk' | 'payu' | 'razorpay' | 'zaakpay',
	configuration: string | undefined,
	own: JsonObject | undefined,
): JsonObject => ({
	payment_settings: [
		{
			type: 'payment_gateway',
			payment_gateway: compact({ type, configuration_name: configuration, [type]: own }),
		},
	],
});

/** One element of `payment_settings`. */
function brazilSetting(payment: BrazilPayment<AsParsed>): JsonObject {
	switch (payment.type) {
		case 'BRAZIL_PIX_DC':
			return {
				type: 'pix_dynamic_code',
				pix_dynamic_code: {
					code: payment.code,
					merchant_name: payment.merchantName,
					key: payment.key,
					key_type: payment.keyType,
				},
			};
		case 'BRAZIL_LINK':
			return { type: 'payment_link', payment_link: { uri: payment.link } };
		case 'BRAZIL_BOLETO':
			return { type: 'boleto', boleto: { digitable_line: payment.code } };
		case 'BRAZIL_CARD':
			return {
				type: 'offsite_card_pay',
				offsite_card_pay: {
					last_four_digits: payment.lastFourDigits,
					credential_id: payment.credentialId,
				},
			};
	}
}

/** The members of `parameters` that say how the order is paid. */
function paymentMembers(payment: Payment<AsParsed>, configuration: string | undefined): JsonObject {
	switch (payment.type) {
		case 'PG_PAYU':
			return gateway('payu', configuration, numberValues('udf', payment.values));
		case 'PG_BILLDESK':
			return gateway('billdesk', configuration, numberValues('additional_info', payment.values));
		case 'PG_ZAAKPAY':
			return gateway('zaakpay', configuration, numberValues('extra', payment.values));
		case 'PG_RAZORPAY':
			return gateway(
				'razorpay',
				configuration,
				compactOrNothing({
					receipt: payment.receipt,
					notes:
						payment.notes &&
						Object.fromEntries(payment.notes.map(({ key, value }) => [key, value])),
				}),
			);
		case 'UPI_CONFIGURED':
			return compact({ payment_type: 'upi', payment_configuration: configuration });
		case 'UPI_INTENT':
			return {
				payment_settings: [{ type: 'upi_intent_link', upi_intent_link: { link: payment.link } }],
			};
		case 'UPI_LINK':
			return {
				payment_type: 'upi',
				payment_settings: [{ type: 'payment_link', payment_link: { uri: payment.link } }],
			};
		case 'BRAZIL_PIX_DC':
		case 'BRAZIL_LINK':
		case 'BRAZIL_BOLETO':
		case 'BRAZIL_CARD':
			return { payment_type: 'br', payment_settings: [brazilSetting(payment)] };
		case 'BRAZIL_PAYMENTS':
			return { payment_type: 'br', payment_settings: payment.payments.map(brazilSetting) };
		case 'UPI_PAYU':
		case 'BRAZIL':
			// Infobip's own: the rules of Meta's providers refuse them before.
			return {};
	}
}

/**
 * `parameters` of an order-details message, and `order_details` of a template's button.
 * @param preparedAt what the time to pay counts from, in milliseconds since 1970
 */
export function orderDetailsParameters(
	details: OrderDetails<AsParsed>,
	preparedAt: number,
): JsonObject {
	const { order } = details;
	return compact({
		reference_id: details.referenceId,
		type: details.goods === 'digital' ? 'digital-goods' : 'physical-goods',
		beneficiaries: details.beneficiary && [beneficiary(details.beneficiary)],
		...paymentMembers(details.payment, details.configuration),
		currency: isBrazilian(details.payment.type) ? 'BRL' : 'INR',
		total_amount: amount(order.totals.total),
		order: compact({
			status: 'pending',
			type: order.quickPay ? 'quick_pay' : undefined,
			catalog_id: order.catalogId,
			expiration: order.expiry && expiration(order.expiry, preparedAt),
			items: order.items.map(item),
			subtotal: amount(order.totals.subtotal),
			tax: order.tax ? encodeAmount(order.tax) : amount(order.totals.tax),
			shipping: order.shipping && encodeAmount(order.shipping),
			discount: order.discount && discount(order.discount),
		}),
	});
}

/** `interactive` of an order-details message. */
export const orderDetails = (
	message: OrderDetailsMessage<AsParsed>,
	preparedAt: number,
): JsonObject =>
	frame('order_details', message, {
		name: 'review_and_pay',
		parameters: orderDetailsParameters(message, preparedAt),
	});

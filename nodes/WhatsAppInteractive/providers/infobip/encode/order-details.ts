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
	type OrderExpiry,
	type OrderItem,
	type Payment,
} from '../../../messages/kinds/order-details';
import type { AsParsed } from '../../../messages/stage';
import { compact, compactOrNothing } from '../../body';

/** `{ value }` in minor units. */
const amount = (value: Money): JsonObject => ({ value });

const encodeAmount = ({ amount: money, description }: DescribedAmount<AsParsed>): JsonObject =>
	compact({ ...amount(money), description });

const discount = ({ programName, ...taken }: Discount<AsParsed>): JsonObject =>
	compact({ amount: encodeAmount(taken), programName });

const expiration = ({ minutes, description }: OrderExpiry<AsParsed>): JsonObject =>
	compact({ expirationSeconds: Math.round(minutes * 60), description });

const importerAddress = (address: ImporterAddress): JsonObject | undefined =>
	compactOrNothing({
		firstAddressLine: address.addressLine1,
		secondAddressLine: address.addressLine2,
		city: address.city,
		zoneCode: address.zoneCode,
		postalCode: address.postalCode,
		countryCode: address.countryCode,
	});

const item = (line: OrderItem<AsParsed>): JsonObject =>
	compact({
		retailerId: line.retailerId,
		name: line.name,
		amount: amount(line.amount),
		saleAmount: line.saleAmount === undefined ? undefined : amount(line.saleAmount),
		quantity: line.quantity,
		originCountry: line.originCountry,
		importerName: line.importerName,
		importerAddress: line.importerAddress && importerAddress(line.importerAddress),
	});

const beneficiary = (person: Beneficiary): JsonObject =>
	compact({
		name: person.name,
		firstAddressLine: person.addressLine1,
		secondAddressLine: person.addressLine2,
		city: person.city,
		state: person.state,
		country: 'INDIA',
		postalCode: person.postalCode,
	});

function brazilPayment(payment: BrazilPayment<AsParsed>, id: string): JsonObject {
	switch (payment.type) {
		case 'BRAZIL_PIX_DC': {
			const { type, code, merchantName, keyType, key, flowType } = payment;
			return compact({ type, id, code, merchantName, keyType, key, flowType });
		}
		case 'BRAZIL_LINK':
			return { type: payment.type, id, paymentLink: payment.link };
		case 'BRAZIL_BOLETO':
			return { type: payment.type, id, code: payment.code };
		case 'BRAZIL_CARD':
			// Not one of Infobip's: its rules refuse it before.
			return { type: payment.type, id };
	}
}

/** Members of `payment` beside type, ID and beneficiary. */
function paymentMembers(payment: Payment<AsParsed>, id: string): JsonObject {
	switch (payment.type) {
		case 'UPI_PAYU':
			return {
				productDescription: payment.productDescription,
				customerFirstName: payment.customerFirstName,
				customerLastName: payment.customerLastName,
				customerEmail: payment.customerEmail,
				callbackData: payment.values,
			};
		case 'PG_PAYU':
		case 'PG_BILLDESK':
		case 'PG_ZAAKPAY':
			return { callbackData: payment.values };
		case 'PG_RAZORPAY':
			return {
				callbackData:
					payment.notes && Object.fromEntries(payment.notes.map(({ key, value }) => [key, value])),
			};
		case 'UPI_INTENT':
			return { format: { type: 'LINK', paymentLink: payment.link } };
		case 'UPI_LINK':
			return { paymentLink: payment.link };
		case 'UPI_CONFIGURED':
		case 'BRAZIL':
			return {};
		case 'BRAZIL_PIX_DC':
		case 'BRAZIL_LINK':
		case 'BRAZIL_BOLETO':
		case 'BRAZIL_CARD':
			return brazilPayment(payment, id);
		case 'BRAZIL_PAYMENTS':
			return { payments: payment.payments.map((each) => brazilPayment(each, id)) };
	}
}

function payment(details: OrderDetails<AsParsed>): JsonObject {
	const { referenceId, payment: chosen } = details;
	return compact({
		type: chosen.type,
		// Each of several payments carries the ID by itself.
		id: chosen.type === 'BRAZIL_PAYMENTS' ? undefined : referenceId,
		...paymentMembers(chosen, referenceId),
		beneficiary: details.beneficiary && beneficiary(details.beneficiary),
	});
}

/** `action` of an order-details message, and of a template's button with an order. */
export function orderDetailsAction(details: OrderDetails<AsParsed>): JsonObject {
	const { order, goods, configuration } = details;
	return compact({
		payment: payment(details),
		paymentConfiguration: configuration,
		orderCurrency: isBrazilian(details.payment.type) ? 'BRL' : 'INR',
		orderType: goods === 'digital' ? 'DIGITAL_GOODS' : 'PHYSICAL_GOODS',
		totalAmount: amount(order.totals.total),
		order: compact({
			items: order.items.map(item),
			subtotal: amount(order.totals.subtotal),
			tax: order.tax ? encodeAmount(order.tax) : amount(order.totals.tax),
			catalogId: order.catalogId,
			shipping: order.shipping && encodeAmount(order.shipping),
			discount: order.discount && discount(order.discount),
			orderExpiration: order.expiry && expiration(order.expiry),
			orderDetailsType: order.quickPay ? 'QUICK_PAY' : undefined,
		}),
	});
}

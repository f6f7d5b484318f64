import { ORDER_STATUSES } from '../../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import {
	asNumber,
	asRecord,
	at,
	isRecord,
	type UnknownRecord,
} from '../../../../nodes/WhatsAppInteractive/common/json';
import { given, listed, records, text } from './read';

/** An amount in minor units as people write it. */
const amount = (value: unknown): string | undefined => {
	const minor = asNumber(at(value, 'value'));
	return minor === null ? undefined : (minor / 100).toFixed(2);
};

const described = (value: unknown): UnknownRecord | undefined =>
	value === undefined
		? undefined
		: given({ amount: amount(value), description: text(value, 'description') });

const orderItem = (line: UnknownRecord): UnknownRecord =>
	given({
		name: text(line, 'name'),
		retailerId: text(line, 'retailerId'),
		amount: amount(line.amount),
		saleAmount: line.saleAmount === undefined ? undefined : amount(line.saleAmount),
		quantity: text(line, 'quantity'),
		originCountry: text(line, 'originCountry'),
		importerName: text(line, 'importerName'),
		importerAddress: isRecord(line.importerAddress)
			? given({
					addressLine1: text(line, 'importerAddress', 'firstAddressLine'),
					addressLine2: text(line, 'importerAddress', 'secondAddressLine'),
					city: text(line, 'importerAddress', 'city'),
					zoneCode: text(line, 'importerAddress', 'zoneCode'),
					postalCode: text(line, 'importerAddress', 'postalCode'),
					countryCode: text(line, 'importerAddress', 'countryCode'),
				})
			: undefined,
	});

function payment(value: UnknownRecord): UnknownRecord {
	const { callbackData } = value;
	return given({
		type: text(value, 'type'),
		productDescription: text(value, 'productDescription'),
		customerFirstName: text(value, 'customerFirstName'),
		customerLastName: text(value, 'customerLastName'),
		customerEmail: text(value, 'customerEmail'),
		values: Array.isArray(callbackData) ? callbackData : undefined,
		notes: isRecord(callbackData)
			? Object.entries(callbackData).map(([key, note]) => ({ key, value: note }))
			: undefined,
		link: text(value, 'paymentLink') ?? text(value, 'format', 'paymentLink'),
		code: text(value, 'code'),
		merchantName: text(value, 'merchantName'),
		keyType: text(value, 'keyType'),
		key: text(value, 'key'),
		flowType: text(value, 'flowType'),
		payments: listed(value, 'payments', payment),
	});
}

/** An order with its payment, of a message or of a template's button. */
export function orderDetails(action: UnknownRecord): UnknownRecord {
	const pay = asRecord(action.payment);
	const order = asRecord(action.order);
	const seconds = asNumber(at(order, 'orderExpiration', 'expirationSeconds'));
	return given({
		referenceId: text(pay, 'id') ?? text(pay, 'payments', 0, 'id'),
		goods: text(action, 'orderType') === 'DIGITAL_GOODS' ? 'digital' : 'physical',
		payment: payment(pay),
		configuration: text(action, 'paymentConfiguration'),
		beneficiary: isRecord(pay.beneficiary)
			? given({
					name: text(pay, 'beneficiary', 'name'),
					addressLine1: text(pay, 'beneficiary', 'firstAddressLine'),
					addressLine2: text(pay, 'beneficiary', 'secondAddressLine'),
					city: text(pay, 'beneficiary', 'city'),
					state: text(pay, 'beneficiary', 'state'),
					postalCode: text(pay, 'beneficiary', 'postalCode'),
				})
			: undefined,
		order: given({
			items: records(order, 'items').map(orderItem),
			catalogId: text(order, 'catalogId'),
			tax: described(order.tax),
			shipping: described(order.shipping),
			discount: isRecord(order.discount)
				? given({
						...described(order.discount.amount),
						programName: text(order, 'discount', 'programName'),
					})
				: undefined,
			total: amount(action.totalAmount),
			expiry:
				seconds === null
					? undefined
					: given({
							minutes: String(seconds / 60),
							description: text(order, 'orderExpiration', 'description'),
						}),
			quickPay: text(order, 'orderDetailsType') === 'QUICK_PAY' ? true : undefined,
		}),
	});
}

/** The status that an order is said to have, as the node calls it. */
export const orderStatus = (value: unknown): string | undefined =>
	ORDER_STATUSES.find(
		(each) => each.toLowerCase() === text(value, 'status')?.replaceAll('_', '').toLowerCase(),
	);

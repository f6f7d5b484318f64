import type { Rule, Violation } from '../../../validation/check';
import type { InfobipMessageWith } from './envelope';
import type { Payment, PaymentType } from './payments';

/** Minor units: rupees or reais times 100. */
interface Amount {
	readonly value: number;
}

interface Item {
	readonly amount: Amount;
	readonly saleAmount?: Amount;
	readonly quantity: number;
	readonly originCountry?: string;
	readonly importerName?: string;
	readonly importerAddress?: object;
}

/** What is checked of an order beyond its schema. */
export interface OrderDetailsAction {
	readonly payment: Payment;
	readonly paymentConfiguration?: string;
	readonly orderCurrency: 'INR' | 'BRL';
	readonly totalAmount: Amount;
	readonly order: {
		readonly catalogId?: string;
		readonly items: readonly Item[];
		readonly subtotal: Amount;
		readonly tax: Amount;
		readonly shipping?: Amount;
		readonly discount?: { readonly amount: Amount };
		readonly orderDetailsType?: 'QUICK_PAY';
	};
}

/** What is checked of an order-details message beyond its schema. */
export interface OrderDetailsContent {
	readonly action: OrderDetailsAction;
}

/** Whether a way to pay names a payment configuration. */
type Configuration = 'required' | 'optional' | 'forbidden';

/** Infobip, order details, payment configuration. */
const CONFIGURATIONS: Readonly<Record<PaymentType, Configuration>> = {
	UPI_PAYU: 'required',
	PG_PAYU: 'required',
	PG_RAZORPAY: 'required',
	BRAZIL: 'required',
	BRAZIL_PIX_DC: 'optional',
	UPI_LINK: 'optional',
	UPI_INTENT: 'forbidden',
	BRAZIL_LINK: 'forbidden',
	BRAZIL_BOLETO: 'forbidden',
	BRAZIL_PAYMENTS: 'forbidden',
};

/** The page names the two gateways; an official sample has it with UPI_PAYU. */
const QUICK_PAY_TYPES: readonly PaymentType[] = ['PG_PAYU', 'PG_RAZORPAY', 'UPI_PAYU'];

/** Everything that a schema can't say of an order-details action, which stands at `path`. */
export function soundOrder(
	action: OrderDetailsAction,
	path: string,
	where: 'message' | 'template',
): Violation[] {
	return [
		...soundAmounts(action, path),
		...soundSales(action, path),
		...importersKnown(action, path),
		...soundPayment(action, path, where),
	];
}

/** The same for a whole message. */
export const orderIsSound: Rule<InfobipMessageWith<OrderDetailsContent>> = ({ content }) =>
	soundOrder(content.action, 'content.action', 'message');

function soundAmounts({ totalAmount, order }: OrderDetailsAction, path: string): Violation[] {
	const { items, subtotal, tax, shipping, discount } = order;
	const violations: Violation[] = [];
	const sum = items.reduce(
		(total, { amount, saleAmount, quantity }) => total + (saleAmount ?? amount).value * quantity,
		0,
	);
	if (subtotal.value !== sum) {
		violations.push({
			path: `${path}.order`,
			message: 'subtotal must be sum of sale amount, or else amount, of all items by quantity',
		});
	}
	const total = subtotal.value + tax.value + (shipping?.value ?? 0) - (discount?.amount.value ?? 0);
	if (totalAmount.value !== total) {
		violations.push({
			path,
			message: 'totalAmount must be sum of subtotal, tax and shipping reduced by discount',
		});
	}
	return violations;
}

function soundSales({ order }: OrderDetailsAction, path: string): Violation[] {
	return order.items.flatMap(({ amount, saleAmount }, index) =>
		saleAmount === undefined || saleAmount.value < amount.value
			? []
			: [{ path: `${path}.order.items[${index}]`, message: 'saleAmount must be less than amount' }],
	);
}

function importersKnown({ order }: OrderDetailsAction, path: string): Violation[] {
	if (order.catalogId !== undefined) return [];
	const complete = order.items.every(
		({ originCountry, importerName, importerAddress }) =>
			originCountry !== undefined && importerName !== undefined && importerAddress !== undefined,
	);
	if (complete) return [];
	const message =
		'originCountry, importerName and importerAddress of each item are required without catalogId';
	return [{ path: `${path}.order`, message }];
}

function soundPayment(
	{ payment, paymentConfiguration, order }: OrderDetailsAction,
	path: string,
	where: 'message' | 'template',
): Violation[] {
	const violations: Violation[] = [];
	const configuration = CONFIGURATIONS[payment.type];
	// The official samples of templates leave it out where the page of messages wants it.
	if (configuration === 'required' && paymentConfiguration === undefined && where === 'message') {
		violations.push({ path: `${path}.paymentConfiguration`, message: 'must not be blank' });
	}
	if (configuration === 'forbidden' && paymentConfiguration !== undefined) {
		violations.push({
			path: `${path}.paymentConfiguration`,
			message: `must be left out for ${payment.type}`,
		});
	}
	if (order.orderDetailsType !== undefined && !QUICK_PAY_TYPES.includes(payment.type)) {
		violations.push({
			path: `${path}.order.orderDetailsType`,
			message: `must be left out for ${payment.type}`,
		});
	}
	if (payment.type === 'BRAZIL_PAYMENTS') {
		const [first, ...rest] = payment.payments.map(({ id }) => id);
		if (rest.some((id) => id !== first)) {
			violations.push({
				path: `${path}.payment.payments`,
				message: 'all payments must have the same id',
			});
		}
	}
	return violations;
}

import type { JsonObject, JsonValue } from '../json';
import { withText } from './meta-messages';

/* Orders in Meta's form: two enamel mugs and a plate, paid in all documented ways. */

const amount = (value: number) => ({ value, offset: 100 });

const importer = {
	country_of_origin: 'India',
	importer_name: 'Acme Imports',
	importer_address: {
		address_line1: '1 Dock Road',
		city: 'Pune',
		zone_code: 'MH',
		postal_code: '411001',
		country_code: 'IN',
	},
};

/** Two mugs at a lower price and a plate: 1,198.00 and, with all charges, 1,229.50. */
const INDIAN_ORDER: JsonObject = {
	status: 'pending',
	items: [
		{
			retailer_id: 'MUG-350',
			name: 'Enamel mug',
			amount: amount(49_900),
			sale_amount: amount(44_900),
			quantity: 2,
			...importer,
		},
		{ name: 'Plate', amount: amount(30_000), quantity: 1, ...importer },
	],
	subtotal: amount(119_800),
	tax: { ...amount(2150), description: 'GST' },
	shipping: { ...amount(5000), description: 'Courier' },
	discount: { ...amount(4000), description: 'Loyalty', discount_program_name: 'Gold' },
	expiration: { timestamp: '4102444800', description: 'Price held until then' },
};

const indian = (payment: JsonObject): JsonObject => ({
	reference_id: 'ORDER-7781_a.1',
	type: 'physical-goods',
	currency: 'INR',
	total_amount: amount(122_950),
	order: INDIAN_ORDER,
	...payment,
});

/** A gateway as the payment of an order. */
export function gateway(type: string, own: JsonValue): JsonObject {
	const paymentGateway = { type, configuration_name: 'acme-pay', [type]: own };
	return { payment_settings: [{ type: 'payment_gateway', payment_gateway: paymentGateway }] };
}

/** An order that is paid in India. */
export function orderIn(payment: JsonObject): JsonObject {
	return withText('order_details', { name: 'review_and_pay', parameters: indian(payment) });
}

export const RAZORPAY = gateway('razorpay', { receipt: 'r-7781', notes: { order: '7781' } });
export const ORDER = orderIn(RAZORPAY);

const PIX = {
	type: 'pix_dynamic_code',
	pix_dynamic_code: {
		code: '00020101021226700014br.gov.bcb.pix',
		merchant_name: 'Acme',
		key: '39580525000189',
		key_type: 'CNPJ',
	},
};

export const BRAZILIAN_ORDER = withText('order_details', {
	name: 'review_and_pay',
	parameters: {
		reference_id: 'o'.repeat(60),
		type: 'digital-goods',
		currency: 'BRL',
		payment_type: 'br',
		payment_settings: [
			PIX,
			{ type: 'payment_link', payment_link: { uri: 'https://pay.acme.test/7781' } },
			{
				type: 'boleto',
				boleto: { digitable_line: '03399026944140000002628346101018898510000008848' },
			},
		],
		total_amount: amount(5000),
		order: {
			status: 'pending',
			items: [{ retailer_id: 'CARD', name: 'Gift card', amount: amount(5000), quantity: 1 }],
			subtotal: amount(5000),
			tax: amount(0),
		},
	},
});

export const SINGAPORE_ORDER = withText('order_details', {
	name: 'review_and_pay',
	parameters: {
		reference_id: '7781',
		type: 'digital-goods',
		currency: 'SGD',
		payment_type: 'p2m-lite:stripe',
		payment_configuration: 'acme-sg',
		total_amount: amount(5000),
		order: {
			status: 'pending',
			items: [{ name: 'Gift card', amount: amount(5000), quantity: 1 }],
			subtotal: amount(5000),
			tax: amount(0),
		},
	},
});

export const ORDER_STATUS = withText('order_status', {
	name: 'review_order',
	parameters: {
		reference_id: 'ORDER-7781_a.1',
		order: { status: 'partially_shipped', description: 'The mugs are on their way' },
	},
});

/** The parameters of the order, which a template carries, too. */
export const ORDER_PARAMETERS = indian(RAZORPAY);

import { many, wide } from '../harness';
import { at, type Refusal } from './refusal';

const ACTION = 'content.action';
const PAYMENT = `${ACTION}.payment`;
const ORDER = `${ACTION}.order`;
const ITEM = `${ORDER}.items[0]`;
const CONFIGURATION = `${ACTION}.paymentConfiguration`;

const small = (type: string) => `order-details ${type} (minimal)`;
const full = (type: string) => `order-details ${type} (full)`;

const orders: Refusal[] = [
	at('no body', small('UPI_PAYU'), 'content.body', undefined),
	at(
		'a headline',
		small('UPI_PAYU'),
		'content.header',
		{ type: 'TEXT', text: 'x' },
		'content.header.type',
	),
	at('no payment', small('UPI_PAYU'), PAYMENT, undefined),
	at('dollars', small('UPI_PAYU'), `${ACTION}.orderCurrency`, 'USD'),
	at('services', small('UPI_PAYU'), `${ACTION}.orderType`, 'SERVICES'),
	at('no order', small('UPI_PAYU'), ORDER, undefined),
	at('no items', small('UPI_PAYU'), `${ORDER}.items`, []),
	at('no tax', small('UPI_PAYU'), `${ORDER}.tax`, undefined),
	at('no subtotal', small('UPI_PAYU'), `${ORDER}.subtotal`, undefined),
	at('the offset of Meta', small('UPI_PAYU'), `${ACTION}.totalAmount.offset`, 100),
	at('half a cent', small('UPI_PAYU'), `${ACTION}.totalAmount.value`, 1500.5),
	at('an amount in words', small('UPI_PAYU'), `${ACTION}.totalAmount.value`, '1500'),
	at('more than 32 bits', small('UPI_PAYU'), `${ACTION}.totalAmount.value`, 2 ** 31),
	at('a long name', small('UPI_PAYU'), `${ITEM}.name`, wide(61)),
	at('half a mug', small('UPI_PAYU'), `${ITEM}.quantity`, 0.5),
	at('no retailer ID', small('UPI_PAYU'), `${ITEM}.retailerId`, undefined),
	at('a long reason for the tax', full('UPI_PAYU'), `${ORDER}.tax.description`, wide(61)),
	at('a long way', full('UPI_PAYU'), `${ORDER}.shipping.description`, wide(61)),
	at('shipping for nothing told', full('UPI_PAYU'), `${ORDER}.shipping.value`, undefined),
	at('a flat discount', full('UPI_PAYU'), `${ORDER}.discount.value`, 500),
	at('a long discount', full('UPI_PAYU'), `${ORDER}.discount.amount.description`, wide(61)),
	at('a long program', full('UPI_PAYU'), `${ORDER}.discount.programName`, wide(61)),
	at('too short a time', full('UPI_PAYU'), `${ORDER}.orderExpiration.expirationSeconds`, 359),
	at('a long deadline', full('UPI_PAYU'), `${ORDER}.orderExpiration.description`, wide(121)),
	at('an unknown sort', full('PG_PAYU'), `${ORDER}.orderDetailsType`, 'SLOW_PAY'),
	at('a sort that is for others', full('UPI_LINK'), `${ORDER}.orderDetailsType`, 'QUICK_PAY'),
	['a total that is one off', small('UPI_PAYU'), { [`${ACTION}.totalAmount.value`]: 1501 }, ACTION],
	['a total without discount', full('UPI_PAYU'), { [`${ORDER}.discount`]: undefined }, ACTION],
	['a total without shipping', full('UPI_PAYU'), { [`${ORDER}.shipping`]: undefined }, ACTION],
	[
		'a subtotal of the old prices',
		full('UPI_PAYU'),
		{ [`${ORDER}.subtotal.value`]: 5210, [`${ACTION}.totalAmount.value`]: 6097 },
		ORDER,
	],
	['two mugs at the price of one', small('UPI_PAYU'), { [`${ITEM}.quantity`]: 2 }, ORDER],
	['a sale that is none', small('UPI_PAYU'), { [`${ITEM}.saleAmount`]: { value: 1250 } }, ITEM],
	['neither catalog nor importer', small('PG_PAYU'), { [`${ORDER}.catalogId`]: undefined }, ORDER],
	[
		'half an importer',
		'order-details UPI_PAYU without catalogId (importer data)',
		{ [`${ITEM}.importerName`]: undefined },
		ORDER,
	],
];

const india: Refusal[] = [
	at('a long ID', small('UPI_PAYU'), `${PAYMENT}.id`, 'a'.repeat(26)),
	at('no product', small('UPI_PAYU'), `${PAYMENT}.productDescription`, undefined),
	at('a long product', small('UPI_PAYU'), `${PAYMENT}.productDescription`, wide(101)),
	at('no first name', small('UPI_PAYU'), `${PAYMENT}.customerFirstName`, undefined),
	at('a long first name', small('UPI_PAYU'), `${PAYMENT}.customerFirstName`, wide(61)),
	at('a long last name', full('UPI_PAYU'), `${PAYMENT}.customerLastName`, wide(21)),
	at('no email address', small('UPI_PAYU'), `${PAYMENT}.customerEmail`, undefined),
	at('a long email address', small('UPI_PAYU'), `${PAYMENT}.customerEmail`, wide(51)),
	at('6 notes', full('UPI_PAYU'), `${PAYMENT}.callbackData`, many(6, String)),
	at('a long note', full('UPI_PAYU'), `${PAYMENT}.callbackData[0]`, wide(256)),
	at('notes with names', full('UPI_PAYU'), `${PAYMENT}.callbackData`, { order: '7781' }),
	at('a beneficiary', small('UPI_PAYU'), `${PAYMENT}.beneficiary`, {}),
	at('a long ID', small('PG_PAYU'), `${PAYMENT}.id`, 'a'.repeat(36)),
	at('an ID with a blank', small('PG_PAYU'), `${PAYMENT}.id`, 'acme 7781'),
	at('5 notes', full('PG_PAYU'), `${PAYMENT}.callbackData`, many(5, String)),
	at('an empty note', full('PG_PAYU'), `${PAYMENT}.callbackData[0]`, ''),
	at('a product', small('PG_PAYU'), `${PAYMENT}.productDescription`, 'x'),
	at('notes without names', full('PG_RAZORPAY'), `${PAYMENT}.callbackData`, ['7781']),
	at(
		'a number for a note',
		full('PG_RAZORPAY'),
		`${PAYMENT}.callbackData`,
		{ order: 7781 },
		`${PAYMENT}.callbackData.order`,
	),
	at('no format', small('UPI_INTENT'), `${PAYMENT}.format`, undefined),
	at('another format', small('UPI_INTENT'), `${PAYMENT}.format.type`, 'QR'),
	at('no link', small('UPI_INTENT'), `${PAYMENT}.format.paymentLink`, undefined),
	at('no link', small('UPI_LINK'), `${PAYMENT}.paymentLink`, undefined),
	at('notes', small('UPI_LINK'), `${PAYMENT}.callbackData`, []),
	at('nobody', full('PG_PAYU'), `${PAYMENT}.beneficiary.name`, undefined),
	at('a long name', full('PG_PAYU'), `${PAYMENT}.beneficiary.name`, wide(201)),
	at('a long street', full('PG_PAYU'), `${PAYMENT}.beneficiary.firstAddressLine`, wide(101)),
	at('a long house', full('PG_PAYU'), `${PAYMENT}.beneficiary.secondAddressLine`, wide(101)),
	at('another country', full('PG_PAYU'), `${PAYMENT}.beneficiary.country`, 'India'),
	at('a short post code', full('PG_PAYU'), `${PAYMENT}.beneficiary.postalCode`, '40001'),
];

const brazil: Refusal[] = [
	at('a code', small('BRAZIL'), `${PAYMENT}.code`, 'x'),
	...['code', 'merchantName', 'keyType', 'key'].map((name) =>
		at(`no ${name}`, small('BRAZIL_PIX_DC'), `${PAYMENT}.${name}`, undefined),
	),
	at('a key of no sort', small('BRAZIL_PIX_DC'), `${PAYMENT}.keyType`, 'PASSPORT'),
	at('a flow of no sort', full('BRAZIL_PIX_DC'), `${PAYMENT}.flowType`, 'PAPER'),
	at('no link', small('BRAZIL_LINK'), `${PAYMENT}.paymentLink`, undefined),
	at('no code', small('BRAZIL_BOLETO'), `${PAYMENT}.code`, undefined),
	at('an ID for all', small('BRAZIL_PAYMENTS'), `${PAYMENT}.id`, 'x'),
	at('no payments', small('BRAZIL_PAYMENTS'), `${PAYMENT}.payments`, []),
	[
		'three payments',
		small('BRAZIL_PAYMENTS'),
		{
			[`${PAYMENT}.payments`]: many(3, () => ({ type: 'BRAZIL_BOLETO', id: 'a', code: 'c' })),
		},
		`${PAYMENT}.payments`,
	],
	[
		'payments of two orders',
		small('BRAZIL_PAYMENTS'),
		{ [`${PAYMENT}.payments[1].id`]: 'acme-7782' },
		`${PAYMENT}.payments`,
	],
	[
		'a payment that is not of these',
		small('BRAZIL_PAYMENTS'),
		{ [`${PAYMENT}.payments[1]`]: { type: 'BRAZIL', id: 'acme-7781' } },
		`${PAYMENT}.payments[1]`,
	],
	['a way to pay that is not known', small('BRAZIL'), { [`${PAYMENT}.type`]: 'CASH' }, PAYMENT],
];

const configurations: Refusal[] = [
	...['UPI_PAYU', 'PG_PAYU', 'PG_RAZORPAY', 'BRAZIL'].map((type) =>
		at('no configuration', small(type), CONFIGURATION, undefined),
	),
	...['UPI_INTENT', 'BRAZIL_LINK', 'BRAZIL_BOLETO', 'BRAZIL_PAYMENTS'].map((type) =>
		at('a configuration', small(type), CONFIGURATION, 'acme'),
	),
	at('a long configuration', small('UPI_PAYU'), CONFIGURATION, wide(61)),
];

const statuses: Refusal[] = [
	at('no status', 'order-status UPI_PAYU (minimal)', `${ACTION}.status`, undefined),
	at('no payment', 'order-status UPI_PAYU (minimal)', PAYMENT, undefined),
	at('an amount', 'order-status UPI_PAYU (minimal)', `${ACTION}.totalAmount`, { value: 1 }),
	at('a configuration', 'order-status BRAZIL (minimal)', CONFIGURATION, 'acme-br'),
	at('a code', 'order-status BRAZIL_PIX_DC (minimal)', `${PAYMENT}.code`, 'x'),
	at('the other spelling', 'order-status CANCELED', `${ACTION}.status`, 'CANCELLED'),
];

/** Order details and order statuses: one past each limit, and sums that do not add up. */
export const ORDERS: Refusal[] = [...orders, ...india, ...brazil, ...configurations, ...statuses];

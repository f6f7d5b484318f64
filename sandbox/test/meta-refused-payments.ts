import { many, wide } from './harness';
import * as orders from './meta-orders';
import type { Refused } from './meta-refused';

const P = 'interactive.action.parameters';
const GATEWAY = `${P}.payment_settings[0].payment_gateway`;
const { ORDER } = orders;
const upi = orders.orderIn({ payment_type: 'upi', payment_configuration: 'acme-upi' });
const intent = orders.orderIn({
	payment_settings: [{ type: 'upi_intent_link', upi_intent_link: { link: 'upi://pay?pa=a@b' } }],
});

/** Orders in India with a way to pay that is none. */
export const REFUSED_PAYMENTS: Refused[] = [
	['a way to pay that is none', ORDER, { [`${P}.payment_settings`]: undefined }, P],
	['two ways to pay', ORDER, { [`${P}.payment_configuration`]: 'a' }, P],
	[
		'two settings in India',
		ORDER,
		{
			[`${P}.payment_settings[1]`]: {
				type: 'payment_link',
				payment_link: { uri: 'https://x.test' },
			},
		},
		`${P}.payment_settings`,
	],
	[
		'a gateway that is told to be UPI',
		ORDER,
		{ [`${P}.payment_type`]: 'upi' },
		`${P}.payment_type`,
	],
	[
		'an address of UPI that is told to be UPI',
		intent,
		{ [`${P}.payment_type`]: 'upi' },
		`${P}.payment_type`,
	],
	[
		'an address of UPI on the web',
		intent,
		{ [`${P}.payment_settings[0].upi_intent_link.link`]: 'https://x.test' },
		`${P}.payment_settings[0].upi_intent_link.link`,
	],
	[
		'a configuration without its type',
		upi,
		{ [`${P}.payment_type`]: undefined },
		`${P}.payment_type`,
	],
	['another gateway', ORDER, { [`${GATEWAY}.type`]: 'stripe' }, GATEWAY],
	['the object of another gateway', ORDER, { [`${GATEWAY}.payu`]: {} }, `${GATEWAY}.payu`],
	[
		'a long configuration',
		ORDER,
		{ [`${GATEWAY}.configuration_name`]: wide(61) },
		`${GATEWAY}.configuration_name`,
	],
	[
		'a long receipt',
		ORDER,
		{ [`${GATEWAY}.razorpay.receipt`]: wide(41) },
		`${GATEWAY}.razorpay.receipt`,
	],
	[
		'sixteen notes',
		ORDER,
		{ [`${GATEWAY}.razorpay.notes`]: Object.fromEntries(many(16, (n) => [`n${n}`, 'a'])) },
		`${GATEWAY}.razorpay.notes`,
	],
	[
		'a long note',
		ORDER,
		{ [`${GATEWAY}.razorpay.notes.order`]: wide(257) },
		`${GATEWAY}.razorpay.notes.order`,
	],
	[
		'a fifth field of PayU',
		orders.orderIn(orders.gateway('payu', { udf5: 'a' })),
		{},
		`${GATEWAY}.payu.udf5`,
	],
	[
		'a long field of Zaakpay',
		orders.orderIn(orders.gateway('zaakpay', { extra1: wide(181) })),
		{},
		`${GATEWAY}.zaakpay.extra1`,
	],
	[
		'a long field of BillDesk',
		orders.orderIn(orders.gateway('billdesk', { additional_info1: wide(121) })),
		{},
		`${GATEWAY}.billdesk.additional_info1`,
	],
];

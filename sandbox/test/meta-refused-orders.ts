import { many, wide } from './harness';
import * as orders from './meta-orders';
import type { Refused } from './meta-refused';

const P = 'interactive.action.parameters';
const ITEM = `${P}.order.items[0]`;
const amount = (value: number) => ({ value, offset: 100 });
const { ORDER, BRAZILIAN_ORDER } = orders;
const pictured = {
	name: 'Mug',
	amount: amount(100),
	quantity: 1,
	image: { link: 'https://files.acme.test/a.jpg' },
	country_of_origin: 'India',
	importer_name: 'Acme',
	importer_address: {
		address_line1: '1',
		city: 'Pune',
		zone_code: 'MH',
		postal_code: '411001',
		country_code: 'IN',
	},
};

/** Orders that do not add up, lack something or have too much of it. */
export const REFUSED_ORDERS: Refused[] = [
	['another currency', ORDER, { [`${P}.currency`]: 'USD' }, P],
	['another sort of goods', ORDER, { [`${P}.type`]: 'goods' }, `${P}.type`],
	[
		'a long reference in India',
		ORDER,
		{ [`${P}.reference_id`]: 'o'.repeat(36) },
		`${P}.reference_id`,
	],
	[
		'a long reference in Brazil',
		BRAZILIAN_ORDER,
		{ [`${P}.reference_id`]: 'o'.repeat(61) },
		`${P}.reference_id`,
	],
	['a slash in a reference', ORDER, { [`${P}.reference_id`]: 'o/1' }, `${P}.reference_id`],
	[
		'a total that is not the sum',
		ORDER,
		{ [`${P}.total_amount.value`]: 122_951 },
		`${P}.total_amount`,
	],
	[
		'a subtotal that is not the sum',
		ORDER,
		{ [`${P}.order.subtotal.value`]: 119_801, [`${P}.total_amount.value`]: 122_951 },
		`${P}.order.subtotal`,
	],
	[
		'a subtotal of the old prices',
		ORDER,
		{ [`${P}.order.subtotal.value`]: 129_800, [`${P}.total_amount.value`]: 132_950 },
		`${P}.order.subtotal`,
	],
	[
		'a lower price that is not lower',
		ORDER,
		{ [`${ITEM}.amount.value`]: 44_900 },
		`${ITEM}.sale_amount`,
	],
	['another offset', ORDER, { [`${P}.total_amount.offset`]: 1000 }, `${P}.total_amount.offset`],
	[
		'an amount with a fraction',
		ORDER,
		{ [`${P}.total_amount.value`]: 1229.5 },
		`${P}.total_amount.value`,
	],
	[
		'an amount as a text',
		ORDER,
		{ [`${P}.total_amount.value`]: '122950' },
		`${P}.total_amount.value`,
	],
	['no tax', ORDER, { [`${P}.order.tax`]: undefined }, `${P}.order.tax`],
	['an order that is done', ORDER, { [`${P}.order.status`]: 'completed' }, `${P}.order.status`],
	['no item', ORDER, { [`${P}.order.items`]: [] }, `${P}.order.items`],
	['half an item', ORDER, { [`${ITEM}.quantity`]: 0.5 }, `${ITEM}.quantity`],
	['a long name of an item', ORDER, { [`${ITEM}.name`]: wide(61) }, `${ITEM}.name`],
	[
		'a long description of a charge',
		ORDER,
		{ [`${P}.order.shipping.description`]: wide(61) },
		`${P}.order.shipping.description`,
	],
	[
		'a long name of a program',
		ORDER,
		{ [`${P}.order.discount.discount_program_name`]: wide(61) },
		`${P}.order.discount.discount_program_name`,
	],
	[
		'an end in less than five minutes',
		ORDER,
		{ [`${P}.order.expiration.timestamp`]: inSeconds(290) },
		`${P}.order.expiration.timestamp`,
	],
	[
		'an end in the past',
		ORDER,
		{ [`${P}.order.expiration.timestamp`]: '1760000000' },
		`${P}.order.expiration.timestamp`,
	],
	[
		'an end as a number',
		ORDER,
		{ [`${P}.order.expiration.timestamp`]: 4_102_444_800 },
		`${P}.order.expiration.timestamp`,
	],
	[
		'a long description of the end',
		ORDER,
		{ [`${P}.order.expiration.description`]: wide(121) },
		`${P}.order.expiration.description`,
	],
	[
		'no country of origin without a catalogue',
		ORDER,
		{ [`${ITEM}.country_of_origin`]: undefined },
		`${ITEM}.country_of_origin`,
	],
	[
		'no importer without a catalogue',
		ORDER,
		{ [`${ITEM}.importer_name`]: undefined },
		`${ITEM}.importer_name`,
	],
	[
		'no postal code of the importer',
		ORDER,
		{ [`${ITEM}.importer_address.postal_code`]: undefined },
		`${ITEM}.importer_address.postal_code`,
	],
	[
		'a picture of an item of a catalogue',
		ORDER,
		{ [`${ITEM}.image`]: { link: 'https://files.acme.test/a.jpg' } },
		`${ITEM}.image`,
	],
	[
		'eleven items with a picture',
		ORDER,
		{
			[`${P}.order.items`]: many(11, () => pictured),
			[`${P}.order.subtotal`]: amount(1100),
			[`${P}.total_amount`]: amount(4250),
		},
		`${P}.order.items`,
	],
	[
		'a recipient abroad',
		ORDER,
		{
			[`${P}.beneficiaries`]: [
				{
					name: 'A',
					address_line1: 'B',
					city: 'C',
					state: 'D',
					country: 'Nepal',
					postal_code: '400050',
				},
			],
		},
		`${P}.beneficiaries[0].country`,
	],
	[
		'a short postal code',
		ORDER,
		{
			[`${P}.beneficiaries`]: [
				{
					name: 'A',
					address_line1: 'B',
					city: 'C',
					state: 'D',
					country: 'India',
					postal_code: '40005',
				},
			],
		},
		`${P}.beneficiaries[0].postal_code`,
	],
	['another sort of order', ORDER, { [`${P}.order.type`]: 'slow_pay' }, `${P}.order.type`],
	[
		'another name of the action',
		ORDER,
		{ 'interactive.action.name': 'Review_and_Pay' },
		'interactive.action.name',
	],
	[
		'no type of payment in Brazil',
		BRAZILIAN_ORDER,
		{ [`${P}.payment_type`]: undefined },
		`${P}.payment_type`,
	],
	[
		'no retailer ID in Brazil',
		BRAZILIAN_ORDER,
		{ [`${ITEM}.retailer_id`]: undefined },
		`${ITEM}.retailer_id`,
	],
	[
		'an importer in Brazil',
		BRAZILIAN_ORDER,
		{ [`${ITEM}.importer_name`]: 'Acme' },
		`${ITEM}.importer_name`,
	],
	[
		'a gateway in Brazil',
		BRAZILIAN_ORDER,
		{ [`${P}.payment_settings`]: orders.RAZORPAY.payment_settings },
		`${P}.payment_settings[0]`,
	],
	[
		'another key of Pix',
		BRAZILIAN_ORDER,
		{ [`${P}.payment_settings[0].pix_dynamic_code.key_type`]: 'IBAN' },
		`${P}.payment_settings[0].pix_dynamic_code.key_type`,
	],
	[
		'no setting in Brazil',
		BRAZILIAN_ORDER,
		{ [`${P}.payment_settings`]: [] },
		`${P}.payment_settings`,
	],
	[
		'a setting in Singapore',
		orders.SINGAPORE_ORDER,
		{ [`${P}.payment_settings`]: [] },
		`${P}.payment_settings`,
	],
];

/** A time from now on, as Meta writes it. */
function inSeconds(seconds: number): string {
	return String(Math.floor(Date.now() / 1000) + seconds);
}

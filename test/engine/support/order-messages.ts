import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

/* The fields of Order: Send Details. */

/** What a user has to fill in; Infobip names products by the ID of the shop. */
export const orderDetailsContent = (provider: ProviderId): INodeParameters => ({
	paymentType: 'PG_RAZORPAY',
	paymentConfiguration: 'acme-razorpay',
	referenceId: 'ORD-7781',
	body: 'Please review and pay order 7781',
	items: {
		item: [
			{
				name: 'Enamel mug',
				price: '499.00',
				quantity: 2,
				...(provider === 'infobip' && { retailerId: 'MUG-350' }),
			},
		],
	},
	orderOptions: { catalogId: '1122334455' },
});

const importer = {
	originCountry: 'India',
	importerName: 'Acme Imports Pvt Ltd',
	importerAddress: {
		addressLine1: '12 Harbour Road',
		addressLine2: 'Dock 4',
		city: 'Pune',
		zoneCode: 'MH',
		postalCode: '411001',
		countryCode: 'IN',
	},
};

/** Every field that goes with the payment type above. */
export const fullOrderDetails: INodeParameters = {
	headerType: 'image',
	headerMediaUrl: 'https://shop.example.com/order.jpg',
	footer: 'Acme Homeware',
	goods: 'physical',
	items: {
		item: [
			{ name: 'Enamel mug', price: 10, quantity: 3, retailerId: 'MUG-350', ...importer },
			{
				name: 'Plate 20 cm',
				price: '8',
				salePrice: '7',
				quantity: 1,
				retailerId: 'PLT-20',
				...importer,
			},
		],
	},
	tax: '2',
	shipping: '4',
	discount: '6',
	orderOptions: {
		discountDescription: 'Loyalty',
		discountProgramName: 'Gold club',
		expiresAfter: 90,
		expiryDescription: 'Price held for ninety minutes',
		quickPay: true,
		shippingDescription: 'Courier',
		taxDescription: 'GST',
		// 3 x 10 + 7, with 2 and 4 on top and 6 off.
		total: '37.00',
	},
	beneficiary: {
		name: 'Asha Rao',
		addressLine1: '7 Lake View',
		addressLine2: 'Flat 3',
		city: 'Mumbai',
		state: 'Maharashtra',
		postalCode: '400050',
	},
	paymentNotes: { note: [{ key: 'order', value: 'note-7781' }] },
};

/**
 * What reaches the provider otherwise than it was typed: amounts in minor units, durations in seconds
 * or as a time, names as keys. That they are right is a matter of the encoders' own tests.
 */
export const RESPELLED_ORDER = ['physical', '10', '8', '7', '2', '4', '6', '90', '37.00', 'order'];

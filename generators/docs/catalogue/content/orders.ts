import type { INodeParameters } from 'n8n-workflow';

import { CATALOG, type Content, SHOP } from './content';

/* Order 7781: two enamel mugs and a plate, paid through Razorpay. */

const origin: INodeParameters = {
	originCountry: 'India',
	importerName: 'Acme Imports Pvt Ltd',
	importerAddress: {
		addressLine1: '12 Harbour Road',
		addressLine2: 'Dock 4',
		city: 'Mumbai',
		countryCode: 'IN',
		postalCode: '400001',
		zoneCode: 'MH',
	},
};

/** By the kind of message. */
export const ORDERS = {
	orderDetails: {
		fewest: (provider) => ({
			paymentType: 'PG_RAZORPAY',
			paymentConfiguration: 'acme-razorpay',
			referenceId: 'ORDER-7781',
			body: 'Please review and pay order 7781.',
			items: {
				item: [
					{
						name: 'Enamel mug, 350 ml',
						price: '499.00',
						quantity: 2,
						// Infobip names products by the ID of the shop.
						...(provider === 'infobip' && { retailerId: 'MUG-350' }),
					},
				],
			},
			orderOptions: { catalogId: CATALOG },
		}),
		all: (provider) => ({
			headerType: 'image',
			headerMediaSource: 'link',
			headerMediaUrl: `${SHOP}/files/order-7781.jpg`,
			paymentType: 'PG_RAZORPAY',
			referenceId: 'ORDER-7781-A',
			body: 'Hi Asha, please review and pay order 7781.',
			footer: 'Acme Homeware',
			itemsSource: 'fields',
			items: {
				item: [
					{
						name: 'Enamel mug, 350 ml',
						price: '499.00',
						quantity: 2,
						salePrice: '449.00',
						retailerId: 'MUG-350',
						origin,
					},
					{
						name: 'Plate, 20 cm',
						price: '300.00',
						quantity: 1,
						salePrice: '280.00',
						// A picture of its own stands for an ID out of the catalog.
						...(provider === 'infobip'
							? { retailerId: 'PLT-20' }
							: { imageUrl: `${SHOP}/files/plt-20.jpg` }),
						origin,
					},
				],
			},
			goods: 'physical',
			tax: '21.50',
			shipping: '50.00',
			discount: '40.00',
			orderOptions: {
				...(provider === 'infobip' && { catalogId: CATALOG }),
				discountDescription: 'Welcome back',
				discountProgramName: 'Acme Club',
				expiresAfter: 90,
				expiryDescription: 'We keep the price for ninety minutes',
				quickPay: true,
				shippingDescription: 'Acme Couriers',
				taxDescription: 'GST',
				// 2 x 449.00 + 280.00 + 21.50 + 50.00 - 40.00
				total: '1209.50',
			},
			beneficiary: {
				addressLine1: '7 Lake View Road',
				addressLine2: 'Flat 51',
				name: 'Asha Rao',
				city: 'Mumbai',
				postalCode: '400050',
				state: 'Maharashtra',
			},
			paymentConfiguration: 'acme-razorpay',
			paymentReceipt: 'receipt-7781',
			paymentNotes: { note: [{ key: 'order', value: '7781' }] },
		}),
	},
	orderStatus: {
		fewest: (provider) => ({
			referenceId: 'ORDER-7781',
			orderStatus: 'processing',
			...(provider === 'infobip'
				? { paymentType: 'PG_RAZORPAY' }
				: { body: 'We are packing order 7781.' }),
		}),
		all: () => ({
			paymentType: 'PG_RAZORPAY',
			referenceId: 'ORDER-7781-A',
			orderStatus: 'shipped',
			statusDescription: 'Acme Couriers picked it up at noon',
			body: 'Hi Asha, order 7781 is on its way.',
			footer: 'Acme Homeware',
			paymentStatus: 'captured',
			paymentTime: '2026-11-21T09:15:00.000Z',
		}),
	},
} as const satisfies Record<string, Content>;

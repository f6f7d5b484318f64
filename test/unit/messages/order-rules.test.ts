import { times } from 'lodash';

import { describeChanges, each, paidBy } from './support/documented';

/* What an order must be like, typed from the providers' documents. */

describeChanges([
	...each({
		// Meta asks for five when the message arrives: one more is for its way there.
		why: 'an order can be paid for six minutes at least',
		kind: 'orderDetails',
		path: 'message.order.expiry.minutes',
		value: '5.99',
		faults: ["'Expires After' is 5.99: it must be at least 6"],
	}),
	...each({
		why: 'a sale price that is none',
		kind: 'orderDetails',
		path: 'message.order.items',
		value: [
			{ name: 'Mug', retailerId: 'M', amount: '499.00', saleAmount: '499', quantity: '1' },
			{ name: 'Rest', retailerId: 'R', amount: '699', quantity: '1' },
		],
		faults: ["'Sale Price' of order item 1 is 499.00: it must be less than 'Price' (499.00)"],
	}),
	...each({
		why: 'an ID with a blank',
		kind: 'orderDetails',
		variant: paidBy('PG_RAZORPAY'),
		path: 'message.referenceId',
		value: 'ord 7781',
		faults: [
			expect.stringMatching(
				/ may only consist of letters without accents, digits, dashes/,
			) as string,
		],
	}),
	{
		why: 'three ways to pay at Infobip',
		provider: 'infobip',
		kind: 'orderDetails',
		variant: paidBy('BRAZIL_PAYMENTS'),
		path: 'message.payment.payments',
		value: times(3, () => ({ type: 'BRAZIL_LINK', link: 'https://pay.acme.test/7781' })),
		faults: ["'Payments' has 3 entries, but the limit is 2"],
	},
	{
		why: 'a saved card at Infobip',
		provider: 'infobip',
		kind: 'orderDetails',
		variant: paidBy('BRAZIL_PAYMENTS'),
		path: 'message.payment.payments',
		value: [{ type: 'BRAZIL_CARD', lastFourDigits: '4242', credentialId: 'card-981' }],
		faults: [
			"'Payments' of payment 1 must be Brazil: Pix Dynamic Code, Brazil: Payment Link or Brazil: Boleto",
		],
	},
]);

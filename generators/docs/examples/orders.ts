import { mail, plain, receive, route, send, set, start, type Example } from './canvas';

/* What a shop tells about an order, from the cart to the door. */

const WEBHOOK = ['n8n-nodes-base.webhook', 2.1] as const;

const order = {
	paymentType: 'PG_RAZORPAY',
	referenceId: '={{ $json.order }}',
	recipient: '={{ $json.phone }}',
	correlationId: '={{ $json.order }}',
	resource: 'order',
};

/** An update of an order that was sent for payment. */
const status = (name: string, at: readonly [number, number], orderStatus: string, body: string) =>
	send(name, at, { ...order, operation: 'sendStatus', orderStatus, body, options: {} });

/** From the order to be paid to the parcel at the door. */
const lifeCycle: Example = {
	file: 'order-life-cycle',
	name: 'order, payment and status',
	shows:
		'sends an order to pay in WhatsApp, waits for the payment, and tells how it goes on (India)',
	sample: [{ order: 'A3001', phone: '919800000151' }],
	notes: [
		{
			text: '## An order that is paid inside WhatsApp\n**Send Details** shows the order with a button to pay, and waits. What is paid is packed; what is not paid in half an hour is cancelled.\n\nOnly in India and Brazil. Anywhere else, send notices as templates.',
			from: [0, 0],
			to: [2, 1],
		},
		{
			text: '## The parcel leaves\nYour shipping software calls this address with `order` and `phone`.',
			from: [0, 3],
			to: [1, 3],
		},
		{
			text: '## Listens\nWithout it, no payment ever comes in. It has to be published, and nothing has to be connected to it.',
			from: [2, 3],
			to: [2, 3],
		},
	],
	nodes: [
		start([0, 1]),
		send('Ask to Pay', [1, 1], {
			...order,
			operation: 'sendDetails',
			paymentConfiguration: 'acme-razorpay',
			body: '=Please review and pay order {{ $json.order }}.',
			items: {
				item: [{ name: 'Enamel mug, 350 ml', price: '499.00', quantity: 2, retailerId: 'MUG-350' }],
			},
			orderOptions: { catalogId: '1122334455' },
			waitUntil: 'paid',
			timeLimit: 30,
			timeUnit: 'minutes',
			options: {},
		}),
		status('Cancel the Order', [2, 0], 'canceled', '=Order {{ $json.order }} was not paid.'),
		status(
			'Say It Is Packed',
			[2, 1],
			'processing',
			'=Thank you! We pack order {{ $json.order }}.',
		),
		plain('Parcel Leaves', [0, 3], WEBHOOK, {
			httpMethod: 'POST',
			path: 'whatsapp-example-parcel-leaves',
			options: {},
		}),
		send('Say It Is on Its Way', [1, 3], {
			...order,
			referenceId: '={{ $json.body.order }}',
			recipient: '={{ $json.body.phone }}',
			correlationId: '={{ $json.body.order }}',
			operation: 'sendStatus',
			orderStatus: 'shipped',
			body: '=Order {{ $json.body.order }} is on its way.',
			options: {},
		}),
		receive('Payments', [2, 3], ['reply', 'failed', 'payment']),
	],
	lines: [
		{ from: 'Start', to: 'Ask to Pay' },
		{ from: 'Ask to Pay', to: 'Cancel the Order', output: 0 },
		{ from: 'Ask to Pay', to: 'Say It Is Packed', output: 1 },
		{ from: 'Parcel Leaves', to: 'Say It Is on Its Way' },
	],
};

/** Products that were left in the cart, inside and outside of the window. */
const abandonedCart: Example = {
	file: 'abandoned-cart',
	name: 'abandoned cart with its products',
	shows:
		'shows what was left in the cart, as products to order again; outside of the 24-hour window a template',
	sample: [
		{
			cart: 'C3011',
			phone: '447700900301',
			name: 'Asha',
			wroteHoursAgo: 3,
			products: ['MUG-350', 'PLT-20'],
		},
		{ cart: 'C3012', phone: '447700900302', name: 'Ben', wroteHoursAgo: 40, products: ['MUG-500'] },
	],
	notes: [
		{
			text: "## A cart that was left\nReplace **Start** by your shop's node. Who wrote in the last 24 hours gets the products themselves; everybody else gets an approved template.",
			from: [0, 0],
			to: [2, 1],
		},
		{
			text: '## The customer orders\nA cart that is sent from the products comes in as the event `order`.',
			from: [0, 3],
			to: [1, 3],
		},
	],
	nodes: [
		start([0, 1]),
		plain('Wrote Today?', [1, 1], ['n8n-nodes-base.if', 2.2], {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
				conditions: [
					{
						id: 'window',
						leftValue: '={{ $json.wroteHoursAgo }}',
						rightValue: 24,
						operator: { type: 'number', operation: 'lt' },
					},
				],
				combinator: 'and',
			},
			looseTypeValidation: true,
			options: {},
		}),
		send('Show the Products', [2, 0], {
			resource: 'interactive',
			operation: 'sendMultiProduct',
			recipient: '={{ $json.phone }}',
			correlationId: '={{ $json.cart }}',
			headerText: 'Still yours',
			body: '=Hi {{ $json.name }}, you left this in your cart.',
			catalogId: '1122334455',
			productSectionsSource: 'json',
			productSectionsJson: '={{ [{ title: "In your cart", productRetailerIds: $json.products }] }}',
			options: {},
		}),
		send('Remind by Template', [2, 1], {
			resource: 'template',
			operation: 'sendTemplate',
			recipient: '={{ $json.phone }}',
			correlationId: '={{ $json.cart }}',
			template: { __rl: true, mode: 'name', value: 'order_reminder|en' },
			templateVariables: {
				mappingMode: 'defineBelow',
				value: { 'order_reminder:header:text:text': '={{ $json.cart }}' },
			},
			options: {},
		}),
		receive('Orders', [0, 3], ['order']),
		set('Take the Order', [1, 3], {
			customer: '={{ $json.customer }}',
			total: '={{ $json.order.total }}',
		}),
	],
	lines: [
		{ from: 'Start', to: 'Wrote Today?' },
		{ from: 'Wrote Today?', to: 'Show the Products', output: 0 },
		{ from: 'Wrote Today?', to: 'Remind by Template', output: 1 },
		{ from: 'Orders', to: 'Take the Order' },
	],
};

/** What happens when a message does not arrive. */
const failedDelivery: Example = {
	file: 'failed-delivery',
	name: 'failed delivery, then a template or an e-mail',
	shows: 'follows a message that did not arrive with a template or an e-mail, by its `reason`',
	notes: [
		{
			text: '## A message did not arrive\n`error.reason` is the same for all providers. `correlationId` is the order that you gave when you sent.',
			from: [0, 0],
			to: [2, 1],
		},
		{
			text: '## By its reason\n`windowClosed`: only a template reaches this customer. No WhatsApp, blocked, opted out: another channel. Anything else: a person looks at it.',
			from: [3, 0],
			to: [3, 2],
		},
	],
	nodes: [
		receive('Did Not Arrive', [0, 1], ['failed']),
		set('Look Up the Order', [1, 1], {
			order: '={{ $json.correlationId }}',
			email: '=customer-{{ $json.correlationId }}@example.com',
			name: 'Asha',
		}),
		route('Why?', [2, 1], '$json.error.reason', [
			['windowClosed'],
			['notOnWhatsApp', 'blocked', 'optedOut'],
		]),
		send('Send a Template', [3, 0], {
			resource: 'template',
			operation: 'sendTemplate',
			recipient: '={{ $json.customer }}',
			correlationId: '={{ $json.order }}',
			template: { __rl: true, mode: 'name', value: 'order_confirmed|en' },
			templateVariables: {
				mappingMode: 'defineBelow',
				value: {
					'order_confirmed:body:1': '={{ $json.name }}',
					'order_confirmed:body:2': '={{ $json.order }}',
				},
			},
			options: {},
		}),
		mail('Write an E-Mail', [3, 1], {
			toEmail: '={{ $json.email }}',
			subject: '=Your order {{ $json.order }}',
			text: '=Hi {{ $json.name }}, we have your order {{ $json.order }}.',
		}),
		plain('Ask a Person', [3, 2], ['n8n-nodes-base.noOp', 1], {}),
	],
	lines: [
		{ from: 'Did Not Arrive', to: 'Look Up the Order' },
		{ from: 'Look Up the Order', to: 'Why?' },
		{ from: 'Why?', to: 'Send a Template', output: 0 },
		{ from: 'Why?', to: 'Write an E-Mail', output: 1 },
		{ from: 'Why?', to: 'Ask a Person', output: 2 },
	],
};

/** The examples about orders. */
export const ORDER_EXAMPLES: readonly Example[] = [lifeCycle, abandonedCart, failedDelivery];

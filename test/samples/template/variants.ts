import type { OrderDetailsMessage } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import type {
	TemplateButton,
	TemplateFilling,
	TemplateHeader,
	TemplateMessage,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/template';
import type { Variants } from '../kind-samples';
import { ORDER_VARIANTS } from '../order-details/variants';

/* A template with each component, every member filled. */

const template = (filling: TemplateFilling): TemplateMessage => ({
	kind: 'template',
	name: 'order_update',
	language: 'en_GB',
	filling,
});

/** Has what every type and source of a header needs, so that a test can change these alone. */
const file = {
	source: 'link' as const,
	link: 'https://files.acme.test/invoice.pdf',
	id: '1037543291543636',
	binary: 'invoice',
	filename: 'invoice.pdf',
};

const headers: readonly TemplateHeader[] = [
	{ type: 'document', ...file },
	{ type: 'text', text: '7781' },
	{ type: 'location', latitude: '19.076', longitude: '72.8777' },
	{
		type: 'location',
		latitude: '19.076',
		longitude: '72.8777',
		placeName: 'Acme Homeware',
		address: '12 Harbour Road, Mumbai',
	},
	{ type: 'product', catalogId: '1122334455', retailerId: 'MUG-350' },
];

const BUTTONS: ReadonlyArray<readonly TemplateButton[]> = [
	[
		{ type: 'quickReply', index: 0, payload: 'stop-updates' },
		{ type: 'url', index: 1, suffix: 't/7781' },
	],
	[
		{ type: 'copyCode', index: 0, code: 'SAVE10' },
		{ type: 'url', index: 1, suffix: 'offer' },
	],
	[{ type: 'flow', index: 0, token: 'tok-7781', data: { orderId: '7781' } }],
	[{ type: 'catalog', index: 0, thumbnailRetailerId: 'MUG-350' }],
	[
		{
			type: 'products',
			index: 0,
			thumbnailRetailerId: 'MUG-350',
			sections: [
				{ title: 'Mugs', retailerIds: ['MUG-350', 'MUG-500'] },
				{ title: 'Plates', retailerIds: ['PLT-20'] },
			],
		},
	],
	[{ type: 'voiceCall', index: 0, validityMinutes: '2880', callPayload: 'order=7781' }],
];

const card = (retailerId: string): NonNullable<TemplateFilling['cards']>[number] => ({
	header: { type: 'image', ...file },
	body: [{ text: retailerId }],
	buttons: [
		{ type: 'quickReply', index: 0, payload: `like-${retailerId}` },
		{ type: 'url', index: 1, suffix: `p/${retailerId}` },
	],
});

/** An order as a template's button has it: without the texts of a message. */
function details({
	kind: _kind,
	header: _header,
	body: _body,
	footer: _footer,
	...order
}: OrderDetailsMessage) {
	return order;
}

const orderStatus = (paymentType?: string): TemplateFilling => ({
	body: [{ text: 'Asha' }],
	orderStatus: {
		referenceId: 'ord-7781',
		status: 'shipped',
		description: 'The courier has it',
		...(paymentType !== undefined && { paymentType }),
	},
});

/** Every component of every provider, alone or with what it goes with. */
export const TEMPLATE_VARIANTS: Variants<TemplateMessage> = [
	template({
		header: { type: 'document', ...file },
		body: [{ text: 'Asha' }, { text: '7781' }],
		buttons: [
			{ type: 'quickReply', index: 0, payload: 'stop-updates' },
			{ type: 'url', index: 1, suffix: 't/7781' },
		],
	}),
	...headers.map((header) => template({ header, body: [{ text: 'Asha' }] })),
	template({
		body: [
			{ text: 'Asha', name: 'customer_name' },
			{ text: '7781', name: 'order_id' },
		],
	}),
	...BUTTONS.map((buttons) => template({ buttons })),
	// Its only button can stand anywhere.
	template({
		cards: [{ ...card('MUG-350'), buttons: card('MUG-350').buttons?.slice(0, 1) ?? [] }],
	}),
	template({ cards: [card('MUG-350'), card('PLT-20')] }),
	template({ body: [{ text: 'Asha' }], offerEndsAt: Date.UTC(2027, 2, 31, 18, 30) }),
	template({ code: '482913' }),
	template(orderStatus('UPI_PAYU')),
	template(orderStatus('PG_RAZORPAY')),
	template(orderStatus()),
	// With a total of the shop's own, an order can't be changed without changing that, too.
	...[false, true].flatMap((withTotal) =>
		ORDER_VARIANTS.map(({ order: { total, ...order }, ...message }) =>
			template({
				buttons: [
					{
						type: 'orderDetails',
						index: 0,
						details: details({
							...message,
							order: { ...order, ...(withTotal && total !== undefined && { total }) },
						}),
					},
				],
			}),
		),
	),
];

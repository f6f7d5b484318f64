import type { TemplateFilling } from '../../../nodes/WhatsAppInteractive/messages/kinds/template';
import type { OrderDetails } from '../../../nodes/WhatsAppInteractive/messages/kinds/order-details';
import type { MessageOf } from '../../../nodes/WhatsAppInteractive/messages/message';

/* Templates as the encoders of all providers get them: one component each. */

/** A template with a filling. */
export const template = (filling: TemplateFilling): MessageOf<'template'> => ({
	kind: 'template',
	name: 'order_update_v2',
	language: 'en_GB',
	filling,
});

/** The sample order: the subtotal is 2 x 449.00 + 300.00, the total 1198.00 + 21.50 + 50.00 - 40.00. */
const ORDER: OrderDetails = {
	referenceId: 'ord-7781',
	goods: 'physical',
	payment: { type: 'PG_RAZORPAY' },
	configuration: 'rzp-main',
	order: {
		items: [
			{
				retailerId: 'MUG-350',
				name: 'Enamel mug',
				amount: '499.00',
				saleAmount: '449.00',
				quantity: '2',
			},
			{ retailerId: 'PLT-20', name: 'Plate 20 cm', amount: '300.00', quantity: '1' },
		],
		catalogId: '1122334455',
		tax: { amount: '21.50', description: 'GST' },
		shipping: { amount: '50.00', description: 'Courier' },
		discount: { amount: '40.00', description: 'Loyalty', programName: 'Gold club' },
	},
};

const VAN = { source: 'link', link: 'https://files.acme.test/img/van.jpg' } as const;

/** Every component of a template, by what it is. */
export const FILLINGS = {
	nothing: {},
	positional: { body: [{ text: 'Asha' }, { text: '7781' }] },
	textHeader: { header: { type: 'text', text: '7781' } },
	image: { header: { type: 'image', ...VAN } },
	video: {
		header: { type: 'video', source: 'link', link: 'https://files.acme.test/v/van.mp4' },
	},
	document: {
		header: {
			type: 'document',
			source: 'link',
			link: 'https://files.acme.test/i/7781.pdf',
			filename: 'invoice.pdf',
		},
	},
	location: { header: { type: 'location', latitude: '19.076', longitude: '72.8777' } },
	quickReplyAndUrl: {
		buttons: [
			{ type: 'quickReply', index: 0, payload: 'stop-updates' },
			{ type: 'url', index: 1, suffix: 't/7781' },
		],
	},
	copyCode: { buttons: [{ type: 'copyCode', index: 0, code: 'SAVE10' }] },
	flow: {
		buttons: [{ type: 'flow', index: 0, token: 'tok-7781', data: { orderId: '7781' } }],
	},
	bareFlow: { buttons: [{ type: 'flow', index: 2 }] },
	catalog: { buttons: [{ type: 'catalog', index: 0, thumbnailRetailerId: 'MUG-350' }] },
	bareCatalog: { buttons: [{ type: 'catalog', index: 0 }] },
	products: {
		buttons: [
			{
				type: 'products',
				index: 0,
				thumbnailRetailerId: 'MUG-350',
				sections: [{ title: 'Mugs', retailerIds: ['MUG-350', 'MUG-500'] }],
			},
		],
	},
	orderDetails: { buttons: [{ type: 'orderDetails', index: 0, details: ORDER }] },
	voiceCall: {
		buttons: [{ type: 'voiceCall', index: 0, validityMinutes: '2880', callPayload: 'order=7781' }],
	},
	bareVoiceCall: { buttons: [{ type: 'voiceCall', index: 0 }] },
	carousel: {
		body: [{ text: 'Asha' }],
		cards: [
			{
				header: { type: 'image', ...VAN },
				body: [{ text: 'Mug' }],
				buttons: [
					{ type: 'quickReply', index: 0, payload: 'like-a' },
					{ type: 'url', index: 1, suffix: 'p/mug' },
				],
			},
			{ header: { type: 'video', source: 'link', link: 'https://files.acme.test/v/plate.mp4' } },
		],
	},
	offer: { offerEndsAt: Date.UTC(2027, 2, 31, 18, 30) },
	authentication: { code: '482913' },
	orderStatus: {
		orderStatus: {
			referenceId: 'ord-7781',
			paymentType: 'PG_RAZORPAY',
			status: 'shipped',
			description: 'Courier picked it up',
		},
	},
} as const satisfies Record<string, TemplateFilling>;

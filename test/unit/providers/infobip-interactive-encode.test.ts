import { PATHS } from '../../../nodes/WhatsAppInteractive/providers/infobip/account';
import { describeEncoders, submit } from './support/encode-cases';
import { SAMPLES } from '../../samples';

/* Infobip's bodies of the interactive messages, typed from the examples of its documentation. */

const between = { from: '919800000000', to: '919800000001' };

const quoted = { replyTo: 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhgUM0E=' };

const context = { replyToMessageId: 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhgUM0E=' };

describeEncoders('infobip', [
	{
		why: 'a location request',
		submission: submit(SAMPLES.locationRequest.messages.minimal),
		body: { ...between, content: { body: { text: 'Please share your drop point.' } } },
	},
	{
		why: 'a location request that quotes',
		submission: submit(SAMPLES.locationRequest.messages.minimal, { options: quoted }),
		body: { ...between, content: { body: { text: 'Please share your drop point.' } }, context },
	},
	{
		why: 'a request for the number',
		submission: submit(SAMPLES.contactInfoRequest.messages.minimal),
		body: { ...between, content: { body: { text: 'May we have your number?' } } },
	},
	{
		why: 'a call permission request has no content',
		submission: submit(SAMPLES.callPermissionRequest.messages.minimal),
		body: between,
	},
	{
		why: 'a call permission request with what there can be around it',
		submission: submit(SAMPLES.callPermissionRequest.messages.minimal, {
			correlationId: 'ORD7781',
			options: { ...quoted, urlOptions: { shortenUrl: true } },
		}),
		body: { ...between, callbackData: 'ORD7781', urlOptions: { shortenUrl: true }, context },
	},
	{
		why: 'a call button',
		submission: submit(SAMPLES.voiceCallButton.messages.minimal),
		body: { ...between, content: { body: { text: 'Prefer to talk?' } } },
	},
	{
		why: 'a call button with everything; minutes are a number',
		submission: submit({
			...SAMPLES.voiceCallButton.messages.minimal,
			displayText: 'Call support',
			validityMinutes: '2880',
			payload: 'order=7781',
		}),
		body: {
			...between,
			content: {
				body: { text: 'Prefer to talk?' },
				action: {
					buttonDisplayText: 'Call support',
					callValidityPeriod: 2880,
					callContextPayload: 'order=7781',
				},
			},
		},
	},
	{
		why: 'a product',
		submission: submit(SAMPLES.product.messages.minimal),
		body: {
			...between,
			content: { action: { catalogId: '1122334455', productRetailerId: 'MUG-350' } },
		},
	},
	{
		why: 'a product with everything',
		submission: submit(SAMPLES.product.messages.full),
		body: {
			...between,
			content: {
				action: { catalogId: '1122334455', productRetailerId: 'MUG-350' },
				body: { text: 'Still interested?' },
				footer: { text: 'In stock' },
			},
		},
	},
	{
		why: 'several products in a section without a title',
		submission: submit(SAMPLES.productList.messages.minimal),
		body: {
			...between,
			content: {
				header: { type: 'TEXT', text: 'Picked for you' },
				body: { text: 'Have a look' },
				action: { catalogId: '1122334455', sections: [{ productRetailerIds: ['MUG-350'] }] },
			},
		},
	},
	{
		why: 'several products with everything',
		submission: submit(SAMPLES.productList.messages.full),
		body: {
			...between,
			content: {
				header: { type: 'TEXT', text: 'Picked for you' },
				body: { text: 'Have a look' },
				footer: { text: 'While stocks last' },
				action: {
					catalogId: '1122334455',
					sections: [
						{ title: 'Mugs', productRetailerIds: ['MUG-350', 'MUG-500'] },
						{ title: 'Plates', productRetailerIds: ['PLT-20'] },
					],
				},
			},
		},
	},
	{
		why: 'a flow whose first screen the endpoint chooses',
		submission: submit({
			...SAMPLES.flow.messages.minimal,
			token: 'tok-7781',
			action: 'dataExchange',
		}),
		body: {
			...between,
			content: {
				body: { text: 'Tell us what happened' },
				action: {
					flowMessageVersion: 3,
					flowToken: 'tok-7781',
					flowId: '987001',
					callToActionButton: 'Open form',
					flowAction: 'DATA_EXCHANGE',
				},
			},
		},
	},
	{
		why: 'a flow with everything',
		submission: submit(SAMPLES.flow.messages.full),
		body: {
			...between,
			content: {
				header: { type: 'TEXT', text: 'Claim form' },
				body: { text: 'Tell us what happened' },
				footer: { text: 'Takes a minute' },
				action: {
					mode: 'PUBLISHED',
					flowMessageVersion: 3,
					flowToken: 'tok-7781',
					flowId: '987001',
					callToActionButton: 'Open form',
					flowAction: 'NAVIGATE',
					flowActionPayload: { screen: 'CLAIM_START', data: { orderId: '7781' } },
				},
			},
		},
	},
	{
		why: 'a flow that is tried out, with a screen alone',
		submission: submit({
			...SAMPLES.flow.messages.minimal,
			token: 'tok-7781',
			mode: 'draft',
			screen: 'CLAIM_START',
		}),
		body: {
			...between,
			content: {
				body: { text: 'Tell us what happened' },
				action: {
					mode: 'DRAFT',
					flowMessageVersion: 3,
					flowToken: 'tok-7781',
					flowId: '987001',
					callToActionButton: 'Open form',
					flowActionPayload: { screen: 'CLAIM_START' },
				},
			},
		},
	},
	{
		why: 'a URL button',
		submission: submit(SAMPLES.urlButton.messages.minimal),
		body: {
			...between,
			content: {
				body: { text: 'Track order 7781' },
				action: { displayText: 'Track', url: 'https://acme.test/t/7781' },
			},
		},
	},
	{
		why: 'a URL button with everything',
		submission: submit(SAMPLES.urlButton.messages.full),
		body: {
			...between,
			content: {
				header: {
					type: 'DOCUMENT',
					mediaUrl: 'https://files.acme.test/invoices/7781.pdf',
					filename: 'invoice-7781.pdf',
				},
				body: { text: 'Track order 7781' },
				footer: { text: 'Acme' },
				action: { displayText: 'Track', url: 'https://acme.test/t/7781' },
			},
		},
	},
	{
		why: 'cards with URL buttons, one a video; the address is `url` on a card',
		submission: submit(SAMPLES.mediaCarousel.messages.mixed),
		body: {
			...between,
			content: {
				body: { text: 'New in' },
				action: {
					type: 'URL',
					cards: [
						{
							header: { type: 'IMAGE', url: 'https://files.acme.test/img/a.jpg' },
							body: { text: 'Mug' },
							button: { displayText: 'View', url: 'https://acme.test/p/mug' },
						},
						{
							header: { type: 'VIDEO', url: 'https://files.acme.test/vid/b.mp4' },
							body: { text: 'Plate' },
							button: { displayText: 'View', url: 'https://acme.test/p/plate' },
						},
					],
				},
			},
		},
	},
	{
		why: 'cards with quick replies',
		submission: submit(SAMPLES.mediaCarousel.messages.quickReplies),
		body: {
			...between,
			content: {
				body: { text: 'New in' },
				action: {
					type: 'QUICK_REPLY',
					cards: [
						{
							header: { type: 'IMAGE', url: 'https://files.acme.test/img/a.jpg' },
							body: { text: 'Mug' },
							buttons: [{ id: 'like-a', title: 'Like' }],
						},
						{
							header: { type: 'IMAGE', url: 'https://files.acme.test/img/b.jpg' },
							body: { text: 'Plate' },
							buttons: [{ id: 'like-b', title: 'Like' }],
						},
					],
				},
			},
		},
	},
]);

test.each([
	['urlButton', 'url-button'],
	['locationRequest', 'location-request'],
	['contactInfoRequest', 'request-contact-info'],
	['callPermissionRequest', 'call-permission-request'],
	['voiceCallButton', 'voice-button'],
	['flow', 'flow'],
	['product', 'product'],
	['productList', 'multi-product'],
	['mediaCarousel', 'media-carousel'],
] as const)('%s goes to its own endpoint', (kind, endpoint) => {
	expect(PATHS[kind]).toBe(`/whatsapp/1/message/interactive/${endpoint}`);
});

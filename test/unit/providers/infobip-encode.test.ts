import { PATHS } from '../../../nodes/WhatsAppInteractive/providers/infobip/account';
import { describeEncoders, submit } from './support/encode-cases';
import { LIST } from '../../samples/list';
import { ORDER_STATUS } from '../../samples/order-status';
import { REPLY_BUTTONS } from '../../samples/reply-buttons';
import { TEXT } from '../../samples/text';

const between = { from: '919800000000', to: '919800000001' };

const everything = {
	correlationId: '{"order":"7781"}',
	options: {
		messageId: 'order-7781-1',
		reportUrl: 'https://n8n.test/webhook/reports?secret=s',
		urlOptions: {
			shortenUrl: true,
			trackClicks: false,
			trackingUrl: 'https://n8n.test/webhook/clicks',
			removeProtocol: false,
			customDomain: 'go.acme.test',
		},
		entityId: 'acme-shop',
		applicationId: 'order-notify',
	},
};

const around = {
	...between,
	messageId: 'order-7781-1',
	callbackData: '{"order":"7781"}',
	notifyUrl: 'https://n8n.test/webhook/reports?secret=s',
	urlOptions: {
		shortenUrl: true,
		trackClicks: false,
		trackingUrl: 'https://n8n.test/webhook/clicks',
		removeProtocol: false,
		customDomain: 'go.acme.test',
	},
	entityId: 'acme-shop',
	applicationId: 'order-notify',
};

const oneButton = {
	body: { text: 'Confirm?' },
	action: { buttons: [{ type: 'REPLY', id: 'y', title: 'Yes' }] },
};

describeEncoders('infobip', [
	{
		why: 'a text',
		submission: submit(TEXT.messages.minimal),
		body: { ...between, content: { text: 'Hello' } },
	},
	{
		why: 'a text with everything',
		submission: submit(TEXT.messages.full, everything),
		body: {
			...around,
			content: { text: 'Track it: https://acme.test/t/7781', previewUrl: true },
		},
	},
	{
		why: 'a preview that is switched off is told',
		submission: submit({ ...TEXT.messages.minimal, previewUrl: false }),
		body: { ...between, content: { text: 'Hello', previewUrl: false } },
	},
	{
		why: 'an ID in place of the number',
		submission: submit(TEXT.messages.minimal, { recipient: ' IN.5550001 ' }),
		body: { from: '919800000000', to: 'IN.5550001', content: { text: 'Hello' } },
	},
	{
		why: 'one URL option alone',
		submission: submit(TEXT.messages.minimal, { options: { urlOptions: { shortenUrl: false } } }),
		body: { ...between, content: { text: 'Hello' }, urlOptions: { shortenUrl: false } },
	},
	{
		why: 'options of other providers stay out',
		submission: submit(TEXT.messages.minimal, {
			options: { reference1: 'a', reference2: 'b', clientId: 'd', fallbackText: 'e' },
		}),
		body: { ...between, content: { text: 'Hello' } },
	},
	{
		why: 'reply buttons',
		submission: submit(REPLY_BUTTONS.messages.minimal),
		body: { ...between, content: oneButton },
	},
	{
		why: 'reply buttons with everything',
		submission: submit(REPLY_BUTTONS.messages.full, everything),
		body: {
			...around,
			content: {
				header: { type: 'TEXT', text: 'Order 7781' },
				body: { text: 'Is 5 pm fine?' },
				footer: { text: 'Acme Couriers' },
				action: {
					buttons: [
						{ type: 'REPLY', id: 'slot-yes', title: 'Yes' },
						{ type: 'REPLY', id: 'slot-later', title: 'Later today' },
						{ type: 'REPLY', id: 'slot-no', title: 'Another day' },
					],
				},
			},
		},
	},
	{
		why: 'a picture as header',
		submission: submit(REPLY_BUTTONS.messages.withPicture),
		body: {
			...between,
			content: {
				header: { type: 'IMAGE', mediaUrl: 'https://files.acme.test/van.jpg' },
				...oneButton,
			},
		},
	},
	{
		why: 'a video as header',
		submission: submit(REPLY_BUTTONS.messages.withVideo),
		body: {
			...between,
			content: {
				header: { type: 'VIDEO', mediaUrl: 'https://files.acme.test/van.mp4' },
				...oneButton,
			},
		},
	},
	{
		why: 'a document as header',
		submission: submit(REPLY_BUTTONS.messages.withDocument),
		body: {
			...between,
			content: {
				header: { type: 'DOCUMENT', mediaUrl: 'https://files.acme.test/plan.pdf' },
				...oneButton,
			},
		},
	},
	{
		why: 'a document with a name as header',
		submission: submit(REPLY_BUTTONS.messages.withNamedDocument),
		body: {
			...between,
			content: {
				header: {
					type: 'DOCUMENT',
					mediaUrl: 'https://files.acme.test/plan.pdf',
					filename: 'Plan 7781.pdf',
				},
				...oneButton,
			},
		},
	},
	{
		why: 'a list',
		submission: submit(LIST.messages.untitled),
		body: {
			...between,
			content: {
				body: { text: 'Choose' },
				action: { title: 'Open', sections: [{ rows: [{ id: 'a', title: 'Soup' }] }] },
			},
		},
	},
	{
		why: 'a list with everything',
		submission: submit(LIST.messages.full, everything),
		body: {
			...around,
			content: {
				header: { type: 'TEXT', text: 'Delivery slots' },
				body: { text: 'Pick a slot' },
				footer: { text: 'Free rescheduling' },
				action: {
					title: 'See slots',
					sections: [
						{
							title: 'Today',
							rows: [
								{ id: 't-am', title: '09:00-12:00', description: 'Morning' },
								{ id: 't-pm', title: '14:00-18:00' },
							],
						},
						{ title: 'Tomorrow', rows: [{ id: 'n-am', title: '09:00-12:00' }] },
					],
				},
			},
		},
	},
	{
		why: 'an order status without a body, which may be left out here',
		submission: submit({
			kind: 'orderStatus',
			paymentType: 'BRAZIL_PIX_DC',
			referenceId: 'ped-7781',
			status: 'processing',
		}),
		body: {
			...between,
			content: {
				action: { payment: { type: 'BRAZIL_PIX_DC', id: 'ped-7781' }, status: 'PROCESSING' },
			},
		},
	},
	{
		why: 'an order status with everything',
		submission: submit({ ...ORDER_STATUS.messages.full, paymentType: 'UPI_PAYU' }, everything),
		body: {
			...around,
			content: {
				action: {
					payment: { type: 'UPI_PAYU', id: 'ord7781' },
					status: 'PARTIALLY_SHIPPED',
					description: 'Courier picked it up',
				},
				body: { text: 'Order 7781 is on its way' },
				footer: { text: 'Acme' },
			},
		},
	},
]);

test('each kind has its documented endpoint', () => {
	expect(PATHS).toEqual({
		text: '/whatsapp/1/message/text',
		image: '/whatsapp/1/message/image',
		video: '/whatsapp/1/message/video',
		audio: '/whatsapp/1/message/audio',
		document: '/whatsapp/1/message/document',
		sticker: '/whatsapp/1/message/sticker',
		location: '/whatsapp/1/message/location',
		contacts: '/whatsapp/1/message/contact',
		typing: '/whatsapp/1/events',
		replyButtons: '/whatsapp/1/message/interactive/buttons',
		list: '/whatsapp/1/message/interactive/list',
		urlButton: '/whatsapp/1/message/interactive/url-button',
		locationRequest: '/whatsapp/1/message/interactive/location-request',
		contactInfoRequest: '/whatsapp/1/message/interactive/request-contact-info',
		callPermissionRequest: '/whatsapp/1/message/interactive/call-permission-request',
		voiceCallButton: '/whatsapp/1/message/interactive/voice-button',
		flow: '/whatsapp/1/message/interactive/flow',
		product: '/whatsapp/1/message/interactive/product',
		productList: '/whatsapp/1/message/interactive/multi-product',
		mediaCarousel: '/whatsapp/1/message/interactive/media-carousel',
		orderDetails: '/whatsapp/1/message/interactive/order-details',
		orderStatus: '/whatsapp/1/message/interactive/order-status',
		template: '/whatsapp/1/message/template',
	});
});

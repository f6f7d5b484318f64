import { ACCOUNTS, type InboundOrder } from '..';
import type { JsonObject } from '../json';

const NUMBER = ACCOUNTS.infobip.sender;
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
const WAMID = expect.stringMatching(/^wamid\./);

/** A message that comes in, and its `message` (Infobip, receive inbound WhatsApp messages). */
export type MessageCase = readonly [
	order: InboundOrder,
	message: (mediaUrl: (mediaId: string) => string) => JsonObject,
];

/** Every documented type of inbound message. */
export const INFOBIP_MESSAGES: readonly MessageCase[] = [
	[{ type: 'text', text: 'Hi' }, () => ({ type: 'TEXT', text: 'Hi' })],
	[
		{ type: 'image', caption: 'see attached' },
		(mediaUrl) => ({ type: 'IMAGE', url: mediaUrl('5b1f-77'), caption: 'see attached' }),
	],
	[{ type: 'video' }, (mediaUrl) => ({ type: 'VIDEO', url: mediaUrl('5b1f-78') })],
	[{ type: 'audio' }, (mediaUrl) => ({ type: 'AUDIO', url: mediaUrl('5b1f-79') })],
	[{ type: 'voice' }, (mediaUrl) => ({ type: 'VOICE', url: mediaUrl('5b1f-80') })],
	[{ type: 'document' }, (mediaUrl) => ({ type: 'DOCUMENT', url: mediaUrl('5b1f-81') })],
	[
		{ type: 'sticker', url: 'https://cdn.acme.test/s.webp' },
		() => ({ type: 'STICKER', url: 'https://cdn.acme.test/s.webp' }),
	],
	[
		{ type: 'location', url: 'https://maps.test/x' },
		() => ({
			type: 'LOCATION',
			latitude: 19.05,
			longitude: 72.83,
			address: '7 Lake View',
			name: 'Home',
			url: 'https://maps.test/x',
		}),
	],
	[
		{ type: 'contacts' },
		() => ({
			type: 'CONTACT',
			contacts: [
				{
					name: { firstName: 'Ravi', formattedName: 'Ravi Rao' },
					phones: [{ phone: '+91 98000 00255', type: 'CELL', waId: '919800000255' }],
					addresses: [],
					emails: [],
					urls: [],
				},
			],
		}),
	],
	[{ type: 'infected' }, () => ({ type: 'INFECTED_CONTENT', malware: 'Malicious file found' })],
	[
		{ type: 'template-reply' },
		() => ({ type: 'BUTTON', text: 'Stop updates', payload: 'stop-updates' }),
	],
	[
		{ type: 'button-reply' },
		() => ({ type: 'INTERACTIVE_BUTTON_REPLY', id: 'slot-yes', title: 'Yes' }),
	],
	[
		{ type: 'list-reply' },
		() => ({
			type: 'INTERACTIVE_LIST_REPLY',
			id: 't-am',
			title: '09:00-12:00',
			description: 'Morning',
		}),
	],
	[
		{ type: 'flow-reply' },
		() => ({
			type: 'INTERACTIVE_FLOW_REPLY',
			text: 'Sent',
			response: { flow_token: 'tok-7781', reason: 'damaged' },
		}),
	],
	[
		{ type: 'payment-confirmation' },
		() => ({
			type: 'INTERACTIVE_PAYMENT_CONFIRMATION',
			referenceId: 'pg-551',
			paymentId: 'ord7781',
			status: 'SUCCESS',
			currency: 'INR',
			totalAmount: { value: 50_800, offset: 100 },
			transactionId: 'tx-1',
			transactionType: 'UPI',
		}),
	],
	[
		{ type: 'payment-acknowledgement' },
		() => ({
			type: 'INTERACTIVE_PAYMENT_ACKNOWLEDGEMENT',
			paymentAcknowledgementType: 'PIX',
			timestamp: TIME,
			paymentId: 'ped-7781',
			referenceId: 'ref-9',
		}),
	],
	[
		{ type: 'call-permission-reply', expirationTimestamp: '2026-11-25T09:00:00.000+0000' },
		() => ({
			type: 'INTERACTIVE_CALL_PERMISSION_REPLY',
			callPermissionReply: {
				response: 'ACCEPT',
				expirationTimestamp: '2026-11-25T09:00:00.000+0000',
			},
		}),
	],
	[
		{ type: 'authentication-reply', passkeyHash: 'abCd-1234' },
		() => ({
			type: 'INTERACTIVE_IN_THREAD_AUTHENTICATION_REPLY',
			inThreadAuthenticationReply: {
				status: 'VERIFIED',
				businessScopedPasskeyHash: 'abCd-1234',
			},
		}),
	],
	[
		{ type: 'order' },
		() => ({
			type: 'ORDER',
			catalogId: '1122334455',
			productItems: [
				{ productRetailerId: 'MUG-350', quantity: 2, itemPrice: 449, currency: 'INR' },
			],
			text: 'Gift wrap please',
		}),
	],
	[{ type: 'reaction', emoji: '👍' }, () => ({ type: 'REACTION', emoji: '👍', action: 'ADDED' })],
	[{ type: 'reaction' }, () => ({ type: 'REACTION', action: 'REMOVED' })],
	[{ type: 'unsupported' }, () => ({ type: 'UNSUPPORTED' })],
];

const customer = '919800000100';
const template = {
	messageTemplateId: '9001',
	messageTemplateName: 'order_update_v2',
	messageTemplateLanguage: 'en_GB',
	timestamp: TIME,
};

/** Every documented notice, with its whole body. */
export const INFOBIP_NOTICES: ReadonlyArray<readonly [order: InboundOrder, body: JsonObject]> = [
	[
		{ type: 'payment', callbackData: ['wf-17'] },
		{
			from: NUMBER,
			content: {
				from: customer,
				type: 'payment',
				referenceId: 'ORD-7781',
				paymentId: 'ord-7781',
				paymentStatus: 'CAPTURED',
				currency: 'INR',
				totalAmountValue: 50_800,
				totalAmountOffset: 100,
				callbackData: ['wf-17'],
				transactions: [
					{
						id: 'order_1',
						type: 'UPI',
						status: 'SUCCESS',
						createdTimestamp: TIME,
						updatedTimestamp: TIME,
					},
				],
			},
			createdAt: TIME,
		},
	],
	[
		{ type: 'preference' },
		{
			from: NUMBER,
			content: {
				sender: NUMBER,
				from: customer,
				notificationMessagesStatus: 'stop',
				description: 'User asked to stop marketing',
			},
			createdAt: TIME,
		},
	],
	[
		{ type: 'identity-change', userId: 'IN.5550001' },
		{
			from: NUMBER,
			content: {
				description: 'Security code changed.',
				hash: 'q1w2e3=',
				type: 'user_identity_changed',
				userNumber: customer,
				userId: 'IN.5550001',
			},
			createdAt: TIME,
		},
	],
	[
		{ type: 'template-update' },
		{
			...template,
			change: { type: 'TEMPLATE_STATUS_UPDATE', newStatus: 'REJECTED', reason: 'INVALID_FORMAT' },
		},
	],
	[
		{
			type: 'template-update',
			change: { kind: 'category', previousCategory: 'UTILITY', newCategory: 'MARKETING' },
		},
		{
			...template,
			change: {
				type: 'TEMPLATE_CATEGORY_UPDATE',
				previousCategory: 'UTILITY',
				newCategory: 'MARKETING',
			},
		},
	],
	[
		{
			type: 'template-update',
			change: { kind: 'quality', previousScore: 'HIGH', newScore: 'LOW' },
		},
		{
			...template,
			change: {
				type: 'TEMPLATE_QUALITY_UPDATE',
				previousQualityScore: 'HIGH',
				newQualityScore: 'LOW',
			},
		},
	],
	[
		{ type: 'click', applicationId: 'app', entityId: 'shop' },
		{
			notificationType: 'CLICKED',
			recipient: customer,
			url: 'https://acme.test/t/7781',
			sendDateTime: expect.any(Number),
			messageId: expect.any(String),
			bulkId: '',
			recipientInfo: { deviceType: 'Phone', os: 'Android 15', deviceName: 'Pixel' },
			geoLocationInfo: { countryName: 'India', city: 'Mumbai' },
			applicationId: 'app',
			entityId: 'shop',
		},
	],
	[
		{ type: 'echo', userId: 'IN.5550001' },
		{
			entry: [
				{
					id: '445566',
					changes: [
						{
							field: 'smb_message_echoes',
							value: {
								messagingProduct: 'whatsapp',
								metadata: { displayPhoneNumber: NUMBER, phoneNumberId: '1134960000' },
								contacts: [{ waId: customer, userId: 'IN.5550001' }],
								messageEchoes: [
									{
										from: NUMBER,
										to: customer,
										id: WAMID,
										toUserId: 'IN.5550001',
										timestamp: expect.stringMatching(/^\d{10}$/),
										text: { body: 'Called you just now' },
										type: 'text',
									},
								],
							},
						},
					],
				},
			],
		},
	],
];

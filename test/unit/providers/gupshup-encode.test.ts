import { describeEncoders, submit } from './support/encode-cases';
import { FULL_ORDER_STATUS, ORDER_STATUS } from '../../samples/order-status';
import { TEXT } from '../../samples/text';

const product = { messaging_product: 'whatsapp', recipient_type: 'individual' };

const around = { ...product, to: '919800000001' };

describeEncoders('gupshup', [
	{
		why: 'an order status with everything',
		submission: submit(ORDER_STATUS.messages.full, { correlationId: 'ORD-7781' }),
		body: {
			...around,
			type: 'interactive',
			interactive: { ...FULL_ORDER_STATUS, footer: { text: 'Acme' } },
			biz_opaque_callback_data: 'ORD-7781',
		},
	},
	{
		why: 'an order status with the payment, its time in whole seconds',
		submission: submit({
			...ORDER_STATUS.messages.minimal,
			payment: { status: 'captured', time: 1_795_253_400_999 },
		}),
		body: {
			...around,
			type: 'interactive',
			interactive: {
				type: 'order_status',
				body: { text: 'Update' },
				action: {
					name: 'review_order',
					parameters: {
						reference_id: 'ord7781',
						order: { status: 'processing' },
						payment: { status: 'captured', timestamp: 1_795_253_400 },
					},
				},
			},
		},
	},
	{
		why: 'a payment without a time',
		submission: submit({ ...ORDER_STATUS.messages.minimal, payment: { status: 'failed' } }),
		body: {
			...around,
			type: 'interactive',
			interactive: {
				type: 'order_status',
				body: { text: 'Update' },
				action: {
					name: 'review_order',
					parameters: {
						reference_id: 'ord7781',
						order: { status: 'processing' },
						payment: { status: 'failed' },
					},
				},
			},
		},
	},
	{
		why: 'the identity that the number must still belong to',
		submission: submit(TEXT.messages.minimal, {
			options: { recipientIdentityHash: 'DF2lS5v2W6x=' },
		}),
		body: {
			...around,
			type: 'text',
			text: { body: 'Hello' },
			recipient_identity_key_hash: 'DF2lS5v2W6x=',
		},
	},
	{
		why: 'an ID goes into another member than a number',
		submission: submit(TEXT.messages.minimal, { recipient: ' IN.461449821882 ' }),
		body: {
			...product,
			recipient: 'IN.461449821882',
			type: 'text',
			text: { body: 'Hello' },
		},
	},
	{
		why: 'the app is the sender, and options of other providers stay out',
		submission: submit(TEXT.messages.minimal, {
			sender: '',
			options: {
				messageId: 'a',
				reportUrl: 'https://n8n.test',
				urlOptions: { shortenUrl: true },
				reference1: 'b',
				source: 'api',
				fallbackText: 'c',
			},
		}),
		body: { ...around, type: 'text', text: { body: 'Hello' } },
	},
]);

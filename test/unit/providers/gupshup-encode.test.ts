import { describeEncoders, submit } from './support/encode-cases';
import { orderStatus, text } from './support/messages';
import { FULL_ORDER_STATUS, META_CONTENTS } from './support/meta-bodies';

const product = { messaging_product: 'whatsapp', recipient_type: 'individual' };

const around = { ...product, to: '919800000001' };

describeEncoders('gupshup', [
	...META_CONTENTS.map(({ why, message, content }) => ({
		why,
		submission: submit(message),
		body: { ...around, ...content },
	})),
	{
		why: 'an order status with everything',
		submission: submit(orderStatus.full, { correlationId: 'ORD-7781' }),
		body: {
			...around,
			type: 'interactive',
			interactive: { ...FULL_ORDER_STATUS, footer: { text: 'Acme' } },
			biz_opaque_callback_data: 'ORD-7781',
		},
	},
	{
		why: 'an ID goes into another member than a number',
		submission: submit(text.minimal, { recipient: ' IN.461449821882 ' }),
		body: {
			...product,
			recipient: 'IN.461449821882',
			type: 'text',
			text: { body: 'Hello' },
		},
	},
	{
		why: 'the app is the sender, and options of other providers stay out',
		submission: submit(text.minimal, {
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

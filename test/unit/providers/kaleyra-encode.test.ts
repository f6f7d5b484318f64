import { describeEncoders, submit } from './support/encode-cases';
import { FULL_ORDER_STATUS } from '../../samples/order-status';
import { TEXT } from '../../samples/text';

const around = {
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '+919800000001',
};

const hello = { ...around, type: 'text', text: { body: 'Hello' } };

const withoutFooter = {
	kind: 'orderStatus',
	referenceId: 'ord7781',
	status: 'partiallyShipped',
	description: 'Courier picked it up',
	body: 'Order 7781 is on its way',
} as const;

describeEncoders('kaleyra', [
	{
		why: 'an order status with everything; a footer is not documented',
		submission: submit(withoutFooter, {
			correlationId: 'ORD-7781',
			options: { reference1: 'wf-9', reference2: 'exec-31', source: 'shopify' },
		}),
		body: {
			messaging_object: { ...around, type: 'interactive', interactive: FULL_ORDER_STATUS },
			extra_info: { ref: 'ORD-7781', ref1: 'wf-9', ref2: 'exec-31', wa_source: 'shopify' },
		},
	},
	{
		why: 'the payment, which its page on order statuses does not know, stays out',
		submission: submit({ ...withoutFooter, payment: { status: 'captured', time: 0 } }),
		body: {
			messaging_object: { ...around, type: 'interactive', interactive: FULL_ORDER_STATUS },
		},
	},
	{
		why: 'one reference alone',
		submission: submit(TEXT.messages.minimal, { options: { reference2: 'exec-31' } }),
		body: { messaging_object: hello, extra_info: { ref2: 'exec-31' } },
	},
	{
		why: 'options of other providers stay out',
		submission: submit(TEXT.messages.minimal, {
			options: { messageId: 'a', reportUrl: 'https://n8n.test', clientId: 'b', entityId: 'c' },
		}),
		body: { messaging_object: hello },
	},
]);

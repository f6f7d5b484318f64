import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

const bench = useBench();

/*
 * A dropdown on which other fields depend, given by an expression: n8n can't know which of them will
 * count, shows all, and would not run a node of which one that is marked as required is empty.
 */
const CASES: ReadonlyArray<{
	readonly why: string;
	readonly provider: ProviderId;
	readonly kind: MessageKind;
	readonly fields: INodeParameters;
	readonly input: INodeParameters;
}> = [
	{
		why: 'where the file comes from',
		provider: 'gupshup',
		kind: 'image',
		fields: { mediaSource: '={{ $json.source }}', mediaUrl: 'https://shop.example.com/mug.jpg' },
		input: { source: 'link' },
	},
	{
		why: 'what stands above the body',
		provider: 'infobip',
		kind: 'replyButtons',
		fields: { headerType: '={{ $json.header }}' },
		input: { header: 'none' },
	},
	{
		why: 'how an order is paid',
		provider: 'infobip',
		kind: 'orderDetails',
		fields: { paymentType: '={{ $json.payment }}' },
		input: { payment: 'PG_RAZORPAY' },
	},
	{
		why: 'what the cards of a carousel end with',
		provider: 'gupshup',
		kind: 'mediaCarousel',
		fields: { cardButtons: '={{ $json.cards }}' },
		input: { cards: 'url' },
	},
];

test.each(CASES)('an expression says $why', async ({ provider, kind, fields, input }) => {
	const { messages, error } = await bench.send({
		parameters: messageOf(provider, kind, fields),
		input: [input],
	});
	expect(error).toBeUndefined();
	expect(messages).toHaveLength(1);
});

test.each([
	{ payment: 'PG_RAZOR', told: /'Payment Type' is 'PG_RAZOR': it must be/ },
	{ payment: '', told: /'Payment Type' is empty/ },
])('a payment type that is none, $payment, is told', async ({ payment, told }) => {
	const { messages, error } = await bench.send({
		parameters: messageOf('infobip', 'orderDetails', { paymentType: '={{ $json.payment }}' }),
		input: [{ payment }],
	});
	expect(String(error?.message)).toMatch(told);
	expect(messages).toEqual([]);
});

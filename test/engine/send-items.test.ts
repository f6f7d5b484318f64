import { PROVIDER_IDS } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';

const bench = useBench();

const ORDERS = Array.from({ length: 10 }, (_, position) => ({
	phone: `91980000010${position}`,
	order: `ORD${position}`,
	customer: { name: `Customer ${position}` },
}));

describe.each(PROVIDER_IDS)('ten items through %s', (provider) => {
	test('make ten messages one after the other, in their order, each with its own values', async () => {
		const { items, messages, error } = await bench.send({
			parameters: messageOf(provider, 'text', {
				recipient: '={{ $json.phone }}',
				text: '=Dear {{ $json.customer.name }}, order {{ $json.order }} left us',
				correlationId: '={{ $json.order }}',
				options: { concurrency: 1 },
			}),
			input: ORDERS,
		});
		expect(error).toBeUndefined();
		expect(messages.map(({ correlationId }) => correlationId)).toEqual(
			ORDERS.map(({ order }) => order),
		);
		expect(messages.map(({ body }) => JSON.stringify(body))).toEqual(
			ORDERS.map(({ customer, order }) =>
				expect.stringContaining(`Dear ${customer.name}, order ${order} left us`),
			),
		);
		expect(items).toEqual(
			ORDERS.map(({ phone, order }, item) => ({
				json: expect.objectContaining({ recipient: phone, correlationId: order, accepted: true }),
				pairedItem: { item },
			})),
		);
	});
});

test('an item can have its own sender, buttons and options', async () => {
	const { messages } = await bench.send({
		parameters: messageOf('infobip', 'replyButtons', {
			sender: '={{ $json.from }}',
			buttonsSource: 'json',
			buttonsJson: '={{ $json.choices }}',
			options: { messageId: '={{ $json.id }}' },
		}),
		input: [
			{ from: '441134960000', choices: ['Yes', 'No'], id: 'first' },
			{ from: '441134960009', choices: [{ id: 'a', title: 'Later' }], id: 'second' },
		],
	});
	expect(messages).toMatchObject([
		{ messageId: 'first', sender: '441134960000' },
		{ messageId: 'second', sender: '441134960009' },
	]);
	expect(messages.map(({ body }) => JSON.stringify(body))).toEqual([
		expect.stringContaining('"title":"No"'),
		expect.stringContaining('"title":"Later"'),
	]);
});

describe('Simplify', () => {
	test.each([
		['gupshup', 200, { messaging_product: 'whatsapp' }],
		['infobip', 200, { messageCount: 1, status: { name: 'PENDING_ENROUTE' } }],
		['kaleyra', 202, { code: 'WA202', message: 'Request Accepted' }],
		['messangi', 200, { meta: { explain: 'Send Notification' } }],
	] as const)('off adds the answer of %s', async (provider, statusCode, body) => {
		const { items } = await bench.send({
			parameters: messageOf(provider, 'text', { simplify: false }),
		});
		expect(items[0]?.json).toMatchObject({ accepted: true, response: { statusCode, body } });
	});

	test('off adds the answer to a refused item, too', async () => {
		const { items } = await bench.send({
			parameters: messageOf('kaleyra', 'text', { simplify: false, recipient: '919800000005' }),
			onError: 'continueRegularOutput',
		});
		expect(items[0]?.json).toMatchObject({
			details: { accepted: false, response: { statusCode: 400, body: { code: 'E110' } } },
		});
	});
});

describe('Additional Payload', () => {
	const typed = JSON.stringify({ messageId: 'mine', content: { previewUrl: false } });

	test.each([
		['typed', typed],
		['out of an expression', '={{ $json.more }}'],
		['as a text out of an expression', '={{ JSON.stringify($json.more) }}'],
	])('%s is merged into the request last', async (_how, additionalPayload) => {
		const { requests, items } = await bench.send({
			parameters: messageOf('infobip', 'text', {
				text: 'See https://shop.example.com',
				options: { messageId: 'fields', previewUrl: true, additionalPayload },
			}),
			input: [{ more: { messageId: 'mine', content: { previewUrl: false } } }],
		});
		expect(requests[0]?.body).toMatchObject({
			messageId: 'mine',
			content: { text: 'See https://shop.example.com', previewUrl: false },
		});
		expect(items[0]?.json.messageId).toBe('mine');
	});

	test('replaces a list as a whole', async () => {
		const buttons = [{ type: 'REPLY', id: 'other', title: 'Other' }];
		const { requests } = await bench.send({
			parameters: messageOf('infobip', 'replyButtons', {
				buttonsSource: 'json',
				buttonsJson: '["Yes","No"]',
				options: { additionalPayload: JSON.stringify({ content: { action: { buttons } } }) },
			}),
		});
		expect(requests[0]?.body).toMatchObject({ content: { action: { buttons } } });
	});
});

test('no items in, no message out', async () => {
	const { requests, error } = await bench.send({
		parameters: messageOf('infobip', 'text'),
		input: [],
	});
	expect(error).toBeUndefined();
	expect(requests).toEqual([]);
});

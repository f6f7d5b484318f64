import { ACCOUNTS, type InboundOrder } from '..';
import type { JsonObject } from '../json';
import { useBench } from './bench';
import { call } from './harness';
import { INFOBIP_MESSAGES, INFOBIP_NOTICES } from './inbound-infobip-cases';
import { INFOBIP_TEXT } from './samples';

const NUMBER = ACCOUNTS.infobip.sender;
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
const WAMID = expect.stringMatching(/^wamid\./);

const EVENTS = [
	'BUSINESS_APP_MESSAGE_ECHO',
	'CLICK',
	'IDENTITY_CHANGE',
	'INBOUND_MESSAGE',
	'MARKETING_SUBSCRIPTION_UPDATE',
	'PAYMENT_STATUS',
	'TEMPLATE_UPDATE',
];

describe('What comes in at Infobip', () => {
	const bench = useBench();
	/** A message that can be answered, and what an answer says about it. */
	let replyTo: string;

	beforeEach(async () => {
		bench.sandbox.registerWithInfobip({
			subscriptions: [
				{
					subscriptionId: 'all',
					events: EVENTS,
					profile: { profileId: 'all', webhook: { notifyUrl: bench.webhook.url } },
				},
			],
		});
		const body = { ...INFOBIP_TEXT, callbackData: 'order-1' };
		replyTo = (await call(bench.sandbox, 'infobip', { body })).data.messageId;
	});

	test('is a list of results with what is known about the customer and the number', async () => {
		await bench.sandbox.inbound('infobip', { type: 'text' });
		expect(bench.webhook.bodies()).toEqual([
			{
				results: [
					{
						from: '919800000100',
						to: NUMBER,
						integrationType: 'WHATSAPP',
						receivedAt: TIME,
						messageId: WAMID,
						message: { type: 'TEXT', text: 'Where is my order?' },
						contact: { name: 'Sandbox User', phoneNumber: '919800000100' },
						price: { pricePerMessage: 0, currency: 'EUR' },
						keyword: 'WHERE',
					},
				],
				messageCount: 1,
				pendingMessageCount: 0,
			},
		]);
	});

	test('names the message that it answers, and the two ends of that', async () => {
		await bench.sandbox.inbound('infobip', { type: 'button-reply' }, { replyTo });
		expect(bench.webhook.bodies()).toMatchObject([
			{
				results: [
					{
						from: INFOBIP_TEXT.to,
						to: INFOBIP_TEXT.from,
						pairedMessageId: replyTo,
						callbackData: 'order-1',
						message: { context: { from: INFOBIP_TEXT.from, id: replyTo } },
					},
				],
			},
		]);
	});

	test.each<[string, InboundOrder, JsonObject]>([
		[
			'customer, number, ID, entity and application',
			{
				type: 'text',
				from: '+919800000222',
				to: '441134960009',
				contactName: 'Asha',
				userId: 'IN.5550001',
				messageId: 'E_opaque1',
				entityId: 'shop',
				applicationId: 'app',
			},
			{
				from: '919800000222',
				to: '441134960009',
				messageId: 'E_opaque1',
				contact: { name: 'Asha', phoneNumber: '919800000222', userId: 'IN.5550001' },
				entityId: 'shop',
				applicationId: 'app',
			},
		],
		[
			'a customer without a number',
			{ type: 'text', from: 'IN.5550002', contactName: 'Kiran' },
			{ from: 'IN.5550002', contact: { name: 'Kiran', userId: 'IN.5550002' } },
		],
	])('is told with %s', async (_what, order, expected) => {
		await bench.sandbox.inbound('infobip', order);
		expect(bench.webhook.bodies()).toMatchObject([{ results: [expected] }]);
	});

	const mediaUrl = (mediaId: string) =>
		`${bench.sandbox.urls.infobip}/whatsapp/1/senders/${NUMBER}/media/${mediaId}`;

	test.each(INFOBIP_MESSAGES)('message %j', async (order, message) => {
		await bench.sandbox.inbound('infobip', order);
		expect(bench.webhook.bodies()).toMatchObject([{ results: [{ integrationType: 'WHATSAPP' }] }]);
		const [body] = bench.webhook.bodies();
		expect(body).toHaveProperty('results[0].message', message(mediaUrl));
	});

	test.each<[InboundOrder['type'], boolean]>([
		['reaction', true],
		['location', true],
		['order', false],
		['payment-acknowledgement', false],
	])('%s has a context: %j', async (type, expected) => {
		await bench.sandbox.inbound('infobip', { type } as InboundOrder, { replyTo });
		const [body] = bench.webhook.bodies();
		if (expected) expect(body).toHaveProperty('results[0].message.context.id', replyTo);
		else expect(body).not.toHaveProperty('results[0].message.context');
	});

	test.each(INFOBIP_NOTICES)('notice %j', async (order, body) => {
		await bench.sandbox.inbound('infobip', order);
		expect(bench.webhook.bodies()).toEqual([body]);
	});

	test.each<InboundOrder['type']>(['address-reply', 'billing', 'opt', 'edit', 'number-change'])(
		'%s is not documented and refused',
		async (type) => {
			const order = { type } as InboundOrder;
			await expect(bench.sandbox.inbound('infobip', order)).rejects.toThrow(
				`infobip documents no event of the type ${type}`,
			);
		},
	);

	test('needs a message of this provider to reply to', async () => {
		const reply = bench.sandbox.inbound('infobip', { type: 'text' }, { replyTo: 'unknown' });
		await expect(reply).rejects.toThrow('infobip took no message unknown');
	});

	test('a file that came in can be fetched from where it is said to be', async () => {
		await bench.sandbox.inbound('infobip', { type: 'image' });
		const path = `/whatsapp/1/senders/${NUMBER}/media/5b1f-77`;
		const { status, headers } = await call(bench.sandbox, 'infobip', { method: 'GET', path });
		expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'image/jpeg' });
	});
});

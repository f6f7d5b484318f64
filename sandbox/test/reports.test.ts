import { ACCOUNTS, type ProviderName, type Sandbox, startSandbox } from '..';
import type { JsonObject, JsonValue } from '../json';
import { call, changed, type Receiver, startReceiver } from './harness';
import {
	INFOBIP_ORDER_STATUS,
	INFOBIP_TEXT,
	KALEYRA_ORDER_STATUS,
	MESSANGI_BUTTONS,
	MESSANGI_TEXT,
} from './samples';

const INFOBIP_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/;

describe('Reports', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeAll(async () => {
		sandbox = await startSandbox({
			reportDelays: { queued: 1, sent: 2, delivered: 3, failed: 3, seen: 4 },
		});
	});
	beforeEach(async () => {
		receiver = await startReceiver();
	});
	afterEach(async () => {
		sandbox.reset();
		await receiver.stop();
	});
	afterAll(async () => await sandbox.stop());

	/** Sends a message and gives back the bodies of its reports. */
	const reportsOn = async (provider: ProviderName, body: JsonValue, path?: string) => {
		const answer = await call(sandbox, provider, path === undefined ? { body } : { body, path });
		expect(answer.status).toBeLessThan(300);
		await sandbox.settled();
		return receiver.received.map((one) => one.body);
	};
	const orderStatusPath = '/whatsapp/1/message/interactive/order-status';
	const orderStatus = (changes: Record<string, JsonValue> = {}) =>
		changed(INFOBIP_ORDER_STATUS, { notifyUrl: `${receiver.url}/infobip`, ...changes });

	test('Infobip: delivered, then seen, to the notifyUrl of the message', async () => {
		const reports = await reportsOn('infobip', orderStatus({ entityId: 'acme' }), orderStatusPath);
		const messageId = INFOBIP_ORDER_STATUS.messageId;
		expect(reports).toEqual([
			{
				results: [
					{
						bulkId: '',
						price: { pricePerMessage: expect.any(Number), currency: 'EUR' },
						status: {
							groupId: 3,
							groupName: 'DELIVERED',
							id: 5,
							name: 'DELIVERED_TO_HANDSET',
							description: 'Message delivered to handset',
						},
						error: expect.objectContaining({ id: 0, name: 'NO_ERROR', permanent: false }),
						messageId,
						sentAt: expect.stringMatching(INFOBIP_TIME),
						doneAt: expect.stringMatching(INFOBIP_TIME),
						messageCount: 1,
						to: '441134960001',
						contact: { name: 'Sandbox User', phoneNumber: '441134960001' },
						callbackData: 'Callback data',
						entityId: 'acme',
					},
				],
			},
			{
				results: [
					{
						messageId,
						from: '441134960001',
						to: '441134960000',
						sentAt: expect.stringMatching(INFOBIP_TIME),
						seenAt: expect.stringMatching(INFOBIP_TIME),
						entityId: 'acme',
						contact: { name: 'Sandbox User', phoneNumber: '441134960001' },
					},
				],
			},
		]);
		expect(sandbox.messages()[0]?.reports).toMatchObject([
			{ event: 'delivered', answer: { status: 200 } },
			{ event: 'seen', answer: { status: 200 } },
		]);
	});

	test('Infobip: nothing without a notifyUrl', async () => {
		expect(await reportsOn('infobip', INFOBIP_TEXT)).toEqual([]);
	});

	test.each([
		['0026', 7002, 'EC_UNKNOWN_USER'],
		['0047', 7010, 'EC_NO_SESSION'],
		['0048', 7003, 'EC_BLOCKED_USER'],
		['0056', 7016, 'EC_SPAM_RATE'],
	])('Infobip: ...%s fails with %d %s', async (digits, id, name) => {
		const [report, ...others] = await reportsOn(
			'infobip',
			orderStatus({ to: `44113496${digits}` }),
			orderStatusPath,
		);
		expect(others).toEqual([]);
		expect(report).toMatchObject({
			results: [{ status: { groupId: 2, groupName: 'UNDELIVERABLE' }, error: { id, name } }],
		});
	});

	test('Kaleyra: sent, delivered, read, to the attached profile with its headers', async () => {
		const headers = { 'x-secret': 'abc' };
		sandbox.attachKaleyraProfile({ url: receiver.url, method: 'POST', headers });
		const reports = await reportsOn('kaleyra', KALEYRA_ORDER_STATUS);
		const body = (status: string, extra: JsonObject) => ({
			meta_object: {
				value: {
					messaging_product: 'whatsapp',
					metadata: { display_phone_number: '919800000000', phone_number_id: expect.any(String) },
					statuses: [
						{
							id: expect.any(String),
							status,
							timestamp: expect.stringMatching(/^\d{10}$/),
							recipient_id: '919800000001',
							...extra,
						},
					],
				},
				field: 'messages',
			},
			extra_info: {
				ref: 'customer1',
				ref1: 'marketing',
				ref2: 'dictionary',
				trace_id: expect.any(String),
				message_id: expect.stringMatching(/^wamid\./),
				waba_id: ACCOUNTS.kaleyra.wabaId,
			},
			status,
			message_id: expect.stringMatching(/^wamid\./),
		});
		const billing = { conversation: expect.any(Object), pricing: expect.any(Object) };
		expect(reports).toEqual([body('sent', billing), body('delivered', billing), body('read', {})]);
		expect(receiver.received[0]?.headers).toMatchObject(headers);
	});

	test('Kaleyra: nothing without an attached profile', async () => {
		expect(await reportsOn('kaleyra', KALEYRA_ORDER_STATUS)).toEqual([]);
	});

	test.each([
		['0026', 131026],
		['0047', 131047],
		['0048', 131050],
		['0056', 131056],
	])('Kaleyra: ...%s fails with %d of Meta', async (digits, code) => {
		sandbox.attachKaleyraProfile({ url: receiver.url, method: 'POST', headers: {} });
		const body = changed(KALEYRA_ORDER_STATUS, { 'messaging_object.to': `+91980000${digits}` });
		const reports = await reportsOn('kaleyra', body);
		expect(reports).toMatchObject([
			{
				status: 'failed',
				meta_object: { value: { statuses: [{ status: 'failed', errors: [{ code }] }] } },
			},
		]);
	});

	describe.each(['metaCloud', 'dialog360'] as const)('%s', (provider) => {
		const { sender, phoneNumberId, wabaId } = ACCOUNTS[provider];
		const body = (to: string) => ({
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to,
			type: 'text',
			text: { body: 'Hi' },
			biz_opaque_callback_data: 'order-1',
		});
		const listen = () => {
			if (provider === 'metaCloud') sandbox.putMetaWebhook('app', receiver.url);
			else sandbox.putDialog360Webhook({ url: receiver.url, headers: {} });
		};

		test('sent, delivered, read, with the ID of the answer and that of the sender', async () => {
			listen();
			const reports = await reportsOn(provider, body('447700900001'));
			const [message] = sandbox.messages();
			const billing = { conversation: expect.any(Object), pricing: expect.any(Object) };
			const status = (name: string, more: object) => ({
				object: 'whatsapp_business_account',
				entry: [
					{
						id: wabaId,
						changes: [
							{
								field: 'messages',
								value: {
									messaging_product: 'whatsapp',
									metadata: { display_phone_number: sender, phone_number_id: phoneNumberId },
									statuses: [
										{
											id: message?.messageId,
											status: name,
											timestamp: expect.stringMatching(/^\d{10}$/),
											recipient_id: '447700900001',
											biz_opaque_callback_data: 'order-1',
											...more,
										},
									],
								},
							},
						],
					},
				],
			});
			expect(reports).toEqual([
				status('sent', billing),
				status('delivered', billing),
				status('read', {}),
			]);
		});

		test.each([
			['0005', 131042],
			['0026', 131026],
			['0047', 131047],
			['0048', 131050],
			['0056', 131056],
		])('...%s fails with %d', async (digits, code) => {
			listen();
			const reports = await reportsOn(provider, body(`44770090${digits}`));
			const failed = { status: 'failed', errors: [{ code }] };
			expect(reports).toMatchObject([
				{ entry: [{ changes: [{ value: { statuses: [failed] } }] }] },
			]);
		});

		test('nothing without a webhook', async () => {
			expect(await reportsOn(provider, body('447700900001'))).toEqual([]);
		});
	});

	test('Messangi: QUEUE, SENT, DELIVERED to every callback of the message', async () => {
		const callbacks = `${receiver.url}/a, ${receiver.url}/b`;
		const reports = await reportsOn('messangi', { ...MESSANGI_BUTTONS, callbacks });
		expect(reports).toHaveLength(6);
		const toFirst = reports.filter((report) => has(report, '/a'));
		expect(toFirst).toEqual(
			['QUEUE', 'SENT', 'DELIVERED'].map((status) => ({
				callback: `${receiver.url}/a`,
				date: expect.stringMatching(/Z$/),
				externalId: '123456789abcde',
				campaignId: 'clientId',
				clientId: 'clientId',
				from: '1000000001',
				id: expect.any(String),
				to: '+1000000002',
				message: 'message text body of the registered template',
				username: expect.any(String),
				timestamp: expect.any(Number),
				status,
			})),
		);
	});

	test.each([
		['0001', ['QUEUE', 'SENT', 'DELIVERED', 'READ']],
		['0005', ['QUEUE', 'QUOTA_EXCEEDED']],
		['0026', ['QUEUE', 'CODE_NOT_ALLOWED']],
		['0047', ['QUEUE', 'SENT', 'DELIVERED', 'READ']],
		['0048', ['QUEUE', 'BLACKLISTED']],
		['0056', ['QUEUE', 'QUOTA_EXCEEDED']],
	])('Messangi: ...%s goes through %j', async (digits, statuses) => {
		const body = changed(MESSANGI_TEXT, {
			callbacks: receiver.url,
			'request.to': `+100000${digits}`,
		});
		const reports = await reportsOn('messangi', body);
		expect(reports).toMatchObject(statuses.map((status) => ({ status })));
	});

	test('records what the receiver answered, and goes on', async () => {
		receiver.status = 500;
		await reportsOn('infobip', orderStatus(), orderStatusPath);
		const answers = sandbox.messages()[0]?.reports.map(({ answer }) => answer);
		expect(answers).toEqual([{ status: 500 }, { status: 500 }]);
	});

	test('calls nobody beyond this machine', async () => {
		const notifyUrl = 'http://reports.example.test/hook';
		await reportsOn('infobip', orderStatus({ notifyUrl }), orderStatusPath);
		expect(sandbox.messages()[0]?.reports[0]?.answer).toEqual({
			error: 'not sent: reports.example.test is not on this machine',
		});
	});

	test('stop with a reset', async () => {
		const slow = await startSandbox({ reportDelays: { delivered: 60_000 } });
		await call(slow, 'infobip', { body: { ...INFOBIP_TEXT, notifyUrl: receiver.url } });
		slow.reset();
		await slow.settled();
		expect(receiver.received).toEqual([]);
		await slow.stop();
	});
});

function has(report: JsonValue, path: string): boolean {
	return JSON.stringify(report).includes(`${path}"`);
}

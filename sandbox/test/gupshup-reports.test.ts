import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, type Receiver, startReceiver } from './harness';
import { gupshup, META_BUTTONS } from './samples';

const SUBSCRIPTION = `/partner/app/${ACCOUNTS.gupshup.appId}/subscription`;
const MODES = 'MESSAGE,ENQUEUED,SENT,DELIVERED,READ,FAILED';

describe('Reports of Gupshup', () => {
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
	const reportsOn = async (body: JsonValue) => {
		expect((await call(sandbox, 'gupshup', { body })).status).toBe(200);
		await sandbox.settled();
		return receiver.received.map((one) => one.body);
	};
	const subscribe = async (version: string, fields: Record<string, string> = {}) => {
		const form = { url: receiver.url, tag: `tag-${version}`, version, modes: MODES, ...fields };
		const body = new URLSearchParams(form);
		const { status } = await call(sandbox, 'gupshup', { path: SUBSCRIPTION, body });
		expect(status).toBe(200);
		receiver.received.length = 0;
	};

	test('v3: enqueued, sent, delivered, read, with the headers of the subscription', async () => {
		await subscribe('3', { meta: JSON.stringify({ headers: { 'x-secret': 'abc' } }) });
		const message = { ...gupshup(META_BUTTONS), biz_opaque_callback_data: 'order-1' };
		const reports = await reportsOn(message);
		const gsId = sandbox.messages()[0]?.messageId;
		const envelope = (entry: object, value: object) => ({
			object: 'whatsapp_business_account',
			gs_app_id: ACCOUNTS.gupshup.appId,
			entry: [
				{
					...entry,
					changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', ...value } }],
				},
			],
		});
		const metadata = expect.objectContaining({ display_phone_number: '919800000003' });
		const later = (status: string) =>
			envelope(
				{ id: ACCOUNTS.gupshup.wabaId },
				{
					metadata,
					statuses: [
						expect.objectContaining({
							gs_id: gsId,
							status,
							meta_msg_id: expect.stringMatching(/^wamid\./),
							biz_opaque_callback_data: 'order-1',
							timestamp: expect.stringMatching(/^\d{10}$/),
						}),
					],
				},
			);
		const enqueued = {
			gs_id: gsId,
			id: gsId,
			recipient_id: '919800000001',
			status: 'enqueued',
			timestamp: expect.any(Number),
		};
		expect(reports).toEqual([
			envelope({}, { statuses: [enqueued] }),
			later('sent'),
			later('delivered'),
			later('read'),
		]);
		expect(receiver.received.every(({ headers }) => headers['x-secret'] === 'abc')).toBe(true);
	});

	test('v2: its own format', async () => {
		await subscribe('2');
		const reports = await reportsOn(gupshup(META_BUTTONS));
		const gsId = sandbox.messages()[0]?.messageId;
		const outline = { app: 'SandboxApp', version: 2, type: 'message-event' };
		expect(reports).toMatchObject([
			{ ...outline, payload: { id: gsId, type: 'enqueued', payload: { type: 'session' } } },
			{ ...outline, payload: { gsId, type: 'sent', payload: { ts: expect.any(Number) } } },
			{ ...outline, payload: { gsId, type: 'delivered' } },
			{ ...outline, payload: { gsId, type: 'read' } },
		]);
	});

	test('only the modes that were asked for', async () => {
		await subscribe('3', { modes: 'READ' });
		const reports = await reportsOn(gupshup(META_BUTTONS));
		expect(reports).toMatchObject([
			{ entry: [{ changes: [{ value: { statuses: [{ status: 'read' }] } }] }] },
		]);
	});

	test.each([
		['0005', { code: 1003, reason: expect.any(String) }],
		['0026', { code: 1002, reason: expect.any(String) }],
		['0047', { errors: [{ code: 131047, title: expect.any(String) }] }],
		['0048', { code: 1012, reason: expect.any(String) }],
		['0056', { errors: [{ code: 131056, title: expect.any(String) }] }],
	])('v3: ...%s fails', async (digits, failure) => {
		await subscribe('3', { modes: 'FAILED' });
		const reports = await reportsOn({
			...gupshup(META_BUTTONS),
			to: `91980000${digits}`,
		});
		const statuses = [{ status: 'failed', ...failure }];
		expect(reports).toMatchObject([{ entry: [{ changes: [{ value: { statuses } }] }] }]);
	});

	test.each([
		['0026', { id: expect.any(String), payload: { code: 1002 } }],
		['0047', { gsId: expect.any(String), payload: { code: 131047 } }],
	])('v2: ...%s fails', async (digits, payload) => {
		await subscribe('2', { modes: 'FAILED' });
		const body = { ...gupshup(META_BUTTONS), to: `91980000${digits}` };
		const reports = await reportsOn(body);
		expect(reports).toMatchObject([{ payload: { type: 'failed', ...payload } }]);
	});
});

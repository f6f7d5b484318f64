import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import { call, many, type Receiver, startReceiver } from './harness';

const { appId } = ACCOUNTS.gupshup;
const PATH = `/partner/app/${appId}/subscription`;
const error = (message: string) => ({ status: 'error', message });

describe('Subscriptions of Gupshup', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
		receiver = await startReceiver();
	});
	beforeEach(() => {
		sandbox.reset();
		receiver.status = 200;
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await sandbox.stop();
		await receiver.stop();
	});

	const form = (fields: Record<string, string> = {}) => ({
		url: receiver.url,
		tag: 'n8n',
		version: '3',
		modes: 'SENT,READ',
		...fields,
	});
	const create = async (fields: Record<string, string> = {}) =>
		await call(sandbox, 'gupshup', { path: PATH, body: new URLSearchParams(form(fields)) });
	const at = async (method: string, path = PATH, fields?: Record<string, string>) =>
		await call(sandbox, 'gupshup', {
			method,
			path,
			...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
		});

	test('live from their creation to their deletion', async () => {
		const meta = JSON.stringify({ headers: { 'x-secret': 'abc' } });
		const { status, data } = await create({ meta });
		const shown = {
			active: true,
			appId,
			createdOn: expect.any(Number),
			id: expect.any(String),
			meta,
			mode: expect.any(Number),
			modifiedOn: expect.any(Number),
			showOnUI: false,
			tag: 'n8n',
			url: receiver.url,
			version: 3,
		};
		expect({ status, data }).toEqual({
			status: 200,
			data: { status: 'success', subscription: shown },
		});
		const { subscription } = data;
		const one = `${PATH}/${subscription.id}`;
		expect((await at('GET')).data).toEqual({ status: 'success', subscriptions: [subscription] });
		expect((await at('GET', one)).data).toEqual({ status: 'success', subscription });

		const updated = await at('PUT', one, { modes: 'SENT,ENQUEUED', active: 'false' });
		expect(updated).toMatchObject({
			status: 200,
			data: {
				subscription: {
					active: false,
					modes: ['SENT', 'ENQUEUED'],
					latencyBucket: expect.any(String),
				},
			},
		});

		const deleted = await at('DELETE', one);
		expect({ status: deleted.status, data: deleted.data }).toEqual({ status: 204, data: '' });
		expect((await at('GET')).data.subscriptions).toEqual([]);
		for (const method of ['GET', 'PUT', 'DELETE']) {
			const gone = await at(method, one, method === 'PUT' ? {} : undefined);
			expect(gone).toMatchObject({ status: 400, data: error('Subscription Does Not Exist') });
		}
	});

	test('are called once when they are created, with their headers', async () => {
		await create({ meta: JSON.stringify({ headers: { 'x-secret': 'abc' } }) });
		expect(receiver.received).toMatchObject([
			{
				headers: { 'x-secret': 'abc' },
				body: {
					object: 'whatsapp_business_account',
					gs_app_id: appId,
					entry: [
						{
							changes: [
								{
									field: 'messages',
									value: { messaging_product: 'whatsapp', statuses: [{ type: 'set-callback' }] },
								},
							],
						},
					],
				},
			},
		]);
	});

	test('need an address that answers, unless the check is off', async () => {
		receiver.status = 404;
		const refused = await create();
		expect(refused).toMatchObject({ status: 400, data: error('Invalid URL Passed') });
		expect((await create({ doCheck: 'false' })).status).toBe(200);
	});

	test('are at most five', async () => {
		const tags = many(6, (index) => `tag-${index}`);
		const statuses: number[] = [];
		for (const tag of tags) statuses.push((await create({ tag })).status);
		expect(statuses).toEqual([200, 200, 200, 200, 200, 500]);
	});

	test.each<[string, Record<string, string>, string]>([
		['an address that is none', { url: 'x.test' }, 'Invalid URL Passed'],
		['a blank tag', { tag: ' ' }, 'Please review the request parameters and retry'],
		['version 1', { version: '1' }, 'Please review the request parameters and retry'],
		[
			'an unknown mode',
			{ modes: 'SENT,EVERYTHING' },
			'Please review the request parameters and retry',
		],
		['no mode', { modes: '' }, 'Please review the request parameters and retry'],
		['meta that is no JSON', { meta: '{' }, 'Please review the request parameters and retry'],
		['a flag that is none', { showOnUI: 'yes' }, 'Please review the request parameters and retry'],
		['an unknown field', { name: 'x' }, 'Please review the request parameters and retry'],
		[
			'flow replies in version 2',
			{ version: '2', modes: 'FLOWS_MESSAGE' },
			'Please review the request parameters and retry',
		],
	])('refuse %s', async (_why, fields, message) => {
		expect(await create(fields)).toMatchObject({ status: 400, data: error(message) });
		expect(receiver.received).toEqual([]);
	});

	test('need a tag of their own', async () => {
		await create();
		expect((await create()).status).toBe(400);
	});

	test('take forms only', async () => {
		const { status } = await call(sandbox, 'gupshup', { path: PATH, body: form() });
		expect(status).toBe(400);
	});

	test('belong to an app', async () => {
		const { data } = await at('GET', '/partner/app/unknown/subscription');
		expect(data).toEqual(error('Invalid App Details'));
	});
});

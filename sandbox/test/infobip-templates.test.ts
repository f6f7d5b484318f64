import { ACCOUNTS, type InfobipTemplate, type Sandbox, startSandbox } from '..';
import type { JsonObject, JsonValue } from '../json';
import { call, changed, control, type Receiver, startReceiver } from './harness';
import { example, TEMPLATES } from './infobip-examples';

const PATH = '/whatsapp/1/message/template';
const LIST = '/whatsapp/1/templates';
const { sender } = ACCOUNTS.infobip;

describe('Templates of Infobip', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
		receiver = await startReceiver();
	});
	beforeEach(() => {
		sandbox.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await sandbox.stop();
		await receiver.stop();
	});

	const get = async (path: string) => await call(sandbox, 'infobip', { method: 'GET', path });
	const names = async (query: string): Promise<string[]> =>
		(await get(`${LIST}?size=100&${query}`)).data.results.map(({ name }: InfobipTemplate) => name);

	/** What becomes of the first message of a template call. */
	const outcome = async (body: JsonValue) => {
		await call(sandbox, 'infobip', { path: PATH, body });
		return sandbox.messages()[0]?.outcome;
	};

	test('come all at once for a sender', async () => {
		const { status, data } = await get(`/whatsapp/2/senders/${sender}/templates`);
		expect(status).toBe(200);
		expect(Object.keys(data)).toEqual(['templates']);
		expect(data.templates).toContainEqual({
			id: '7003',
			businessAccountId: 556677,
			name: 'parcel_sent',
			language: 'en',
			status: 'APPROVED',
			quality: 'HIGH',
			category: 'UTILITY',
			createdAt: expect.stringMatching(/\+0000$/),
			lastUpdatedAt: expect.stringMatching(/\+0000$/),
			structure: {
				header: { format: 'IMAGE', example: 'https://files.acme.test/parcel.jpg' },
				body: { text: 'Hi {{1}}, order {{2}} is on its way.', examples: ['Asha', '7781'] },
				footer: { text: 'Acme Outfitters' },
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Stop updates' },
					{ type: 'URL', text: 'Track', url: 'https://acme.test/{{1}}', example: 't/7781' },
				],
				type: 'MEDIA',
			},
		});
	});

	test('of a login code have no text', async () => {
		const { data } = await get(`/whatsapp/2/senders/${sender}/templates/7015`);
		expect(data).toMatchObject({ name: 'login_code', category: 'AUTHENTICATION' });
		expect(data.structure.body).toEqual({ addSecurityRecommendation: true });
	});

	test.each([
		['another sender', '/whatsapp/2/senders/447700900999/templates'],
		['another ID', `/whatsapp/2/senders/${sender}/templates/1`],
	])('are not found for %s', async (_why, path) => {
		const { status, data } = await get(path);
		expect({ status, id: data.requestError.serviceException.messageId }).toEqual({
			status: 404,
			id: 'NOT_FOUND',
		});
	});

	test('come page by page for the account', async () => {
		const seen: string[] = [];
		const total = (await get(LIST)).data.paging.totalResults;
		for (let page = 0; page * 5 < total; page += 1) {
			const { data } = await get(`${LIST}?size=5&page=${page}`);
			expect(data.paging).toEqual({
				page,
				size: 5,
				totalPages: Math.ceil(total / 5),
				totalResults: total,
			});
			seen.push(...data.results.map(({ id }: InfobipTemplate) => id));
		}
		expect(seen).toHaveLength(total);
		expect(seen).toEqual([...new Set(seen)].sort());
		expect((await get(`${LIST}?page=99`)).data.results).toEqual([]);
		expect((await get(LIST)).data.results).toHaveLength(10);
	});

	test.each<[query: string, expected: string[]]>([
		['name=order_confirmed', ['order_confirmed', 'order_confirmed']],
		['name=order_confirmed&language=de', ['order_confirmed']],
		['status=REJECTED', ['winter_sale']],
		['category=AUTHENTICATION', ['login_code']],
		['applicationId=acme-orders', ['order_confirmed']],
		['entityId=nobody', []],
		[`sender=${sender}&status=PENDING`, ['summer_sale']],
		['sender=447700900999', []],
	])('are narrowed by %s', async (query, expected) => {
		expect(await names(query)).toEqual(expected);
	});

	test('come the other way round', async () => {
		const forth = await names('orderBy=templateId,ASC');
		expect(await names('orderBy=templateId,DESC')).toEqual([...forth].reverse());
		expect((await get(`${LIST}?orderBy=luck`)).status).toBe(400);
	});

	// Three examples use templates that the shop does not have.
	const unknown = ['template header VIDEO', 'template header GIF', 'template button COPY_CODE'];

	test.each(TEMPLATES.filter(([name]) => !unknown.includes(name)))(
		'fit %s',
		async (_name, _path, body) => {
			expect(await outcome(body)).toEqual({ kind: 'seen' });
		},
	);

	const first = (path: string) => `messages[0].content.${path}`;
	const data = (path: string) => first(`templateData.${path}`);

	test.each<[string, string, Record<string, JsonValue | undefined>]>([
		['an unknown name', 'template minimal', { [first('templateName')]: 'order_lost' }],
		['another language', 'template minimal', { [first('language')]: 'en_GB' }],
		['a rejected template', 'template minimal', { [first('templateName')]: 'winter_sale' }],
		['a pending template', 'template minimal', { [first('templateName')]: 'summer_sale' }],
	])('do not arrive with %s', async (_why, name, changes) => {
		const body = changed(example(name), changes);
		expect(await outcome(body)).toEqual({ kind: 'failed', failure: 'unknown-template' });
	});

	test.each<[string, string, Record<string, JsonValue | undefined>]>([
		['too few placeholders', 'template minimal', { [data('body.placeholders')]: ['Asha'] }],
		['too many placeholders', 'template minimal', { [data('body.placeholders[2]')]: 'x' }],
		[
			'a header too many',
			'template minimal',
			{ [data('header')]: { type: 'TEXT', placeholder: 'x' } },
		],
		['no header', 'template header TEXT', { [data('header')]: undefined }],
		['no file', 'template header DOCUMENT', { [data('header')]: undefined }],
		[
			'another header',
			'template header LOCATION',
			{ [data('header')]: { type: 'IMAGE', mediaUrl: 'https://files.acme.test/a.png' } },
		],
		[
			'no button',
			'template authentication (code twice: body + URL button)',
			{ [data('buttons')]: undefined },
		],
		[
			'a button too few',
			'template full (bulk, SMS failover)',
			{ [data('buttons')]: [{ type: 'QUICK_REPLY', parameter: 'stop' }] },
		],
		[
			'buttons in another order',
			'template full (bulk, SMS failover)',
			{
				[data('buttons')]: [
					{ type: 'URL', parameter: 't' },
					{ type: 'QUICK_REPLY', parameter: 'stop' },
				],
			},
		],
		[
			'a link that the template has whole',
			'template header TEXT',
			{ [data('buttons')]: [{ type: 'URL', parameter: 'x' }] },
		],
		['no flow', 'template button FLOW', { [data('buttons')]: undefined }],
		['no order', 'template button ORDER_DETAILS', { [data('buttons')]: undefined }],
		['no status', 'template orderStatus', { [data('orderStatus')]: undefined }],
		['no cards', 'template carousel', { [data('carousel')]: undefined }],
		[
			'a card without variable',
			'template carousel',
			{ [data('carousel.cards[1].body')]: undefined },
		],
		[
			'a card without button',
			'template carousel',
			{ [data('carousel.cards[0].buttons')]: [{ type: 'URL', parameter: 'mug' }] },
		],
		[
			'an offer without end',
			'template limitedTimeOffer',
			{ [data('limitedTimeOffer')]: undefined },
		],
	])('do not arrive with %s (%s)', async (_why, name, changes) => {
		const body = changed(example(name), changes);
		expect(await outcome(body)).toEqual({ kind: 'failed', failure: 'template-arguments' });
	});

	test.each(['template button CATALOG', 'template button VOICE_CALL'])(
		'arrive without the optional entry of %s',
		async (name) => {
			const body = changed(example(name), { [data('buttons')]: undefined });
			expect(await outcome(body)).toEqual({ kind: 'seen' });
		},
	);

	test.each<[string, JsonObject, number, string]>([
		['wrong arguments', { [data('body.placeholders')]: [] }, 7008, 'EC_INVALID_TEMPLATE_ARGS'],
		['an unknown template', { [first('templateName')]: 'none' }, 7009, 'EC_INVALID_TEMPLATE'],
	])('report %s after they were accepted', async (_why, changes, id, name) => {
		const body = changed(example('template minimal'), {
			...changes,
			'messages[0].notifyUrl': receiver.url,
			bulkId: 'acme-bulk',
		});
		const { status, data: answer } = await call(sandbox, 'infobip', { path: PATH, body });
		expect({ status, answer }).toMatchObject({
			status: 200,
			answer: { messages: [{ status: { groupId: 1 } }] },
		});
		const [message] = sandbox.messages();
		if (message?.outcome.kind !== 'failed') throw new Error('The message did not fail');
		const { failure } = message.outcome;
		await sandbox.report(message.messageId, { event: 'failed', failure });
		expect(receiver.received).toMatchObject([
			{ body: { results: [{ bulkId: 'acme-bulk', error: { id, name, permanent: true } }] } },
		]);
	});

	const own: JsonObject = {
		id: '1',
		businessAccountId: 1,
		name: 'mine',
		language: 'hi',
		status: 'APPROVED',
		category: 'UTILITY',
		quality: 'LOW',
		createdAt: '2026-01-01T00:00:00.000+0000',
		lastUpdatedAt: '2026-01-01T00:00:00.000+0000',
		structure: { body: { text: '{{1}}' }, type: 'TEXT' },
	};

	test('are replaced until the next reset', async () => {
		const put = await control(sandbox, 'PUT', '/templates/infobip', { templates: [own] });
		expect(put.status).toBe(204);
		expect((await control(sandbox, 'GET', '/templates/infobip')).data).toEqual({
			templates: [own],
		});
		expect(await names('')).toEqual(['mine']);
		const body = changed(example('template minimal'), {
			[first('templateName')]: 'mine',
			[first('language')]: 'hi',
			[data('body.placeholders')]: ['x'],
		});
		expect(await outcome(body)).toEqual({ kind: 'seen' });
		sandbox.reset();
		expect(await names('name=mine')).toEqual([]);
	});

	test.each<[string, JsonValue]>([
		['no list', {}],
		[
			'a template without category',
			changed({ templates: [own] }, { 'templates[0].category': undefined }),
		],
		['a code with a text', { templates: [{ ...own, category: 'AUTHENTICATION' }] }],
	])('are not replaced by %s', async (_why, body) => {
		expect((await control(sandbox, 'PUT', '/templates/infobip', body)).status).toBe(400);
	});
});

import { ACCOUNTS, type Sandbox, startSandbox } from '..';
import { type JsonValue, overlay, stringAt } from '../json';
import { answered } from './webhook';

const LIST = '/resource-management/1/inbound-message-configurations';
const NUMBER = ACCOUNTS.infobip.sender;
/** The key of that number in the account's list of numbers. */
const NUMBER_KEY = '0A1B2C3D4E5F60718293A4B5C6D7E8F1';
const URL = 'https://n8n.acme.test/webhook/9c1e';
const KEY = expect.stringMatching(/^[0-9A-F]{32}$/);

describe('Infobip’s inbound configuration of a number', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const at = async (method: string, path: string, body?: JsonValue) =>
		await answered(sandbox, 'infobip', method, path, body);
	const post = async (body: JsonValue) => await at('POST', LIST, body);
	const list = async (query = `number=${NUMBER}`) => {
		const { data } = await at('GET', `${LIST}?channel=WHATSAPP&${query}`);
		return data;
	};
	const forwarding = { type: 'HTTP_FORWARD', url: URL, format: 'MO_OTT_CONTACT' };
	const whole = { channel: 'WHATSAPP', number: NUMBER, forwarding };

	test('lives from its creation to its deletion', async () => {
		const shown = { configurationKey: KEY, channel: 'WHATSAPP', forwarding };
		const created = await post(whole);
		expect(created).toEqual({ status: 200, data: shown });
		expect(await list()).toEqual([created.data]);
		const key = stringAt(created.data, 'configurationKey') ?? '';
		expect(await list(`configurationKey=${key}`)).toHaveLength(1);
		expect(await list('number=4400')).toEqual([]);
		expect(await at('DELETE', `${LIST}/${key}`)).toEqual({ status: 204, data: '' });
		expect(await list()).toEqual([]);
		expect((await at('DELETE', `${LIST}/${key}`)).status).toBe(404);
	});

	test('is one for a number and keyword: writing it again overwrites it and keeps its key', async () => {
		const first = await post({ ...whole, conversations: { enabled: true } });
		const url = 'https://n8n.acme.test/webhook/new';
		const second = await post({ ...whole, forwarding: { type: 'HTTP_FORWARD', url } });
		expect(second.data).toEqual(overlay(first.data, { forwarding: { url } }));
		await post({ ...whole, keyword: 'STOP' });
		expect(await list()).toMatchObject([{ forwarding: { url } }, { keyword: 'STOP' }]);
		expect(await list(`number=${NUMBER}&keyword=STOP`)).toHaveLength(1);
	});

	test('gives up its forwarding alone', async () => {
		await post({ ...whole, conversations: { enabled: true } });
		const unset = { channel: 'WHATSAPP', number: NUMBER, unset: ['FORWARDING'] };
		expect(await post(unset)).toEqual({
			status: 200,
			data: { configurationKey: KEY, channel: 'WHATSAPP', conversations: { enabled: true } },
		});
	});

	test('takes the key of a number for the number', async () => {
		await post(whole);
		await post({ channel: 'WHATSAPP', numberKey: NUMBER_KEY, unset: ['FORWARDING'] });
		expect(await list()).toEqual([{ configurationKey: KEY, channel: 'WHATSAPP' }]);
		expect(await list(`numberKey=${NUMBER_KEY}`)).toHaveLength(1);
	});

	test.each<[string, JsonValue]>([
		['no channel', { number: NUMBER }],
		['another channel', { ...whole, channel: 'SMS' }],
		['no number', { channel: 'WHATSAPP', forwarding }],
		['a number and a key', { ...whole, numberKey: NUMBER_KEY }],
		['forwarding by mail', { ...whole, forwarding: { type: 'MAIL_FORWARD', url: URL } }],
		['forwarding to nowhere', { ...whole, forwarding: { type: 'HTTP_FORWARD' } }],
		['a keyword of 51 characters', { ...whole, keyword: 'x'.repeat(51) }],
		['an unknown thing to unset', { ...whole, unset: ['EVERYTHING'] }],
		['an unknown field', { ...whole, headers: {} }],
	])('refuses %s', async (_why, body) => {
		expect(await post(body)).toMatchObject({
			status: 400,
			data: { requestError: { serviceException: { messageId: 'BAD_REQUEST' } } },
		});
		expect(await list()).toEqual([]);
	});

	test('is listed for a channel only', async () => {
		expect((await at('GET', LIST)).status).toBe(400);
	});
});

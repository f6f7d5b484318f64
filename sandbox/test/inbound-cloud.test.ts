import axios from 'axios';
import get from 'lodash/get';
import { ACCOUNTS, type InboundOrder, type InboundType, type Sandbox, startSandbox } from '..';
import { type JsonObject, type JsonValue, stringAt } from '../json';
import { useBench } from './bench';
import { call, CREDENTIALS } from './harness';
import { TEXT } from './meta-messages';
import { META_INBOUND } from './meta-inbound-cases';
import { startWebhook, type Webhook } from './webhook';

const CUSTOMER = '919800000100';
const WAMID = expect.stringMatching(/^wamid\./);
const SECONDS = expect.stringMatching(/^\d{10}$/);

/* What comes in of a number on Meta's cloud, be it from Meta itself or through 360dialog. */

describe.each(['metaCloud', 'dialog360'] as const)('What comes in at %s', (provider) => {
	const { sender, phoneNumberId, wabaId } = ACCOUNTS[provider];
	const bench = useBench();

	beforeEach(() => {
		bench.sandbox.putMetaWebhook('app', bench.webhook.url);
		bench.sandbox.putDialog360Webhook({ url: bench.webhook.url, headers: {} });
	});

	const envelope = (content: JsonObject, field = 'messages') => ({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: wabaId,
				changes: [
					{
						field,
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: sender, phone_number_id: phoneNumberId },
							...content,
						},
					},
				],
			},
		],
	});
	const contacts = [{ profile: { name: 'Sandbox User' }, wa_id: CUSTOMER }];
	const valueOf = (): JsonValue | undefined =>
		get(bench.webhook.bodies()[0], 'entry[0].changes[0].value');

	test.each(META_INBOUND)('%j', async (order, message) => {
		await bench.sandbox.inbound(provider, order);
		const whole = { from: CUSTOMER, id: WAMID, timestamp: SECONDS, ...message };
		const content =
			message.type === 'system' ? { messages: [whole] } : { contacts, messages: [whole] };
		expect(bench.webhook.bodies()).toEqual([envelope(content)]);
	});

	test.each<[InboundType, string, string]>([
		['image', 'image', 'image/jpeg'],
		['video', 'video', 'video/mp4'],
		['audio', 'audio', 'audio/mpeg'],
		['voice', 'audio', 'audio/ogg; codecs=opus'],
		['document', 'document', 'application/pdf'],
		['sticker', 'sticker', 'image/webp'],
	])('%s with an address of Meta’s, where the file can be had', async (type, member, mimeType) => {
		await bench.sandbox.inbound(provider, { type } as InboundOrder);
		const file: JsonValue | undefined = get(valueOf(), `messages[0].${member}`);
		expect(file).toMatchObject({ id: expect.any(String), mime_type: mimeType });
		const { pathname, search, origin } = new URL(stringAt(file, 'url') ?? '');
		// 360dialog serves the same path at its own host.
		expect(origin).toBe(
			provider === 'metaCloud' ? bench.sandbox.urls.metaCloud : 'https://lookaside.fbsbx.com',
		);
		const { headers } = await axios.get(bench.sandbox.urls[provider] + pathname + search, {
			headers: CREDENTIALS[provider],
		});
		expect(headers['content-type']).toBe(mimeType);
	});

	test('a reply names the message by the ID in the answer', async () => {
		const { data } = await call(bench.sandbox, provider, {
			body: { messaging_product: 'whatsapp', to: '447700900001', ...TEXT },
		});
		const replyTo = data.messages[0].id;
		await bench.sandbox.inbound(provider, { type: 'list-reply' }, { replyTo });
		expect(valueOf()).toMatchObject({
			messages: [{ from: '447700900001', context: { from: sender, id: replyTo } }],
		});
	});

	test('a customer without a number comes with a user ID alone', async () => {
		await bench.sandbox.inbound(provider, { type: 'text', from: 'IN.5550002' });
		expect(valueOf()).toMatchObject({
			contacts: [{ profile: { name: 'Sandbox User' }, user_id: 'IN.5550002' }],
			messages: [{ from_user_id: 'IN.5550002' }],
		});
		expect(valueOf()).not.toHaveProperty('messages[0].from');
	});

	test('a payment is a status', async () => {
		await bench.sandbox.inbound(provider, { type: 'payment' });
		expect(valueOf()).toMatchObject({
			statuses: [{ type: 'payment', payment: { reference_id: expect.any(String) } }],
		});
	});

	test.each<[InboundOrder, field: string, content: JsonObject]>([
		[
			{ type: 'preference', value: 'stop' },
			'user_preferences',
			{ contacts, user_preferences: [expect.objectContaining({ value: 'stop' })] },
		],
		[
			{ type: 'echo', text: 'On my way' },
			'smb_message_echoes',
			{ message_echoes: [expect.objectContaining({ text: { body: 'On my way' } })] },
		],
		[
			{ type: 'provider-error', code: 130429, title: 'Rate limit hit' },
			'messages',
			{ errors: [expect.objectContaining({ code: 130429, title: 'Rate limit hit' })] },
		],
	])('%j', async (order, field, content) => {
		await bench.sandbox.inbound(provider, order);
		expect(bench.webhook.bodies()).toEqual([envelope(content, field)]);
	});
});

describe('What only Meta itself tells, to the app', () => {
	let sandbox: Sandbox;
	let webhook: Webhook;

	beforeAll(async () => {
		[sandbox, webhook] = await Promise.all([
			startSandbox({ reportDelays: 'manual' }),
			startWebhook(),
		]);
		sandbox.putMetaWebhook('app', webhook.url);
	});
	afterAll(async () => await Promise.all([sandbox.stop(), webhook.stop()]));

	test.each<[InboundOrder, field: string]>([
		[{ type: 'template-update' }, 'message_template_status_update'],
		[
			{ type: 'account', field: 'account_update', value: { event: 'DISABLED_UPDATE' } },
			'account_update',
		],
	])('%j', async (order, field) => {
		webhook.clear();
		await sandbox.inbound('metaCloud', order);
		expect(webhook.bodies()).toMatchObject([
			{
				entry: [{ id: ACCOUNTS.metaCloud.wabaId, time: expect.any(Number), changes: [{ field }] }],
			},
		]);
	});
});

import axios from 'axios';
import { ACCOUNTS, type InboundOrder } from '..';
import { type JsonObject, stringAt, valueAt } from '../json';
import { useBench } from './bench';
import { call } from './harness';
import { META_INBOUND } from './meta-inbound-cases';
import { KALEYRA_ORDER_STATUS } from './samples';

const SENDER = '919800000000';
const CUSTOMER = '919800000100';
const WAMID = expect.stringMatching(/^wamid\./);
const SECONDS = expect.stringMatching(/^\d{10}$/);

describe('What comes in at Kaleyra', () => {
	const bench = useBench();

	beforeEach(() => {
		bench.sandbox.attachKaleyraProfile({
			url: bench.webhook.url,
			method: 'POST',
			headers: { 'x-secret': 'abc' },
		});
	});

	const envelope = (value: JsonObject, extra: JsonObject = {}) => ({
		meta_object: {
			value: {
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: SENDER, phone_number_id: '1800000000' },
				...value,
			},
			field: 'messages',
		},
		extra_info: {
			media_url: '',
			trace_id: expect.any(String),
			waba_id: ACCOUNTS.kaleyra.wabaId,
			...extra,
		},
	});
	const contacts = [{ profile: { name: 'Sandbox User' }, wa_id: CUSTOMER }];
	const sent = async () => {
		const { data } = await call(bench.sandbox, 'kaleyra', { body: KALEYRA_ORDER_STATUS });
		return data.data.message_id;
	};

	test.each(META_INBOUND)('%j', async (order, message) => {
		await bench.sandbox.inbound('kaleyra', order);
		const whole = { from: CUSTOMER, id: WAMID, timestamp: SECONDS, ...message };
		const value =
			message.type === 'system' ? { messages: [whole] } : { contacts, messages: [whole] };
		expect(bench.webhook.bodies()).toEqual([envelope(value)]);
		expect(bench.webhook.calls).toMatchObject([{ method: 'POST', headers: { 'x-secret': 'abc' } }]);
	});

	test.each<[InboundOrder['type'], string, string]>([
		['image', 'image', 'image/jpeg'],
		['video', 'video', 'video/mp4'],
		['audio', 'audio', 'audio/mpeg'],
		['voice', 'audio', 'audio/ogg; codecs=opus'],
		['document', 'document', 'application/pdf'],
		['sticker', 'sticker', 'image/webp'],
	])('%s with Kaleyra’s copy of the file, to be had there', async (type, member, mimeType) => {
		await bench.sandbox.inbound('kaleyra', { type } as InboundOrder);
		const [body] = bench.webhook.bodies();
		expect(body).toMatchObject({
			meta_object: {
				value: {
					messages: [{ type: member, [member]: { id: expect.any(String), mime_type: mimeType } }],
				},
			},
		});
		const url = stringAt(body, 'extra_info', 'media_url') ?? '';
		const { headers } = await axios.get(url);
		expect(headers['content-type']).toBe(mimeType);
	});

	test('a reply has the references and the ID of the message, and WhatsApp’s ID of it', async () => {
		const replyTo = await sent();
		await bench.sandbox.report(replyTo, { event: 'delivered' });
		await bench.sandbox.inbound('kaleyra', { type: 'button-reply' }, { replyTo });
		const [report, reply] = bench.webhook.bodies();
		const wamid = stringAt(report, 'message_id');
		expect(reply).toMatchObject({
			meta_object: {
				value: { messages: [{ from: '919800000001', context: { from: SENDER, id: wamid } }] },
			},
			extra_info: {
				ref: 'customer1',
				ref1: 'marketing',
				ref2: 'dictionary',
				reply_to: expect.any(String),
			},
		});
		expect(reply).not.toHaveProperty('status');
	});

	test('a customer without a number comes with a user ID alone', async () => {
		await bench.sandbox.inbound('kaleyra', { type: 'text', from: 'IN.5550002' });
		const value = valueAt(bench.webhook.bodies()[0], 'meta_object', 'value');
		expect(value).toMatchObject({
			contacts: [{ profile: { name: 'Sandbox User' }, user_id: 'IN.5550002' }],
			messages: [{ from_user_id: 'IN.5550002' }],
		});
		expect(value).not.toHaveProperty('messages[0].from');
		expect(value).not.toHaveProperty('contacts[0].wa_id');
	});

	test('a payment is flat', async () => {
		await bench.sandbox.inbound('kaleyra', { type: 'payment' });
		const amount = { value: 50_800, offset: 100 };
		expect(bench.webhook.bodies()).toEqual([
			{
				id: WAMID,
				type: 'payment',
				status: 'captured',
				phone_number: CUSTOMER,
				payment: {
					reference_id: 'ORD-7781',
					amount,
					currency: 'INR',
					receipt: '',
					transaction: {
						id: 'order_1',
						type: 'razorpay',
						status: 'success',
						amount,
						currency: 'INR',
						created_timestamp: expect.any(Number),
						updated_timestamp: expect.any(Number),
						refunds: null,
					},
				},
			},
		]);
	});

	test('a template’s status is flat', async () => {
		await bench.sandbox.inbound('kaleyra', { type: 'template-update' });
		expect(bench.webhook.bodies()).toEqual([
			{
				id: expect.any(String),
				time: SECONDS,
				event: 'REJECTED',
				message_template_id: '9001',
				message_template_name: 'order_update_v2',
				message_template_language: 'en_GB',
				reason: 'INVALID_FORMAT',
				callback_profile_id: expect.any(String),
				company_id: expect.any(String),
			},
		]);
	});

	test('a profile for GET gets the variables of version 1 in the query', async () => {
		bench.sandbox.attachKaleyraProfile({
			url: `${bench.webhook.url}/in?key=1`,
			method: 'GET',
			headers: {},
		});
		await bench.sandbox.inbound('kaleyra', { type: 'button-reply', contactName: 'Asha' });
		await bench.sandbox.report(await sent(), { event: 'failed', failure: 'window-closed' });
		const [incoming, status] = bench.webhook.calls.map(({ method, url, rawBody }) => ({
			method,
			rawBody,
			query: Object.fromEntries(new URL(url, bench.webhook.url).searchParams),
		}));
		expect(incoming).toEqual({
			method: 'GET',
			rawBody: '',
			query: {
				key: '1',
				body: 'Yes',
				mime_type: '',
				media_url: '',
				from: CUSTOMER,
				name: 'Asha',
				type: 'interactive',
				created_at: SECONDS,
				reply_to: '',
				wanumber: SENDER,
				mobile: CUSTOMER,
				custom_response: '',
				message: 'Yes',
				contacts: '',
				location: '',
			},
		});
		expect(status).toEqual({
			method: 'GET',
			rawBody: '',
			query: {
				key: '1',
				id: expect.stringMatching(/^[0-9a-f-]{36}:1$/),
				custom_response: '',
				timestamp: SECONDS,
				mobile: '919800000001',
				message: '',
				status: 'failed',
				phone_number: SENDER,
				error: 'Re-engagement message',
				error_code: '131047',
				ref: 'customer1',
				ref1: 'marketing',
				ref2: 'dictionary',
			},
		});
	});

	test('nothing goes out while no profile is attached', async () => {
		bench.sandbox.attachKaleyraProfile(undefined);
		expect(await bench.sandbox.inbound('kaleyra', { type: 'text' })).toEqual([]);
	});

	test.each<InboundOrder['type']>(['click', 'billing', 'preference', 'opt', 'infected', 'echo'])(
		'%s is not documented and refused',
		async (type) => {
			await expect(bench.sandbox.inbound('kaleyra', { type } as InboundOrder)).rejects.toThrow(
				'documents no event',
			);
		},
	);
});

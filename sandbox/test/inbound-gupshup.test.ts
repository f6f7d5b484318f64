import axios from 'axios';
import { ACCOUNTS, type GupshupSeed, type InboundOrder, type InboundType } from '..';
import type { JsonObject } from '../json';
import { useBench } from './bench';
import { call } from './harness';
import { META_INBOUND } from './meta-inbound-cases';
import { gupshup, META_BUTTONS } from './samples';

const { appId, sender, wabaId } = ACCOUNTS.gupshup;
const CUSTOMER = '919800000100';
const WAMID = expect.stringMatching(/^wamid\./);
const SECONDS = expect.stringMatching(/^\d{10}$/);
const ANY_ID = expect.any(String);
const METADATA = { display_phone_number: sender, phone_number_id: '1800000003' };

describe('What comes in at Gupshup', () => {
	const bench = useBench();

	const subscribe = (version: 2 | 3, modes: GupshupSeed['modes'], path = '') =>
		bench.sandbox.subscribeWithGupshup({
			url: bench.webhook.url + path,
			tag: `tag-${version}${path}`,
			version,
			modes,
			headers: { 'x-secret': 'abc' },
		});
	const sent = async () => {
		const { data } = await call(bench.sandbox, 'gupshup', { body: gupshup(META_BUTTONS) });
		return data.messages[0].id;
	};

	describe('in version 3', () => {
		const envelope = (change: JsonObject, entry: JsonObject = {}) => ({
			object: 'whatsapp_business_account',
			gs_app_id: appId,
			entry: [{ id: wabaId, ...entry, changes: [change] }],
		});
		const messages = (value: JsonObject, field = 'messages') =>
			envelope({
				field,
				value: { messaging_product: 'whatsapp', metadata: METADATA, ...value },
			});
		const contact = { profile: { name: 'Sandbox User' }, wa_id: CUSTOMER };

		test.each(META_INBOUND)('%j', async (order, message) => {
			subscribe(3, ['MESSAGE', 'FLOWS_MESSAGE']);
			await bench.sandbox.inbound('gupshup', order);
			const whole = { from: CUSTOMER, id: WAMID, timestamp: SECONDS, ...message };
			const value =
				message.type === 'system'
					? { messages: [whole] }
					: { contacts: [contact], messages: [whole] };
			expect(bench.webhook.bodies()).toEqual([messages(value)]);
			expect(bench.webhook.calls).toMatchObject([{ headers: { 'x-secret': 'abc' } }]);
		});

		test.each<[InboundType, string, string]>([
			['image', 'image', 'image/jpeg'],
			['video', 'video', 'video/mp4'],
			['audio', 'audio', 'audio/mpeg'],
			['voice', 'audio', 'audio/ogg; codecs=opus'],
			['document', 'document', 'application/pdf'],
			['sticker', 'sticker', 'image/webp'],
		])('%s with an address where the file can be had', async (type, member, mimeType) => {
			subscribe(3, ['MESSAGE']);
			await bench.sandbox.inbound('gupshup', { type } as InboundOrder);
			const [body] = bench.webhook.bodies();
			expect(body).toHaveProperty(`entry[0].changes[0].value.messages[0].${member}`, {
				id: ANY_ID,
				mime_type: mimeType,
				sha256: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
				url: expect.stringContaining(`/wa/${appId}/wa/media/`),
				...(type === 'voice' ? { voice: true } : {}),
				...(type === 'document' ? { filename: 'invoice-7781.pdf' } : {}),
			});
			const url = /"url":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
			expect((await axios.get(url)).headers['content-type']).toBe(mimeType);
		});

		test('a reply names the message by all its IDs', async () => {
			subscribe(3, ['MESSAGE', 'SENT']);
			const replyTo = await sent();
			await bench.sandbox.report(replyTo, { event: 'sent' });
			await bench.sandbox.inbound('gupshup', { type: 'list-reply' }, { replyTo });
			const [report, reply] = bench.webhook.bodies();
			const status = { gs_id: replyTo, id: ANY_ID, meta_msg_id: WAMID };
			expect(report).toMatchObject({ entry: [{ changes: [{ value: { statuses: [status] } }] }] });
			const { id, meta_msg_id } = JSON.parse(bench.webhook.calls[0]?.rawBody ?? '').entry[0]
				.changes[0].value.statuses[0];
			const context = { from: sender, id, gs_id: replyTo, meta_msg_id };
			expect(reply).toHaveProperty('entry[0].changes[0].value.messages[0].context', context);
		});

		test('a reaction names its message inside of it', async () => {
			subscribe(3, ['MESSAGE']);
			const replyTo = await sent();
			await bench.sandbox.inbound('gupshup', { type: 'reaction', emoji: '👍' }, { replyTo });
			const [body] = bench.webhook.bodies();
			const path = 'entry[0].changes[0].value.messages[0]';
			expect(body).toHaveProperty(`${path}.reaction.message_id`, WAMID);
			expect(body).not.toHaveProperty(`${path}.context`);
		});

		const amount = { value: 50_800, offset: 100 };
		const references = {
			id: ANY_ID,
			gs_id: ANY_ID,
			conversation_id: ANY_ID,
			destination: CUSTOMER,
		};
		const deductions = {
			type: 'regular',
			model: 'PMP',
			source: 'whatsapp',
			billable: true,
			category: 'utility',
		};

		test.each<[InboundOrder, GupshupSeed['modes'], () => object]>([
			[
				{ type: 'payment' },
				['PAYMENTS'],
				() =>
					messages({
						statuses: [
							{
								gs_id: ANY_ID,
								id: ANY_ID,
								recipient_id: CUSTOMER,
								type: 'payment',
								status: 'captured',
								timestamp: SECONDS,
								payment: {
									reference_id: 'ORD-7781',
									amount,
									currency: 'INR',
									transaction: {
										id: 'order_1',
										type: 'razorpay',
										status: 'success',
										created_timestamp: SECONDS,
										updated_timestamp: SECONDS,
										amount,
										currency: 'INR',
										refunds: [],
									},
								},
							},
						],
					}),
			],
			[
				{ type: 'billing' },
				['BILLING'],
				() =>
					envelope({
						field: 'billing-event',
						value: { messaging_product: 'whatsapp', billing: { deductions, references } },
					}),
			],
			[
				{ type: 'preference' },
				['OTHERS'],
				() =>
					messages(
						{
							contacts: [contact],
							user_preferences: [
								{
									wa_id: CUSTOMER,
									detail: expect.any(String),
									category: 'marketing_messages',
									value: 'stop',
									timestamp: expect.any(Number),
								},
							],
						},
						'user_preferences',
					),
			],
			[
				{ type: 'echo' },
				['COEXISTENCE'],
				() =>
					messages(
						{
							message_echoes: [
								{
									from: sender,
									to: CUSTOMER,
									id: WAMID,
									timestamp: SECONDS,
									type: 'text',
									text: { body: 'Called you just now' },
								},
							],
						},
						'smb_message_echoes',
					),
			],
			[
				{ type: 'connectivity-check' },
				['READ'],
				() =>
					envelope(
						{
							field: 'platform-event',
							value: { type: 'connectivity-check', initiator: 'gupshup' },
						},
						{ time: expect.any(Number) },
					),
			],
			[
				{ type: 'account' },
				['ACCOUNT'],
				() =>
					envelope(
						{
							field: 'phone_number_quality_update',
							value: {
								display_phone_number: '919800000003',
								event: 'DOWNGRADE',
								old_limit: 'TIER_10K',
								current_limit: 'TIER_2K',
							},
						},
						{ time: expect.any(Number) },
					),
			],
			[
				{ type: 'provider-error' },
				['OTHERS'],
				() =>
					messages({
						errors: [
							{
								code: 130429,
								title: 'Rate limit hit',
								message: 'Rate limit hit',
								error_data: { details: 'Rate limit hit' },
							},
						],
					}),
			],
		])('notice %j with the mode %j', async (order, modes, body) => {
			subscribe(3, modes);
			await bench.sandbox.inbound('gupshup', order);
			expect(bench.webhook.bodies()).toEqual([body()]);
		});
	});

	test.each<[InboundType, GupshupSeed['modes'], boolean]>([
		['text', ['MESSAGE'], true],
		['text', ['ALL'], true],
		['text', ['FLOWS_MESSAGE', 'OTHERS', 'SENT'], false],
		['flow-reply', ['MESSAGE'], false],
		['flow-reply', ['FLOWS_MESSAGE'], true],
		['flow-reply', ['ALL'], true],
		['payment', ['MESSAGE', 'OTHERS'], false],
		['billing', ['OTHERS'], false],
		['echo', ['OTHERS'], false],
	])('%s with the modes %j: %j', async (type, modes, expected) => {
		subscribe(3, modes);
		const deliveries = await bench.sandbox.inbound('gupshup', { type } as InboundOrder);
		expect(deliveries).toHaveLength(expected ? 1 : 0);
	});

	test('goes to subscriptions of both versions, each in its own format', async () => {
		subscribe(2, ['MESSAGE'], '/two');
		subscribe(3, ['MESSAGE'], '/three');
		await bench.sandbox.inbound('gupshup', { type: 'text' });
		const byUrl = Object.fromEntries(
			bench.webhook.calls.map(({ url, rawBody }) => [url, JSON.parse(rawBody)]),
		);
		expect(byUrl).toMatchObject({
			'/two': { version: 2, type: 'message' },
			'/three': { object: 'whatsapp_business_account' },
		});
	});

	test.each<InboundType>(['click', 'infected', 'authentication-reply', 'payment-confirmation'])(
		'%s is not documented and refused',
		async (type) => {
			await expect(bench.sandbox.inbound('gupshup', { type } as InboundOrder)).rejects.toThrow(
				'documents no event',
			);
		},
	);
});

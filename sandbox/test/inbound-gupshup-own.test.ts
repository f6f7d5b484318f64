import { ACCOUNTS, type GupshupSeed, type InboundOrder, type InboundType } from '..';
import type { JsonObject } from '../json';
import { useBench } from './bench';
import { call } from './harness';
import { gupshup, META_BUTTONS } from './samples';

const { appId, appName, sender } = ACCOUNTS.gupshup;
const CUSTOMER = '919800000100';
const WAMID = expect.stringMatching(/^wamid\./);
const ANY_ID = expect.any(String);

describe('What comes in at Gupshup in version 2', () => {
	const bench = useBench();

	const subscribe = (modes: GupshupSeed['modes']) =>
		bench.sandbox.subscribeWithGupshup({ url: bench.webhook.url, tag: 'ours', version: 2, modes });
	const sent = async () => {
		const { data } = await call(bench.sandbox, 'gupshup', { body: gupshup(META_BUTTONS) });
		return data.messages[0].id;
	};
	const envelope = (type: string, payload: JsonObject, more: JsonObject = {}) => ({
		app: appName,
		timestamp: expect.any(Number),
		version: 2,
		type,
		payload,
		...more,
	});
	const message = (type: string, payload: JsonObject) =>
		envelope('message', {
			id: WAMID,
			source: CUSTOMER,
			type,
			payload,
			sender: {
				phone: CUSTOMER,
				name: 'Sandbox User',
				country_code: '91',
				dial_code: '9800000100',
			},
		});
	const file = (contentType: string) => ({
		url: expect.stringContaining(`/wa/${appId}/wa/media/`),
		contentType,
	});
	const reply = { id: 'msg-77', postbackText: 'slot-yes', reply: 'Yes 1', title: 'Yes' };

	test.each<[InboundOrder, object]>([
		[{ type: 'text', text: 'Hi' }, message('text', { text: 'Hi' })],
		[{ type: 'image', caption: 'c' }, message('image', { ...file('image/jpeg'), caption: 'c' })],
		[{ type: 'video' }, message('video', file('video/mp4'))],
		[{ type: 'audio' }, message('audio', file('audio/mpeg'))],
		[
			{ type: 'document' },
			message('file', { ...file('application/pdf'), name: 'invoice-7781.pdf' }),
		],
		[{ type: 'sticker' }, message('sticker', file('image/webp'))],
		[{ type: 'location' }, message('location', { longitude: '72.83', latitude: '19.05' })],
		[{ type: 'reaction', emoji: '👍' }, message('reaction', { emoji: '👍', id: WAMID })],
		[{ type: 'button-reply' }, message('button_reply', reply)],
		[
			{ type: 'list-reply', id: 'r1', title: 'Row 1', description: 'd' },
			message('list_reply', {
				title: 'Row 1',
				id: 'msg-77',
				reply: 'Row 1 1',
				postbackText: 'r1',
				description: 'd',
			}),
		],
		[
			{ type: 'template-reply' },
			message('quick_reply', {
				text: 'Stop updates',
				type: 'button',
				postbackText: 'stop-updates',
			}),
		],
		[
			{ type: 'billing' },
			envelope(
				'billing-event',
				{
					deductions: {
						type: 'regular',
						model: 'PMP',
						source: 'whatsapp',
						billable: true,
						category: 'utility',
					},
					references: { id: ANY_ID, gsId: ANY_ID, destination: CUSTOMER },
				},
				{ phone: sender },
			),
		],
		[{ type: 'opt' }, envelope('user-event', { phone: CUSTOMER, type: 'opted-out' })],
		[{ type: 'opt', value: 'in' }, envelope('user-event', { phone: CUSTOMER, type: 'opted-in' })],
		[
			{ type: 'preference', value: 'resume' },
			envelope('preference-event', {
				type: 'user_preferences',
				payload: {
					user_preferences: [
						{
							wa_id: CUSTOMER,
							detail: expect.any(String),
							category: 'marketing_messages',
							value: 'resume',
							timestamp: expect.any(Number),
						},
					],
				},
			}),
		],
		[
			{ type: 'template-update' },
			envelope('template-event', {
				id: '9001',
				status: 'REJECTED',
				elementName: 'order_update_v2',
				languageCode: 'en_GB',
				rejectedReason: 'INVALID_FORMAT',
				type: 'status-update',
			}),
		],
	])('%j', async (order, body) => {
		subscribe(['MESSAGE', 'BILLING', 'TEMPLATE', 'OTHERS']);
		await bench.sandbox.inbound('gupshup', order);
		expect(bench.webhook.bodies()).toEqual([body]);
	});

	test('a reply names the message by both its IDs', async () => {
		subscribe(['MESSAGE']);
		const replyTo = await sent();
		await bench.sandbox.inbound('gupshup', { type: 'button-reply' }, { replyTo });
		const [body] = bench.webhook.bodies();
		expect(body).toHaveProperty('payload.context', { id: WAMID, gsId: replyTo });
	});

	test.each<InboundType>(['flow-reply', 'payment', 'contacts', 'order', 'echo'])(
		'does not have %s',
		async (type) => {
			subscribe(['MESSAGE', 'OTHERS', 'COEXISTENCE']);
			expect(await bench.sandbox.inbound('gupshup', { type } as InboundOrder)).toEqual([]);
		},
	);
});

import { decodeEvents } from '../../../nodes/WhatsAppInteractive/providers/gupshup/events';
import { type Case, describeDecoder, event, failure, payment, post, report } from './support';

const GS_ID = '11111111-aaaa-4aaa-8aaa-111111111111';
const OTHER_ID = '22222222-bbbb-4bbb-8bbb-222222222222';

const METADATA = { display_phone_number: '15550002222', phone_number_id: '2002' };

/** The envelope of version 3 around values of the field `messages`. */
const envelope = (...values: object[]) => ({
	object: 'whatsapp_business_account',
	gs_app_id: 'a1',
	entry: [{ id: '1001', changes: values.map((value) => ({ field: 'messages', value })) }],
});

const version3 = (...statuses: unknown[]) =>
	post(envelope({ messaging_product: 'whatsapp', metadata: METADATA, statuses }));

const status = (word: string, rest: object = {}) => ({
	gs_id: GS_ID,
	id: 'wamid.X',
	recipient_id: '919900000000',
	status: word,
	timestamp: '1760000001',
	...rest,
});

const facts = {
	messageId: GS_ID,
	sender: '15550002222',
	recipient: '919900000000',
	time: '2025-10-09T08:53:21.000Z',
};

const version3Cases: Case[] = [
	{
		why: 'v3 enqueued: no metadata, time in milliseconds',
		request: post({
			object: 'whatsapp_business_account',
			gs_app_id: 'a1',
			entry: [
				{
					changes: [
						{
							field: 'messages',
							value: {
								messaging_product: 'whatsapp',
								statuses: [status('enqueued', { id: GS_ID, timestamp: 1760000000123 })],
							},
						},
					],
				},
			],
		}),
		events: [event('accepted', { ...facts, sender: null, time: '2025-10-09T08:53:20.123Z' })],
	},
	{
		why: 'v3 sent with a second ID: gs_id is the one that the send returned',
		request: version3(
			status('sent', {
				id: OTHER_ID,
				meta_msg_id: 'wamid.X',
				recipient_user_id: 'IN.123',
				conversation: { id: 'c1', origin: { type: 'utility' } },
				pricing: { billable: true, category: 'utility', pricing_model: 'PMP' },
			}),
		),
		events: [
			event('sent', {
				...facts,
				recipientUserId: 'IN.123',
				references: { id: OTHER_ID, meta_msg_id: 'wamid.X' },
			}),
		],
	},
	{
		why: 'v3 delivered and read in one request, in order',
		request: version3(status('delivered'), status('read')),
		events: [event('delivered', facts), event('seen', facts)],
	},
	{
		why: 'v3 without gs_id falls back to the ID there is',
		request: version3(status('read', { gs_id: undefined })),
		events: [event('seen', { ...facts, messageId: 'wamid.X' })],
	},
	{
		why: 'v3 failed on the side of Gupshup: code and reason, no metadata',
		request: post(
			envelope({ statuses: [status('failed', { code: 1002, reason: 'number not on whatsapp' })] }),
		),
		events: [
			event(
				'failed',
				{ ...facts, sender: null },
				failure('1002', 'number not on whatsapp', false, 'rejected'),
			),
		],
	},
	{
		why: 'v3 failed with the code as a text',
		request: version3(status('failed', { code: '1003', reason: 'low balance' })),
		events: [event('failed', facts, failure('1003', 'low balance', true, 'rejected'))],
	},
	{
		why: 'v3 failed on the side of Meta: errors without message and details',
		request: version3(
			status('failed', {
				errors: [
					{ code: 131047, title: 'Re-engagement message', href: 'https://example.test/codes' },
				],
			}),
		),
		events: [event('failed', facts, failure('131047', 'Re-engagement message', false))],
	},
	{
		why: 'v3 failed without a reason is still a failure',
		request: version3(status('failed')),
		events: [event('failed', facts, failure(null, 'The provider gave no reason', null))],
	},
	{
		why: 'the ID of the user comes back as biz_opaque_callback_data',
		request: version3(status('delivered', { biz_opaque_callback_data: 'order 77' })),
		events: [event('delivered', { ...facts, correlationId: 'order 77' })],
	},
	{
		why: 'a customer without a number is known by the user ID',
		request: version3(status('read', { recipient_id: undefined, recipient_user_id: 'IN.123' })),
		events: [event('seen', { ...facts, recipient: 'IN.123' })],
	},
	{
		why: 'several entries and changes are all read',
		request: post({
			...envelope({}),
			entry: [
				...envelope({ statuses: [status('sent')] }, { statuses: [status('delivered')] }).entry,
				...envelope({ statuses: [status('read')] }).entry,
			],
		}),
		events: [
			event('sent', { ...facts, sender: null }),
			event('delivered', { ...facts, sender: null }),
			event('seen', { ...facts, sender: null }),
		],
	},
	{
		why: 'the probe at subscription is no event',
		request: post(envelope({ statuses: [{ type: 'set-callback' }] })),
		events: [],
	},
	{
		why: 'the connectivity check is no event',
		request: post({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: '1001',
					time: 1760000000000,
					changes: [
						{
							field: 'platform-event',
							value: { type: 'connectivity-check', initiator: 'gupshup' },
						},
					],
				},
			],
		}),
		events: [],
	},
	{
		why: 'a payment is no report on a message, even a failed one',
		request: version3(
			status('captured', { type: 'payment', payment: { reference_id: 'ord-1' } }),
			status('failed', { type: 'payment', payment: { reference_id: 'ord-1' } }),
		),
		events: [
			event(
				'payment',
				facts,
				payment('paid', { providerStatus: 'captured', referenceId: 'ord-1' }),
			),
			event(
				'payment',
				facts,
				payment('failed', { providerStatus: 'failed', referenceId: 'ord-1' }),
			),
		],
	},
	{
		why: 'v3 deleted, which Meta no longer sends',
		request: version3(status('deleted')),
		events: [event('deleted', facts)],
	},
	{
		why: 'the status of a call is no report on a message',
		request: version3(status('REJECTED', { type: 'call' }), status('failed', { type: 'call' })),
		events: [event('unknown', facts), event('unknown', facts)],
	},
	{
		why: 'a voice message that was played was seen',
		request: version3(status('played')),
		events: [event('seen', facts, report({ status: 'played' }))],
	},
	{
		why: 'unknown words and names of Object.prototype are passed on as unknown',
		request: version3(...['constructor', '__proto__', 'toString'].map((word) => status(word))),
		events: Array.from({ length: 3 }, () => event('unknown', facts)),
	},
];

const version2 = (payload: object, rest: object = {}) =>
	post({
		app: 'DemoApp',
		timestamp: 1760000000123,
		version: 2,
		type: 'message-event',
		payload: { destination: '919900000000', ...payload },
		...rest,
	});

const facts2 = { messageId: GS_ID, recipient: '919900000000', time: '2025-10-09T08:53:20.123Z' };

const version2Cases: Case[] = [
	{
		why: 'v2 enqueued: the ID is the one that the send returned',
		request: version2({
			id: GS_ID,
			type: 'enqueued',
			payload: { whatsappMessageId: 'wamid.X', type: 'session' },
		}),
		events: [event('accepted', facts2)],
	},
	...(
		[
			['sent', 'sent'],
			['delivered', 'delivered'],
			['read', 'seen'],
		] as const
	).map(([type, expected]) => ({
		why: `v2 ${type}: gsId is the ID that the send returned, the time is in seconds`,
		request: version2({ id: OTHER_ID, gsId: GS_ID, type, payload: { ts: 1760000001 } }),
		events: [event(expected, { ...facts2, time: '2025-10-09T08:53:21.000Z' })],
	})),
	{
		why: 'v2 failed at once: without gsId',
		request: version2({
			id: GS_ID,
			type: 'failed',
			payload: { code: 1002, reason: 'No WhatsApp' },
		}),
		events: [event('failed', facts2, failure('1002', 'No WhatsApp', false, 'rejected'))],
	},
	{
		why: 'v2 failed later: with gsId',
		request: version2({
			id: OTHER_ID,
			gsId: GS_ID,
			type: 'failed',
			payload: { code: 131047, reason: 'Re-engagement message' },
		}),
		events: [event('failed', facts2, failure('131047', 'Re-engagement message', false))],
	},
	{
		why: 'v2 failed without a reason',
		request: version2({ id: GS_ID, type: 'failed' }),
		events: [event('failed', facts2, failure(null, 'The provider gave no reason', null))],
	},
	{
		why: 'v2 a week later: without gsId the other ID is all there is',
		request: version2({ id: OTHER_ID, gsId: '', type: 'read', payload: {} }),
		events: [event('seen', { ...facts2, messageId: OTHER_ID })],
	},
	{
		why: 'v2 names the business number in some envelopes',
		request: version2({ id: GS_ID, type: 'enqueued' }, { phone: '15550002222' }),
		events: [event('accepted', { ...facts2, sender: '15550002222' })],
	},
	{
		why: 'v2 deleted, which Meta no longer sends',
		request: version2({ id: OTHER_ID, type: 'deleted', payload: { ts: 1760000001 } }),
		events: [
			event('deleted', { ...facts2, messageId: OTHER_ID, time: '2025-10-09T08:53:21.000Z' }),
		],
	},
	{
		why: 'v2 mismatch is passed on as unknown',
		request: version2({ id: GS_ID, type: 'mismatch' }),
		events: [event('unknown', facts2)],
	},
	{
		why: 'the sandbox start, which is a probe, is no event',
		request: version2({ phone: 'callbackSetPhone', type: 'sandbox-start' }, { type: 'user-event' }),
		events: [],
	},
];

describeDecoder('Gupshup', decodeEvents, [...version3Cases, ...version2Cases]);

test('raw is the one status in v3 and the callback in v2', () => {
	expect(decodeEvents(version3(status('read')))[0]?.raw).toEqual(status('read'));
	const request = version2({ id: GS_ID, type: 'enqueued' });
	expect(decodeEvents(request)[0]?.raw).toBe(request.body);
});

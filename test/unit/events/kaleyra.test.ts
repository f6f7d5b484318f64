import { decodeEvents } from '../../../nodes/WhatsAppInteractive/providers/kaleyra/events';
import { type Case, describeDecoder, event, failure, post, RECEIVED_AT } from './support';

const metaStatus = (word: string, rest: object = {}) => ({
	id: 'wamid.ABC',
	status: word,
	timestamp: '1790000000',
	recipient_id: '919800000001',
	...rest,
});

/** The wrapper of version 2. */
const wrapper = (statuses: unknown[], rest: object = {}) => ({
	meta_object: {
		value: {
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '919800000000', phone_number_id: '1040000060' },
			statuses,
		},
		field: 'messages',
	},
	extra_info: {
		trace_id: '5b0e0000-0000-4000-8000-000000000000',
		message_id: 'wamid.ABC',
		waba_id: '340000',
		ref: 'booking-77',
		ref1: 'clinic-a',
		ref2: 'exec-4412',
	},
	message_id: 'wamid.ABC',
	...rest,
});

const facts = {
	messageId: 'wamid.ABC',
	correlationId: 'booking-77',
	sender: '919800000000',
	recipient: '919800000001',
	time: '2026-09-21T14:13:20.000Z',
};

const REENGAGEMENT = {
	code: 131047,
	title: 'Re-engagement message',
	message: 'Re-engagement message',
	error_data: { details: 'More than 24 hours have passed' },
};

const version2Cases: Case[] = [
	...(
		[
			['sent', 'sent'],
			['delivered', 'delivered'],
			['read', 'seen'],
			['READ', 'seen'],
		] as const
	).map(([word, expected]) => ({
		why: `V2 ${word} is ${expected}`,
		request: post(wrapper([metaStatus(word)], { status: word })),
		events: [event(expected, facts)],
	})),
	{
		why: "V2 failed carries Meta's error",
		request: post(wrapper([metaStatus('failed', { errors: [REENGAGEMENT] })])),
		events: [
			event(
				'failed',
				facts,
				failure(
					'131047',
					'Re-engagement message',
					false,
					'undeliverable',
					'More than 24 hours have passed',
				),
			),
		],
	},
	{
		why: 'V2: message_id goes before an ID of the status that is no WhatsApp ID',
		request: post(wrapper([metaStatus('sent', { id: 'A1b2c3' })])),
		events: [event('sent', facts)],
	},
	{
		why: 'V2 without the IDs of the wrapper has the one of the status',
		request: post(
			wrapper([metaStatus('sent', { id: 'A1b2c3', biz_opaque_callback_data: 'own' })], {
				message_id: null,
				extra_info: {},
			}),
		),
		events: [event('sent', { ...facts, messageId: 'A1b2c3', correlationId: 'own' })],
	},
	{
		why: 'V2 with several statuses: what the wrapper says fits none of them',
		request: post(
			wrapper([metaStatus('sent', { id: 'wamid.1' }), metaStatus('delivered', { id: 'wamid.2' })]),
		),
		events: [
			event('sent', { ...facts, messageId: 'wamid.1', correlationId: null }),
			event('delivered', { ...facts, messageId: 'wamid.2', correlationId: null }),
		],
	},
	...['NOT-SENT', 'not_sent', 'Not Sent'].map((status) => ({
		why: `V2 ${status}: Meta never saw the message, so there is no status of Meta`,
		request: post({ status, message_id: 'A1b2c3', extra_info: { ref: 'booking-77' } }),
		events: [
			event(
				'failed',
				{ messageId: 'A1b2c3', correlationId: 'booking-77' },
				failure('NOT-SENT', 'Kaleyra did not hand the message to WhatsApp', false, 'rejected'),
			),
		],
	})),
	{
		why: 'V2 NOT-SENT has the references of the message, too',
		request: post({
			status: 'NOT-SENT',
			message_id: 'A1b2c3',
			reply_to: 'B2c3',
			extra_info: { ref: 'booking-77', ref1: 'clinic-a', ref2: 'exec-4412' },
		}),
		events: [
			event(
				'failed',
				{
					messageId: 'A1b2c3',
					correlationId: 'booking-77',
					references: { ref1: 'clinic-a', ref2: 'exec-4412', reply_to: 'B2c3' },
				},
				failure('NOT-SENT', 'Kaleyra did not hand the message to WhatsApp', false, 'rejected'),
			),
		],
	},
	{
		why: 'V2 submitted without statuses is accepted',
		request: post(wrapper([], { status: 'SUBMITTED' })),
		events: [event('accepted', { messageId: 'wamid.ABC', correlationId: 'booking-77' })],
	},
	{
		why: 'V2 with a status that is not known is passed on as unknown',
		request: post({ status: 'PARKED', message_id: 'A1b2c3', extra_info: { ref: 'booking-77' } }),
		events: [event('unknown', { messageId: 'A1b2c3', correlationId: 'booking-77' })],
	},
];

const version1 = {
	id: '5b0e0000-0000-4000-8000-000000000000:1',
	custom_response: '',
	timestamp: '1790000000',
	mobile: '+919800000001',
	message: 'Your booking',
	status: 'delivered',
	phone_number: '919800000001',
	error: '',
	error_code: '',
	ref: 'booking-77',
	ref1: 'clinic-a',
	ref2: 'exec-4412',
};

const facts1 = {
	messageId: '5b0e0000-0000-4000-8000-000000000000:1',
	correlationId: 'booking-77',
	recipient: '919800000001',
	time: '2026-09-21T14:13:20.000Z',
};

/** What a form parser makes: an object without a prototype. */
const form = (fields: object): object => Object.assign(Object.create(null), fields);

const version1Cases: Case[] = [
	{
		why: 'V1 as a query',
		request: post({}, { method: 'GET', query: version1 }),
		events: [event('delivered', facts1)],
	},
	{ why: 'V1 as JSON', request: post(version1), events: [event('delivered', facts1)] },
	{ why: 'V1 as a form', request: post(form(version1)), events: [event('delivered', facts1)] },
	{
		why: 'V1 read',
		request: post({ ...version1, status: 'read', mobile: undefined }),
		events: [event('seen', facts1)],
	},
	{
		why: 'V1 failed',
		request: post({ ...version1, status: 'failed', error: 'Invalid number', error_code: '1013' }),
		events: [event('failed', facts1, failure('1013', 'Invalid number', null))],
	},
	{
		why: 'V1 failed without a reason',
		request: post({ ...version1, status: 'failed' }),
		events: [event('failed', facts1, failure(null, 'The provider gave no reason', null))],
	},
	{
		why: 'V1 with a time that names no offset',
		request: post({ ...version1, timestamp: '2026-09-21 14:13:20' }),
		events: [event('delivered', { ...facts1, time: RECEIVED_AT })],
	},
	...['POST', 'PUT'].map((method) => ({
		why: `V1 in the query of a ${method} without a body`,
		request: post({}, { method, query: version1 }),
		events: [event('delivered', facts1)],
	})),
	...['GET', 'DELETE'].map((method) => ({
		why: `V1 in the body of a ${method} without a query`,
		request: post(version1, { method }),
		events: [event('delivered', facts1)],
	})),
	{
		why: 'V1 in the body of a POST with something in its query',
		request: post(version1, { query: { from: 'kaleyra' } }),
		events: [event('delivered', facts1)],
	},
];

describeDecoder('Kaleyra', decodeEvents, [...version2Cases, ...version1Cases]);

test('raw is the callback with its references', () => {
	const body = wrapper([metaStatus('sent')]);
	expect(decodeEvents(post(body))[0]?.raw).toBe(body);
});

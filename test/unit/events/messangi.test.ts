import { decodeEvents } from '../../../nodes/WhatsAppInteractive/providers/messangi/events';
import { type Case, describeDecoder, event, failure, post } from './support';

const callback = (status: unknown, rest: object = {}) => ({
	callback: 'https://n8n.acme.test/webhook/abc',
	date: '2026-03-02T10:11:12.345Z',
	externalId: 'exec4412',
	campaignId: 'cust-9',
	clientId: 'cust-9',
	from: '5215550001',
	id: '0d9c0000-0000-4000-8000-000000000000',
	to: '+5215550002',
	message: 'Visit at 15:00',
	username: 'ops@acme.test',
	timestamp: 1790000000000,
	status,
	...rest,
});

const facts = {
	messageId: '0d9c0000-0000-4000-8000-000000000000',
	correlationId: 'exec4412',
	sender: '5215550001',
	recipient: '5215550002',
	time: '2026-03-02T10:11:12.345Z',
};

const NO_REASON = 'The provider gave no reason';

const failureCases: Case[] = (
	[
		[
			'CODE_NOT_ALLOWED',
			false,
			'rejected',
			'The sender is inactive or not allowed for this recipient',
		],
		['INCOMPLETE', false, 'rejected', 'The message lacks data for its placeholders'],
		['BLACKLISTED', false, 'rejected', 'The recipient is on a block list'],
		['QUOTA_EXCEEDED', true, 'rejected', 'The limit of the WhatsApp Business account is exceeded'],
		['FAILED', null, 'undeliverable', NO_REASON],
		['REJECTED', null, 'rejected', NO_REASON],
		['UNDELIVERED', null, 'undeliverable', NO_REASON],
	] as const
).map(([status, retryable, state, title]) => ({
	why: `${status} is failed`,
	request: post(callback(status)),
	events: [event('failed', facts, failure(status, title, retryable, state))],
}));

describeDecoder('Messangi', decodeEvents, [
	...(
		[
			['QUEUE', 'accepted'],
			['DEQUEUED', 'accepted'],
			['ACCEPTED', 'accepted'],
			['SENT', 'sent'],
			['DELIVERED', 'delivered'],
			['READ', 'seen'],
			['Read', 'seen'],
		] as const
	).map(([status, expected]) => ({
		why: `${status} is ${expected}`,
		request: post(callback(status)),
		events: [event(expected, facts)],
	})),
	...failureCases,
	{
		why: 'without an externalId the client ID stands in',
		request: post(callback('READ', { externalId: '' })),
		events: [event('seen', { ...facts, correlationId: 'cust-9' })],
	},
	{
		why: 'the client ID is called campaignId in the documented callback',
		request: post(callback('READ', { externalId: null, clientId: undefined })),
		events: [event('seen', { ...facts, correlationId: 'cust-9' })],
	},
	{
		why: 'words of SMS and unknown statuses are passed on as unknown',
		request: post(callback('DELIVRD')),
		events: [event('unknown', facts)],
	},
	{
		why: 'a status that is no text',
		request: post(callback({ a: 1 })),
		events: [event('unknown', facts)],
	},
]);

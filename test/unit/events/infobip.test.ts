import { decodeEvents } from '../../../nodes/WhatsAppInteractive/providers/infobip/events';
import { type Case, describeDecoder, event, failure, post } from './support';

const NO_ERROR = {
	groupId: 0,
	groupName: 'OK',
	id: 0,
	name: 'NO_ERROR',
	description: 'No Error',
	permanent: false,
};

const NO_SESSION = {
	groupId: 1,
	groupName: 'USER_ERRORS',
	id: 7010,
	name: 'EC_NO_SESSION',
	description: 'No session',
	permanent: true,
};

const delivery = (status: object, rest: object = {}) => ({
	bulkId: 'bulk-4821',
	price: { pricePerMessage: 0.0123, currency: 'EUR' },
	status,
	error: NO_ERROR,
	messageId: 'order-0001',
	sentAt: '2026-11-18T09:00:01.120+0000',
	doneAt: '2026-11-18T09:00:03.480+0000',
	messageCount: 1,
	to: '919811122233',
	...rest,
});

const seen = {
	messageId: 'order-0001',
	from: '919811122233',
	to: '919800011122',
	sentAt: '2026-11-18T09:00:01.120+0000',
	seenAt: '2026-11-18T09:05:40.000+0000',
	applicationId: 'order-notify',
	entityId: 'acme-shop',
};

const status = (groupId: number, id: number, name: string, description = name) => ({
	groupId,
	groupName: 'as documented',
	id,
	name,
	description,
});

const DELIVERED = status(3, 5, 'DELIVERED_TO_HANDSET', 'Message delivered to handset');

const delivered = {
	messageId: 'order-0001',
	recipient: '919811122233',
	time: '2026-11-18T09:00:03.480Z',
};

const seenFacts = {
	messageId: 'order-0001',
	sender: '919800011122',
	recipient: '919811122233',
	time: '2026-11-18T09:05:40.000Z',
};

const report = (...results: unknown[]) => post({ results });

const statusCases: Case[] = (
	[
		['accepted', 0, 0, 'ACCEPTED'],
		['accepted', 1, 7, 'PENDING_ENROUTE'],
		['accepted', 1, 26, 'PENDING_ACCEPTED'],
		['sent', 1, 3, 'PENDING_WAITING_DELIVERY'],
		['sent', 3, 2, 'DELIVERED_TO_OPERATOR'],
		['delivered', 3, 5, 'DELIVERED_TO_HANDSET'],
	] as const
).map(([type, groupId, id, name]) => ({
	why: `status ${id} ${name} is ${type}`,
	request: report(delivery(status(groupId, id, name))),
	events: [event(type, delivered)],
}));

const failureCases: Case[] = (
	[
		['undeliverable', 2, 4, 'UNDELIVERABLE_REJECTED_OPERATOR'],
		['undeliverable', 2, 9, 'UNDELIVERABLE_NOT_DELIVERED'],
		['expired', 4, 15, 'EXPIRED_EXPIRED'],
		['expired', 4, 87, 'SIGNALS_BLOCKED'],
		['rejected', 5, 12, 'REJECTED_NOT_ENOUGH_CREDITS'],
		['rejected', 5, 87, 'SIGNALS_BLOCKED'],
		['rejected', 5, 100, 'UNDELIVERABLE_REJECTED_PLATFORM'],
	] as const
).map(([state, groupId, id, name]) => ({
	why: `status ${id} ${name} in group ${groupId} is failed, ${state}`,
	request: report(delivery(status(groupId, id, name), { error: NO_SESSION })),
	events: [
		event('failed', delivered, failure('7010', 'EC_NO_SESSION', false, state, 'No session')),
	],
}));

describeDecoder('Infobip', decodeEvents, [
	...statusCases,
	...failureCases,
	{
		why: 'a batch gives an event a result, in order',
		request: report(
			delivery(DELIVERED),
			delivery(status(2, 9, 'UNDELIVERABLE_NOT_DELIVERED'), {
				messageId: 'order-0002',
				to: '919811122244',
				error: NO_SESSION,
			}),
			seen,
		),
		events: [
			event('delivered', delivered),
			event(
				'failed',
				{ ...delivered, messageId: 'order-0002', recipient: '919811122244' },
				failure('7010', 'EC_NO_SESSION', false, 'undeliverable', 'No session'),
			),
			event('seen', seenFacts),
		],
	},
	{
		why: 'a refusal with error 0 takes the reason from the status',
		request: report(delivery(status(5, 12, 'REJECTED_NOT_ENOUGH_CREDITS', 'Not enough credits'))),
		events: [
			event(
				'failed',
				delivered,
				failure(
					'REJECTED_NOT_ENOUGH_CREDITS',
					'REJECTED_NOT_ENOUGH_CREDITS',
					true,
					'rejected',
					'Not enough credits',
				),
			),
		],
	},
	{
		why: 'a refusal without names keeps the ID',
		request: report(delivery({ groupId: 5, id: 19 }, { error: null })),
		events: [
			event('failed', delivered, failure('19', 'The provider gave no reason', null, 'rejected')),
		],
	},
	{
		why: 'callbackData is the correlation ID, and comes with a seen report as well',
		request: report(delivery(DELIVERED, { callbackData: 'order 77' }), {
			...seen,
			callbackData: 'order 77',
		}),
		events: [
			event('delivered', { ...delivered, correlationId: 'order 77' }),
			event('seen', { ...seenFacts, correlationId: 'order 77' }),
		],
	},
	{
		why: 'explicit nulls and an empty bulk ID are as good as absent',
		request: report(
			delivery(DELIVERED, {
				bulkId: '',
				callbackData: null,
				seenAt: null,
				deletedAt: null,
				message: null,
				contact: { name: null, phoneNumber: null, parentUserId: null },
			}),
		),
		events: [event('delivered', delivered)],
	},
	{
		why: 'numbers lose their plus, user IDs stay',
		request: report(
			delivery(DELIVERED, { to: '+91 98111-22233' }),
			delivery(DELIVERED, { to: 'IN.5550001', contact: { userId: 'IN.5550001' } }),
			delivery(DELIVERED, { to: 'IN.5550001', contact: { phoneNumber: '+919811122233' } }),
		),
		events: [
			event('delivered', delivered),
			event('delivered', { ...delivered, recipient: 'IN.5550001' }),
			event('delivered', { ...delivered, recipientUserId: 'IN.5550001' }),
		],
	},
	{
		why: 'offsets are brought to UTC',
		request: report(delivery(DELIVERED, { doneAt: '2026-11-18T06:00:03.480-0300' })),
		events: [event('delivered', delivered)],
	},
	{
		why: 'a time that cannot be read gives way to the time of receipt',
		request: report(
			delivery(DELIVERED, { doneAt: 'yesterday' }),
			delivery(DELIVERED, { doneAt: '2026-11-18T09:00:03' }),
			delivery(DELIVERED, { doneAt: '2026-99-99T99:00:03Z' }),
		),
		events: Array.from({ length: 3 }, () =>
			event('delivered', { messageId: 'order-0001', recipient: '919811122233' }),
		),
	},
	{
		why: 'a seen report names the customer in from, as the schema says',
		request: report(seen, { ...seen, contact: { name: 'Asha', phoneNumber: '919811122233' } }),
		events: [event('seen', seenFacts), event('seen', { ...seenFacts, contactName: 'Asha' })],
	},
	{
		why: 'a seen report with the customer in to, as in a sample, is told by the contact',
		request: report({
			...seen,
			from: '919800011122',
			to: '919811122233',
			contact: { phoneNumber: '919811122233', userId: 'IN.5550001' },
		}),
		events: [event('seen', { ...seenFacts, recipientUserId: 'IN.5550001' })],
	},
	{
		why: 'a seen report that names the customer at both ends does not name the sender',
		request: report({ ...seen, to: '919811122233', contact: { phoneNumber: '919811122233' } }),
		events: [event('seen', { ...seenFacts, sender: null })],
	},
	{
		why: 'a seen report of a customer with a user ID only',
		request: report({ ...seen, from: 'IN.5550001', contact: { userId: 'IN.5550001' } }),
		events: [event('seen', { ...seenFacts, recipient: 'IN.5550001' })],
	},
	{
		why: 'a deletion report of an older interface',
		request: report({ ...seen, seenAt: undefined, deletedAt: '2026-11-18T09:09:00.000+0000' }),
		events: [event('deleted', { ...seenFacts, time: '2026-11-18T09:09:00.000Z' })],
	},
	{
		why: 'unknown and missing groups are passed on as unknown',
		request: report(delivery({ groupId: 9, id: 999 }), delivery({})),
		events: [event('unknown', delivered), event('unknown', delivered)],
	},
	{
		why: 'Infobip decides what can be tried again, even against the table',
		request: report(
			delivery(status(2, 9, 'x'), { error: { ...NO_SESSION, permanent: false } }),
			delivery(status(2, 9, 'x'), { error: { ...NO_SESSION, permanent: undefined } }),
		),
		events: [
			event(
				'failed',
				delivered,
				failure('7010', 'EC_NO_SESSION', true, 'undeliverable', 'No session'),
			),
			event(
				'failed',
				delivered,
				failure('7010', 'EC_NO_SESSION', false, 'undeliverable', 'No session'),
			),
		],
	},
	{
		why: 'entries that are no objects do not keep the others from being read',
		request: report(null, 7, 'x', [], [[]], delivery(DELIVERED)),
		events: [
			...Array.from({ length: 3 }, () => event('unknown', {})),
			event('delivered', delivered),
		],
	},
]);

test('raw is the one result, not the whole request', () => {
	const results = [delivery(DELIVERED), seen];
	expect(decodeEvents(post({ results })).map(({ raw }) => raw)).toEqual(results);
});

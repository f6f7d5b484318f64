import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { account, post } from './support';

const entry = (field: string, value: object) =>
	post({
		object: 'whatsapp_business_account',
		entry: [{ id: '7', time: 1760000000, changes: [{ field, value }] }],
	});

const version2 = (type: string, payload: object) =>
	post({
		app: 'Demo',
		phone: '15550002222',
		timestamp: 1760000010123,
		version: 2,
		type: 'account-event',
		payload: { type, payload },
	});

const NUMBER = { display_phone_number: '+1 555-000-2222' };

test.each([
	[
		'a new limit of a number',
		'phone_number_quality_update',
		{
			...NUMBER,
			event: 'DOWNGRADE',
			old_limit: 'TIER_10K',
			current_limit: 'TIER_2K',
		},
		{
			change: 'limit',
			providerEvent: 'DOWNGRADE',
			previous: 'TIER_10K',
			current: 'TIER_2K',
		},
	],
	[
		'a number that was rated badly',
		'phone_number_quality_update',
		{ ...NUMBER, event: 'FLAGGED', current_limit: 'TIER_2K' },
		{ change: 'quality', providerEvent: 'FLAGGED', current: 'TIER_2K' },
	],
	[
		'a new limit of the portfolio',
		'business_capability_update',
		{
			max_daily_conversations_per_business: 'TIER_UNLIMITED',
			max_phone_numbers_per_waba: 25,
		},
		{ change: 'limit', current: 'TIER_UNLIMITED' },
	],
	[
		'a ban',
		'account_update',
		{
			event: 'DISABLED_UPDATE',
			ban_info: {
				waba_ban_state: 'SCHEDULE_FOR_DISABLE',
				waba_ban_date: 'April 17, 2025',
			},
		},
		{
			change: 'restriction',
			providerEvent: 'DISABLED_UPDATE',
			current: 'SCHEDULE_FOR_DISABLE',
		},
	],
	[
		'a violation',
		'account_update',
		{ event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'ADULT' } },
		{
			change: 'restriction',
			providerEvent: 'ACCOUNT_VIOLATION',
			reason: 'ADULT',
		},
	],
	[
		'restrictions with their end',
		'account_update',
		{
			event: 'ACCOUNT_RESTRICTION',
			restriction_info: [
				{
					restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
					expiration: 1760086400,
				},
				{
					restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION',
					expiration: 1760086400,
				},
			],
		},
		{
			change: 'restriction',
			providerEvent: 'ACCOUNT_RESTRICTION',
			current: 'RESTRICTED_BIZ_INITIATED_MESSAGING, RESTRICTED_ADD_PHONE_NUMBER_ACTION',
			until: '2025-10-10T08:53:20.000Z',
		},
	],
	[
		'a review',
		'account_review_update',
		{ decision: 'REJECTED' },
		{ change: 'review', current: 'REJECTED' },
	],
	[
		'an alert',
		'account_alerts',
		{
			entity_type: 'BUSINESS',
			alert_info: {
				alert_severity: 'WARNING',
				alert_status: 'ACTIVE',
				alert_type: 'OBA_REJECTED',
				alert_description: 'Edit the name',
			},
		},
		{
			change: 'alert',
			providerEvent: 'OBA_REJECTED',
			current: 'ACTIVE',
			reason: 'WARNING',
			text: 'Edit the name',
		},
	],
	[
		'a decision on a name',
		'phone_number_name_update',
		{
			...NUMBER,
			decision: 'REJECTED',
			requested_verified_name: 'Acme',
			rejection_reason: 'NAME_NOT_CONSISTENT',
		},
		{
			change: 'name',
			current: 'REJECTED',
			reason: 'NAME_NOT_CONSISTENT',
			text: 'Acme',
		},
	],
	[
		'a PIN',
		'security',
		{ ...NUMBER, event: 'PIN_RESET_REQUEST', requester: '61' },
		{ change: 'security', providerEvent: 'PIN_RESET_REQUEST' },
	],
	[
		'a payment configuration',
		'payment_configuration_update',
		{
			configuration_name: 'cfg',
			provider_name: 'razorpay',
			status: 'Needs_Testing',
		},
		{ change: 'payments', current: 'Needs_Testing' },
	],
	[
		'a flow that does not answer',
		'flows',
		{ event: 'ENDPOINT_AVAILABILITY', message: 'Too slow', flow_id: '9' },
		{
			change: 'flow',
			providerEvent: 'ENDPOINT_AVAILABILITY',
			text: 'Too slow',
		},
	],
] as const)("Meta's webhook: %s", (_why, type, value, part) => {
	for (const provider of ['gupshup', 'messangi'] as const) {
		const [decoded] = PROVIDERS[provider].decodeEvents(entry(type, value));
		expect(decoded?.event).toMatchObject({
			event: 'account',
			sender: 'display_phone_number' in value ? '15550002222' : null,
			time: '2025-10-09T08:53:20.000Z',
			...account({ type, details: value, ...part }),
		});
	}
});

test.each([130429, 131035])('the error %d of a value belongs to the account', (code) => {
	const error = {
		code,
		title: 'Limit',
		error_data: { details: 'Slow down' },
	};
	const metadata = { display_phone_number: '15550002222' };
	const request = entry('messages', { metadata, errors: [error] });
	expect(PROVIDERS.gupshup.decodeEvents(request).map(({ event }) => event)).toMatchObject([
		{
			event: 'account',
			sender: '15550002222',
			...account({
				change: 'error',
				type: 'errors',
				providerEvent: 'Limit',
				reason: String(code),
				text: 'Slow down',
				details: error,
			}),
		},
	]);
});

test.each([
	['review-event', { status: 'approved' }, { change: 'review', current: 'approved' }],
	[
		'status-event',
		{ status: 'ACCOUNT_VIOLATION', violation_type: 'GAMBLING' },
		{
			change: 'restriction',
			providerEvent: 'ACCOUNT_VIOLATION',
			current: 'ACCOUNT_VIOLATION',
			reason: 'GAMBLING',
		},
	],
	[
		'status-event',
		{
			status: 'ACCOUNT_RESTRICTED',
			restrictionInfo: [{ restrictionType: 'RESTRICTED_BIZ', expiration: 1760086400000 }],
		},
		{
			change: 'restriction',
			providerEvent: 'ACCOUNT_RESTRICTED',
			current: 'RESTRICTED_BIZ',
			until: '2025-10-10T08:53:20.000Z',
		},
	],
	[
		'status-event',
		{ status: 'ACCOUNT_VERIFIED' },
		{
			change: 'account',
			providerEvent: 'ACCOUNT_VERIFIED',
			current: 'ACCOUNT_VERIFIED',
		},
	],
	[
		'pndn-event',
		{ status: 'rejected', rejectedReason: 'INVALID_FORMAT' },
		{ change: 'name', current: 'rejected', reason: 'INVALID_FORMAT' },
	],
	[
		'tier-event',
		{ event: 'downgrade', oldLimit: 'TIER_100K', currentLimit: 'TIER_10K' },
		{
			change: 'limit',
			providerEvent: 'downgrade',
			previous: 'TIER_100K',
			current: 'TIER_10K',
		},
	],
	[
		'tier-event',
		{ event: 'flagged', currentLimit: 'TIER_10K' },
		{ change: 'quality', providerEvent: 'flagged', current: 'TIER_10K' },
	],
	['capability-event', { maxDailyConversationPerPhone: 100 }, { change: 'limit', current: '100' }],
] as const)("Gupshup's %s %j", (type, payload, part) => {
	const [decoded] = PROVIDERS.gupshup.decodeEvents(version2(type, payload));
	expect(decoded?.event).toMatchObject({
		event: 'account',
		sender: '15550002222',
		...account({ type, details: payload, ...part }),
	});
});

test.each([
	['calls', entry('calls', { calls: [{ id: 'c' }] })],
	['group_lifecycle_update', entry('group_lifecycle_update', { groups: [{ group_id: 'g' }] })],
	['smb_message_echoes', entry('smb_message_echoes', { message_echoes: [{ id: 'e' }] })],
	['poll_vote', entry('messages', { messages: [{ id: 'm', type: 'poll_vote' }] })],
	[
		'call',
		entry('messages', {
			statuses: [{ id: 's', type: 'call', status: 'RINGING' }],
		}),
	],
	[
		'mismatch',
		post({
			version: 2,
			type: 'message-event',
			payload: { id: 'm', type: 'mismatch' },
		}),
	],
	['onboarding-event', post({ version: 2, type: 'onboarding-event', payload: { a: 1 } })],
])('what nobody understands is called %s', (type, request) => {
	expect(PROVIDERS.gupshup.decodeEvents(request).map(({ event }) => event)).toMatchObject([
		{ event: 'unknown', unknown: { type, problem: null } },
	]);
});

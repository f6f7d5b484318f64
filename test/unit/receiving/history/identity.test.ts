import * as fc from 'fast-check';
import { cloneDeep } from 'lodash';

import { REPORT_TYPES } from '../../../../nodes/WhatsAppInteractive/events/report';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import {
	decodeCall,
	type ReceivedEvent,
} from '../../../../nodes/WhatsAppInteractive/receiving/decode';
import { identify } from '../../../../nodes/WhatsAppInteractive/receiving/history/identity';
import { FIXTURES } from '../../events/fixtures';
import { checkProperty } from '../../../support/random';

const NOON = new Date('2026-11-18T12:00:00.000Z');
const HOURS_LATER = new Date('2026-11-18T16:00:00.000Z');

interface Call {
	readonly body?: unknown;
	readonly query?: Readonly<Record<string, unknown>>;
	readonly at?: Date;
	readonly isSigned?: boolean;
}

const receive = (provider: ProviderId, { body, query, at = NOON }: Call): ReceivedEvent[] =>
	decodeCall(provider, [
		{
			method: query === undefined ? 'POST' : 'GET',
			headers: {},
			query: query ?? {},
			body,
			receivedAt: at,
		},
	]);

/** The identities of the first event in a call. */
function identitiesOf(provider: ProviderId, call: Call) {
	const [event] = receive(provider, call);
	if (event === undefined) throw new Error('There is no event in the call');
	return identify(event, {
		provider,
		receivedAt: call.at ?? NOON,
		isSigned: call.isSigned ?? false,
		clean: (value) => value,
	});
}

/** Whether the second of two calls is taken for a repeat of the first. */
function areOne(provider: ProviderId, first: Call, second: Call): boolean {
	const [known] = identitiesOf(provider, first);
	return identitiesOf(provider, second).some(
		({ subject, rank, detail }) =>
			subject === known.subject && rank === known.rank && detail === known.detail,
	);
}

const meta = (field: string, value: object, time: number | undefined = 1_760_000_000) => ({
	object: 'whatsapp_business_account',
	entry: [{ id: 'waba-1', ...(time !== undefined && { time }), changes: [{ field, value }] }],
});

const MONTH_LATER = 1_762_600_000;

const approved = { message_template_id: 7, message_template_name: 'n', event: 'APPROVED' };
const quality = {
	message_template_id: 7,
	message_template_name: 'n',
	previous_quality_score: 'GREEN',
	new_quality_score: 'YELLOW',
};

const messages = (...list: object[]) =>
	meta('messages', {
		metadata: { display_phone_number: '15550001111' },
		messages: list.map((message) => ({
			from: '919811122233',
			timestamp: '1760000000',
			...message,
		})),
	});
const statuses = (status: object) =>
	meta('messages', {
		metadata: { display_phone_number: '15550001111' },
		statuses: [{ id: 'm1', recipient_id: '919811122233', timestamp: '1760000000', ...status }],
	});

const together = meta('messages', {
	metadata: { display_phone_number: '15550001111' },
	statuses: ['m1', 'm2'].map((id) => ({
		id,
		recipient_id: '919811122233',
		timestamp: '1760000000',
		status: 'delivered',
	})),
});

const text = { type: 'text', text: { body: 'Please cancel my order' } };
const unsupported = { type: 'unsupported', errors: [{ code: 131060, title: 'unavailable' }] };
const reaction = (emoji: string, id = 'wamid.2', timestamp = '1760000000') => ({
	id,
	timestamp,
	type: 'reaction',
	reaction: { message_id: 'wamid.1', emoji },
});

const click = {
	notificationType: 'CLICKED',
	messageId: 'm1',
	recipient: '919811122233',
	url: 'https://acme.test',
	sendDateTime: 1_763_456_700_000,
};

const payment = (content: object, createdAt = '2026-11-18T09:00:00.000+0000') => ({
	from: '15550001111',
	content: {
		type: 'payment',
		from: '919811122233',
		paymentId: 'p1',
		referenceId: 'g1',
		currency: 'INR',
		totalAmountValue: 49900,
		totalAmountOffset: 100,
		transactions: [{ id: 'tx1', type: 'UPI' }],
		...content,
	},
	createdAt,
});

const confirmation = {
	results: [
		{
			from: '919811122233',
			to: '15550001111',
			receivedAt: '2026-11-18T09:00:07.000+0000',
			messageId: 'in1',
			message: {
				type: 'INTERACTIVE_PAYMENT_CONFIRMATION',
				status: 'SUCCESS',
				paymentId: 'p1',
				referenceId: 'g1',
				currency: 'INR',
				totalAmount: { value: 49900, offset: 100 },
				transactionId: 'tx1',
				transactionType: 'UPI',
			},
		},
	],
};

const infobipReport = (more: object = {}) => ({
	results: [
		{
			messageId: 'm1',
			to: '919811122233',
			doneAt: '2026-11-18T09:00:03.480+0000',
			status: { groupId: 3, groupName: 'DELIVERED', id: 5, name: 'DELIVERED_TO_HANDSET' },
			...more,
		},
	],
});
const price = (pricePerMessage: number) => ({ price: { pricePerMessage, currency: 'EUR' } });

const version1 = { from: '919811122233', wanumber: '15550001111', type: 'text', body: 'Yes' };
const preference = (value: string, timestamp: string) =>
	meta('user_preferences', {
		user_preferences: [{ wa_id: '919811122233', value, timestamp, category: 'marketing' }],
	});

const failed = (code: number) => ({ status: 'failed', errors: [{ code, title: 'x' }] });

/** A report on a message to a group, for one of its members. */
const inGroup = (member: string) => ({
	recipient_type: 'group',
	recipient_id: 'group-1',
	recipient_participant_id: member,
});

/** The value of the change in a call as {@link meta} makes it. */
const valueOf = ({ entry: [entry] }: ReturnType<typeof meta>): object =>
	entry?.changes[0]?.value ?? {};

const named = (name: string, value: object) => ({
	...value,
	contacts: [{ wa_id: '919811122233', profile: { name } }],
});

/** The same call, hours later unless told otherwise. */
const again = (call: Call): Call => ({ ...call, at: HOURS_LATER });

test.each<[what: string, provider: ProviderId, first: Call, second: Call]>([
	[
		'a template is approved again a month later',
		'gupshup',
		{ body: meta('message_template_status_update', approved) },
		{ body: meta('message_template_status_update', approved, MONTH_LATER) },
	],
	[
		'a template is approved again and no time is told',
		'gupshup',
		{ body: meta('message_template_status_update', approved, 0) },
		again({ body: meta('message_template_status_update', approved, 0) }),
	],
	[
		'a template loses quality again a month later',
		'gupshup',
		{ body: meta('message_template_quality_update', quality) },
		{ body: meta('message_template_quality_update', quality, MONTH_LATER) },
	],
	[
		'a template loses quality again a month later, passed on by Messangi',
		'messangi',
		{ body: meta('message_template_quality_update', quality) },
		{ body: meta('message_template_quality_update', quality, MONTH_LATER) },
	],
	[
		'a number loses quality again a month later',
		'gupshup',
		{ body: meta('phone_number_quality_update', { event: 'FLAGGED' }) },
		{ body: meta('phone_number_quality_update', { event: 'FLAGGED' }, MONTH_LATER) },
	],
	[
		'an account is updated again a month later',
		'messangi',
		{ body: meta('account_update', { event: 'DISABLED_UPDATE' }) },
		{ body: meta('account_update', { event: 'DISABLED_UPDATE' }, MONTH_LATER) },
	],
	[
		'the same happens to two accounts at once',
		'gupshup',
		{ body: meta('account_update', { event: 'DISABLED_UPDATE' }) },
		{
			body: JSON.parse(
				JSON.stringify(meta('account_update', { event: 'DISABLED_UPDATE' })).replace(
					'waba-1',
					'waba-2',
				),
			) as object,
		},
	],
	[
		'a message that could not be shown at first comes under its ID',
		'gupshup',
		{ body: messages({ id: 'wamid.1', ...unsupported }) },
		{ body: messages({ id: 'wamid.1', ...text }) },
	],
	[
		'a message that could not be shown at first comes under its ID, passed on by Messangi',
		'messangi',
		{ body: messages({ id: 'wamid.1', ...unsupported }) },
		{ body: messages({ id: 'wamid.1', ...text }) },
	],
	['a second tap on a link', 'infobip', { body: click }, again({ body: click })],
	[
		'a payment takes two states that nobody has documented',
		'infobip',
		{ body: payment({ paymentStatus: 'REFUND_INITIATED' }) },
		{ body: payment({ paymentStatus: 'REFUNDED' }) },
	],
	[
		'a payment that is new is pending',
		'infobip',
		{ body: payment({ paymentStatus: 'NEW' }) },
		{ body: payment({ paymentStatus: 'PENDING' }) },
	],
	[
		'a payment fails for a second time within one transaction',
		'infobip',
		{ body: payment({ paymentStatus: 'FAILED' }) },
		{ body: payment({ paymentStatus: 'FAILED' }, '2026-11-18T10:00:00.000+0000') },
	],
	[
		'a payment is pending again within one transaction',
		'infobip',
		{ body: payment({ paymentStatus: 'PENDING' }) },
		{ body: payment({ paymentStatus: 'PENDING' }, '2026-11-18T10:00:00.000+0000') },
	],
	[
		'a payment is paid with another amount',
		'infobip',
		{ body: payment({ paymentStatus: 'CAPTURED' }) },
		{ body: payment({ paymentStatus: 'CAPTURED', totalAmountValue: 100 }) },
	],
	[
		'a delivery comes with its price later on',
		'infobip',
		{ body: infobipReport(price(0)) },
		{ body: infobipReport(price(0.07)) },
	],
	[
		'a report comes with what WhatsApp charges later on',
		'gupshup',
		{ body: statuses({ status: 'sent' }) },
		{ body: statuses({ status: 'sent', pricing: { billable: true, category: 'utility' } }) },
	],
	[
		'a message fails for another reason',
		'gupshup',
		{ body: statuses(failed(131026)) },
		{ body: statuses(failed(131047)) },
	],
	[
		'a message fails for another reason, passed on by Messangi',
		'messangi',
		{ body: statuses(failed(131026)) },
		{ body: statuses(failed(131047)) },
	],
	[
		'a customer writes the same again, without an ID and a time in it',
		'kaleyra',
		{ query: version1 },
		again({ query: version1 }),
	],
	[
		'a customer gives the same reply again, without an ID and a time in it',
		'kaleyra',
		{ body: { ...version1, type: 'button' } },
		again({ body: { ...version1, type: 'button' } }),
	],
	[
		'a template is approved again, without a time in it',
		'kaleyra',
		{ body: approved },
		again({ body: approved }),
	],
	[
		'a customer reacts in the same way again',
		'gupshup',
		{ body: messages(reaction('👍')) },
		{ body: messages(reaction('👍', 'wamid.3')) },
	],
	[
		'a customer takes a reaction back',
		'gupshup',
		{ body: messages(reaction('👍')) },
		{ body: messages(reaction('', 'wamid.3')) },
	],
	[
		'a customer taps a button twice',
		'gupshup',
		{ body: messages({ id: 'wamid.5', type: 'button', button: { text: 'Yes' } }) },
		{ body: messages({ id: 'wamid.6', type: 'button', button: { text: 'Yes' } }) },
	],
	[
		'a customer stops, resumes and stops',
		'gupshup',
		{ body: preference('stop', '1760000000') },
		{ body: preference('stop', '1760009999') },
	],
	[
		'a customer resumes',
		'gupshup',
		{ body: preference('stop', '1760000000') },
		{ body: preference('resume', '1760000000') },
	],
	[
		'a customer opts out twice',
		'infobip',
		{
			body: {
				content: { notificationMessagesStatus: 'STOP', from: '1' },
				createdAt: '2026-11-18T09:00:00.000+0000',
			},
		},
		{
			body: {
				content: { notificationMessagesStatus: 'STOP', from: '1' },
				createdAt: '2026-11-18T10:00:00.000+0000',
			},
		},
	],
	[
		'a report tells of another time',
		'gupshup',
		{ body: statuses({ status: 'delivered' }) },
		{ body: statuses({ status: 'delivered', timestamp: '1760000009' }) },
	],
	[
		'a group has got a message, one member after the other',
		'metaCloud',
		{ body: statuses({ status: 'delivered', ...inGroup('919811122233') }) },
		{ body: statuses({ status: 'delivered', ...inGroup('919811122244') }) },
	],
	[
		'two messages with one text',
		'messangi',
		{ body: messages({ id: 'wamid.8', ...text }) },
		{ body: messages({ id: 'wamid.9', ...text }) },
	],
])('two events: %s', (_what, provider, first, second) => {
	expect(areOne(provider, first, second)).toBe(false);
	expect(areOne(provider, second, { ...first, at: second.at ?? NOON })).toBe(
		second.at !== undefined,
	);
});

test.each<[why: string, provider: ProviderId, first: Call, second: Call]>([
	['a report', 'infobip', { body: infobipReport() }, again({ body: infobipReport() })],
	[
		'a report beside others, of which fewer are left',
		'infobip',
		{ body: { ...infobipReport(), messageCount: 1, pendingMessageCount: 5 } },
		{ body: { ...infobipReport(), messageCount: 1, pendingMessageCount: 0 } },
	],
	[
		'a report that came beside another one, and comes again alone',
		'metaCloud',
		{ body: together },
		{ body: statuses({ status: 'delivered' }) },
	],
	[
		'a report without a time on a message that is known',
		'kaleyra',
		{ query: { id: 'a:1', status: 'delivered' } },
		again({ query: { id: 'a:1', status: 'delivered' } }),
	],
	[
		'a message',
		'gupshup',
		{ body: messages({ id: 'wamid.1', ...text }) },
		again({ body: messages({ id: 'wamid.1', ...text }) }),
	],
	[
		'a message whose members come in another order',
		'gupshup',
		{ body: messages({ id: 'wamid.1', ...text }) },
		{ body: messages({ text: { body: 'Please cancel my order' }, type: 'text', id: 'wamid.1' }) },
	],
	...(['dialog360', 'gupshup', 'metaCloud'] as const).flatMap(
		(provider): Array<[string, ProviderId, Call, Call]> => {
			const first = { body: messages({ id: 'wamid.1', ...text }) };
			return [
				[
					'a message that comes again beside that of another customer',
					provider,
					first,
					{
						body: messages(
							{ id: 'wamid.1', ...text },
							{ id: 'wamid.2', from: '919800000002', ...text },
						),
					},
				],
				[
					'a message that comes again in an entry of another time',
					provider,
					first,
					{ body: meta('messages', valueOf(first.body), MONTH_LATER) },
				],
				[
					'a message of a customer who has taken another name meanwhile',
					provider,
					{ body: meta('messages', named('Asha', valueOf(first.body))) },
					{ body: meta('messages', named('Asha R.', valueOf(first.body))) },
				],
			];
		},
	),
	[
		'a template of the time that its entry has',
		'gupshup',
		{ body: meta('message_template_status_update', approved) },
		again({ body: meta('message_template_status_update', approved) }),
	],
	[
		'that a payment is paid, which Infobip says in an event and in a message',
		'infobip',
		{ body: payment({ paymentStatus: 'CAPTURED' }) },
		{ body: confirmation },
	],
	[
		'what has neither an ID nor a time, within the minute',
		'kaleyra',
		{ query: version1 },
		{ query: version1, at: new Date(NOON.getTime() + 59_999) },
	],
	[
		'what has neither an ID nor a time, and comes in the next minute',
		'kaleyra',
		{ query: version1, at: new Date(NOON.getTime() + 59_999) },
		{ query: version1, at: new Date(NOON.getTime() + 60_000) },
	],
	[
		'what has neither an ID nor a time, where somebody may play back what is signed',
		'infobip',
		{ body: { odd: true }, isSigned: true },
		again({ body: { odd: true }, isSigned: true }),
	],
])('one event: %s', (_why, provider, first, second) => {
	expect(areOne(provider, first, second)).toBe(true);
});

test('the same ID at another provider is another event', () => {
	const [gupshup] = identitiesOf('gupshup', { body: statuses({ status: 'delivered' }) });
	const [messangi] = identitiesOf('messangi', { body: statuses({ status: 'delivered' }) });
	expect(gupshup.subject).not.toBe(messangi.subject);
});

test('all reports on a message have one subject, and their order in time', () => {
	const identities = ['sent', 'delivered', 'read', 'failed', 'deleted'].map((status) => ({
		status,
		...identitiesOf('messangi', { body: statuses({ status }) })[0],
	}));
	expect(new Set(identities.map(({ subject }) => subject)).size).toBe(1);
	expect(
		identities.sort((a, b) => Number(a.rank) - Number(b.rank)).map(({ status }) => status),
	).toEqual(['sent', 'failed', 'delivered', 'read', 'deleted']);
	expect(REPORT_TYPES).toHaveLength(6);
});

test('a report without an ID is about no message that is known', () => {
	const { messageId: _id, ...report } = infobipReport().results[0] ?? {};
	const [identity] = identitiesOf('infobip', { body: { results: [report] } });
	expect(identity.rank).toBeNull();
});

test.each<readonly [why: string, call: Call, isLasting: boolean]>([
	[
		'a signed call without a time, which could be played back at any time',
		{ isSigned: true },
		true,
	],
	['the same, unsigned: whoever sends it knows the secret', {}, false],
])('%s is remembered for longer: %#', (_why, call, isLasting) => {
	const [identity] = identitiesOf('kaleyra', { body: version1, ...call });
	expect(identity.isLasting).toBe(isLasting);
});

test.each<readonly [why: string, at: string, isSigned: boolean, isLasting: boolean]>([
	[
		'three days old, which is as old as a signed call may be',
		'2026-11-21T09:00:03.480Z',
		true,
		false,
	],
	['older, beside a newer one', '2026-11-21T09:00:03.481Z', true, true],
	['older and unsigned', '2026-11-21T09:00:03.481Z', false, false],
])('an event that is %s is remembered for longer: %#', (_why, at, isSigned, isLasting) => {
	const call = { body: infobipReport(), at: new Date(at), isSigned };
	expect(identitiesOf('infobip', call)[0].isLasting).toBe(isLasting);
});

/** The paths of all members in a value that are neither objects nor lists. */
function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [[...path]];
	return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

/** A copy with another value at a path. */
function changed(value: unknown, [name, ...rest]: readonly string[]): unknown {
	if (name === undefined) return typeof value === 'string' ? `${value}x` : [value, 'x'];
	const copy = cloneDeep(value) as Record<string, unknown>;
	copy[name] = changed(copy[name], rest);
	return copy;
}

/** What says which message or report it is, in Meta's envelope. */
const OWN_IN_META: readonly string[] = ['messages', 'metadata', 'statuses'];

/**
 * What may differ between two calls that tell of one event: at Infobip how many reports are still to
 * come, and what only one of the two notices says that a payment is paid; in Meta's envelope what
 * stands beside a message.
 */
function isAllowedToDiffer(provider: ProviderId, body: unknown, path: readonly string[]): boolean {
	if (path[0] === 'messageCount' || path[0] === 'pendingMessageCount') return true;
	const [event] = receive(provider, { body });
	return event?.essence !== undefined && !path.some((step) => OWN_IN_META.includes(step));
}

test(`two bodies that differ in any one value are two events`, () => {
	const samples = FIXTURES.flatMap(({ provider, cases }) =>
		cases.flatMap(({ request: { method, body }, events }) =>
			method === 'POST' && events.length === 1
				? leavesOf(body)
						.filter((path) => path.length > 0 && !isAllowedToDiffer(provider, body, path))
						.map((path) => ({ provider, body, path }))
				: [],
		),
	);
	checkProperty(
		fc.property(fc.constantFrom(...samples), ({ provider, body, path }) => {
			const other = changed(body, path);
			// What is no event any more is none that could be taken for the first.
			if (receive(provider, { body: other }).length === 0) return;
			expect(areOne(provider, { body }, { body: other })).toBe(false);
			expect(areOne(provider, { body }, { body: cloneDeep(body) })).toBe(true);
		}),
		{ numRuns: 400 },
	);
});

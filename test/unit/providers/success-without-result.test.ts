import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { answer } from './support/decode-cases';
import type { ProblemCause } from '../../../nodes/WhatsAppInteractive/providers/api-call';
import { ANY_ACCOUNT } from '../../support/any-account';

/*
 * A success status alone is no success: an answer with a failure that the provider documents is a
 * refusal, and one without the ID that it promises leaves open what became of the message.
 */

const GROUP = { groupId: 1, groupName: 'PENDING', id: 26, name: 'PENDING_ACCEPTED' };
const exception = (messageId: string) => ({
	requestError: { serviceException: { messageId, text: 'Not this time' } },
});

interface Case {
	readonly provider: ProviderId;
	readonly body: unknown;
	readonly cause: ProblemCause;
	readonly code?: string;
	readonly says?: RegExp;
}

const MESSAGES: readonly Case[] = [
	{
		provider: 'kaleyra',
		body: { code: 'E110', message: 'Low balance' },
		cause: 'account',
		code: 'E110',
		says: /balance of the account is low: Low balance$/,
	},
	{ provider: 'kaleyra', body: { code: 'RBC001' }, cause: 'invalidCredential', code: 'RBC001' },
	{ provider: 'kaleyra', body: { code: 'WA401' }, cause: 'account', code: 'WA401' },
	{ provider: 'kaleyra', body: { code: 'WA-401' }, cause: 'missingPermission', code: 'WA-401' },
	{ provider: 'kaleyra', body: { code: 'WA400' }, cause: 'invalidMessage', code: 'WA400' },
	{ provider: 'kaleyra', body: { code: 'WAV2101' }, cause: 'account', code: 'WAV2101' },
	{ provider: 'kaleyra', body: { code: 'WA500' }, cause: 'unknownOutcome', code: 'WA500' },
	{
		provider: 'kaleyra',
		body: { code: 'E110', data: { message_id: 'A1' } },
		cause: 'unknownOutcome',
		code: 'E110',
	},
	{
		provider: 'kaleyra',
		body: { code: 'WA999', message: 'Odd', data: {} },
		cause: 'unknownOutcome',
		code: 'WA999',
		says: /may have been sent: Odd$/,
	},
	{
		provider: 'kaleyra',
		body: { code: 'WA202', message: 'Request Accepted', data: [] },
		cause: 'unknownOutcome',
		code: 'WA202',
	},
	{ provider: 'kaleyra', body: { data: { message_id: '' } }, cause: 'unknownOutcome' },
	{ provider: 'messangi', body: { meta: {} }, cause: 'unknownOutcome' },
	{
		provider: 'messangi',
		body: { meta: { timestamp: 1, explain: 'Send Notification' } },
		cause: 'unknownOutcome',
	},
	{
		provider: 'messangi',
		body: { meta: { transactionId: 't' }, errors: [{ reason: 'to is not valid' }] },
		cause: 'invalidMessage',
		says: /refused the message: to is not valid$/,
	},
	{
		provider: 'messangi',
		body: { meta: { transactionId: 't' }, errors: ['odd'] },
		cause: 'invalidMessage',
	},
	{
		provider: 'messangi',
		body: { errors: { reason: 'Too Many Requests' } },
		cause: 'rateLimited',
	},
	{
		provider: 'messangi',
		body: { meta: { transactionId: 't' }, errors: { reason: 'Too Many Requests' } },
		cause: 'unknownOutcome',
	},
	{
		provider: 'gupshup',
		body: { status: 'error', message: 'Authentication Failed' },
		cause: 'invalidCredential',
	},
	{
		provider: 'gupshup',
		body: { status: 'error', message: 'Internal Server Error' },
		cause: 'unknownOutcome',
		says: /may have been sent: Internal Server Error$/,
	},
	{
		provider: 'gupshup',
		body: { status: 'error', message: 'Odd', messages: [{ id: 'm' }] },
		cause: 'unknownOutcome',
	},
	{ provider: 'gupshup', body: { messages: [{}] }, cause: 'unknownOutcome' },
	{ provider: 'gupshup', body: { status: 'success' }, cause: 'unknownOutcome' },
	{
		provider: 'gupshup',
		body: { error: { message: 'Odd', code: 131009 } },
		cause: 'unknownOutcome',
		code: '131009',
	},
	{
		provider: 'infobip',
		body: exception('UNAUTHORIZED'),
		cause: 'invalidCredential',
		code: 'UNAUTHORIZED',
	},
	{
		provider: 'infobip',
		body: exception('BAD_REQUEST'),
		cause: 'invalidMessage',
		code: 'BAD_REQUEST',
	},
	{
		provider: 'infobip',
		body: exception('GENERAL_ERROR'),
		cause: 'unknownOutcome',
		code: 'GENERAL_ERROR',
		says: /may have been sent: Not this time$/,
	},
	{ provider: 'dialog360', body: { error: 'Invalid API key' }, cause: 'invalidCredential' },
	{
		provider: 'dialog360',
		body: { error: 'Odd', messages: [{ id: 'wamid.1' }] },
		cause: 'unknownOutcome',
		says: /may have been sent: Odd$/,
	},
	{
		provider: 'dialog360',
		body: { meta: { developer_message: 'Rate limit reached' }, messages: [{ id: 'wamid.1' }] },
		cause: 'unknownOutcome',
	},
	{
		provider: 'dialog360',
		body: { message: 'Odd' },
		cause: 'unknownOutcome',
		says: /may have been sent: Odd$/,
	},
	...(['dialog360', 'metaCloud'] as const).flatMap((provider): Case[] => [
		{
			provider,
			body: { error: { code: 131009, message: 'Odd' }, messages: [{ id: 'wamid.1' }] },
			cause: 'invalidMessage',
			code: '131009',
		},
		{
			provider,
			body: { error: { code: 130429, message: 'Odd' }, messages: [{ id: 'wamid.1' }] },
			cause: 'unknownOutcome',
			code: '130429',
		},
		{ provider, body: { error: { code: 130429, message: 'Odd' } }, cause: 'rateLimited' },
		{
			provider,
			body: { error: { code: 999999, message: 'Odd' }, messages: [{ id: 'wamid.1' }] },
			cause: 'unknownOutcome',
			code: '999999',
			says: /may have been sent: Odd$/,
		},
		{ provider, body: { messages: [{ message_status: 'accepted' }] }, cause: 'unknownOutcome' },
		{ provider, body: { success: true }, cause: 'unknownOutcome' },
	]),
	{ provider: 'infobip', body: { status: GROUP }, cause: 'unknownOutcome' },
	{ provider: 'infobip', body: { messageId: 'm', status: {} }, cause: 'unknownOutcome' },
	{ provider: 'infobip', body: { messages: [{ status: GROUP }] }, cause: 'unknownOutcome' },
	{
		provider: 'infobip',
		body: { ...exception('GENERAL_ERROR'), messageId: 'm', status: GROUP },
		cause: 'unknownOutcome',
		code: 'GENERAL_ERROR',
	},
];

test.each(MESSAGES)(
	'$provider: a message that is answered 2xx with $body is $cause',
	({ provider, body, cause, code, says = /./ }) => {
		for (const status of [200, 201, 202]) {
			expect(PROVIDERS[provider].decode(answer(status, body), 'text', ANY_ACCOUNT)).toMatchObject({
				type: 'refused',
				problem: {
					cause,
					what: expect.stringMatching(says),
					advice: expect.stringMatching(/\.$/),
					statusCode: status,
					...(code !== undefined && { code }),
				},
			});
		}
	},
);

test.each<[ProviderId, unknown, ProblemCause]>([
	['infobip', exception('UNAUTHORIZED'), 'invalidCredential'],
	['infobip', '<html></html>', 'unknownOutcome'],
	['infobip', { error: 'Odd' }, 'unknownOutcome'],
	['gupshup', { status: 'error', message: 'Authentication Failed' }, 'invalidCredential'],
	['gupshup', { status: 'error', message: 'Outbound event not supported' }, 'unknownOutcome'],
	['kaleyra', { code: 'E110' }, 'account'],
	['kaleyra', { code: 'WA999' }, 'unknownOutcome'],
	['kaleyra', { success: false }, 'unknownOutcome'],
])('%s: a read receipt that is answered 200 with %j is %s', (provider, body, cause) => {
	expect(PROVIDERS[provider].decode(answer(200, body), 'readReceipt', ANY_ACCOUNT)).toMatchObject({
		type: 'refused',
		problem: { cause },
	});
});

test.each<[ProviderId, unknown, ProblemCause]>([
	['infobip', exception('UNAUTHORIZED'), 'invalidCredential'],
	['gupshup', { status: 'error', message: 'Authentication Failed' }, 'invalidCredential'],
	['kaleyra', { code: 'E110' }, 'account'],
])('%s: typing that is answered 200 with %j is %s', (provider, body, cause) => {
	expect(PROVIDERS[provider].decode(answer(200, body), 'typing', ANY_ACCOUNT)).toMatchObject({
		type: 'refused',
		problem: { cause },
	});
});

test.each<[ProviderId, unknown, ProblemCause]>([
	['kaleyra', { code: 'E110', data: { id: '1' } }, 'account'],
	['kaleyra', { code: 'WA202', data: {} }, 'account'],
	['gupshup', { status: 'error', message: 'Authentication Failed' }, 'invalidCredential'],
	['gupshup', { status: 'error', message: 'Odd', mediaId: '1' }, 'account'],
])('%s: an upload that is answered 200 with %j is %s', (provider, body, cause) => {
	expect(PROVIDERS[provider].queries.uploadMedia?.read(answer(200, body))).toMatchObject({
		type: 'refused',
		problem: { cause },
	});
});

const LISTS = (provider: ProviderId) => {
	const { queries, directory } = PROVIDERS[provider];
	return [queries.getTemplates, directory.senders, directory.flows].filter(
		(listing) => listing !== undefined,
	);
};

test.each<[ProviderId, unknown]>([
	['kaleyra', { code: 'E110', message: 'Low balance', data: [] }],
	['kaleyra', { code: 'RBC001', data: [] }],
	['gupshup', { status: 'error', message: 'Authentication Failed', templates: [] }],
	['infobip', { ...exception('UNAUTHORIZED'), templates: [], numbers: [], flows: [] }],
])('%s: a list that is answered 200 with %j is refused, not empty', (provider, body) => {
	const lists = LISTS(provider);
	expect(lists).not.toEqual([]);
	for (const listing of lists) {
		expect(listing.read(answer(200, body)).type).toBe('refused');
	}
});

const OF_MINE = {
	messageId: 'mine',
	destination: '919800000001',
	sentAt: '2026-03-01T10:00:00.250+0000',
};
const REPORT = { ...OF_MINE, status: { groupId: 3, name: 'DELIVERED_TO_HANDSET' } };
const REJECTED = { ...OF_MINE, status: { groupId: 5, id: 14, name: 'REJECTED' } };
const MINE = {
	messageId: 'mine',
	recipient: '919800000001',
	sentAt: Date.parse('2026-03-01T10:00:00.000Z'),
};

describe("Infobip's reports on a message whose answer was lost", () => {
	test.each([
		['a report on it', [REPORT], 'accepted'],
		['an ID that is a number', [{ ...REPORT, messageId: 12 }], 'accepted', '12'],
		[
			'a report that came after one on another',
			[{ ...REPORT, messageId: 'b' }, REPORT],
			'accepted',
		],
		['a rejection', [REJECTED], 'refused'],
		['a rejection whose group is a text', [{ ...REJECTED, status: { groupId: '5' } }], 'refused'],
		['a report on another message', [{ ...REPORT, messageId: 'other' }], undefined],
		['a rejection of another message', [{ ...REJECTED, messageId: 'other' }], undefined],
		['a report on a message to another', [{ ...REPORT, destination: '919800000002' }], undefined],
		['the number in another form', [{ ...REPORT, destination: '+91 98000 00001' }], 'accepted'],
		[
			'a report on an earlier message with this ID',
			[{ ...REPORT, sentAt: '2026-03-01T09:59:50.000+0000' }],
			undefined,
		],
		[
			'one on an earlier message before that on this',
			[{ ...REJECTED, sentAt: '2026-03-01T09:59:50.000+0000' }, REPORT],
			'accepted',
		],
		[
			'a clock that is a second behind',
			[{ ...REPORT, sentAt: '2026-03-01T11:59:59.000+0200' }],
			'accepted',
		],
		['a report that tells no time', [{ ...REPORT, sentAt: null }], undefined],
		['a report that tells no recipient', [{ ...REPORT, destination: null }], undefined],
		['a report without an ID', [{ ...REPORT, messageId: undefined }], undefined],
		['a report without a status', [OF_MINE], undefined],
		['an empty list', [], undefined],
		['no list', undefined, undefined],
	])('%s: %s', (_why, results, expected, messageId = 'mine') => {
		const outcome = PROVIDERS.infobip.inquiry?.read(answer(200, { results }), {
			...MINE,
			messageId,
		});
		expect(outcome?.type).toBe(expected);
	});

	test('another status than 200 says nothing', () => {
		const response = answer(500, { results: [REPORT] });
		expect(PROVIDERS.infobip.inquiry?.read(response, MINE)).toBeUndefined();
	});
});

test('the answer to several messages is not taken for that on another recipient', () => {
	const { bulk } = PROVIDERS.infobip;
	const bodies = ['919800000001', '919800000002'].map((to) => ({ messages: [{ to }] }));
	const messages = bodies.map(({ messages: [one] }, n) => ({
		...one,
		messageId: `m${n}`,
		status: GROUP,
	}));
	const outcomes = (parts: unknown[]) =>
		bodies.map((_body, position) => {
			const part = bulk?.template?.answerTo(position, answer(200, { messages: parts }), bodies);
			return part && PROVIDERS.infobip.decode(part, 'template', ANY_ACCOUNT).type;
		});
	expect(outcomes(messages)).toEqual(['accepted', 'accepted']);
	expect(outcomes([...messages].reverse())).toEqual(['refused', 'refused']);
});

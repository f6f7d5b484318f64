import { readRetryAfter } from '../../../nodes/WhatsAppInteractive/api/retry-after';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { reasonOf } from '../../../nodes/WhatsAppInteractive/providers/problems';
import { answer } from './support/decode-cases';
import { ANY_ACCOUNT } from '../../support/any-account';

/* Graph's refusals: the code counts, since most limits come with the status of a wrong field. */

const { dialog360, metaCloud } = PROVIDERS;

const graph = (code: number, more: object = {}) => ({
	error: {
		message: `(#${code}) Something`,
		type: 'OAuthException',
		code,
		error_data: { messaging_product: 'whatsapp', details: 'what exactly is wrong' },
		fbtrace_id: 'Ax1',
		...more,
	},
});

const problemOf = (provider: typeof metaCloud, status: number, body: unknown) => {
	const outcome = provider.decode(answer(status, body), 'text', ANY_ACCOUNT);
	if (outcome.type !== 'refused') throw new Error('It was taken');
	return outcome.problem;
};

describe.each([metaCloud, dialog360])('$name', (provider) => {
	test.each([
		[0, 401, 'invalidCredential', 'credential'],
		[190, 401, 'invalidCredential', 'credential'],
		[3, 500, 'missingPermission', 'permission'],
		[10, 403, 'missingPermission', 'permission'],
		[200, 403, 'missingPermission', 'permission'],
		[299, 403, 'missingPermission', 'permission'],
		[131005, 403, 'missingPermission', 'permission'],
		// It may have been taken before Meta failed: to send it again could send it twice.
		[2, 503, 'unknownOutcome', 'unknownOutcome'],
		[131016, 500, 'unknownOutcome', 'unknownOutcome'],
		[131057, 500, 'unavailable', 'unavailable'],
		[4, 400, 'rateLimited', 'rateLimited'],
		[80007, 400, 'rateLimited', 'rateLimited'],
		[130429, 400, 'rateLimited', 'rateLimited'],
		[131056, 400, 'rateLimited', 'rateLimited'],
		[131048, 400, 'account', 'rateLimited'],
		[368, 403, 'account', 'account'],
		[131031, 403, 'account', 'account'],
		[131037, 400, 'account', 'account'],
		[131042, 400, 'account', 'paymentProblem'],
		[131030, 400, 'account', 'account'],
		[133010, 400, 'account', 'account'],
		[134011, 400, 'account', 'paymentProblem'],
		[131000, 500, 'unknownOutcome', 'unknownOutcome'],
		[100, 400, 'invalidMessage', 'invalidMessage'],
		[131009, 400, 'invalidMessage', 'invalidMessage'],
		[131047, 400, 'invalidMessage', 'windowClosed'],
		[131026, 400, 'invalidMessage', 'notOnWhatsApp'],
		[132001, 404, 'invalidMessage', 'templateMissing'],
		[132012, 400, 'invalidMessage', 'templateVariables'],
		[131053, 400, 'invalidMessage', 'mediaProblem'],
		[999999, 400, 'invalidMessage', 'invalidMessage'],
		// Its text is "An unknown error occurred": Meta has it for fields as well as for faults of its own.
		[1, 400, 'invalidMessage', 'invalidMessage'],
		[1, 500, 'unknownOutcome', 'unknownOutcome'],
		[999999, 500, 'unknownOutcome', 'unknownOutcome'],
	])('%i with %i is %s, for a workflow %s', (code, status, cause, reason) => {
		const problem = problemOf(provider, status, graph(code));
		expect(problem).toMatchObject({ cause, code: String(code), statusCode: status });
		expect(problem.what).toContain('what exactly is wrong');
		expect(reasonOf(problem)).toBe(reason);
	});

	test.each([
		[1, 400, { is_transient: true }, 'unknownOutcome', 'what passes is no fault of the message'],
		[999999, 400, { is_transient: true }, 'unknownOutcome', 'the same of an unknown code'],
		[131009, 400, { is_transient: true }, 'unknownOutcome', 'the same of a code for wrong fields'],
		[1, 400, { is_transient: false }, 'invalidMessage', 'and what does not pass is'],
		[130429, 400, { is_transient: true }, 'rateLimited', 'a limit passes, too'],
		[190, 401, { is_transient: true }, 'invalidCredential', 'the code says more'],
	])('%i with %i and %j is %s: %s', (code, status, more, cause) => {
		expect(problemOf(provider, status, graph(code, more))).toMatchObject({ cause });
	});

	test.each([
		['as documented', {}, '(#131009) Something: what exactly is wrong'],
		['without details', { error_data: undefined }, '(#131009) Something'],
		['without the usual wrapper', { error_data: 'too long' }, '(#131009) Something: too long'],
		[
			'with words for a user',
			{ error_user_msg: 'Shorten the title.' },
			'(#131009) Something: what exactly is wrong: Shorten the title',
		],
		['with the same details', { error_data: { details: 'Something' } }, '(#131009) Something'],
	])('a refusal is told in all of its words: %s', (_what, more, told) => {
		const { what } = problemOf(provider, 400, graph(131009, more));
		expect(what).toBe(`${provider.name} refused the message: ${told}`);
	});

	test('while Meta has the number in maintenance, it takes no message at all', () => {
		expect(problemOf(provider, 500, graph(131057))).toMatchObject({ takesNothing: true });
		expect(problemOf(provider, 500, graph(131000))).not.toHaveProperty('takesNothing');
	});

	test('only the limit on one recipient leaves others alone', () => {
		expect(problemOf(provider, 400, graph(131056)).recipientInterval).toBe(6000);
		expect(problemOf(provider, 400, graph(130429))).not.toHaveProperty('recipientInterval');
	});

	test.each([
		['expired', 401, graph(190, { error_subcode: 463 }), /access token has expired/],
		['unknown', 400, graph(100, { error_subcode: 33 }), /does not know an ID, or the access token/],
		['not there, as the version is none', 400, graph(2500), /has no such address/],
		['unknown, as the reference prints it', 404, graph(803), /does not know an ID/],
	])('an ID or token that is %s is told as such', (_what, status, body, what) => {
		expect(problemOf(provider, status, body).what).toMatch(what);
	});
});

test.each([
	[401, { error: 'bad key' }, 'invalidCredential', /bad key$/],
	[400, { error: 'Invalid API key' }, 'invalidCredential', /Invalid API key$/],
	[
		400,
		{ meta: { developer_message: 'rate limit of this endpoint' } },
		'rateLimited',
		/rate limit/,
	],
	[400, { error: 'The API is disabled' }, 'account', /disabled$/],
	[400, { meta: { developer_message: 'unpaid invoices' } }, 'account', /unpaid invoices$/],
	[403, { error: 'endpoint blocked' }, 'missingPermission', /blocked$/],
	[400, { error: 'something about a field' }, 'invalidMessage', /a field$/],
	[400, { message: 'API key missing' }, 'invalidCredential', /API key missing$/],
	[500, { error: 'internal' }, 'unknownOutcome', /may have been sent: internal$/],
	[502, { error: 'WhatsApp API is not available' }, 'unknownOutcome', /may have been sent/],
	// A gateway's words on itself say nothing of the message that it has handed on before.
	[503, { message: 'Rate limit of the upstream reached' }, 'unknownOutcome', /may have been sent/],
	[500, { error: 'API key service timed out' }, 'unknownOutcome', /may have been sent/],
] as const)('360dialog itself: %i %j is %s', (status, body, cause, what) => {
	expect(problemOf(dialog360, status, body)).toMatchObject({
		cause,
		what: expect.stringMatching(what),
	});
});

test.each([
	[
		'held',
		{ id: 'wamid.1', message_status: 'held_for_quality_assessment' },
		'held_for_quality_assessment',
	],
	['accepted', { id: 'wamid.1', message_status: 'accepted' }, 'accepted'],
	['without a word on it', { id: 'wamid.1' }, 'accepted'],
])('a message that is %s is taken', (_what, message, status) => {
	for (const provider of [metaCloud, dialog360]) {
		expect(provider.decode(answer(200, { messages: [message] }), 'text', ANY_ACCOUNT)).toEqual({
			type: 'accepted',
			receipt: { messageId: 'wamid.1', status },
		});
	}
});

test.each([
	[
		'minutes until there is access',
		{ '700': [{ type: 'whatsapp', estimated_time_to_regain_access: 3 }] },
		180_000,
	],
	[
		'the longest of several',
		{
			'700': [{ estimated_time_to_regain_access: 1 }],
			'701': [{ estimated_time_to_regain_access: '5' }],
		},
		300_000,
	],
	[
		'access',
		{ '700': [{ type: 'whatsapp', call_count: 12, estimated_time_to_regain_access: 0 }] },
		undefined,
	],
	['something else', [1], undefined],
])('a usage header that tells %s', (_what, usage, wait) => {
	const headers = { 'x-business-use-case-usage': JSON.stringify(usage) };
	expect(readRetryAfter(headers, 0)).toBe(wait);
	expect(readRetryAfter({ ...headers, 'retry-after': '7' }, 0)).toBe(7000);
});

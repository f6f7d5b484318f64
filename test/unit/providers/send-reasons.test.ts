import type { Reason } from '../../../nodes/WhatsAppInteractive/common/reason';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { reasonOf } from '../../../nodes/WhatsAppInteractive/providers/problems';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { ANY_ACCOUNT } from '../../support/any-account';

/* Why a message was refused at once, in the words of all providers: the same that a report would say. */

const refusal = (provider: ProviderId, statusCode: number, body: unknown) => {
	const outcome = PROVIDERS[provider].decode(
		{ statusCode, headers: {}, body },
		'text',
		ANY_ACCOUNT,
	);
	if (outcome.type !== 'refused') throw new Error('It was accepted');
	return outcome.problem;
};

const meta = (code: unknown) => ({ code, message: 'Something is wrong' });

/** The forms in which a provider hands on what Meta says. */
const FORMS: ReadonlyArray<
	readonly [form: string, provider: ProviderId, body: (code: number) => object]
> = [
	['Meta’s own', 'gupshup', (code) => ({ error: meta(code) })],
	['a list', 'gupshup', (code) => ({ errors: [meta(code)] })],
	['JSON in a text', 'gupshup', (code) => ({ message: JSON.stringify({ error: meta(code) }) })],
	['an object for a text', 'gupshup', (code) => ({ message: { error: meta(code) } })],
	['a text', 'gupshup', (code) => ({ status: 'error', message: `(#${code}) Wrong` })],
	['a code', 'kaleyra', (code) => ({ code: String(code), error: { error: 'Wrong' } })],
	['an object', 'kaleyra', (code) => ({ code: 'WA999', error: meta(code) })],
	[
		'an object in an object',
		'kaleyra',
		(code) => ({ code: 'WA999', error: { error: meta(code) } }),
	],
	['a text of Kaleyra', 'kaleyra', (code) => ({ code: 'WA999', message: `(#${code}) Wrong` })],
];

const CODES: ReadonlyArray<readonly [code: number, reason: Reason, advice: RegExp]> = [
	[131047, 'windowClosed', /only a template/],
	[131026, 'notOnWhatsApp', /another channel/],
	[131050, 'optedOut', /stopped marketing/],
	[130429, 'rateLimited', /later/],
	[130472, 'experiment', /experiment/],
	[132001, 'templateMissing', /template/],
	[132015, 'templatePaused', /paused/],
	[132000, 'templateVariables', /placeholders/],
	[131053, 'mediaProblem', /file/],
	[131042, 'paymentProblem', /payment/],
	[250, 'permission', /permissions/],
];

describe.each(FORMS)('a code in %s (%s)', (_form, provider, body) => {
	test.each(CODES)('%d is %s', (code, reason, advice) => {
		const problem = refusal(provider, 400, body(code));
		expect(reasonOf(problem)).toBe(reason);
		expect(problem.advice).toMatch(advice);
	});

	test('a code that nobody knows leaves the reason to the status', () => {
		expect(reasonOf(refusal(provider, 400, body(987654)))).toBe('invalidMessage');
		expect(reasonOf(refusal(provider, 403, body(987654)))).toBe('permission');
	});

	test('no code makes known whether a message is out that a provider failed at', () => {
		const problem = refusal(provider, 500, body(131000));
		expect(reasonOf(problem)).toBe('unknownOutcome');
		expect(problem.advice).toMatch(/before you send it again/);
	});
});

test.each<readonly [name: string, reason: Reason]>([
	['REJECTED_PREFIX_MISSING', 'invalidRecipient'],
	['REJECTED_DND', 'optedOut'],
	['REJECTED_ROUTE_NOT_AVAILABLE', 'account'],
	['REJECTED_NETWORK', 'account'],
	['REJECTED_FLOODING_FILTER', 'rateLimited'],
	['REJECTED_MESSAGE_TOO_LONG', 'invalidMessage'],
	['SIGNALS_BLOCKED', 'blocked'],
	['EXPIRED_EXPIRED', 'expired'],
	['REJECTED_SOMETHING_NEW', 'invalidMessage'],
])('Infobip: a message that was refused with %s has the reason %s', (name, reason) => {
	const status = { groupId: 5, groupName: 'REJECTED', id: 99, name, description: 'No' };
	expect(reasonOf(refusal('infobip', 200, { messageId: 'm', status }))).toBe(reason);
});

test.each<readonly [code: number, reason: Reason]>([
	[1002, 'notOnWhatsApp'],
	[1003, 'paymentProblem'],
	[1012, 'optedOut'],
	[4001, 'rateLimited'],
	[4005, 'templatePaused'],
])('Gupshup: its own code %d is %s', (code, reason) => {
	expect(reasonOf(refusal('gupshup', 400, { status: 'error', error: meta(code) }))).toBe(reason);
});

import fc from 'fast-check';

import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { PROVIDER_IDS } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { answer, problemOf } from './support/decode-cases';
import { checkProperty } from '../../support/random';
import { ANY_ACCOUNT } from '../../support/any-account';

const CAUSES = [
	'invalidCredential',
	'missingPermission',
	'invalidMessage',
	'account',
	'rateLimited',
	'unavailable',
	'unknownOutcome',
];

const HTML = '<html><body><h1>502 Bad Gateway</h1></body></html>';

describe.each(PROVIDER_IDS)('%s', (provider) => {
	const { name } = PROVIDERS[provider];

	test.each([
		['an HTML page', HTML],
		['a cut answer', '{"messages":[{"id":"0c6'],
		['an empty body', ''],
		['no body', undefined],
		['null', null],
		['a list', []],
		['a number', 7],
		['true', true],
	])('a success with %s leaves open what became of the message', (_name, body) => {
		for (const statusCode of [200, 201, 202, 204]) {
			expect(problemOf(provider, answer(statusCode, body))).toEqual({
				cause: 'unknownOutcome',
				what: `${name} answered ${statusCode} without a readable result, so the message may have been sent`,
				advice: expect.stringMatching(/^Look for the message in the reports/),
				statusCode,
			});
		}
	});

	test.each([
		{ statusCode: 301, headers: {}, cause: 'account', why: 'it was sent elsewhere' },
		{ statusCode: 302, headers: { location: '/login' }, cause: 'account', why: 'to a sign-in' },
		{ statusCode: 401, headers: {}, cause: 'invalidCredential', why: 'the key is wrong' },
		{ statusCode: 402, headers: {}, cause: 'account', why: 'something is to be paid' },
		{ statusCode: 403, headers: {}, cause: 'missingPermission', why: 'the key may not' },
		{ statusCode: 404, headers: {}, cause: 'account', why: 'the base URL is wrong' },
		{ statusCode: 405, headers: {}, cause: 'account', why: 'the base URL is wrong' },
		{ statusCode: 408, headers: {}, cause: 'unknownOutcome', why: 'a proxy gave up' },
		{ statusCode: 409, headers: {}, cause: 'invalidMessage', why: 'the message is refused' },
		{ statusCode: 413, headers: {}, cause: 'invalidMessage', why: 'the message is refused' },
		{ statusCode: 429, headers: {}, cause: 'rateLimited', why: 'it was not taken' },
		{ statusCode: 429, headers: { 'retry-after': '7' }, cause: 'rateLimited', why: 'the same' },
		{ statusCode: 500, headers: {}, cause: 'unknownOutcome', why: 'it may have been taken' },
		{ statusCode: 502, headers: {}, cause: 'unknownOutcome', why: 'a proxy knows nothing' },
		{
			statusCode: 503,
			headers: {},
			cause: 'unknownOutcome',
			why: 'a gateway may have handed it on',
		},
		{ statusCode: 503, headers: { 'retry-after': '7' }, cause: 'unknownOutcome', why: 'the same' },
		{ statusCode: 504, headers: {}, cause: 'unknownOutcome', why: 'a proxy gave up' },
	])('$statusCode is $cause: $why', ({ statusCode, headers, cause }) => {
		for (const body of [HTML, '', undefined, {}, []]) {
			const problem = problemOf(provider, answer(statusCode, body, headers));
			expect(problem).toEqual({
				cause,
				...(statusCode === 402 && { reason: 'paymentProblem' }),
				what: expect.stringMatching(new RegExp(`^${name} `)),
				advice: expect.stringMatching(/\.$/),
				statusCode,
			});
			expect(problem.what).not.toContain('<');
			expect(/may have been sent/.test(problem.what)).toBe(cause === 'unknownOutcome');
		}
	});

	test(`never throws, whatever comes`, () => {
		const headers = fc.dictionary(fc.constantFrom('retry-after', 'location'), fc.string());
		const status = fc.constantFrom(200, 202, 204, 302, 400, 401, 403, 429, 500, 503);
		let refused = 0;
		checkProperty(
			fc.property(status, headers, bodies, (statusCode, given, body) => {
				const outcome = PROVIDERS[provider].decode(
					answer(statusCode, body, given),
					'text',
					ANY_ACCOUNT,
				);
				if (outcome.type === 'accepted') {
					expect(statusCode).toBeLessThan(300);
					expect(outcome.receipt.status).not.toBe('');
					expect(outcome.receipt.messageId).not.toBe('');
					return;
				}
				refused += 1;
				const { cause, what, advice, code } = outcome.problem;
				expect(CAUSES).toContain(cause);
				expect(what.startsWith(`${name} `)).toBe(true);
				expect(advice.trim()).not.toBe('');
				expect(['string', 'undefined']).toContain(typeof code);
				expect(outcome.problem.statusCode).toBe(statusCode);
			}),
			{ numRuns: 500 },
		);
		expect(refused).toBeGreaterThan(120);
	});
});

/** What stands where something else belongs. */
const junk = fc.oneof(
	fc.jsonValue(),
	fc.constantFrom<unknown>([], [[]], {}, '', 7, true, null, { toString: 1 }, { toString: null }),
	fc.constant(JSON.parse('{"__proto__":{"polluted":true}}')),
);

/** Objects with the members that decoders look for, and junk in them. */
const member = (names: readonly string[], inner: fc.Arbitrary<unknown>) =>
	fc.oneof(junk, fc.dictionary(fc.constantFrom(...names), inner, { maxKeys: 4 }), fc.array(inner));

const innermost = member(['id', 'code', 'reason', 'message', 'validationErrors', 'text'], junk);

const inner = member(
	['serviceException', 'groupId', 'id', 'name', 'description', 'message_id', 'message', 'code'],
	fc.oneof(innermost, fc.nat(6)),
);

const bodies = member(
	['requestError', 'status', 'messages', 'message', 'code', 'error', 'errors', 'data', 'meta'],
	inner,
);

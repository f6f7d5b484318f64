import { EVENT_TYPES } from '../../../nodes/WhatsAppInteractive/events/event';
import { registrars } from '../../../nodes/WhatsAppInteractive/providers/gupshup/registration';
import { answer, lines, play, wish } from './support/registration';
import type { ProviderResponse } from '../../../nodes/WhatsAppInteractive/providers/api-call';

const registrar = registrars.automatic;

const LIST = '/partner/app/app%201/subscription';

const MODES = 'DELIVERED,MESSAGE,FLOWS_MESSAGE';

const mine = {
	id: '8166',
	tag: wish.key,
	url: wish.url,
	version: 3,
	active: true,
	mode: 2047,
	meta: '{"headers":{"X-Webhook-Secret":"s"}}',
};

const theirs = { id: '1', tag: 'crm', url: 'https://crm.example.test', version: 2, mode: 1 };

const known = { id: '8166', key: wish.key, notes: { modes: MODES, mode: '2047' } };

const list = (...subscriptions: object[]): ProviderResponse =>
	answer(200, { status: 'success', subscriptions });

const one = (subscription: object): ProviderResponse =>
	answer(200, { status: 'success', subscription });

const failure = (status: number, message: string): ProviderResponse =>
	answer(status, { status: 'error', message });

test.each([
	['nothing', [list()], ['POST']],
	['a foreign subscription for the same events', [list(theirs)], ['POST']],
	['its own as it should be', [list(theirs, mine)], []],
	['its own with a version in a text', [list({ ...mine, version: '3' })], []],
	['its own with the modes by name', [list({ ...mine, modes: MODES.split(',').reverse() })], []],
	['its own with another path', [list({ ...mine, url: 'https://n8n.example.test/old' })], ['PUT']],
	['its own with another version', [list({ ...mine, version: 2 })], ['PUT']],
	['its own switched off', [list({ ...mine, active: false })], ['PUT']],
	['its own with other modes', [list({ ...mine, mode: 8 })], ['PUT']],
	['its own with other modes by name', [list({ ...mine, modes: ['READ'] })], ['PUT']],
	[
		'its own with another secret',
		[list({ ...mine, meta: '{"headers":{"X-Webhook-Secret":"t"}}' })],
		['DELETE', 'POST'],
	],
	['its own with a meta that is none', [list({ ...mine, meta: 'x' })], ['DELETE', 'POST']],
	['its own without a meta', [list({ ...mine, meta: undefined })], ['DELETE', 'POST']],
])('with %s there', (_what, [listed], writes) => {
	const answers = { POST: one(mine), PUT: one(mine), DELETE: answer(204, '') };
	const { calls, result } = play(registrar.register(wish, known), [
		listed ?? list(),
		...writes.map((method) => answers[method as keyof typeof answers]),
	]);
	expect(calls.map(({ method }) => method)).toEqual(['GET', ...writes]);
	expect(result).toEqual({ type: 'registered', registration: known });
});

test('the form of a new subscription', () => {
	const { calls } = play(registrar.register(wish, undefined), [list(), one(mine)]);
	expect(calls).toEqual([
		{ method: 'GET', path: LIST },
		{
			method: 'POST',
			path: LIST,
			form: {
				url: wish.url,
				tag: wish.key,
				version: '3',
				modes: MODES,
				meta: '{"headers":{"x-webhook-secret":"s"}}',
			},
		},
	]);
});

test('the form of an update', () => {
	const { calls } = play(registrar.register(wish, undefined), [list(mine), one(mine)]);
	expect(calls[1]).toEqual({
		method: 'PUT',
		path: `${LIST}/8166`,
		form: { url: wish.url, tag: wish.key, version: '3', modes: MODES, active: 'true' },
	});
});

test('a tag that another process has taken meanwhile is refused, and found by the next try', () => {
	const refusal = failure(400, 'Please review the request parameters and retry');
	const first = play(registrar.register(wish, undefined), [list(), refusal]);
	expect(first.result).toMatchObject({ type: 'refused' });
	const second = play(registrar.register(wish, undefined), [list(mine), one(mine)]);
	expect(second.result).toMatchObject({ type: 'registered', registration: { id: '8166' } });
});

test.each([
	[
		failure(401, 'Authentication Failed'),
		'invalidCredential',
		/does not accept the credential: Authentication Failed/,
	],
	[failure(401, 'Unauthorized Access'), 'invalidCredential', /Unauthorized Access/],
	[failure(403, 'Not Subscription Owner'), 'missingPermission', /may not manage webhooks/],
	[failure(400, 'Invalid App Details'), 'account', /does not know the app/],
	[failure(400, 'API key is not associated with partner'), 'account', /does not know the app/],
	[failure(429, 'Too Many Requests'), 'rateLimited', /too many of these calls/],
	[failure(500, 'Internal Server Error'), 'unavailable', /failed while it handled the webhook/],
	[answer(200, '<html>'), 'account', /something that it does not document/],
	[answer(302, ''), 'account', /something that it does not document/],
])('an answer to the list that is none: %j', (refusal, cause, what) => {
	const { result } = play(registrar.register(wish, undefined), [refusal]);
	expect(result).toMatchObject({
		type: 'refused',
		problem: { cause, what: expect.stringMatching(what) },
	});
});

test.each([
	['Invalid URL Passed', /cannot reach the webhook/],
	['Please review the request parameters and retry', /refused the subscription/],
])('a refusal of the subscription itself: %s', (text, what) => {
	const answers = [list(), failure(400, text)];
	const { result } = play(registrar.register(wish, undefined), answers);
	expect(result).toMatchObject({
		problem: { cause: 'account', what: expect.stringMatching(what) },
	});
});

test('a sixth subscription, where the app has got its fifth meanwhile', () => {
	const refusal = failure(500, 'Unable To Create Subscription');
	const { result } = play(registrar.register(wish, undefined), [list(), refusal]);
	expect(result).toMatchObject({ problem: { advice: expect.stringMatching(/at most five/) } });
});

test.each([
	['its own', [list(theirs, mine), answer(204, '')], [`GET ${LIST}`, `DELETE ${LIST}/8166`]],
	['its own, answered with 200', [list(mine), answer(200)], [`GET ${LIST}`, `DELETE ${LIST}/8166`]],
	[
		'its own that goes meanwhile',
		[list(mine), failure(400, 'Subscription Does Not Exist')],
		[`GET ${LIST}`, `DELETE ${LIST}/8166`],
	],
	['what is not there', [list(theirs)], [`GET ${LIST}`]],
])('removes %s', (_what, answers, expected) => {
	const { calls, result } = play(registrar.remove(wish, known), answers);
	expect(lines(calls)).toEqual(expected);
	expect(result).toEqual({ type: 'removed' });
});

test('a subscription without the right headers goes only when there is room for the next one, too', () => {
	const other = { ...mine, meta: undefined };
	const { calls } = play(registrar.register(wish, known), [
		list(other),
		answer(204, ''),
		one(mine),
	]);
	expect(calls.map(({ method, room }) => [method, room])).toEqual([
		['GET', undefined],
		['DELETE', 2],
		['POST', undefined],
	]);
});

test('never deletes all subscriptions', () => {
	for (const memory of [undefined, known]) {
		const calls = registrar.remove(wish, memory);
		for (let step = calls.next(), count = 0; step.done !== true && count < 5; count++) {
			const { method, path } = step.value;
			expect(`${method} ${path}`).not.toBe(`DELETE ${LIST}`);
			step = calls.next(count % 2 === 0 ? failure(400, 'Subscription Does Not Exist') : list(mine));
		}
	}
});

test('asks for modes that Gupshup documents, whatever events are chosen', () => {
	const documented =
		'MESSAGE FLOWS_MESSAGE PAYMENTS ENQUEUED SENT DELIVERED READ FAILED DELETED BILLING TEMPLATE ACCOUNT OTHERS';
	const { calls } = play(registrar.register({ ...wish, events: EVENT_TYPES }, undefined), [
		list(),
		one(mine),
	]);
	expect(calls[1]?.form?.modes?.split(',').sort()).toEqual(documented.split(' ').sort());
});

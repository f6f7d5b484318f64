import { registrars } from '../../../nodes/WhatsAppInteractive/providers/kaleyra/registration';
import { answer, lines, play, wish } from './support/registration';

const registrar = registrars.automatic;

const LIST = '/v1/app%201/callback/profiles';

const { key } = wish;

const mine = { id: 'P1', title: `Orders ${key}`, url: wish.url, http_method: 'POST' };
const theirs = { id: 'P0', title: 'CRM', url: 'https://crm.example.test', http_method: 'POST' };

const registered = (id: string) => ({ type: 'registered', registration: { id, key, notes: {} } });

/** The documents show no answer to the list, so that every likely form is read. */
test.each([
	['a list', { code: '200', data: [theirs, mine], error: {} }],
	['a list in a member', { data: { profiles: [theirs, mine] } }],
	['a list beside other members', { data: { count: 2, data: [theirs, mine] } }],
	['nothing but a list', [theirs, mine]],
])('finds its profile in %s', (_what, body) => {
	const { calls, result } = play(registrar.register(wish, undefined), [
		answer(200, body),
		answer(200),
	]);
	expect(lines(calls)).toEqual([`GET ${LIST}`, `PATCH ${LIST}/P1`]);
	expect(result).toEqual(registered('P1'));
});

test.each([
	['an empty list', { data: [] }],
	['an empty object', { data: {} }],
	['profiles of others', { data: [theirs, { ...theirs, title: `${key} copy` }] }],
	['something without an ID', { data: [{ title: mine.title }] }],
])('makes a profile where there is %s', (_what, body) => {
	const { calls, result } = play(registrar.register(wish, undefined), [
		answer(200, body),
		answer(200, { data: { id: 'P2' } }),
	]);
	expect(calls).toEqual([
		{ method: 'GET', path: LIST },
		{
			method: 'POST',
			path: LIST,
			body: {
				title: `Bestellungen Gr e Co ${key}`,
				http_method: 'POST',
				url: wish.url,
				headers: { 'x-webhook-secret': 's' },
			},
		},
	]);
	expect(result).toEqual(registered('P2'));
});

test.each([
	['Größe', /^Gr e n8n-/],
	['', /^n8n-/],
	['注文', /^n8n-/],
	['a'.repeat(200), /^a{40} n8n-/],
])('a workflow with the name %j gives a title that Kaleyra takes', (workflowName, start) => {
	const { calls } = play(registrar.register({ ...wish, workflowName }, undefined), [
		answer(200, { data: [] }),
		answer(200, { data: { id: 'P2' } }),
	]);
	const title = String(calls[1]?.body?.title);
	expect(title).toMatch(start);
	expect(title).toMatch(/^[A-Za-z0-9 _-]{3,}$/);
	expect(title.endsWith(key)).toBe(true);
});

test.each([
	['the one that is remembered', { id: 'P3', key, notes: {} }, 'P3', 'P1'],
	['the oldest', undefined, 'P1', 'P3'],
])('keeps %s of several', (_what, known, kept, deleted) => {
	const { calls } = play(registrar.register(wish, known), [
		answer(200, { data: [mine, { ...mine, id: 'P3' }] }),
		answer(200),
		answer(200),
	]);
	expect(lines(calls)).toEqual([
		`GET ${LIST}`,
		`PATCH ${LIST}/${kept}`,
		`DELETE ${LIST}/${deleted}`,
	]);
});

test.each([
	[401, { code: 'RBC001', message: 'Unauthorized', error: { error: 'x' } }, 'invalidCredential'],
	[401, { code: 'WA-401', message: 'Not enabled', error: { account: 'x' } }, 'missingPermission'],
	[403, {}, 'missingPermission'],
	[429, {}, 'rateLimited'],
	[500, { code: 'WA500' }, 'unavailable'],
	[400, { code: 'WA400', error: { title: 'too long' } }, 'account'],
	[404, '<html>', 'account'],
])('refused with %s %j', (status, body, cause) => {
	const { result } = play(registrar.register(wish, undefined), [answer(status, body)]);
	expect(result).toMatchObject({ type: 'refused', problem: { cause, statusCode: status } });
});

test('an ID that is not told is no success', () => {
	const { result } = play(registrar.register(wish, undefined), [
		answer(200, { data: [] }),
		answer(200, {}),
	]);
	expect(result).toMatchObject({ type: 'refused' });
});

test.each([
	['one', [mine], [answer(200)], [`DELETE ${LIST}/P1`]],
	[
		'several',
		[mine, { ...mine, id: 'P3' }],
		[answer(200), answer(200)],
		[`DELETE ${LIST}/P1`, `DELETE ${LIST}/P3`],
	],
	['one that goes meanwhile', [mine], [answer(404)], [`DELETE ${LIST}/P1`]],
	['none', [theirs], [], []],
])('removes %s of its profiles', (_what, profiles, answers, deletions) => {
	const { calls, result } = play(registrar.remove(wish, undefined), [
		answer(200, { data: profiles }),
		...answers,
	]);
	expect(lines(calls)).toEqual([`GET ${LIST}`, ...deletions]);
	expect(result).toEqual({ type: 'removed' });
});

import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import {
	refuseElsewhere,
	type Registrar,
	type Registration,
} from '../../../nodes/WhatsAppInteractive/providers/registration';
import { answer, play, wish as anyWish } from './support/registration';
import type { ProviderResponse } from '../../../nodes/WhatsAppInteractive/providers/api-call';

const wish = { ...anyWish, senders: ['447700900000'], mayReplace: true };

const { key, url: HERE } = wish;
const THERE = HERE.replace('n8n.example.test', 'production.example.test');

/** What the original remembers, and so does every copy of its database. */
const memory: Registration = { id: '447700900000', key, notes: { url: THERE } };

/** A way to register: the answers that show what is registered at an address. */
type Way = readonly [
	name: string,
	registrar: Registrar | undefined,
	answers: (address: string) => ProviderResponse[],
	onRemoval: (address: string) => ProviderResponse[],
];

const subscription = (url: string) => [
	answer(200, { subscriptions: [{ id: '1', tag: key, url, version: 3, mode: 1, meta: '{}' }] }),
];
const profile = (url: string) => answer(200, { profileId: key, webhook: { notifyUrl: url } });
const callbackProfiles = (url: string) => [answer(200, { data: [{ id: '1', title: key, url }] })];
const configuration = (url: string) => [
	answer(200, [{ forwarding: { type: 'HTTP_FORWARD', url: `${url}?secret=s`, format: 'F' } }]),
];

const WAYS: readonly Way[] = [
	['Gupshup', PROVIDERS.gupshup.registrars.automatic, subscription, subscription],
	[
		'Infobip',
		PROVIDERS.infobip.registrars.automatic,
		(url) => [answer(200, { subscriptionId: key }), profile(url)],
		(url) => [profile(url)],
	],
	['Infobip, forwarding', PROVIDERS.infobip.registrars.forwarding, configuration, configuration],
	['Kaleyra', PROVIDERS.kaleyra.registrars.automatic, callbackProfiles, callbackProfiles],
];

describe.each(WAYS)('%s', (_name, registrar, answers, onRemoval) => {
	if (registrar === undefined) throw new Error('There is no such way');
	const refusal = {
		type: 'refused',
		isElsewhere: true,
		problem: {
			what: expect.stringMatching(
				/registered at production\.example\.test, and this n8n is at n8n\.example\.test$/,
			),
			advice: expect.stringMatching(/enter production\.example\.test as 'Moved From'/),
		},
	};

	test.each([
		['with the copied memory', memory],
		['without a memory', undefined],
	])('a copy does not take the registration of the original, %s', (_what, known) => {
		const { calls, result } = play(registrar.register(wish, known), answers(THERE));
		expect(result).toMatchObject(refusal);
		expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	test.each([
		['with the copied memory', memory],
		['without a memory', undefined],
	])('a copy does not remove the registration of the original, %s', (_what, known) => {
		const { calls, result } = play(registrar.remove(wish, known), onRemoval(THERE));
		expect(result).toMatchObject(refusal);
		expect(calls.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	test('an n8n that has moved takes its own registration along', () => {
		const moved = { ...wish, formerHost: 'production.example.test' };
		const calls = registrar.register(moved, memory);
		let step = calls.next();
		const shown = answers(THERE);
		for (const response of shown) step = calls.next(response);
		expect(step).toMatchObject({ done: false, value: { method: expect.stringMatching(/^[PD]/) } });
	});
});

test.each([
	['the same host', 'https://n8n.example.test/other?secret=s', false],
	['the same host in capitals', 'https://N8N.example.test/', false],
	['the same host with the usual port', 'https://n8n.example.test:443/', false],
	['the same host with another port', 'https://n8n.example.test:8443/', true],
	['another host', 'https://example.test/', true],
	['a host that begins alike', 'https://n8n.example.test.evil.test/', true],
	['a host in front of which there is a name', 'https://n8n.example.test@evil.test/', true],
	['what is no address', 'nothing', true],
	['nothing, as the provider does not show it', null, false],
])('%s is elsewhere or not', (_what, address, elsewhere) => {
	expect(refuseElsewhere('Infobip', address, wish) !== null).toBe(elsewhere);
});

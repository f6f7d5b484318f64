import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { nameOf } from '../../../nodes/WhatsAppInteractive/receiving/registration/memory';

/*
 * A registration is remembered by the account that it was made at: the webhook that one account had
 * before must not be put back at another one.
 */

const KEY = { apiKey: 'first-key-of-the-shop' };
const OTHER_KEY = { apiKey: 'second-key-of-the-shop' };

type Case = [why: string, ProviderId, one: object, other: object, isSame: boolean];

test.each<Case>([
	['the key fixes the number', 'dialog360', KEY, OTHER_KEY, false],
	['the same key, pasted with a blank', 'dialog360', KEY, { apiKey: ` ${KEY.apiKey} ` }, true],
	['an app keeps its ID with another token', 'gupshup', { appId: 'a' }, { appId: 'a', x: 1 }, true],
	['another app', 'gupshup', { appId: 'a' }, { appId: 'b' }, false],
	['another account', 'metaCloud', { businessAccountId: '1' }, { businessAccountId: '2' }, false],
	...['A.Example', 'a.example.', 'a.example/', 'https://a.example:443', 'a.example.:443'].map(
		(baseUrl): Case => [
			`the host as ${baseUrl}`,
			'infobip',
			{ baseUrl: 'a.example' },
			{ baseUrl },
			true,
		],
	),
	['another port', 'infobip', { baseUrl: 'a.example' }, { baseUrl: 'a.example:8443' }, false],
	['no TLS', 'infobip', { baseUrl: 'a.example' }, { baseUrl: 'http://a.example' }, false],
	['another prefix', 'infobip', { baseUrl: 'a.example/x' }, { baseUrl: 'a.example/y' }, false],
	['no address at all', 'infobip', { baseUrl: 'a b' }, { baseUrl: 'a c' }, false],
	['another host', 'infobip', { baseUrl: 'a.example' }, { baseUrl: 'b.example' }, false],
])('%s (%s)', (_why, provider, one, other, isSame) => {
	const [first, second] = [one, other].map((each) =>
		nameOf(PROVIDERS[provider].readAccount({ ...each })),
	);
	expect(first === second).toBe(isSame);
});

test('the key itself is not in the name, which is stored with the workflow', () => {
	expect(nameOf(PROVIDERS.dialog360.readAccount(KEY))).not.toContain(KEY.apiKey);
});

import { baseUrlExpression } from '../../../credentials/shared/base-url';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { normaliseBaseUrl } from '../../../nodes/WhatsAppInteractive/providers/base-url';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { CREDENTIALS, evaluate, testAddress, type Data } from './support';

describe('the credential and the node make the same address of what is pasted', () => {
	test.each([
		['xxxxx.api.infobip.com', 'https://xxxxx.api.infobip.com'],
		['  xxxxx.api.infobip.com\n', 'https://xxxxx.api.infobip.com'],
		['https://xxxxx.api.infobip.com', 'https://xxxxx.api.infobip.com'],
		['https://xxxxx.api.infobip.com/', 'https://xxxxx.api.infobip.com'],
		['https://xxxxx.api.infobip.com///', 'https://xxxxx.api.infobip.com'],
		['xxxxx.api.infobip.com/ ', 'https://xxxxx.api.infobip.com'],
		['HTTPS://XXXXX.API.INFOBIP.COM', 'HTTPS://XXXXX.API.INFOBIP.COM'],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
		['127.0.0.1:8080', 'https://127.0.0.1:8080'],
		['localhost', 'https://localhost'],
		['https://elastic.messangi.me/balerion', 'https://elastic.messangi.me/balerion'],
		['elastic.messangi.me/oberyn/', 'https://elastic.messangi.me/oberyn'],
		['httpserver.test', 'https://httpserver.test'],
		['api.infobip.com.', 'https://api.infobip.com'],
		['https://api.infobip.com./', 'https://api.infobip.com'],
		['api.infobip.com.:443', 'https://api.infobip.com:443'],
		['elastic.messangi.me./balerion', 'https://elastic.messangi.me/balerion'],
		['https://shop:pass@api.infobip.com.:443', 'https://shop:pass@api.infobip.com:443'],
		['proxy.test/a.b.', 'https://proxy.test/a.b.'],
		['proxy.test/a.:80', 'https://proxy.test/a.:80'],
		['', 'https://'],
		['   ', 'https://'],
	])('%j: %s', (pasted, address) => {
		expect(normaliseBaseUrl(pasted)).toBe(address);
		expect(evaluate(`={{ ${baseUrlExpression('baseUrl')} }}`, { baseUrl: pasted })).toBe(address);
	});
});

interface TestCase {
	readonly why: string;
	readonly provider: ProviderId;
	readonly data: Data;
	readonly address: string;
}

const CASES: readonly TestCase[] = [
	{
		why: 'the host as the portal shows it',
		provider: 'infobip',
		data: { baseUrl: ' xxxxx.api.infobip.com/ ' },
		address: 'https://xxxxx.api.infobip.com/whatsapp/1/templates',
	},
	...[
		['api.in.kaleyra.io', 'India'],
		['api.ap.kaleyra.io', 'Singapore'],
		['api.eu.kaleyra.io', 'Europe'],
		['api.na.kaleyra.io', 'North America'],
	].map(([region = '', why = '']): TestCase => ({
		why,
		provider: 'kaleyra',
		data: { region, sid: ' HXAP1600000097IN\n', customDomain: 'left.over.test' },
		address: `https://${region}/v1/HXAP1600000097IN/callback/profiles`,
	})),
	{
		why: 'a domain of its own',
		provider: 'kaleyra',
		data: { region: 'custom', sid: 'HXAP', customDomain: ' api.kaleyra.io/ ' },
		address: 'https://api.kaleyra.io/v1/HXAP/callback/profiles',
	},
	{
		why: 'an address of its own, without TLS',
		provider: 'kaleyra',
		data: { region: 'custom', sid: 'HXAP', customDomain: 'http://127.0.0.1:9' },
		address: 'http://127.0.0.1:9/v1/HXAP/callback/profiles',
	},
	{
		why: 'a SID that would change the path',
		provider: 'kaleyra',
		data: { region: 'api.in.kaleyra.io', sid: '../a?b', customDomain: '' },
		address: 'https://api.in.kaleyra.io/v1/..%2Fa%3Fb/callback/profiles',
	},
	{
		why: 'an app ID with blanks around it',
		provider: 'gupshup',
		data: { baseUrl: 'https://partner.gupshup.io', appId: ' 1111-2222 ' },
		address: 'https://partner.gupshup.io/partner/app/1111-2222/subscription',
	},
	{
		why: 'an app ID that would change the path',
		provider: 'gupshup',
		data: { baseUrl: 'partner.gupshup.io', appId: 'a/b' },
		address: 'https://partner.gupshup.io/partner/app/a%2Fb/subscription',
	},
	...[
		['/v3/messages', '/v3/messages'],
		['v3/messages', '/v3/messages'],
		[' //v2/notification ', '/v2/notification'],
	].map(([sendPath = '', path = '']): TestCase => ({
		why: `the send path ${sendPath}`,
		provider: 'messangi',
		data: { baseUrl: 'elastic.messangi.me/balerion/', sendPath },
		address: `https://elastic.messangi.me/balerion${path}`,
	})),
	...[
		['waba-v2.360dialog.io', '/health_status'],
		['waba-sandbox.360dialog.io', '/v1/configs/webhook'],
		['WABA-Sandbox.360dialog.io:8080/', '/v1/configs/webhook'],
		['waba-sandbox.360dialog.io.', '/v1/configs/webhook'],
		['waba-sandbox.360dialog.io.:8080/', '/v1/configs/webhook'],
		['waba-sandbox.360dialog.io.example.test', '/health_status'],
		['waba-sandbox.360dialog.io@example.test', '/health_status'],
		['proxy.example.test/waba-sandbox.360dialog.io', '/health_status'],
	].map(([host = '', path = '']): TestCase => ({
		why: host,
		provider: 'dialog360',
		data: { baseUrl: ` ${host} ` },
		address: `https://${host.replace(/\/$/, '').replace(/\.(?=:|$)/, '')}${path}`,
	})),
];

test.each(CASES)('$provider tests $why', ({ provider, data, address }) => {
	expect(testAddress(provider, data)).toBe(address);
	// The node goes to the same host, and to the same path where the test has the path of a message.
	const account = PROVIDERS[provider].readAccount(data);
	expect(address.startsWith(account.baseUrl)).toBe(true);
	if (provider === 'messangi') expect(account.baseUrl + account.sendPath).toBe(address);
	// The credential knows an environment for tests by an expression, the node by its host.
	expect(address.endsWith('/v1/configs/webhook')).toBe(account.testEnvironment !== undefined);
});

test('the regions are the documented ones', () => {
	const region = CREDENTIALS.kaleyra.properties.find(({ name }) => name === 'region');
	expect(region?.options?.map((option) => ('value' in option ? option.value : ''))).toEqual([
		'custom',
		'api.eu.kaleyra.io',
		'api.in.kaleyra.io',
		'api.na.kaleyra.io',
		'api.ap.kaleyra.io',
	]);
});

test.each([
	['gupshup', 'GET'],
	['infobip', 'GET'],
	['kaleyra', 'GET'],
	['messangi', 'POST'],
] as const)('%s is tested by a %s that sends nothing to anybody', (provider, method) => {
	const { request } = CREDENTIALS[provider].test;
	expect(request.method ?? 'GET').toBe(method);
	expect(request.body ?? {}).toEqual({});
});

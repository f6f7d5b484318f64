import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { ACCOUNTS, type FaultEffect, type Sandbox } from '../../sandbox';
import { freePort } from '../support/ports';
import { sandboxCredentials } from './accounts';
import { CREDENTIAL_TYPES, useBench } from './support/bench';
import { type TestResult, testCredential } from './support/credential-tester';

/* What a user sees when n8n tests a credential that he saves. */
const bench = useBench();

/** Tests the credential of the sandbox's account with some of its values changed. */
const connect = async (
	provider: ProviderId,
	changes: ICredentialDataDecryptedObject = {},
): Promise<TestResult> => {
	const type = CREDENTIAL_TYPES[provider];
	const credential = sandboxCredentials(bench.sandbox)[type];
	return await testCredential(bench.engine, type, { ...credential, ...changes });
};

const { dialog360, gupshup, infobip, kaleyra, messangi, metaCloud } = ACCOUNTS;
const SUCCESS = { status: 'OK', message: 'Connection successful!' };

type Change = (urls: Sandbox['urls']) => ICredentialDataDecryptedObject;

describe('is successful', () => {
	const rows: ReadonlyArray<readonly [ProviderId, string, Change]> = [
		['infobip', 'with the key behind its scheme', () => ({ apiKey: `App ${infobip.apiKey}` })],
		['infobip', 'with the key alone', () => ({ apiKey: infobip.apiKey })],
		['infobip', 'with blanks around the key', () => ({ apiKey: ` ${infobip.apiKey}\n` })],
		[
			'infobip',
			'with slashes behind the base URL',
			({ infobip: url }) => ({ baseUrl: `${url}//` }),
		],
		['kaleyra', 'with SID and key', () => ({})],
		[
			'kaleyra',
			'with blanks around both',
			() => ({ apiKey: ` ${kaleyra.apiKey}`, sid: `${kaleyra.sid} ` }),
		],
		['gupshup', 'with a partner app token', () => ({})],
		[
			'gupshup',
			'with a universal app token, a JWT',
			() => ({ appToken: gupshup.universalAppToken }),
		],
		[
			'gupshup',
			'with a JWT behind Bearer',
			() => ({ appToken: `Bearer ${gupshup.universalAppToken}` }),
		],
		['messangi', 'with the key alone', () => ({})],
		['messangi', 'with the key behind its scheme', () => ({ apiKey: `Bearer ${messangi.apiKey}` })],
		['messangi', 'with a send path without slash', () => ({ sendPath: 'v3/messages' })],
		['dialog360', 'with the key', () => ({})],
		['dialog360', 'with blanks around the key', () => ({ apiKey: ` ${dialog360.apiKey}\n` })],
		['metaCloud', 'with token and account', () => ({})],
		[
			'metaCloud',
			'with the token behind Bearer, and a line break',
			() => ({ accessToken: `Bearer ${metaCloud.accessToken}\n` }),
		],
		[
			'metaCloud',
			'with blanks around the ID and another version',
			() => ({ businessAccountId: ` ${metaCloud.wabaId} `, apiVersion: ' v26.0 ' }),
		],
	];

	test.each(rows)('%s %s', async (provider, _how, change) => {
		await expect(connect(provider, change(bench.sandbox.urls))).resolves.toEqual(SUCCESS);
		expect(bench.sandbox.requests()).toHaveLength(1);
		expect(bench.sandbox.messages()).toEqual([]);
	});
});

/** Provider, why, what differs, the fault on order, what is told. */
const FAILURES: ReadonlyArray<
	readonly [ProviderId, string, ICredentialDataDecryptedObject, FaultEffect | undefined, RegExp]
> = [
	['infobip', 'a wrong key', { apiKey: 'wrong' }, undefined, /does not know this API key/],
	[
		'infobip',
		'a key without the scope',
		{ apiKey: infobip.apiKeyWithoutScope },
		undefined,
		/lacks the scope whatsapp:manage.*can still send/,
	],
	['kaleyra', 'a wrong key', { apiKey: 'wrong' }, undefined, /does not know this SID and API key/],
	['kaleyra', 'a wrong SID', { sid: 'HXAP0IN' }, undefined, /does not know this SID and API key/],
	[
		'kaleyra',
		'an account without the product',
		{ sid: kaleyra.sidWithoutProduct },
		undefined,
		/right, but this API is not enabled for the account/,
	],
	[
		'kaleyra',
		'a key of an account without the product',
		{ apiKey: kaleyra.apiKeyWithoutProduct },
		undefined,
		/right, but this API is not enabled for the account/,
	],
	['gupshup', 'a wrong token', { appToken: 'sk_wrong' }, undefined, /does not accept this token/],
	[
		'gupshup',
		'a token of another app',
		{ appToken: gupshup.tokenWithoutAccess },
		undefined,
		/does not accept this token for this app/,
	],
	['gupshup', 'an unknown app', { appId: 'nobody' }, undefined, /does not know this app/],
	[
		'gupshup',
		'too many tests',
		{},
		{ kind: 'too-many-requests' },
		/allows five of these tests a minute/,
	],
	['messangi', 'a wrong key', { apiKey: 'wrong' }, undefined, /does not accept this API key/],
	[
		'messangi',
		'a key without the scope',
		{ apiKey: messangi.apiKeyWithoutScope },
		undefined,
		/lacks the scope to send WhatsApp messages/,
	],
	[
		'messangi',
		'a wrong send path',
		{ sendPath: '/v2/notification' },
		undefined,
		/no service at this base URL and send path/,
	],
	['dialog360', 'a wrong key', { apiKey: 'wrong' }, undefined, /does not accept this API key/],
	[
		'dialog360',
		'a key that may not',
		{ apiKey: dialog360.apiKeyWithoutAccess },
		undefined,
		/has blocked this call for the account/,
	],
	[
		'dialog360',
		'an account with unpaid invoices',
		{ apiKey: dialog360.apiKeyOfUnpaid },
		undefined,
		/The API key is right, but the account has a problem/,
	],
	[
		'dialog360',
		'the page of a website',
		{},
		{ kind: 'html-page', status: 200 },
		/is not the Messaging API of 360dialog/,
	],
	[
		'metaCloud',
		'a wrong token',
		{ accessToken: 'wrong' },
		undefined,
		/does not accept this access/,
	],
	[
		'metaCloud',
		'an expired token',
		{ accessToken: metaCloud.expiredToken },
		undefined,
		/has expired/,
	],
	[
		'metaCloud',
		'a token that lacks a permission',
		{ accessToken: metaCloud.tokenWithoutPermission },
		undefined,
		/lacks a permission/,
	],
	[
		'metaCloud',
		'an account that is not there, or not assigned',
		{ businessAccountId: '999' },
		undefined,
		/does not know this Business Account ID, or the system user/,
	],
	[
		'metaCloud',
		'the ID of a number in the place of that of the account',
		{ businessAccountId: metaCloud.phoneNumberId },
		undefined,
		/is that of something else/,
	],
	[
		'metaCloud',
		'a version that is none',
		{ apiVersion: 'latest' },
		undefined,
		/is not the Graph API of Meta/,
	],
	...(['dialog360', 'gupshup', 'infobip', 'kaleyra', 'messangi', 'metaCloud'] as const).map(
		(provider) =>
			[provider, 'a fault of its own', {}, { kind: 'server-error', status: 500 }, /./] as const,
	),
];

test.each(FAILURES)('%s tells %s', async (provider, _why, changes, fault, told) => {
	if (fault !== undefined) bench.sandbox.order({ provider, ...fault });
	const result = await connect(provider, changes);
	expect(result).toEqual({ status: 'Error', message: expect.stringMatching(told) });
	expect(bench.sandbox.messages()).toEqual([]);
});

const PROVIDERS = Object.keys(CREDENTIAL_TYPES) as ProviderId[];

const at = (provider: ProviderId, url: string): ICredentialDataDecryptedObject =>
	provider === 'kaleyra' ? { customDomain: url } : { baseUrl: url };

describe.each(PROVIDERS)('%s', (provider) => {
	test('tells a port where nobody listens', async () => {
		const url = `http://127.0.0.1:${await freePort()}`;
		const { status, message } = await connect(provider, at(provider, url));
		expect(status).toBe('Error');
		expect(message).toMatch(/ECONNREFUSED|refused the connection/);
	});

	test('tells a host that does not exist', async () => {
		const { status, message } = await connect(provider, at(provider, 'http://nobody.invalid'));
		expect(status).toBe('Error');
		expect(message).toMatch(/ENOTFOUND|EAI_AGAIN|cannot be established|DNS/);
	});

	test('tells its failures apart, and never shows the secret', async () => {
		const secret = 'a-key-that-nobody-has';
		const wrong = { apiKey: secret, appToken: secret, accessToken: secret };
		const url = `http://127.0.0.1:${await freePort()}`;
		const results = [
			await connect(provider, wrong),
			await connect(provider, at(provider, url)),
			await connect(provider, at(provider, bench.sandbox.urls.control)),
		];
		expect(new Set(results.map(({ message }) => message)).size).toBe(results.length);
		expect(results.filter(({ status }) => status === 'OK')).toEqual([]);
		expect(JSON.stringify(results)).not.toContain(secret);
	});
});

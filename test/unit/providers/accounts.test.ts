import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { normaliseBaseUrl } from '../../../nodes/WhatsAppInteractive/providers/base-url';
import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { submit } from './support/encode-cases';
import { TEXT } from '../../samples/text';
import { parsed } from '../../support/encode-given';

interface AddressCase {
	readonly why: string;
	readonly provider: ProviderId;
	readonly credentials: Readonly<Record<string, unknown>>;
	readonly address: string;
	readonly sender?: string;
}

const CASES: readonly AddressCase[] = [
	{
		why: 'the host, as the portal shows it',
		provider: 'infobip',
		credentials: { baseUrl: ' xxxxx.api.infobip.com ' },
		address: 'https://xxxxx.api.infobip.com/whatsapp/1/message/text',
	},
	{
		why: 'an address',
		provider: 'infobip',
		credentials: { baseUrl: 'https://xxxxx.api.infobip.com/' },
		address: 'https://xxxxx.api.infobip.com/whatsapp/1/message/text',
	},
	{
		why: 'a region, with the sender in the path and its plus sign',
		provider: 'kaleyra',
		credentials: { region: 'api.in.kaleyra.io', sid: ' HXAP1600000097IN ', customDomain: 'x.test' },
		address: 'https://api.in.kaleyra.io/v2/HXAP1600000097IN/whatsapp/+919800000000/messages',
	},
	{
		why: 'a domain of its own',
		provider: 'kaleyra',
		credentials: { region: 'custom', sid: 'HXAP', customDomain: 'api.kaleyra.io/' },
		address: 'https://api.kaleyra.io/v2/HXAP/whatsapp/+919800000000/messages',
	},
	{
		why: 'an ID that would change the path',
		provider: 'kaleyra',
		credentials: { region: 'api.eu.kaleyra.io', sid: 'v1/a?b#c' },
		address: 'https://api.eu.kaleyra.io/v2/v1%2Fa%3Fb%23c/whatsapp/+919800000000/messages',
	},
	{
		why: 'the app in the path',
		provider: 'gupshup',
		credentials: { baseUrl: 'https://partner.gupshup.io', appId: ' 1111-2222 ' },
		address: 'https://partner.gupshup.io/partner/app/1111-2222/v3/message',
	},
	{
		why: 'an app that would change the path',
		provider: 'gupshup',
		credentials: { baseUrl: 'https://partner.gupshup.io', appId: 'a/b c' },
		address: 'https://partner.gupshup.io/partner/app/a%2Fb%20c/v3/message',
	},
	{
		why: 'the documented path',
		provider: 'messangi',
		credentials: { baseUrl: 'https://elastic.messangi.me/balerion', sendPath: '/v3/messages' },
		address: 'https://elastic.messangi.me/balerion/v3/messages',
	},
	{
		why: 'another space, with a path without a slash',
		provider: 'messangi',
		credentials: { baseUrl: 'elastic.messangi.me/oberyn/', sendPath: ' v2/notification ' },
		address: 'https://elastic.messangi.me/oberyn/v2/notification',
	},
	{
		why: 'the ID of the number in the path, and the version that this package is made for',
		provider: 'metaCloud',
		credentials: { baseUrl: 'https://graph.facebook.com' },
		sender: '106540352242922',
		address: 'https://graph.facebook.com/v25.0/106540352242922/messages',
	},
	{
		why: 'another version',
		provider: 'metaCloud',
		credentials: { baseUrl: 'graph.facebook.com/', apiVersion: ' v26.0 ' },
		sender: '106540352242922',
		address: 'https://graph.facebook.com/v26.0/106540352242922/messages',
	},
	{
		why: 'a version that would change the path',
		provider: 'metaCloud',
		credentials: { baseUrl: 'https://graph.facebook.com', apiVersion: 'v1/a?b#c' },
		sender: '106540352242922',
		address: 'https://graph.facebook.com/v1%2Fa%3Fb%23c/106540352242922/messages',
	},
	{
		why: 'the host alone: the key fixes the number',
		provider: 'dialog360',
		credentials: { baseUrl: ' https://waba-v2.360dialog.io/ ' },
		address: 'https://waba-v2.360dialog.io/messages',
	},
	{
		why: "the host of its sandbox, which has kept the older API's path",
		provider: 'dialog360',
		credentials: { baseUrl: ' WABA-Sandbox.360dialog.io/ ' },
		address: 'https://WABA-Sandbox.360dialog.io/v1/messages',
	},
	{
		why: 'a host that only looks like that of its sandbox',
		provider: 'dialog360',
		credentials: { baseUrl: 'https://waba-sandbox.360dialog.io.example.test' },
		address: 'https://waba-sandbox.360dialog.io.example.test/messages',
	},
	{
		why: 'the sandbox behind an @, which is a user name',
		provider: 'dialog360',
		credentials: { baseUrl: 'https://waba-sandbox.360dialog.io@example.test' },
		address: 'https://waba-sandbox.360dialog.io@example.test/messages',
	},
];

test.each(CASES)('$provider: $why', ({ provider, credentials, sender, address }) => {
	const { readAccount, path } = PROVIDERS[provider];
	const account = readAccount(credentials);
	const submission = { ...submit(TEXT.messages.minimal), ...(sender !== undefined && { sender }) };
	expect(account.baseUrl + path(parsed(PROVIDERS[provider], submission), account)).toBe(address);
});

test.each(PROVIDER_IDS)(
	'%s: a credential without a single member gives no address, and no exception',
	(provider) => {
		expect(PROVIDERS[provider].readAccount({}).baseUrl).toBe('https://');
	},
);

test.each([
	[' 340000000000001 ', '340000000000001'],
	[340000000000001, '340000000000001'],
	[' ', undefined],
	[undefined, undefined],
])('Kaleyra: %j as the business account is %j', (businessAccountId, expected) => {
	expect(PROVIDERS.kaleyra.readAccount({ businessAccountId }).businessAccountId).toBe(expected);
});

test.each([undefined, null, ''])('%j as an address', (value) => {
	expect(normaliseBaseUrl(value)).toBe('https://');
});

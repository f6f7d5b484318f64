import type { INodeParameters, NodeError } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from './accounts';
import { useBench } from './support/bench';
import { editorMethods } from './support/editor-methods';

/* The dropdowns that the editor fills by asking the provider. */
const bench = useBench();

const sent = (provider: ProviderId, more: INodeParameters = {}): INodeParameters => ({
	provider,
	resource: 'template',
	operation: 'sendTemplate',
	...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
	...more,
});

const namesOf = async (method: string, parameters: INodeParameters, filter?: string) => {
	const { results } = await editorMethods(bench).search(method, parameters, filter);
	return results.map(({ name, value }) => [name, value]);
};

describe('senders', () => {
	test('Infobip: the numbers that can send WhatsApp messages', async () => {
		const names = await namesOf('searchSenders', sent('infobip'));
		expect(names).toContainEqual([`+${SENDERS.infobip}`, SENDERS.infobip]);
		expect(names.flat()).not.toContain('447700900100');
	});

	test('Kaleyra: the numbers of the business account', async () => {
		const names = await namesOf('searchSenders', sent('kaleyra'));
		expect(names).toContainEqual([`${SENDERS.kaleyra} (Acme Outfitters)`, SENDERS.kaleyra]);
	});

	test('Meta: the numbers of the business account, by number and verified name; the ID is sent', async () => {
		expect(await namesOf('searchSenders', sent('metaCloud'))).toEqual([
			['+44 7700 900123 (Acme Outfitters)', SENDERS.metaCloud],
		]);
		expect(await namesOf('searchSenders', sent('metaCloud'), '900123')).toHaveLength(1);
		expect(await namesOf('searchSenders', sent('metaCloud'), 'outfit')).toHaveLength(1);
		expect(await namesOf('searchSenders', sent('metaCloud'), 'nobody')).toEqual([]);
	});

	test('what is typed filters the list', async () => {
		const { length } = await namesOf('searchSenders', sent('infobip'));
		const found = await namesOf('searchSenders', sent('infobip'), SENDERS.infobip);
		expect(found).toEqual([[`+${SENDERS.infobip}`, SENDERS.infobip]]);
		expect(length).toBeGreaterThan(found.length);
		expect(await namesOf('searchSenders', sent('infobip'), 'nothing')).toEqual([]);
	});
});

describe('templates', () => {
	test.each(['dialog360', 'gupshup', 'infobip', 'kaleyra', 'metaCloud'] as const)(
		'%s: those that can be sent, by name and language',
		async (provider) => {
			const names = await namesOf('searchTemplates', sent(provider));
			expect(names).toContainEqual(['parcel_sent (en)', 'parcel_sent|en']);
			expect(names).toContainEqual(['order_confirmed (de)', 'order_confirmed|de']);
			expect(names.flat()).not.toContain('winter_sale|en');
			expect(names.flat()).not.toContain('summer_sale|en');
		},
	);

	test('are found by their name and by their text', async () => {
		const all = ['parcel_sent (en)', 'parcel_sent|en'];
		expect(await namesOf('searchTemplates', sent('infobip'), 'Parcel')).toEqual([all]);
		expect(await namesOf('searchTemplates', sent('kaleyra'), 'is on its way')).toEqual([all]);
	});

	test('of an account without a sender come page by page', async () => {
		const many = Array.from({ length: 230 }, (_, position) => ({
			id: String(position),
			businessAccountId: 1,
			name: `offer_${position}`,
			language: 'en',
			status: 'APPROVED' as const,
			quality: 'HIGH' as const,
			createdAt: '2026-01-05T08:00:00.000+0000',
			lastUpdatedAt: '2026-01-05T08:00:00.000+0000',
			category: 'MARKETING' as const,
			structure: { body: { text: 'An offer.' }, type: 'TEXT' as const },
		}));
		bench.sandbox.replaceInfobipTemplates(many);
		const methods = editorMethods(bench);
		const names: string[] = [];
		let page: string | undefined;
		do {
			const part = await methods.search('searchTemplates', { provider: 'infobip' }, '', page);
			names.push(...part.results.map(({ name }) => name));
			page = part.paginationToken as string | undefined;
		} while (page !== undefined);
		expect(new Set(names).size).toBe(230);
	});
});

describe('flows', () => {
	test('Infobip: those of the sender, by their state', async () => {
		expect(await namesOf('searchFlows', sent('infobip'))).toEqual([
			['Damage report', '880011'],
			['Gift finder (DRAFT)', '880012'],
		]);
	});

	test('Meta: those of the business account, by their state', async () => {
		expect(await namesOf('searchFlows', sent('metaCloud'))).toEqual([
			['claim_form', '987001'],
			['survey (DRAFT)', '987002'],
		]);
	});

	test.each([
		['Acme', 'has no digits'],
		['10000000001.5', 'has decimals'],
	])('with the sender %s nobody is asked', async (sender, problem) => {
		await expect(namesOf('searchFlows', sent('infobip', { sender }))).rejects.toThrow(
			`'Sender' is not a phone number: '${sender}' ${problem}`,
		);
	});

	test('without a sender there are none to ask for', async () => {
		await expect(namesOf('searchFlows', sent('infobip', { sender: '' }))).rejects.toThrow(
			"Infobip lists flows by sender. Choose the 'Sender' first, or type the ID of the flow.",
		);
	});
});

describe('what goes wrong is told in words, with a way out', () => {
	test.each([
		{
			why: 'a provider without a list',
			method: 'searchSenders',
			parameters: sent('messangi'),
			credential: {},
			told: "Messangi has no list for 'Sender'",
		},
		{
			why: 'no business account in the credential',
			method: 'searchSenders',
			parameters: sent('kaleyra'),
			credential: { businessAccountId: '' },
			told: "Kaleyra lists templates and numbers by WhatsApp Business Account. Fill in 'Business Account ID' in the credential. Values that are typed work without it.",
		},
		{
			why: 'another business account in the credential',
			method: 'searchTemplates',
			parameters: sent('kaleyra'),
			credential: { businessAccountId: '999' },
			told: "Kaleyra does not know the 'Business Account ID' in the credential",
		},
		{
			why: 'a wrong key',
			method: 'searchTemplates',
			parameters: sent('infobip'),
			credential: { apiKey: 'wrong' },
			told: 'Infobip does not accept the credential',
		},
		{
			why: 'an address that is none',
			method: 'searchTemplates',
			parameters: sent('infobip'),
			credential: { baseUrl: 'x y' },
			told: 'The credential for Infobip has no web address to send to',
		},
		{
			why: 'a provider that cannot be reached',
			method: 'searchTemplates',
			parameters: sent('infobip'),
			credential: { baseUrl: 'http://127.0.0.1:9' },
			told: 'Infobip could not be reached (ECONNREFUSED)',
		},
		{
			why: 'a token that has expired',
			method: 'searchSenders',
			parameters: sent('metaCloud'),
			credential: { accessToken: 'sandbox-meta-token-expired' },
			told: 'Meta Cloud API says that the access token has expired',
		},
		{
			why: 'a token without the permission',
			method: 'searchSenders',
			parameters: sent('metaCloud'),
			credential: { accessToken: 'sandbox-meta-token-without-permission' },
			told: 'Give the token of the system user the permission whatsapp_business_management',
		},
		{
			why: 'a business account that is none',
			method: 'searchFlows',
			parameters: sent('metaCloud'),
			credential: { businessAccountId: '999' },
			told: 'Meta Cloud API does not know an ID, or the access token may not use what it stands for',
		},
		{
			why: 'a number in place of the business account',
			method: 'searchSenders',
			parameters: sent('metaCloud'),
			credential: { businessAccountId: '106540352242922' },
			told: 'nonexisting field (phone_numbers)',
		},
		{
			why: 'a provider that there is not',
			method: 'searchTemplates',
			parameters: { provider: 'acme' },
			credential: {},
			told: "Choose a 'Provider' first",
		},
	])('$why', async ({ method, parameters, credential, told }) => {
		const methods = editorMethods(bench, credential as Record<string, string>);
		const refusal: unknown = await methods.search(method, parameters).catch((e: unknown) => e);
		expect(refusal).toMatchObject({ message: expect.stringContaining(told) });
		// A dropdown shows both: what one says the other need not say again.
		const { message, description } = refusal as NodeError;
		expect(message).not.toContain(description || 'no description');
	});
});

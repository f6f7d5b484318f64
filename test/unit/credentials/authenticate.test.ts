import { existsSync } from 'node:fs';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { CREDENTIALS, headersOf, type Data } from './support';

interface HeaderCase {
	readonly provider: ProviderId;
	readonly pasted: string;
	readonly data: Data;
	readonly headers: Readonly<Record<string, string>>;
	readonly why: string;
}

const JWT = 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln';

const of =
	(provider: ProviderId, field: string, header: string) =>
	([pasted, value, why]: readonly [string, string, string]): HeaderCase => ({
		provider,
		pasted,
		data: { [field]: pasted },
		headers: { [header]: value },
		why,
	});

const CASES: readonly HeaderCase[] = [
	...(
		[
			['key', 'App key', 'as the portal shows it'],
			[' key\n', 'App key', 'with blanks around it'],
			['App key', 'App key', 'as the documentation shows the header'],
			['app  key', 'App key', 'in another case, with two blanks'],
			['Appkey', 'App Appkey', 'a key that begins like the word'],
			['App', 'App App', 'a key that is the word'],
			['$& $1', 'App $& $1', 'signs that mean something to a replacement'],
		] as const
	).map(of('infobip', 'apiKey', 'Authorization')),
	...(
		[
			['key', 'key', 'as the platform shows it'],
			['\tkey ', 'key', 'with blanks around it'],
		] as const
	).map(of('kaleyra', 'apiKey', 'api-key')),
	...(
		[
			['sk_1', 'sk_1', 'a partner app token'],
			[' sk_1 ', 'sk_1', 'with blanks around it'],
			['Bearer sk_1', 'sk_1', 'with a word that does not belong there'],
			[JWT, `Bearer ${JWT}`, 'a universal token'],
			[`Bearer ${JWT}`, `Bearer ${JWT}`, 'with the word that belongs there'],
			[`bearer   ${JWT} `, `Bearer ${JWT}`, 'in another case, with blanks'],
			['a-eyJ', 'a-eyJ', 'a token that has the letters elsewhere'],
		] as const
	).map(of('gupshup', 'appToken', 'Authorization')),
	...(
		[
			['key', 'Bearer key', 'as the panel shows it'],
			[' key ', 'Bearer key', 'with blanks around it'],
			['Bearer key', 'Bearer key', 'as the documentation shows the header'],
			['BEARER key', 'Bearer key', 'in another case'],
			['Bearerkey', 'Bearer Bearerkey', 'a key that begins like the word'],
		] as const
	).map(of('messangi', 'apiKey', 'Authorization')),
];

test.each(CASES)('$provider, $pasted: $why', async ({ provider, data, headers }) => {
	expect(await headersOf(provider, data)).toEqual(headers);
});

describe.each(Object.entries(CREDENTIALS))('%s', (provider, credential) => {
	const secrets = credential.properties.filter(({ name }) => /key|token|secret/i.test(name));

	test('hides what is secret, and only that', () => {
		const hidden = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
		expect(hidden.map(({ name }) => name)).toEqual(secrets.map(({ name }) => name));
		// Beside the key and the Webhook Secret, what the provider itself signs with.
		expect(secrets).toHaveLength(provider === 'metaCloud' ? 3 : 2);
	});

	test('has an example in each text of which there can be one', () => {
		const open = credential.properties.filter(
			(property) => property.type === 'string' && !secrets.includes(property),
		);
		for (const { placeholder } of open) expect(placeholder).toMatch(/^e\.g\. \S/);
	});

	test('is named after this package, since names are global', () => {
		expect(credential.name).toMatch(/^whatsAppInteractive[A-Z]\w+Api$/);
		expect(credential.displayName).toMatch(/^WhatsApp Interactive \w[\w ]+ API$/);
	});

	test('leads to our page on where its keys are found', () => {
		const [, page] = /\/blob\/main\/(docs\/.+)$/.exec(credential.documentationUrl) ?? [];
		expect(page).toBe(`docs/providers/${provider}.md`);
		expect(existsSync(`${__dirname}/../../../${page}`)).toBe(true);
	});

	test('says for each finding of its test what to do', () => {
		for (const { properties } of credential.test.rules ?? []) {
			expect(properties.message).toMatch(/^[A-Z\d].+\.$/);
		}
	});
});

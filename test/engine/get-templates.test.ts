import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { TemplateDefinition } from '../../sandbox';
import { SENDERS } from './accounts';
import { useBench } from './support/bench';

/* Template: Get Many, and what it shares with all operations that send no message. */
const bench = useBench();

/** What n8n shows of the output before the node ran; it promises each member. */
const { version: _version, ...shown } = JSON.parse(
	readFileSync(
		join(__dirname, '../../dist/nodes/WhatsAppInteractive/__schema__/v1.0.0/template/getMany.json'),
		'utf8',
	),
) as { version: number; properties: object };
const PREVIEW = { ...shown, required: Object.keys(shown.properties), additionalProperties: false };

const getMany = (provider: ProviderId, more: INodeParameters = {}): INodeParameters => ({
	provider,
	resource: 'template',
	operation: 'getMany',
	...more,
});

const keysOf = (items: ReadonlyArray<{ readonly json: IDataObject }>) =>
	items.map(({ json }) => `${String(json.name)}|${String(json.language)}`);

const PROVIDERS = ['gupshup', 'infobip', 'kaleyra'] as const;

describe.each(PROVIDERS)('%s', (provider) => {
	test('returns all templates in one shape', async () => {
		const { items, error, messages } = await bench.send({
			parameters: getMany(provider, { returnAll: true }),
		});
		expect(error).toBeUndefined();
		expect(messages).toEqual([]);
		expect(keysOf(items)).toEqual(
			expect.arrayContaining(['parcel_sent|en', 'order_confirmed|de', 'winter_sale|en']),
		);
		const parcel = items.find(({ json }) => json.name === 'parcel_sent');
		expect(parcel?.json).toMatchObject({
			language: 'en',
			status: 'APPROVED',
			category: 'UTILITY',
			header: { type: 'image', text: null },
			body: 'Hi {{1}}, order {{2}} is on its way.',
			bodyVariables: ['1', '2'],
			footer: 'Acme Outfitters',
			buttons: [
				{ type: 'quickReply', text: 'Stop updates' },
				{ type: 'url', text: 'Track' },
			],
			cards: 0,
		});
		const preview = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(PREVIEW);
		for (const { json } of items) expect(preview(json) || preview.errors).toBe(true);
		for (const { json } of items)
			expect(Object.keys(json)).toEqual(Object.keys(items[0]?.json ?? {}));
		expect(new Set(items.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
			new Set(['{"item":0}']),
		);
	});

	test.each([
		{ filters: { name: 'order_confirmed' }, keys: ['order_confirmed|de', 'order_confirmed|en'] },
		{ filters: { name: 'order_confirmed', language: 'de' }, keys: ['order_confirmed|de'] },
		{ filters: { category: 'AUTHENTICATION' }, keys: ['login_code|en'] },
		{ filters: { status: 'REJECTED' }, keys: ['winter_sale|en'] },
		{ filters: { name: 'no_such' }, keys: [] },
	])('the filters $filters leave $keys', async ({ filters, keys }) => {
		const { items } = await bench.send({
			parameters: getMany(provider, { returnAll: true, templateFilters: filters }),
		});
		expect(keysOf(items).sort()).toEqual(keys);
	});

	test('returns so many as the limit says, for each item', async () => {
		const { items } = await bench.send({
			parameters: getMany(provider, { limit: 2 }),
			input: [{}, {}],
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
		]);
	});

	test("returns the provider's own objects without Simplify", async () => {
		const { items } = await bench.send({ parameters: getMany(provider, { simplify: false }) });
		const member = { gupshup: 'containerMeta', infobip: 'structure', kaleyra: 'components' };
		expect(items[0]?.json).toHaveProperty(member[provider]);
	});
});

test('Infobip: all pages of an account are asked for', async () => {
	const { items, requests } = await bench.send({
		parameters: getMany('infobip', { returnAll: true, templateFilters: { status: 'APPROVED' } }),
	});
	expect(items.length).toBeGreaterThan(10);
	expect(requests.map(({ path }) => path)).toEqual(['/whatsapp/1/templates']);
});

test('Infobip: the application and the entity are asked for', async () => {
	const { error, requests } = await bench.send({
		parameters: getMany('infobip', {
			sender: SENDERS.infobip,
			templateFilters: { applicationId: 'order-notifications', entityId: 'acme-shop' },
		}),
	});
	expect(error).toBeUndefined();
	expect(requests.map(({ path, query }) => ({ path, query }))).toEqual([
		{
			path: '/whatsapp/1/templates',
			query: {
				sender: SENDERS.infobip,
				applicationId: 'order-notifications',
				entityId: 'acme-shop',
				page: '0',
				size: '100',
			},
		},
	]);
});

describe('Gupshup, which gives a hundred templates at once', () => {
	const named = (count: number): TemplateDefinition[] =>
		Array.from({ length: count }, (_, index) => ({
			id: String(7_781_000 + index),
			name: `order_update_${index}`,
			language: 'en',
			category: 'UTILITY',
			status: 'APPROVED',
			components: [{ type: 'BODY', text: 'Hi {{1}}' }],
		}));

	test.each([
		{ why: 'a short page ends the list', count: 250, ask: { returnAll: true }, pages: 3, got: 250 },
		{ why: 'so does an empty one', count: 200, ask: { returnAll: true }, pages: 3, got: 200 },
		{
			why: 'nothing past the limit is asked for',
			count: 250,
			ask: { limit: 100 },
			pages: 1,
			got: 100,
		},
		{ why: 'a limit on the second page', count: 250, ask: { limit: 101 }, pages: 2, got: 101 },
	])('$why', async ({ count, ask, pages, got }) => {
		bench.sandbox.replaceTemplates('gupshup', named(count));
		const { items, requests } = await bench.send({ parameters: getMany('gupshup', ask) });
		expect(requests.map(({ query }) => query)).toEqual(
			Array.from({ length: pages }, (_, page) => ({ pageNo: String(page), pageSize: '100' })),
		);
		expect(items.map(({ json }) => json.name)).toEqual(named(got).map(({ name }) => name));
	});
});

test('Infobip: the templates of a sender', async () => {
	const { requests } = await bench.send({
		parameters: getMany('infobip', { sender: SENDERS.infobip }),
	});
	expect(requests.map(({ path }) => path)).toEqual([
		`/whatsapp/2/senders/${SENDERS.infobip}/templates`,
	]);
});

describe('what goes wrong', () => {
	const refused = {
		parameters: getMany('infobip'),
		credential: { apiKey: 'wrong' },
		input: [{ a: 1 }, { a: 2 }],
	};
	const message =
		'Infobip does not accept the credential: The request is not authenticated [item 0]';

	test('ends the run', async () => {
		const { error } = await bench.send(refused);
		expect(error).toMatchObject({ message, httpCode: '401' });
	});

	test('is told in each item when the run continues', async () => {
		const { items } = await bench.send({ ...refused, onError: 'continueRegularOutput' });
		expect(items.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
			[message, { item: 0 }],
			[message.replace('0]', '1]'), { item: 1 }],
		]);
		expect(items[0]?.json.details).toMatchObject({ httpStatus: 401, reason: 'credential' });
	});

	test('goes to the error output with what came in', async () => {
		const { items, failures } = await bench.send({ ...refused, onError: 'continueErrorOutput' });
		expect(items).toEqual([]);
		expect(failures.map(({ json }) => json.a)).toEqual([1, 2]);
	});

	test('a provider without the operation names those that have it', async () => {
		const { error } = await bench.send({
			// n8n asks for them: it does not know the operation here, and so not what it does without.
			parameters: getMany('messangi', { sender: '1000000001', recipient: '919800000001' }),
		});
		expect(error).toMatchObject({
			message: "Messangi cannot do what 'Resource' and 'Operation' ask for",
			description:
				'Choose another operation, or one of the providers that can: 360dialog, Gupshup, Infobip, Kaleyra, Meta Cloud API.',
		});
	});

	test('an address that is none asks nobody', async () => {
		const { error, requests } = await bench.send({
			parameters: getMany('infobip'),
			credential: { baseUrl: 'x y' },
		});
		expect(error?.message).toBe('The credential for Infobip has no web address to send to');
		expect(requests).toEqual([]);
	});

	test.each([
		['447700900000.5', 'has decimals'],
		['447700900000 / 447700900001', 'has more than one number'],
	])('the sender %s asks nobody', async (sender, problem) => {
		const { error, requests } = await bench.send({ parameters: getMany('infobip', { sender }) });
		expect(error?.message).toBe(`'Sender' is not a phone number: '${sender}' ${problem} [item 0]`);
		expect(requests).toEqual([]);
	});

	test('an expression that cannot be read is told with its item', async () => {
		const { items } = await bench.send({
			parameters: getMany('infobip', { limit: '={{ $json.limit }}' }),
			input: ['many', 0, -1, 1.5, 1].map((limit) => ({ limit })),
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json.error ?? json.status)).toEqual([
			"'Limit' must be a number, but it is 'many' [item 0]",
			"'Limit' is 0: it must be at least 1 [item 1]",
			"'Limit' is -1: it must be at least 1 [item 2]",
			"'Limit' must be a whole number, but it is '1.5' [item 3]",
			'APPROVED',
		]);
	});
});

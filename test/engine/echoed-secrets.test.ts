import { inspect } from 'node:util';

import type { INodeParameters } from 'n8n-workflow';

import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from './accounts';
import { type Order, useBench } from './support/bench';
import { type EchoServer, echoesOf, startEchoServer } from './support/echo-server';
import { editorMethods } from './support/editor-methods';
import { fileOf, inData } from './support/files';
import { messageOf } from './support/messages';
import { useRegistrationBench } from './support/registration-bench';

/*
 * A provider that repeats the key and the Webhook Secret in its answers, in all the ways in which they
 * can be written. Neither is in anything that comes out of the node.
 */
const bench = useBench();
const registrations = useRegistrationBench();

let server: EchoServer;
beforeAll(async () => {
	server = await startEchoServer();
});
afterAll(async () => await server.stop());

const shown = (value: unknown): string =>
	inspect(value, {
		depth: Infinity,
		showHidden: true,
		maxArrayLength: Infinity,
		maxStringLength: Infinity,
	});

const MARK = /\[(Access Token|API Key|App Token)\]/;

/** That none of it shows a secret, and that the echo did come through. */
function expectHidden(provider: ProviderId, ...told: unknown[]): void {
	// Quotes are escaped once more in what is shown.
	const text = told.map((each) => shown(each) + (JSON.stringify(each) ?? '')).join();
	expect(echoesOf(provider).filter((echo) => text.includes(echo))).toEqual([]);
	expect(text).toMatch(MARK);
}

/** An answer that says the same wherever a provider's failures or receipts have their words. */
const everywhere =
	(more: object = {}) =>
	(echo: string): object => ({
		message: echo,
		error: { code: 'E1', message: echo, error: echo },
		errors: [{ code: 'E1', message: echo, detail: echo }],
		description: echo,
		meta: { code: 'E1', message: echo },
		requestError: { serviceException: { messageId: 'E1', text: echo, validationErrors: echo } },
		violations: [{ property: echo, violation: echo }],
		[echo]: { [echo]: [echo, { nested: echo }] },
		...more,
	});

/** What a provider says when it takes a message, with the echo beside it. */
const ACCEPTED: Readonly<Record<ProviderId, (echo: string) => object>> = {
	dialog360: (echo) => ({ messages: [{ id: echo }], echo }),
	gupshup: (echo) => ({ messages: [{ id: echo }], echo }),
	infobip: (echo) => ({ messageId: echo, status: { groupId: 1, name: echo }, echo }),
	kaleyra: (echo) => ({ data: { message_id: echo }, message: echo, echo }),
	messangi: (echo) => ({ meta: { transactionId: echo }, echo }),
	metaCloud: (echo) => ({ messages: [{ id: echo }], echo }),
};

const orderOf = (provider: ProviderId, parameters: INodeParameters): Order => ({
	parameters,
	credential: server.credentialFor(provider),
});

const text = (provider: ProviderId, more: INodeParameters = {}) =>
	orderOf(provider, messageOf(provider, 'text', { options: { retryPolicy: 'none' }, ...more }));

describe.each(PROVIDER_IDS)('%s', (provider) => {
	test.each([400, 401, 403, 404, 429])('a message refused with %i', async (status) => {
		server.answer(status, everywhere());
		const ended = await bench.send(text(provider));
		const told = await bench.send({ ...text(provider), onError: 'continueRegularOutput' });
		const apart = await bench.send({ ...text(provider), onError: 'continueErrorOutput' });
		expect(ended.error).toBeDefined();
		expect(apart.failures).toHaveLength(1);
		for (const run of [ended, told, apart]) {
			const all = shown(run);
			expect(echoesOf(provider).filter((echo) => all.includes(echo))).toEqual([]);
		}
	});

	test.each([
		['400', 400, everywhere()],
		['401', 401, everywhere()],
		['a failure of the provider', 500, everywhere()],
		['200 with a failure in it', 200, everywhere({ status: 'error', code: 'E1' })],
		['200 with a page', 200, (echo: string) => `<html>${echo}</html>`],
		['200', 200, ACCEPTED[provider]],
	])('the whole response, %s', async (_what, status, body) => {
		server.answer(status, body);
		const run = await bench.send({
			...text(provider, { simplify: false }),
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.json).toHaveProperty(
			run.items[0]?.json.accepted === true ? 'response' : 'details.response',
		);
		expectHidden(provider, run.items, run.error, run.hints, run.run.data.resultData);
	});

	test('a message ID that is an echo', async () => {
		server.answer(200, ACCEPTED[provider]);
		const { items, run } = await bench.send(text(provider));
		expect(items[0]?.json).toMatchObject({ accepted: true });
		expectHidden(provider, items, run.data.resultData);
	});
});

describe.each(['gupshup', 'infobip', 'kaleyra'] as const)('%s', (provider) => {
	const getMany = (): Order =>
		orderOf(provider, {
			provider,
			resource: 'template',
			operation: 'getMany',
			returnAll: true,
			simplify: false,
		});

	test.each([400, 401, 500])('a list refused with %i', async (status) => {
		server.answer(status, everywhere());
		const { error, run } = await bench.send(getMany());
		expect(error).toBeDefined();
		expectHidden(provider, error, run.data.resultData);
	});

	test('a list with the echo in its entries', async () => {
		const template = (echo: string) => ({
			id: '1',
			name: 'parcel_sent',
			elementName: 'parcel_sent',
			language: 'en',
			languageCode: 'en',
			status: 'APPROVED',
			category: 'UTILITY',
			echo,
			structure: { body: { text: echo } },
			components: [{ type: 'BODY', text: echo }],
			containerMeta: JSON.stringify({ data: echo }),
		});
		server.answer(200, (echo) => ({
			status: 'success',
			templates: [template(echo)],
			data: [template(echo)],
		}));
		const { items, error, run } = await bench.send(getMany());
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expectHidden(provider, items, run.data.resultData);
	});

	test('a dropdown', async () => {
		server.answer(401, everywhere());
		const editor = editorMethods(bench, server.credentialFor(provider) as Record<string, string>);
		const asked = editor.search('searchTemplates', {
			provider,
			resource: 'template',
			operation: 'sendTemplate',
			sender: SENDERS[provider],
		});
		const error: unknown = await asked.catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(Error);
		expectHidden(provider, error, (error as Error).message);
	});

	test('a registration', async () => {
		server.answer(401, everywhere());
		const setup = {
			provider,
			parameters: { events: ['delivered'] },
			credential: server.credentialFor(provider),
		};
		const { error, log } = await registrations.install(setup).activate();
		expect(error).toBeDefined();
		expectHidden(provider, [error, error?.message, error?.description, error?.stack], log);
	});

	test('the warning about a webhook that stays', async () => {
		server.answer(401, everywhere());
		const setup = {
			provider,
			parameters: { events: ['delivered'], ...(provider === 'kaleyra' && { deleteProfile: true }) },
			credential: server.credentialFor(provider),
		};
		const { error, log } = await registrations.install(setup).deactivate();
		expect(error).toBeUndefined();
		expect(log).toEqual([expect.stringMatching(/is still registered/)]);
		expectHidden(provider, log);
	});
});

describe.each(['gupshup', 'kaleyra'] as const)('%s', (provider) => {
	test.each([
		['refused', 400, everywhere()],
		['taken', 200, (echo: string) => ({ status: 'success', mediaId: echo, data: { id: echo } })],
	])('an upload that is %s', async (_what, status, body) => {
		server.answer(status, body);
		const { items, run } = await bench.send({
			...orderOf(provider, {
				provider,
				resource: 'media',
				operation: 'upload',
				...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
			}),
			files: [inData(fileOf('application/pdf', 'invoice.pdf'))],
			onError: 'continueRegularOutput',
		});
		expect(items).toHaveLength(1);
		expectHidden(provider, items, run.data.resultData);
	});
});

describe.each(['gupshup', 'infobip'] as const)('%s', (provider) => {
	const download = (): Order => ({
		...orderOf(provider, {
			provider,
			resource: 'media',
			operation: 'download',
			downloadBy: 'id',
			downloadId: '7781',
			...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
		}),
		onError: 'continueRegularOutput',
	});

	test('a download that is refused', async () => {
		server.answer(400, everywhere());
		const { items, run } = await bench.send(download());
		expect(items[0]?.json.error).toBeDefined();
		expectHidden(provider, items, run.data.resultData);
	});

	test('the name of a file', async () => {
		const key = String(Object.values(server.credentialFor(provider))[0]).replace(/^App /, '');
		server.answer(200, () => 'a file', {
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(key)}.txt`,
		});
		const { items } = await bench.send(download());
		expect(items[0]?.json.fileName).toMatch(/^\[.+\]\.txt$/);
	});

	test('what is in a file stays as it is', async () => {
		server.answer(200, (echo) => echo, { 'content-type': 'text/plain' });
		const { items } = await bench.send(download());
		const content = Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64').toString();
		expect(content).not.toMatch(MARK);
		expect(items[0]?.json.fileSize).toBe(content.length);
	});
});

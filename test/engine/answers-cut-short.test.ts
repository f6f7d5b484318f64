import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';

import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { type Order, useBench } from './support/bench';
import { type HttpServer, startHttpServer } from './support/http-server';
import { messageOf } from './support/messages';

/*
 * Answers that begin and do not end as they should. Timeout bounds all of an exchange, and what an
 * answer unpacks to is bounded, too. That a run ends at all is what the runner’s own time-out asserts.
 */
const bench = useBench();

const MB = 1024 * 1024;

type Body = (response: ServerResponse) => void;

/** One byte at a time, for ever. */
const trickle: Body = (response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	const timer = setInterval(() => response.write(' '), 50);
	response.on('close', () => clearInterval(timer));
};

const silence: Body = (response) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
	response.flushHeaders();
};

const cut: Body = (response) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
	response.write('{"messages":');
	setTimeout(() => response.destroy(), 50);
};

const cutWhileZipped: Body = (response) => {
	const zipped = gzipSync(Buffer.alloc(2 * MB, 'ab'));
	response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(zipped.length) });
	response.write(zipped.subarray(0, zipped.length / 2));
	setTimeout(() => response.destroy(), 50);
};

/** A hundred kilobytes that unpack to a hundred megabytes and more: one megabyte over and over. */
const MEGABYTE = gzipSync(Buffer.alloc(MB, ' '));
const BOMB = Buffer.concat(Array.from({ length: 120 }, () => MEGABYTE));

const bomb: Body = (response) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
	response.end(BOMB);
};

const notZipped: Body = (response) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
	response.end('this is not gzip');
};

let server: HttpServer;
let body: Body;

beforeAll(async () => {
	server = await startHttpServer((_request, response) => body(response));
});
afterAll(async () => await server.stop());

/** The member of the credential that holds the address. */
const addressed = (provider: ProviderId): ICredentialDataDecryptedObject =>
	provider === 'kaleyra' ? { region: 'custom', customDomain: server.url } : { baseUrl: server.url };

const MAYBE = 'so the message may have been sent [item 0]';

/** How each answer is told, whichever provider gives it. */
const ANSWERS: ReadonlyArray<[string, Body, string, number?]> = [
	['one byte at a time, for ever', trickle, 'did not answer in time', 1],
	['headers, then silence', silence, 'did not answer in time', 1],
	['a body that is cut', cut, 'broke off its answer before the end'],
	['a zipped body that is cut', cutWhileZipped, 'broke off its answer before the end'],
	['a body that is not zipped as it says', notZipped, 'broke off its answer before the end'],
	['a zipped body that unpacks to 120 MB', bomb, 'answered with more than 16 MB'],
];

const [FIRST_PROVIDER] = PROVIDER_IDS;

describe.each(PROVIDER_IDS)('%s: a message', (provider) => {
	// One transport reads the answers of all; that each provider goes through it, one answer shows.
	const answers =
		provider === FIRST_PROVIDER ? ANSWERS : ANSWERS.filter(([, body]) => body === cut);

	test.each(answers)('%s', async (_what, answer, told, timeout = 60) => {
		body = answer;
		const { items } = await bench.send({
			parameters: messageOf(provider, 'text', { options: { timeout, retryPolicy: 'none' } }),
			credential: addressed(provider),
			onError: 'continueRegularOutput',
		});
		expect(items).toMatchObject([
			{
				json: {
					error: expect.stringMatching(new RegExp(`${told}, ${MAYBE.replace(/[[\]]/g, '\\$&')}$`)),
					details: {
						status: 'unknown',
						accepted: false,
						description: expect.stringContaining('Look for it in the reports of the provider'),
					},
				},
			},
		]);
	});
});

describe('a download', () => {
	const order = (options: INodeParameters, changes: Partial<Order> = {}): Order => ({
		parameters: {
			provider: 'infobip',
			resource: 'media',
			operation: 'download',
			downloadUrl: `${server.url}/photo.jpg`,
			options,
		},
		onError: 'continueRegularOutput',
		...changes,
	});

	/** With the credential, and without it since the address is a stranger's. */
	const ways = [
		['of the provider', { credential: { baseUrl: '' } }],
		['of a stranger', {}],
	] as const;

	const wayOf = (changes: Partial<Order>): Partial<Order> =>
		changes.credential ? { credential: { baseUrl: server.url } } : {};

	describe.each(ways)('from an address %s', (_who, changes) => {
		test.each<[string, Body, INodeParameters, RegExp, RegExp]>([
			[
				'one byte at a time, for ever',
				trickle,
				{ timeout: 1 },
				/did not answer in time, so the file was not fetched \[item 0\]$/,
				/raise 'Timeout' among the options/,
			],
			[
				'headers, then silence',
				silence,
				{ timeout: 1 },
				/did not answer in time, so the file was not fetched \[item 0\]$/,
				/raise 'Timeout' among the options/,
			],
			[
				'a file that is cut',
				cut,
				{},
				/broke off its answer before the end, so the file was not fetched \[item 0\]$/,
				/Run the node again/,
			],
			[
				'a file of more than Maximum Size',
				(response) => response.end(Buffer.alloc(MB + 1)),
				{ maximumSize: 1 },
				/answered with more than 1 MB, so the file was not fetched \[item 0\]$/,
				/raise 'Maximum Size' among the options/,
			],
			[
				'a zipped file that unpacks to 120 MB',
				bomb,
				{},
				/answered with more than 100 MB, so the file was not fetched \[item 0\]$/,
				/raise 'Maximum Size' among the options/,
			],
		])('%s', async (_what, answer, options, told, advice) => {
			body = answer;
			const { items } = await bench.send(order(options, wayOf(changes)));
			expect(items).toMatchObject([
				{
					json: {
						error: expect.stringMatching(told),
						details: { description: expect.stringMatching(advice) },
					},
				},
			]);
		});
	});

	test('a file of exactly Maximum Size is fetched', async () => {
		body = (response) => response.end(Buffer.alloc(MB, 7));
		const { items } = await bench.send(order({ maximumSize: 1 }));
		expect(items[0]?.json).toMatchObject({ fileName: 'photo.jpg', fileSize: MB });
	});

	test('the time of a redirect counts, too', async () => {
		body = (response) => {
			if (server.requests.at(-1)?.url === '/elsewhere') trickle(response);
			else response.writeHead(302, { location: `${server.url}/elsewhere` }).end();
		};
		const { items } = await bench.send(
			order({ timeout: 1 }, { credential: { baseUrl: server.url } }),
		);
		expect(items[0]?.json.error).toMatch(/did not answer in time/);
	});

	test.each([0, -1, 0.5])('a Maximum Size of %j is refused', async (maximumSize) => {
		const { items } = await bench.send(order({ maximumSize }));
		expect(items[0]?.json.error).toBe(
			`'Maximum Size' is ${maximumSize}: it must be at least 1 [item 0]`,
		);
	});
});

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import type { FaultEffect } from '../../sandbox';
import { freePort } from '../support/ports';
import { type Order, useBench } from './support/bench';
import { type HttpServer, startHttpServer } from './support/http-server';
import { messageOf } from './support/messages';
import { leakedSecrets, secretsOf } from './support/secrets';

/*
 * What goes wrong on the way. A message that may have been sent must never be called unsent, and
 * nothing is ever sent a second time.
 */
const bench = useBench();

/** The member of the credential that holds the address. */
const addressed = (provider: ProviderId, url: string): ICredentialDataDecryptedObject =>
	provider === 'kaleyra' ? { region: 'custom', customDomain: url } : { baseUrl: url };

const order = (provider: ProviderId, changes: Partial<Order> = {}): Order => ({
	parameters: messageOf(provider, 'text', { options: { timeout: 1, retryPolicy: 'none' } }),
	onError: 'continueRegularOutput',
	...changes,
});

/** Provider-independent: what goes wrong, what is told, the state of the message, the taken ones. */
const FAULTS: ReadonlyArray<{
	readonly what: string;
	readonly fault: FaultEffect;
	readonly told: RegExp;
	readonly status: 'refused' | 'unknown';
	readonly http: number | null;
	readonly taken: number;
}> = [
	{
		what: 'a reset before the provider has read the message',
		fault: { kind: 'reset', when: 'before-reading' },
		told: /closed the connection before it answered, so the message may have been sent/,
		status: 'unknown',
		http: null,
		taken: 0,
	},
	{
		what: 'a reset after the provider has read the message',
		fault: { kind: 'reset', when: 'after-reading' },
		told: /closed the connection before it answered, so the message may have been sent/,
		status: 'unknown',
		http: null,
		taken: 0,
	},
	{
		what: 'a reset after the provider has taken the message',
		fault: { kind: 'reset', when: 'after-accepting' },
		told: /closed the connection before it answered, so the message may have been sent/,
		status: 'unknown',
		http: null,
		taken: 1,
	},
	{
		what: 'no answer within the time, though the provider has taken the message',
		fault: { kind: 'hang', accepted: true },
		told: /did not answer in time, so the message may have been sent/,
		status: 'unknown',
		http: null,
		taken: 1,
	},
	{
		what: 'an answer that is cut off',
		fault: { kind: 'cut-off' },
		told: /may have been sent/,
		status: 'unknown',
		http: null,
		taken: 1,
	},
	{
		what: "a gateway's page with 502",
		fault: { kind: 'html-page', accepted: true },
		told: /failed while it handled the message, which may have been sent/,
		status: 'unknown',
		http: 502,
		taken: 1,
	},
	{
		what: "a gateway's page with 200",
		fault: { kind: 'html-page', status: 200 },
		told: /answered 200 without a readable result, so the message may have been sent/,
		status: 'unknown',
		http: 200,
		taken: 0,
	},
	{
		what: '503 without a time to come back',
		fault: { kind: 'server-error', status: 503, accepted: true },
		told: /may have been sent/,
		status: 'unknown',
		http: 503,
		taken: 1,
	},
	{
		what: '503 with a time to come back, though the provider has taken the message',
		fault: { kind: 'server-error', status: 503, accepted: true, hint: 'seconds' },
		told: /may have been sent/,
		status: 'unknown',
		http: 503,
		taken: 1,
	},
	{
		what: '504 though the provider has taken the message',
		fault: { kind: 'server-error', status: 504, accepted: true },
		told: /may have been sent/,
		status: 'unknown',
		http: 504,
		taken: 1,
	},
	{
		what: '429 with a time to come back in seconds',
		fault: { kind: 'too-many-requests', hint: 'seconds', seconds: 1 },
		told: /got too many requests at once and did not take the message/,
		status: 'refused',
		http: 429,
		taken: 0,
	},
	{
		what: '429 with a date to come back',
		fault: { kind: 'too-many-requests', hint: 'date', seconds: 1 },
		told: /got too many requests at once and did not take the message/,
		status: 'refused',
		http: 429,
		taken: 0,
	},
];

/** Meta tells by its code that there were too many requests; its status is 400. */
const STATUS_OF_LIMIT: Readonly<Partial<Record<ProviderId, number>>> = {
	dialog360: 400,
	metaCloud: 400,
};

describe.each(PROVIDER_IDS)('%s', (provider) => {
	test.each(FAULTS)('$what', async ({ fault, told, status, http, taken }) => {
		bench.sandbox.order({ provider, ...fault });
		const result = await bench.send(order(provider));
		const httpStatus = http === 429 ? (STATUS_OF_LIMIT[provider] ?? http) : http;
		expect(result.items).toMatchObject([
			{
				json: {
					error: expect.stringMatching(told),
					details: { accepted: false, messageId: null, status, httpStatus },
				},
			},
		]);
		expect(result.requests).toHaveLength(1);
		expect(result.messages).toHaveLength(taken);
		expect(leakedSecrets(result, secretsOf(bench.sandbox))).toEqual([]);
	});

	test('a port where nobody listens: the message was not sent', async () => {
		const url = `http://127.0.0.1:${await freePort()}`;
		const result = await bench.send(order(provider, { credential: addressed(provider, url) }));
		expect(result.items).toMatchObject([
			{
				json: {
					error: expect.stringMatching(
						/could not be reached.*the message was not sent \[item 0\]$/,
					),
					details: {
						status: 'notSent',
						code: 'ECONNREFUSED',
						description: expect.stringContaining('Check the base URL in the credential'),
					},
				},
			},
		]);
		expect(leakedSecrets(result, secretsOf(bench.sandbox))).toEqual([]);
	});

	test('a host that does not exist: the message was not sent', async () => {
		const result = await bench.send(
			order(provider, { credential: addressed(provider, 'http://nobody.invalid') }),
		);
		expect(result.items).toMatchObject([
			{
				json: {
					error: expect.stringContaining('the message was not sent'),
					details: { status: 'notSent' },
				},
			},
		]);
	});

	describe.each([301, 302, 303, 307, 308])('a redirect with %i', (status) => {
		let target: HttpServer;
		let server: HttpServer;

		beforeEach(async () => {
			target = await startHttpServer((_request, response) => response.end('{}'));
			server = await startHttpServer((_request, response) =>
				response.writeHead(status, { location: `${target.url}/elsewhere` }).end(),
			);
		});
		afterEach(async () => await Promise.all([target.stop(), server.stop()]));

		test('is not followed: neither credential nor message get there', async () => {
			const { items } = await bench.send(
				order(provider, { credential: addressed(provider, server.url) }),
			);
			expect(items).toMatchObject([{ json: { details: { accepted: false, httpStatus: status } } }]);
			expect(server.requests).toHaveLength(1);
			expect(target.requests).toEqual([]);
		});
	});
});

test('the run ends with the error as n8n shows it, without n8n’s own words for the code', async () => {
	const url = `http://127.0.0.1:${await freePort()}`;
	const { error } = await bench.send({
		parameters: messageOf('infobip', 'text', { options: { retryPolicy: 'none' } }),
		credential: addressed('infobip', url),
	});
	expect(error).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 0 } });
	expect(error?.message).toMatch(
		/^Infobip could not be reached.*the message was not sent \[item 0\]$/,
	);
});

test('one item that fails on the way does not keep the others', async () => {
	bench.sandbox.order({
		provider: 'infobip',
		kind: 'reset',
		when: 'after-reading',
		recipient: '02',
	});
	const { items, messages } = await bench.send({
		...order('infobip'),
		parameters: messageOf('infobip', 'text', { recipient: '={{ $json.phone }}' }),
		input: ['01', '02', '03'].map((end) => ({ phone: `9198000000${end}` })),
	});
	expect(items).toMatchObject([
		{ json: { status: 'accepted', providerStatus: 'PENDING_ENROUTE' } },
		{ json: { details: { status: 'unknown' } } },
		{ json: { status: 'accepted', providerStatus: 'PENDING_ENROUTE' } },
	]);
	expect(messages).toHaveLength(2);
});

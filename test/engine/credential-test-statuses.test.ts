import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { sandboxCredentials } from './accounts';
import { CREDENTIAL_TYPES, useBench } from './support/bench';
import { testCredential } from './support/credential-tester';
import { type HttpServer, startHttpServer } from './support/http-server';

/* What the test of a credential makes of every status, and of an answer that is somebody else's. */
const bench = useBench();

let server: HttpServer;
let answer: { status: number; body: object };

beforeAll(async () => {
	server = await startHttpServer((_request, response) => {
		response.writeHead(answer.status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(answer.body));
	});
});
afterAll(async () => await server.stop());

async function statusOf(provider: ProviderId, status: number, body: object): Promise<string> {
	answer = { status, body };
	const type = CREDENTIAL_TYPES[provider];
	const there: ICredentialDataDecryptedObject =
		provider === 'kaleyra'
			? { region: 'custom', customDomain: server.url }
			: { baseUrl: server.url };
	const credential = { ...sandboxCredentials(bench.sandbox)[type], ...there };
	const result = await testCredential(bench.engine, type, credential);
	return result.status;
}

const STATUSES = [400, 401, 402, 403, 404, 405, 429, 500, 502, 503, 504];

/** The status that says that the key got past the door: Messangi's to an empty message. */
const GREEN: Partial<Record<ProviderId, number>> = { messangi: 400 };

/** Kaleyra answers 401 in more than one case, and its code tells which. */
const bodyOf = (provider: ProviderId, status: number): object =>
	provider === 'kaleyra' && status === 401 ? { code: 'RBC001' } : {};

const CASES = PROVIDER_IDS.flatMap((provider) =>
	STATUSES.map(
		(status) => [provider, status, GREEN[provider] === status ? 'OK' : 'Error'] as const,
	),
);

test.each(CASES)('%s, HTTP %i: %s', async (provider, status, expected) => {
	expect(await statusOf(provider, status, bodyOf(provider, status))).toBe(expected);
});

test.each<[ProviderId, object, string]>([
	['infobip', { results: [] }, 'OK'],
	['infobip', { paging: { page: 0 } }, 'Error'],
	['infobip', {}, 'Error'],
	['gupshup', { subscriptions: [] }, 'OK'],
	['gupshup', { status: 'success' }, 'Error'],
	['gupshup', {}, 'Error'],
	['kaleyra', { code: 'WA-401' }, 'Error'],
	['kaleyra', { code: 'WA401' }, 'Error'],
	['kaleyra', { data: [] }, 'OK'],
])('%s, HTTP 200 with %j: %s', async (provider, body, expected) => {
	expect(await statusOf(provider, 200, body)).toBe(expected);
});

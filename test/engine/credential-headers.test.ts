import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { TestCredentials } from './harness';
import { CREDENTIAL_TYPES, useBench } from './support/bench';

/* The credentials in n8n's own HTTP Request node, for what this package does not offer. */
const bench = useBench();

/** Provider, the credential as people fill it in, and the header of every request. */
const ROWS: ReadonlyArray<
	readonly [ProviderId, ICredentialDataDecryptedObject, Record<string, string>]
> = [
	['infobip', { apiKey: 'k1' }, { Authorization: 'App k1' }],
	['infobip', { apiKey: ' App k1 ' }, { Authorization: 'App k1' }],
	['infobip', { apiKey: 'app k1' }, { Authorization: 'App k1' }],
	['kaleyra', { apiKey: ' k1 ' }, { 'api-key': 'k1' }],
	['gupshup', { appToken: 'sk_1' }, { Authorization: 'sk_1' }],
	['gupshup', { appToken: 'Bearer sk_1' }, { Authorization: 'sk_1' }],
	['gupshup', { appToken: 'eyJ.a.b' }, { Authorization: 'Bearer eyJ.a.b' }],
	['gupshup', { appToken: 'Bearer eyJ.a.b' }, { Authorization: 'Bearer eyJ.a.b' }],
	['messangi', { apiKey: 'k1' }, { Authorization: 'Bearer k1' }],
	['messangi', { apiKey: 'bearer k1\n' }, { Authorization: 'Bearer k1' }],
];

test.each(ROWS)('%s with %j', async (provider, credential, headers) => {
	const { engine } = bench;
	const node = {
		id: '1',
		name: 'HTTP Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4,
		position: [0, 0] as [number, number],
		parameters: {},
	};
	const { nodeTypes } = engine;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const request: IHttpRequestOptions = {
		url: 'https://api.test',
		headers: { Accept: 'text/html' },
	};
	const helper = new TestCredentials(engine.credentialType, {});
	const type = CREDENTIAL_TYPES[provider];
	const signed = await helper.authenticate(credential, type, request, workflow, node);
	expect(signed).toEqual({ url: 'https://api.test', headers: { Accept: 'text/html', ...headers } });
});

test.each(Object.values(CREDENTIAL_TYPES))('n8n offers %s in its HTTP Request node', (type) => {
	const { authenticate, httpRequestNode } = bench.engine.credentialType(type);
	expect(authenticate).toBeDefined();
	expect(httpRequestNode).toMatchObject({
		name: expect.stringMatching(/\(WhatsApp Interactive\)$/),
		docsUrl: expect.stringMatching(/^https:\/\//),
		apiBaseUrlPlaceholder: expect.stringMatching(/^https:\/\//),
	});
});

import mapValues from 'lodash/mapValues';

import { sandboxCredentials } from '../engine/accounts';
import { loadEngine, readExample, type RunResult } from '../engine/harness';
import { startSandbox, type RecordedRequest, type Sandbox } from '../../sandbox';
import { SEED_SAMPLES } from './seed-samples';

/** Headers that the HTTP client has to add to every request. */
const OF_THE_CLIENT = [
	'accept',
	'accept-encoding',
	'connection',
	'content-length',
	'host',
	'user-agent',
];

let sandbox: Sandbox;
let result: RunResult;
let requests: RecordedRequest[];

beforeAll(async () => {
	sandbox = await startSandbox({ reportDelays: 'manual' });
	const engine = await loadEngine();
	result = await engine.run({
		...readExample('seeds.json'),
		// As who only sends has them. With a Webhook Secret the correlation ID stands behind a button's ID,
		// where the provider does not bring it back otherwise.
		credentials: mapValues(sandboxCredentials(sandbox), (each) => ({ ...each, webhookSecret: '' })),
	});
	requests = sandbox.requests();
});

afterAll(async () => {
	await sandbox.stop();
});

test('each sample is sent once', () => {
	expect(result.error).toBeUndefined();
	expect(requests).toHaveLength(SEED_SAMPLES.length);
});

describe.each(SEED_SAMPLES.map((sample, position) => ({ ...sample, position })))(
	'$node',
	({ node, position, method, path, headers, body, output }) => {
		test('sends exactly the documented request', () => {
			const request = requests[position];
			expect(request?.method).toBe(method);
			expect(request?.path).toBe(path);
			expect(request?.query).toEqual({});
			const sent = Object.fromEntries(
				Object.entries(request?.headers ?? {}).filter(([name]) => !OF_THE_CLIENT.includes(name)),
			);
			expect(sent).toEqual(headers);
			expect(request?.body).toEqual(body);
		});

		test('takes the documented answer for a success', () => {
			expect(result.output(node)).toEqual([[expect.objectContaining({ json: output })]]);
		});
	},
);

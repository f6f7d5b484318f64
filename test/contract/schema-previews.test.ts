import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';
import { mapValues } from 'lodash';
import { resolveOutputSchemaPath } from 'n8n-core';
import { z } from 'zod';

import { EVENT_TYPES } from '../../nodes/WhatsAppInteractive/events/event';
import { operationOf, TASKS } from '../../nodes/WhatsAppInteractive/operations/operations';
import { keepAll } from '../../nodes/WhatsAppInteractive/receiving/history/drop-seen';
import { WhatsAppInteractive } from '../../nodes/WhatsAppInteractive/WhatsAppInteractive.node';
import { WhatsAppInteractiveTrigger } from '../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';
import { toOutputs } from '../../nodes/WhatsAppInteractive/receiving/items';
import { redactionOf } from '../../nodes/WhatsAppInteractive/receiving/redact';
import { PROVIDERS } from '../../nodes/WhatsAppInteractive/providers';
import { sandboxCredentials } from '../engine/accounts';
import { loadEngine, readExample, type RunResult } from '../engine/harness';
import { startSandbox, type Sandbox } from '../../sandbox';
import { FIXTURES } from '../unit/events/fixtures';

const PREVIEWS = join(__dirname, '../../dist/nodes/WhatsAppInteractive/__schema__');

const read = (path: string): object =>
	JSON.parse(readFileSync(join(PREVIEWS, path), 'utf8')) as object;

/** The preview promises members, so an output must have them all and no others. */
function strict(path: string) {
	const { version, ...schema } = read(path) as { version: number; properties: object };
	expect(version).toBe(1);
	const optional = ['transactionId'];
	return new Ajv({ allowUnionTypes: true }).compile({
		...schema,
		additionalProperties: false,
		required: Object.keys(schema.properties).filter((name) => !optional.includes(name)),
	});
}

let sandbox: Sandbox;
let result: RunResult;

beforeAll(async () => {
	sandbox = await startSandbox({ reportDelays: 'manual' });
	result = await (
		await loadEngine()
	).run({ ...readExample('seeds.json'), credentials: sandboxCredentials(sandbox) });
});

afterAll(async () => {
	await sandbox.stop();
});

test('each operation has a preview where n8n looks for it, and nothing else has', () => {
	const built = readdirSync(join(PREVIEWS, 'v1.0.0'), { recursive: true, encoding: 'utf8' });
	expect(built.filter((path) => path.endsWith('.json')).sort()).toEqual(
		TASKS.map(operationOf)
			.map(({ resource, operation }) => join(resource, `${operation}.json`))
			.sort(),
	);
});

test.each([
	[WhatsAppInteractive, { resource: 'message', operation: 'sendText' }],
	[WhatsAppInteractiveTrigger, {}],
])('n8n finds a preview for a new node of %o', (Node, operation) => {
	const version = Math.max(...[new Node().description.version].flat());
	const path = resolveOutputSchemaPath({ nodeDir: join(PREVIEWS, '..'), version, ...operation });
	expect(path && existsSync(path)).toBe(true);
});

test('what the node gives is what the previews say', () => {
	const { nodes } = readExample('seeds.json');
	const sending = nodes.filter(({ parameters }) => parameters.operation !== undefined);
	expect(sending).toHaveLength(5);
	for (const { name, parameters } of sending) {
		const matches = strict(
			`v1.0.0/${String(parameters.resource)}/${String(parameters.operation)}.json`,
		);
		const json = result.output(name)[0]?.[0]?.json;
		expect(matches(json) || matches.errors).toBe(true);
	}
});

/** Closes all objects of a schema: the parts of an event promise their members as well. */
function closed(schema: unknown): unknown {
	const { properties, items, ...rest } = z
		.object({ properties: z.record(z.unknown()).optional(), items: z.unknown() })
		.passthrough()
		.parse(schema);
	return {
		...rest,
		...(items === undefined ? {} : { items: closed(items) }),
		...(properties === undefined
			? {}
			: {
					properties: mapValues(properties, closed),
					required: Object.keys(properties),
					additionalProperties: false,
				}),
	};
}

describe('what the trigger gives is what its preview says', () => {
	const { version, ...preview } = read('v1.1.0.json') as { version: number; properties: object };
	const schema = z
		.object({ required: z.array(z.string()) })
		.passthrough()
		.parse(closed(preview));
	// An item has the part of its own event only.
	const parts: readonly string[] = ['report', ...EVENT_TYPES];
	const required = schema.required.filter((name) => !parts.includes(name));
	const matches = new Ajv({ allowUnionTypes: true }).compile({ ...schema, required });

	test.each(
		FIXTURES.flatMap(({ provider, cases }) => cases.map((each) => ({ provider, ...each }))),
	)('$provider: $why', ({ provider, request, events }) => {
		const decoded = PROVIDERS[provider].decodeEvents(request);
		const settings = { provider, includeRawBody: false, hasOutputPerGroup: false };
		const [items] = toOutputs(keepAll(decoded).kept, settings, redactionOf('secret'));
		expect(items).toHaveLength(events.length);
		for (const { json } of items ?? []) {
			const { raw, ...rest } = json;
			expect(raw !== undefined).toBe(json.event === 'unknown');
			expect(matches(rest) || matches.errors).toBe(true);
		}
	});

	test('it is the first version, and has every part', () => {
		expect(version).toBe(1);
		expect(Object.keys(preview.properties)).toEqual(
			expect.arrayContaining([
				'report',
				'reply',
				'message',
				'order',
				'payment',
				'click',
				'template',
			]),
		);
	});
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';

import { OPERATIONS } from '../../nodes/WhatsAppInteractive/fields/operations';
import { toItems } from '../../nodes/WhatsAppInteractive/receiving/items';
import { sandboxCredentials } from '../engine/accounts';
import { loadEngine, readExample, type RunResult } from '../engine/harness';
import { startSandbox, type Sandbox } from '../sandbox';

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

test.each(Object.values(OPERATIONS))(
	'$resource, $operation: has a preview',
	({ resource, operation }) => {
		expect(existsSync(join(PREVIEWS, 'v1.0.0', resource, `${operation}.json`))).toBe(true);
	},
);

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

test('what the trigger gives is what its preview says', () => {
	const facts = {
		messageId: null,
		correlationId: 'A1',
		sender: null,
		recipient: '919800000001',
		time: '2026-01-01T00:00:00.000Z',
	};
	const items = toItems(
		[
			{ event: { ...facts, event: 'delivered', error: null }, raw: {} },
			{
				event: { ...facts, event: 'failed', error: { code: '7010', text: 'No session' } },
				raw: {},
			},
		],
		{ provider: 'infobip', events: ['delivered', 'failed'], includeRawBody: false },
		'secret',
	);
	const matches = strict('v1.0.0.json');
	expect(items).toHaveLength(2);
	for (const { json } of items) expect(matches(json) || matches.errors).toBe(true);
});

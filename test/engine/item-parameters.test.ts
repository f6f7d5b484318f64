import fc from 'fast-check';
import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type NodeParameterValueType,
} from 'n8n-workflow';

import { itemParameters } from '../../nodes/WhatsAppInteractive/operations/reader/item-parameters';
import { additionalDataFor, loadEngine, TestCredentials, type Engine } from './harness';

let engine: Engine;
beforeAll(async () => (engine = await loadEngine()));

/** What n8n gives a node that runs with these parameters on these items. */
function contextOf(parameters: INodeParameters, items: INodeExecutionData[]): ExecuteContext {
	const node: INode = {
		id: '1',
		name: 'Send',
		type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractive',
		typeVersion: 1,
		position: [0, 0],
		// What a node of this operation has no field for, n8n leaves out.
		parameters: { provider: 'infobip', resource: 'message', operation: 'sendText', ...parameters },
	};
	const workflow = new Workflow({
		id: 'wf',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: engine.nodeTypes,
	});
	const additionalData = additionalDataFor(new TestCredentials(engine.credentialType, {}));
	const data = { main: [items] };
	return new ExecuteContext(
		workflow,
		node,
		additionalData,
		'manual',
		createRunExecutionData(),
		0,
		items,
		data,
		{ data, node, source: null },
		[],
	);
}

/** A value, or that there is none but an error. */
function valueOf(read: () => unknown): unknown {
	try {
		return { value: read() };
	} catch (error) {
		return { error: error instanceof Error ? error.message : error };
	}
}

const EXPRESSIONS = [
	'={{ $json.a }}',
	'={{$json.a}}',
	'={{ $json.a.b }}',
	'={{ $json.a.length }}',
	'={{ $json.toString }}',
	'={{ $json.a }} ',
	'={{ $json.a ?? 1 }}',
	'={{ $json.b.0 }}',
	'= {{ $json.a }}',
	'={{ $json.a }}{{ $json.b }}',
	'={{ $json["a"] }}',
	'={{ $json.a.b + 1 }}',
	'={{ $itemIndex }}',
	'={{ $json.missing.a }}',
	'=text',
	'text',
	'{{ $json.a }}',
];

const parameter = fc.oneof(
	fc.constantFrom(...EXPRESSIONS),
	fc.constantFrom(0, false, ''),
	fc.constantFrom(...EXPRESSIONS).map((value) => ({ __rl: true, mode: 'id', value })),
	fc.array(fc.constantFrom(...EXPRESSIONS)).map((values) => ({
		rows: values.map((value) => ({ value, kept: 'as it is' })),
	})),
);

const member = fc.oneof(
	fc.string(),
	fc.constantFrom(0, -1.5, Number.NaN, true, false, null, undefined, new Date(0)),
	fc.record({ b: fc.oneof(fc.string(), fc.integer(), fc.constant(null)) }),
	fc.array(fc.string()),
);

const SEED = 20261129;

test(`each item has the parameters that n8n gives it (seed ${SEED})`, () => {
	const runs = fc.property(
		fc.record({ sender: parameter, recipient: parameter, text: parameter }),
		fc.array(fc.record({ a: member, b: member }), { minLength: 1, maxLength: 3 }),
		(parameters, rows) => {
			const items = rows.map((json) => ({ json }) as unknown as INodeExecutionData);
			const context = contextOf(parameters, items);
			const parametersOf = itemParameters(context);
			for (const index of [...items.keys(), 0]) {
				for (const name of ['sender', 'recipient', 'text', 'absent']) {
					expect(valueOf(() => parametersOf(index)(name))).toEqual(
						valueOf(() => context.getNodeParameter(name, index, '')),
					);
				}
			}
		},
	);
	fc.assert(runs, { seed: SEED, numRuns: 100 });
});

test.each<readonly [string, NodeParameterValueType, number]>([
	['a text', 'Hello', 1],
	['an object without expressions', { rows: [{ value: 'a' }] }, 1],
	['a member of the item', '={{ $json.a }}', 0],
	['a member that is an object', '={{ $json.b }}', 3],
	['an expression', '={{ $json.a.toUpperCase() }}', 3],
	['an object with an expression inside', { rows: [{ value: '={{ $json.a }}' }] }, 3],
])('%s is resolved as often as need be', (_what, text, times) => {
	const items = ['x', 'y', 'z'].map((a) => ({ json: { a, b: { c: a } } }));
	const context = contextOf({ text }, items);
	const asked = vi.spyOn(context, 'getNodeParameter');
	const parametersOf = itemParameters(context);
	for (const index of items.keys()) parametersOf(index)('text');
	expect(asked).toHaveBeenCalledTimes(times);
});

test('what items share can be changed by none of them', () => {
	const context = contextOf({ text: { rows: [{ value: 'a' }] } }, [{ json: {} }, { json: {} }]);
	const parametersOf = itemParameters(context);
	const list = parametersOf(0)('text') as { rows: Array<{ value: string }> };
	expect(() => list.rows.push({ value: 'b' })).toThrow(TypeError);
	expect(parametersOf(1)('text')).toBe(list);
});

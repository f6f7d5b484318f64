import {
	createRunExecutionData,
	Workflow,
	type INode,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';

import { contextExpression } from '../../../../nodes/WhatsAppInteractive/sending/waiting/context-expression';

const type: INodeType = {
	description: {
		displayName: 'Ask',
		name: 'ask',
		group: [],
		version: 1,
		description: 'Waits',
		defaults: {},
		inputs: [],
		outputs: [],
		properties: [],
	},
};
const nodeTypes: INodeTypes = {
	getByName: () => type,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
};

// What a node of such a name waits for was not found, and each answer to it came too late.
test.each([
	['Ask'],
	['Ask {{ $json.name }}'],
	['Ask }} now'],
	['Ask a.constructor'],
	['Ask \'Asha\' "now"'],
	['Ask \\{{'],
	['Ask\\'],
	['Fråga – 問い 🙂'],
])('n8n finds what the node %j remembers', (name) => {
	const node: INode = {
		id: 'ask',
		name,
		type: 'ask',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const contextData = { [`node:${name}`]: { wait: 'for Asha' } };
	const found = workflow.expression.getParameterValue(
		`={{ ${contextExpression(name, 'wait')} }}`,
		createRunExecutionData({ executionData: { contextData } }),
		0,
		0,
		name,
		[],
		'webhook',
		{},
	);
	expect(found).toBe('for Asha');
});

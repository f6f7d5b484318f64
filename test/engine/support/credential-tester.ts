import { get } from 'lodash';
import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
	type IDataObject,
	type INode,
	type INodeType,
	type INodeTypes,
	Workflow,
} from 'n8n-workflow';

import { additionalDataFor, type Engine, TestCredentials, withIsolate } from '../harness';

/** What the user sees in the credential's window. */
export interface TestResult {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

/** The node that n8n makes up to run a credential's test request. */
const temporaryNode = (type: string): INode => ({
	id: 'temp',
	parameters: {},
	name: 'Temp-Node',
	type: 'noOp',
	typeVersion: 1,
	position: [0, 0],
	credentials: { [type]: { id: '1', name: 'Test' } },
});

const temporaryType = (type: string, test: ICredentialTestRequest): INodeType => ({
	description: {
		displayName: 'No Operation, do nothing',
		name: 'noOp',
		group: ['organization'],
		version: 1,
		description: 'No Operation',
		defaults: { name: 'No Operation, do nothing' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: type, required: true }],
		properties: [
			{
				displayName: 'Temp',
				name: 'temp',
				type: 'string',
				routing: { request: test.request },
				default: '',
			},
		],
	},
});

/** n8n's reading of a failed request: a rule on the status, else the status, else the code. */
function failureOf(error: unknown, { rules = [] }: ICredentialTestRequest): TestResult {
	const status: unknown = get(error, 'cause.response.status');
	const rule = rules.find(
		({ type, properties }) => type === 'responseCode' && get(properties, 'value') === status,
	);
	const texts: unknown[] = [
		rule?.properties.message,
		get(error, 'cause.response.statusText'),
		status === undefined ? undefined : `Received HTTP status code: ${String(status)}`,
		get(error, 'cause.code'),
		get(error, 'message'),
	];
	return { status: 'Error', message: String(texts.find(Boolean)) };
}

/**
 * Tests a credential as n8n's server does when the user saves it (`CredentialsTester`,
 * `runRequestTest`): with a made-up declarative node, run by n8n's own code.
 */
export async function testCredential(
	engine: Engine,
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<TestResult> {
	const { test, properties } = engine.credentialType(type);
	if (test === undefined) throw new Error(`${type} has no test request`);
	const defaults = Object.fromEntries(properties.map(({ name, default: value }) => [name, value]));
	const credentials = { ...(defaults as ICredentialDataDecryptedObject), ...data };
	const node = temporaryNode(type);
	const nodeType = temporaryType(type, test);
	const nodeTypes: INodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const context = new ExecuteContext(
		workflow,
		node,
		additionalDataFor(new TestCredentials(engine.credentialType, { [type]: credentials })),
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const decrypted = { id: '1', name: 'Test', type, data: credentials };
	let answer: IDataObject | undefined;
	try {
		const output = await withIsolate(
			workflow,
			async () => await new RoutingNode(context, nodeType, decrypted).runNode(),
		);
		answer = output?.[0]?.[0]?.json;
	} catch (error) {
		return failureOf(error, test);
	}
	const rule = (test.rules ?? []).find(
		({ type: kind, properties: { key, value } }: { type: string; properties: IDataObject }) =>
			kind === 'responseSuccessBody' && get(answer, String(key)) === value,
	);
	return rule === undefined
		? { status: 'OK', message: 'Connection successful!' }
		: { status: 'Error', message: rule.properties.message };
}

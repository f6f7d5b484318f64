import 'reflect-metadata';

import path from 'node:path';

import { Container } from '@n8n/di';
import {
	ErrorReporter,
	ExecutionLifecycleHooks,
	LazyPackageDirectoryLoader,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
} from 'n8n-workflow';

import { additionalDataFor, TestCredentials, type Credentials } from '../../test/engine/harness';

/** A node and the full name that n8n knows it by, on which its rights to credentials depend. */
interface NamedNode {
	readonly type: INodeType;
	readonly typeName: string;
}

/** A node to be run on items, with what it needs. */
export interface NodeRun extends NamedNode {
	readonly parameters: INodeParameters;
	/** The type of the node's credential and its decrypted data. */
	readonly credential?: readonly [type: string, data: Credentials[string]];
	readonly items: INodeExecutionData[];
}

/** n8n's engine with the package and n8n's own nodes. */
export interface BenchEngine {
	/** Where the package was loaded from. */
	readonly packageFolder: string;
	/** A node of the package. */
	packageNode(name: string): NamedNode;
	/** The newest version of one of n8n's own nodes. */
	ownNode(name: string): NamedNode;
	/** Runs a node on items; the items that it gave are in the result. */
	run(nodeRun: NodeRun): Promise<{ readonly run: IRun; readonly items: INodeExecutionData[] }>;
}

const CREDENTIAL_NAME = 'Bench';

const START: INode = {
	id: '0',
	name: 'Start',
	type: 'bench.start',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const startType: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: 'Hands on the items',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

async function runNode(
	credentialType: ConstructorParameters<typeof TestCredentials>[0],
	{ type, typeName, parameters, credential, items }: NodeRun,
) {
	const node: INode = {
		id: '1',
		name: 'Send',
		type: typeName,
		typeVersion: [type.description.version].flat().at(-1) ?? 1,
		position: [200, 0],
		parameters,
		// A message that was refused is counted; it must not end the run.
		onError: 'continueRegularOutput',
		...(credential && { credentials: { [credential[0]]: { id: '1', name: CREDENTIAL_NAME } } }),
	};
	const byName = (name: string) => (name === START.type ? startType : type);
	const nodeTypes: INodeTypes = {
		getByName: byName,
		getByNameAndVersion: byName,
		getKnownTypes: () => ({}),
	};
	const nodes = [START, node];
	const connections = { Start: { main: [[{ node: node.name, type: 'main' as const, index: 0 }]] } };
	const workflow = new Workflow({ id: 'wf', nodes, connections, active: false, nodeTypes });
	const hooks = new ExecutionLifecycleHooks('manual', '1', {
		id: 'wf',
		name: 'wf',
		nodes,
		connections,
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(0),
		updatedAt: new Date(0),
	});
	const additionalData = additionalDataFor(
		new TestCredentials(credentialType, Object.fromEntries(credential ? [credential] : [])),
		hooks,
	);
	const runData = createRunExecutionData({
		executionData: {
			contextData: {},
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: null,
			nodeExecutionStack: [{ node: START, data: { main: [items] }, source: null }],
		},
	});
	const run = await new WorkflowExecute(additionalData, 'manual', runData).processRunExecutionData(
		workflow,
	);
	const { error, runData: tasks } = run.data.resultData;
	if (error !== undefined) throw new Error(`The run failed: ${error.message}`);
	return { run, items: tasks[node.name]?.[0]?.data?.main?.[0] ?? [] };
}

/**
 * Loads the engine.
 * @param packageFolder the package as n8n has installed it
 * @param hostFolder the `node_modules` that hold n8n
 */
export async function loadBenchEngine(
	packageFolder: string,
	hostFolder: string,
): Promise<BenchEngine> {
	Container.get(ErrorReporter).error = () => {};
	const own = new LazyPackageDirectoryLoader(path.join(hostFolder, 'n8n-nodes-base'));
	const ours = new LazyPackageDirectoryLoader(packageFolder);
	await own.loadAll();
	await ours.loadAll();
	const newest =
		(loader: LazyPackageDirectoryLoader) =>
		(name: string): NamedNode => ({
			type: NodeHelpers.getVersionedNodeType(loader.getNode(name).type),
			typeName: `${loader.packageName}.${name}`,
		});
	return {
		packageFolder,
		packageNode: newest(ours),
		ownNode: newest(own),
		run: async (nodeRun) => await runNode((name) => ours.getCredential(name).type, nodeRun),
	};
}

import 'reflect-metadata';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Container } from '@n8n/di';
import {
	ErrorReporter,
	ExecutionLifecycleHooks,
	LazyPackageDirectoryLoader,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	ICredentialsHelper,
	isExpression,
	NodeConnectionTypes,
	Workflow,
	type ExecutionError,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type ITaskData,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { PACKAGE_FOLDER } from '../support/engine-folder';

const ROOT = join(__dirname, '..', '..');

/** Decrypted credentials by the name of their type. */
export type Credentials = Readonly<Record<string, ICredentialDataDecryptedObject>>;

/** What n8n's server has built in, and the engine alone has not. */
const startNode: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: 'Hands on the items of the test',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

/** Resolves credentials as n8n's server does: what they declare are expressions on `$credentials`. */
export class TestCredentials extends ICredentialsHelper {
	constructor(
		private readonly types: (name: string) => ICredentialType,
		private readonly data: Credentials,
	) {
		super();
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		request: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.types(typeName);
		if (authenticate === undefined) return request;
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		const resolve = (text: string) =>
			isExpression(text)
				? String(
						workflow.expression.getSimpleParameterValue(
							node,
							text,
							'internal',
							{ $credentials: credentials },
							undefined,
							'',
						) ?? '',
					)
				: text;
		const parts = Object.entries(authenticate.properties).map(([part, members]) => [
			part,
			{
				...(request[part as keyof IHttpRequestOptions] as object | undefined),
				...Object.fromEntries(
					Object.entries((members ?? {}) as Record<string, string>).map(([name, value]) => [
						resolve(name),
						resolve(value),
					]),
				),
			},
		]);
		return { ...request, ...(Object.fromEntries(parts) as Partial<IHttpRequestOptions>) };
	}

	override async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.data[type];
		if (data === undefined) throw new Error(`The test has no credential of the type ${type}`);
		return { ...data };
	}

	override getParentTypes = () => [];
	override preAuthentication = async () => undefined;
	override getCredentials = async (): Promise<never> => await Promise.reject(new Error('unused'));
	override updateCredentials = async () => {};
	override updateCredentialsOauthTokenData = async () => {};
	override getCredentialsProperties = () => [];
	runPreAuthentication = async () => undefined;
	getOAuth2Options = () => undefined;
	isCredentialUsableByNode = () => true;
}

/** What n8n's server gives to its engine: far more than a test can, these are the members in use. */
export const additionalDataFor = (
	credentialsHelper: ICredentialsHelper,
	hooks?: ExecutionLifecycleHooks,
): IWorkflowExecuteAdditionalData =>
	({
		hooks,
		credentialsHelper,
		executionId: '1',
		instanceBaseUrl: 'http://localhost/',
		restApiUrl: 'http://localhost/rest',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		webhookBaseUrl: 'http://localhost/webhook',
		webhookTestBaseUrl: 'http://localhost/webhook-test',
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		variables: {},
		setExecutionStatus: () => {},
	}) as unknown as IWorkflowExecuteAdditionalData;

/** Does what evaluates expressions: a newer n8n wants an isolate for that, an older one has none. */
export async function withIsolate<Result>(
	{ expression }: Workflow,
	act: () => Promise<Result>,
): Promise<Result> {
	if (!('acquireIsolate' in expression)) return await act();
	await expression.acquireIsolate();
	try {
		return await act();
	} finally {
		await expression.releaseIsolate();
	}
}

/** What a run came to, as far as tests ask. */
export interface RunResult {
	readonly run: IRun;
	/** The items of a node, one array an output. */
	output(nodeName: string): INodeExecutionData[][];
	/** The error that stopped the run, or that a node ended with. */
	readonly error: ExecutionError | undefined;
	task(nodeName: string): ITaskData | undefined;
}

/** Something that runs workflows of this package's built nodes in n8n's own engine. */
export interface Engine {
	run(workflow: {
		readonly nodes: INode[];
		readonly connections: IConnections;
		readonly credentials: Credentials;
		readonly input?: INodeExecutionData[];
		/** Cancels the execution when it fires, as n8n's stop button does. */
		readonly signal?: AbortSignal;
		/** What the execution of which this one is a retry has left behind, with its ID. */
		readonly retryOf?: IRun;
		/** The timezone in the settings of the workflow; n8n's own unless told. */
		readonly timezone?: string;
	}): Promise<RunResult>;
	readonly nodeTypes: INodeTypes;
	credentialType(name: string): ICredentialType;
}

/** Loads the package from its build the way that n8n's server does. */
export async function loadEngine(): Promise<Engine> {
	// The engine also logs the errors of nodes, which tests read from the result.
	Container.get(ErrorReporter).error = () => {};
	const loader = new LazyPackageDirectoryLoader(PACKAGE_FOLDER);
	await loader.loadAll();
	const prefix = `${loader.packageName}.`;
	const byName = (name: string): INodeType => {
		if (!name.startsWith(prefix)) return startNode;
		const { type } = loader.getNode(name.slice(prefix.length));
		if (!('execute' in type || 'webhook' in type)) throw new Error(`${name} is a versioned node`);
		return type as INodeType;
	};
	const nodeTypes: INodeTypes = {
		getByName: byName,
		getByNameAndVersion: byName,
		getKnownTypes: () => ({}),
	};
	const credentialType = (name: string) => loader.getCredential(name).type;

	return {
		nodeTypes,
		credentialType,
		run: async ({
			nodes,
			connections,
			credentials,
			input = [{ json: {} }],
			signal,
			retryOf,
			timezone,
		}) => {
			// A note on the canvas runs nothing.
			const start = nodes.find(({ type }) => type !== 'n8n-nodes-base.stickyNote');
			if (start === undefined) throw new Error('A workflow without nodes cannot run');
			const workflow = new Workflow({
				id: 'wf',
				nodes,
				connections,
				active: false,
				nodeTypes,
				...(timezone !== undefined && { settings: { timezone } }),
			});
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
			const finished = new Promise<IRun>((resolve) => {
				hooks.addHandler('workflowExecuteAfter', (run) => resolve(run));
			});
			const additionalData = additionalDataFor(
				new TestCredentials(credentialType, credentials),
				hooks,
			);
			// n8n gives a retry an ID of its own.
			if (retryOf) additionalData.executionId = '2';
			const runData = createRunExecutionData({
				executionData: {
					contextData: structuredClone(retryOf?.data.executionData?.contextData ?? {}),
					metadata: {},
					waitingExecution: {},
					waitingExecutionSource: null,
					nodeExecutionStack: [
						{ node: workflow.getNode(start.name) ?? start, data: { main: [input] }, source: null },
					],
				},
			});
			const execution = new WorkflowExecute(
				additionalData,
				'manual',
				runData,
			).processRunExecutionData(workflow);
			signal?.addEventListener('abort', () => execution.cancel());
			// Also a cancelled execution ends only when its node has.
			await execution;
			const run = await finished;
			const task = (nodeName: string) => run.data.resultData.runData[nodeName]?.[0];
			return {
				run,
				task,
				output: (nodeName) => (task(nodeName)?.data?.main ?? []).map((items) => items ?? []),
				error: run.data.resultData.error,
			};
		},
	};
}

/** An example workflow of this package, as a user imports it. */
export const readExample = (file: string): { nodes: INode[]; connections: IConnections } =>
	JSON.parse(readFileSync(join(ROOT, 'examples', file), 'utf8')) as {
		nodes: INode[];
		connections: IConnections;
	};

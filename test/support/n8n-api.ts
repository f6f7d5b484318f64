import { setTimeout as sleep } from 'node:timers/promises';

import { chunk } from 'lodash';
import type { ICredentialType, INode, INodeTypeDescription } from 'n8n-workflow';

import { listExecutions } from './execution-list';
import { parseFlatted } from './host';
import type { N8nClient } from './n8n-client';
import type {
	CredentialExport,
	CredentialTestResult,
	Execution,
	ExecutionSummary,
	RunOptions,
	StoredCredential,
	StoredWorkflow,
	WorkflowExport,
} from './n8n-types';

const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';
const POLL_MS = 100;
const DEFAULT_TIMEOUT_MS = 60_000;

/** Statuses in which an execution does nothing until something from outside happens. */
const AT_REST: ReadonlySet<string> = new Set([
	'success',
	'error',
	'crashed',
	'canceled',
	'waiting',
]);

/** Whether an execution has ended, or waits for something from outside. */
export const isAtRest = ({ status }: ExecutionSummary): boolean => AT_REST.has(status);

type RawExecution = Omit<Execution, 'data'> & { data: string };

/** Does with a running n8n what a user does in its editor. */
export class N8nApi {
	/** What the server gave for the credentials of an export file, by their ids in that file. */
	private readonly importedCredentials = new Map<string, StoredCredential>();

	constructor(readonly client: N8nClient) {}

	/** Stores credentials; workflows imported later use them in place of those of the export. */
	async importCredentials(credentials: readonly CredentialExport[]): Promise<StoredCredential[]> {
		const stored: StoredCredential[] = [];
		for (const { id, name, type, data } of credentials) {
			const { id: newId } = await this.client.request<StoredCredential>(
				'POST',
				'/rest/credentials',
				{ name, type, data },
			);
			const credential = { id: newId, name, type };
			this.importedCredentials.set(id ?? newId, credential);
			stored.push(credential);
		}
		return stored;
	}

	/** Stores a workflow. Its nodes' credentials must have been imported before. */
	async importWorkflow(workflow: WorkflowExport): Promise<StoredWorkflow> {
		const { name, connections, settings = {}, pinData = {} } = workflow;
		const nodes = workflow.nodes.map((node) => this.withStoredCredentials(node));
		return await this.client.request('POST', '/rest/workflows', {
			name,
			nodes,
			connections,
			settings,
			pinData,
		});
	}

	/** Reads a workflow. */
	async workflow(workflowId: string): Promise<StoredWorkflow> {
		return await this.client.request('GET', `/rest/workflows/${workflowId}`);
	}

	/** Publishes the newest version of a workflow, which starts its triggers. */
	async activate(workflowId: string): Promise<StoredWorkflow> {
		const { versionId } = await this.workflow(workflowId);
		return await this.client.request('POST', `/rest/workflows/${workflowId}/activate`, {
			versionId,
		});
	}

	/** Takes the published version back, which stops the workflow's triggers. */
	async deactivate(workflowId: string): Promise<StoredWorkflow> {
		return await this.client.request('POST', `/rest/workflows/${workflowId}/deactivate`, {});
	}

	/** Runs a workflow as the editor's button does and waits until it ends or waits itself. */
	async runWorkflow(workflowId: string, options: RunOptions = {}): Promise<Execution> {
		const executionId = await this.startWorkflow(workflowId, options);
		return await this.waitForExecution(executionId, options.timeoutMs);
	}

	/** Runs a workflow as the editor's button does; gives the ID of the execution as it begins. */
	async startWorkflow(
		workflowId: string,
		options: Omit<RunOptions, 'timeoutMs'> = {},
	): Promise<string> {
		const trigger = options.trigger ?? (await this.manualTriggerOf(workflowId));
		const answer = await this.client.request<{ executionId?: string }>(
			'POST',
			`/rest/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: trigger, ...triggerData(options.items) } },
		);
		if (answer.executionId === undefined) {
			throw new Error(`"${trigger}" waits for a webhook call: give it items or pinned data`);
		}
		return answer.executionId;
	}

	/** Stops an execution, as the editor's button does. */
	async stopExecution(executionId: string): Promise<void> {
		await this.client.request('POST', `/rest/executions/${executionId}/stop`);
	}

	/** Waits until an execution has ended or waits for something from outside. */
	async waitForExecution(
		executionId: string,
		timeoutMs: number = DEFAULT_TIMEOUT_MS,
	): Promise<Execution> {
		const until = Date.now() + timeoutMs;
		for (;;) {
			const execution = await this.execution(executionId);
			if (isAtRest(execution)) return execution;
			if (Date.now() >= until) {
				throw new Error(
					`Execution ${executionId} is still ${execution.status} after ${timeoutMs} ms`,
				);
			}
			await sleep(POLL_MS);
		}
	}

	/** Waits until a workflow has at least so many executions at rest; the oldest comes first. */
	async waitForExecutions(
		workflowId: string,
		count: number,
		timeoutMs: number = DEFAULT_TIMEOUT_MS,
	): Promise<Execution[]> {
		const until = Date.now() + timeoutMs;
		for (;;) {
			const summaries = await this.executionSummaries(workflowId);
			const atRest = summaries.filter(isAtRest);
			if (atRest.length >= count) return await this.withData(atRest);
			if (Date.now() >= until) {
				throw new Error(
					`Workflow ${workflowId} has ${atRest.length} of ${count} executions after ${timeoutMs} ms`,
				);
			}
			await sleep(POLL_MS);
		}
	}

	/** Reads an execution with its data. */
	async execution(executionId: string): Promise<Execution> {
		const raw = await this.client.request<RawExecution>('GET', `/rest/executions/${executionId}`);
		return { ...raw, data: parseFlatted(raw.data) as Execution['data'] };
	}

	/** Lists the executions of a workflow without their data; the oldest comes first. */
	async executionSummaries(workflowId: string): Promise<ExecutionSummary[]> {
		return await listExecutions(this.client, workflowId);
	}

	/** Reads the executions of a workflow with their data; the oldest comes first. */
	async executions(workflowId: string): Promise<Execution[]> {
		return await this.withData(await this.executionSummaries(workflowId));
	}

	/** Runs the test of a stored credential, as its editor does after saving. */
	async testCredential({ id, name, type }: StoredCredential): Promise<CredentialTestResult> {
		const { data } = await this.client.request<{ data: object }>(
			'GET',
			`/rest/credentials/${id}`,
			undefined,
			{ includeData: true },
		);
		return await this.client.request('POST', '/rest/credentials/test', {
			credentials: { id, name, type, data },
		});
	}

	/** The descriptions of all nodes the server has loaded. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		return await this.typesIn('/types/nodes.json');
	}

	/** The descriptions of all credentials the server has loaded. */
	async credentialTypes(): Promise<ICredentialType[]> {
		return await this.typesIn('/types/credentials.json');
	}

	/** n8n writes these files while it is already answering, so the first answers may be cut off. */
	private async typesIn<T>(path: string): Promise<T[]> {
		const until = Date.now() + DEFAULT_TIMEOUT_MS;
		for (;;) {
			const types = await this.client.request<T[] | string>('GET', path);
			if (Array.isArray(types)) return types;
			if (Date.now() >= until) throw new Error(`n8n's ${path} is not complete`);
			await sleep(POLL_MS);
		}
	}

	/** Reads the data of executions, a few at a time: n8n waits only so long for a turn at its database. */
	async withData(summaries: readonly ExecutionSummary[]): Promise<Execution[]> {
		const executions: Execution[] = [];
		for (const some of chunk(summaries, 10)) {
			executions.push(...(await Promise.all(some.map(async ({ id }) => await this.execution(id)))));
		}
		return executions;
	}

	private async manualTriggerOf(workflowId: string): Promise<string> {
		const { nodes, name } = await this.workflow(workflowId);
		const [trigger, ...others] = nodes.filter(({ type }) => type === MANUAL_TRIGGER);
		if (trigger === undefined || others.length > 0) {
			throw new Error(`Say which trigger to start: "${name}" has not just one manual trigger`);
		}
		return trigger.name;
	}

	private withStoredCredentials(node: INode): INode {
		if (node.credentials === undefined) return node;
		const credentials = Object.entries(node.credentials).map(([type, { id, name }]) => {
			const stored = this.importedCredentials.get(id ?? '') ?? this.credentialNamed(name, type);
			if (stored === undefined) {
				throw new Error(`"${node.name}" needs the credential "${name}": import it first`);
			}
			return [type, { id: stored.id, name: stored.name }] as const;
		});
		return { ...node, credentials: Object.fromEntries(credentials) };
	}

	private credentialNamed(name: string, type: string): StoredCredential | undefined {
		const stored = [...this.importedCredentials.values()];
		return stored.find((credential) => credential.name === name && credential.type === type);
	}
}

function triggerData(items: RunOptions['items']): object {
	if (items === undefined) return {};
	const main = [items.map((json) => ({ json }))];
	return {
		data: {
			startTime: Date.now(),
			executionTime: 0,
			executionIndex: 0,
			source: [],
			data: { main },
		},
	};
}

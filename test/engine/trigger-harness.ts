import 'reflect-metadata';

import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { HookContext, WebhookContext } from 'n8n-core';
import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHookFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeTypes,
	type IWebhookData,
	type IWebhookFunctions,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
	NodeHelpers,
	Workflow,
} from 'n8n-workflow';

import type { WhatsAppInteractiveTrigger } from '../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';
import { loadBuilt } from '../support/load-built';
import { loadFresh } from '../support/load-fresh';

const NODE_TYPE = 'n8n-nodes-whatsapp-interactive.whatsAppInteractiveTrigger';

/** Holds the one credential of the node under test, and counts how often it is read. */
class OneCredential extends ICredentialsHelper {
	reads = 0;

	constructor(public data: ICredentialDataDecryptedObject | Error) {
		super();
	}

	async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
		this.reads += 1;
		if (this.data instanceof Error) throw this.data;
		return this.data;
	}

	getParentTypes = () => [];
	authenticate = async () => ({ url: '' });
	preAuthentication = async () => undefined;
	runPreAuthentication = async () => undefined;
	getCredentials = async (): Promise<never> => await Promise.reject(new Error('not in use'));
	updateCredentials = async () => {};
	updateCredentialsOauthTokenData = async () => {};
	getCredentialsProperties = () => [];
	getOAuth2Options = () => undefined;
	isCredentialUsableByNode = () => true;
}

/** The trigger in a workflow, as a user has set it up. */
export interface Setup {
	readonly provider?: string;
	readonly parameters?: INodeParameters;
	/** The decrypted credential, or the error that reading it ends in. */
	readonly credential?: ICredentialDataDecryptedObject | Error;
	/** Whether the user listens for a test event, rather than having activated the workflow. */
	readonly isTest?: boolean;
	/** The ID of the node's credential. */
	readonly credentialId?: string;
	/** Whether n8n answers before it stores the execution, as older versions do. */
	readonly answersFirst?: boolean;
}

/** What n8n does with a call that starts the workflow; it stores the execution unless told otherwise. */
export type Fate =
	| 'stored'
	/** The execution can't be stored, and n8n answers 500. */
	| 'failed'
	/** The caller hangs up before n8n stores the execution. */
	| 'hungUp'
	/** The caller hangs up, and then the execution can't be stored. */
	| 'hungUpAndFailed';

/** A call from outside. */
export interface Call {
	readonly method?: string;
	readonly headers?: Record<string, unknown>;
	readonly query?: Record<string, unknown>;
	readonly body?: unknown;
	/** The bytes of the body: those of the body as JSON unless told otherwise, null where n8n has none. */
	readonly rawBody?: Buffer | null;
	/** How n8n's server reads a body that it has left alone; without it, it has read the body before. */
	readonly readRawBody?: () => Promise<void>;
}

/** What came of a call: what the node hands n8n, and what it has answered by itself. */
export interface Result {
	/** The items of the first output. */
	readonly items: INodeExecutionData[] | undefined;
	/** The items of all outputs. */
	readonly outputs: INodeExecutionData[][] | undefined;
	readonly webhookResponse: unknown;
	readonly noWebhookResponse: boolean | undefined;
	readonly answered: { status?: number; body?: unknown; ended?: true };
	/** Everything that was logged, but for debugging. */
	readonly log: unknown[];
	/** What was logged for debugging. */
	readonly debug: string[];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The class of the node, which is another one after a restart. */
type NodeClass = new () => WhatsAppInteractiveTrigger;

/** The class that n8n loads. */
const Built = loadBuilt<WhatsAppInteractiveTrigger>('WhatsAppInteractiveTrigger');

/** What n8n keeps of a workflow while it is not running. */
interface Kept {
	readonly id: string;
	readonly credentials: OneCredential;
	staticData: IDataObject | undefined;
}

const keep = ({ credential = {} }: Setup): Kept => ({
	id: randomUUID(),
	credentials: new OneCredential(credential),
	staticData: undefined,
});

/** Builds n8n's own workflow and the contexts that its server calls the trigger with. */
function prepare(
	{ provider = 'infobip', parameters = {}, credentialId = 'c1' }: Setup,
	kept: Kept,
	Trigger: NodeClass = Built,
) {
	const type = new Trigger();
	const nodeTypes: INodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const credentialType = `whatsAppInteractive${capitalised(provider)}Api`;
	const node: INode = {
		id: '1',
		name: 'WhatsApp Interactive Trigger',
		type: NODE_TYPE,
		typeVersion: 1.1,
		position: [0, 0],
		webhookId: '4f1c0000-0000-4000-8000-000000000000',
		// Most tests are about reports.
		parameters: { provider, events: ['delivered', 'failed', 'seen'], ...parameters },
		credentials: { [credentialType]: { id: credentialId, name: 'Test' } },
	};
	// The workflow fills in the defaults of what the user left alone.
	const workflow = new Workflow({
		id: kept.id,
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		...(kept.staticData && { staticData: kept.staticData }),
	});
	const additionalData = {
		credentialsHelper: kept.credentials,
		webhookBaseUrl: 'https://n8n.test/webhook',
		webhookTestBaseUrl: 'https://n8n.test/webhook-test',
		webhookWaitingBaseUrl: 'https://n8n.test/webhook-waiting',
		formWaitingBaseUrl: 'https://n8n.test/form-waiting',
		instanceBaseUrl: 'https://n8n.test/',
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const started = workflow.getNode(node.name) ?? node;
	const [description] = type.description.webhooks ?? [];
	if (description === undefined) throw new Error('The trigger has no webhook');
	const webhookData: IWebhookData = {
		httpMethod: 'POST',
		node: node.name,
		path: NodeHelpers.getNodeWebhookPath(kept.id, started, 'webhook'),
		webhookDescription: description,
		workflowId: kept.id,
		workflowExecuteAdditionalData: additionalData,
	};
	return { type, workflow, node: started, additionalData, webhookData };
}

/** The server's answer, of which the trigger and n8n use a few methods. */
class RecordedAnswer extends EventEmitter {
	readonly answered: { status?: number; body?: unknown; ended?: true } = {};
	statusCode = 200;
	writableEnded = false;

	status(code: number): this {
		this.statusCode = this.answered.status = code;
		return this;
	}

	type(): this {
		return this;
	}

	send(body: unknown): void {
		this.answered.body = body;
		this.finish();
	}

	end(): void {
		this.answered.ended = true;
		this.finish();
	}

	private finish(): void {
		this.writableEnded = true;
		this.emit('prefinish');
	}
}

/** A trigger in an active workflow, which remembers from one call to the next what n8n would. */
export class ActiveTrigger {
	private readonly kept: Kept;
	private nodeClass = Built;

	constructor(public setup: Setup) {
		this.kept = keep(setup);
	}

	/** How often the credential was read. */
	get credentialReads(): number {
		return this.kept.credentials.reads;
	}

	/** What n8n's database has as the static data of the workflow. */
	get stored(): string {
		return JSON.stringify(this.kept.staticData ?? {});
	}

	set stored(json: string) {
		this.kept.staticData = JSON.parse(json) as IDataObject;
	}

	/** Publishes the workflow; what the trigger remembers is stored. */
	async publish(): Promise<void> {
		const { type, workflow, node, additionalData, webhookData } = prepare(
			this.setup,
			this.kept,
			this.nodeClass,
		);
		const context = new HookContext(
			workflow,
			node,
			additionalData,
			'trigger',
			'activate',
			webhookData,
		);
		await type.webhookMethods.default.create.call(context as IHookFunctions);
		this.kept.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
	}

	/** The user saves the credential anew. */
	changeCredential(data: ICredentialDataDecryptedObject): void {
		this.kept.credentials.data = data;
	}

	/** Ends the process and starts another: what is only in memory is gone. */
	restart(): void {
		this.nodeClass = loadFresh<{ WhatsAppInteractiveTrigger: NodeClass }>(
			'nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node',
		).WhatsAppInteractiveTrigger;
	}

	/**
	 * Calls the webhook with n8n's real context. The casts here and below are because n8n is compiled
	 * with less strict rules on optional members.
	 */
	async call(call: Call, fate: Fate = 'stored'): Promise<Result> {
		// Every call of n8n's server reads the workflow from the database.
		const staticData = JSON.parse(this.stored) as IDataObject;
		const { type, workflow, node, additionalData, webhookData } = prepare(
			this.setup,
			{ ...this.kept, staticData },
			this.nodeClass,
		);
		const response = new RecordedAnswer();
		const { answered } = response;
		const rawBody = Buffer.from(JSON.stringify(call.body) ?? '');
		const request = {
			...{ method: 'POST', headers: {}, query: {}, params: {}, rawBody },
			readable: call.readRawBody !== undefined,
			// Closed, as that of a call that was cut off: n8n can't be reached where it served this one.
			socket: {},
			...call,
		};
		Object.assign(additionalData, { httpRequest: request, httpResponse: response });
		const mode: WorkflowExecuteMode = this.setup.isTest === true ? 'manual' : 'webhook';
		const context = new WebhookContext(workflow, node, additionalData, mode, webhookData, [], null);
		const log: unknown[] = [];
		const debug: string[] = [];
		const record = (...entry: unknown[]) => void log.push(entry);
		Object.defineProperty(context, 'logger', {
			value: {
				error: record,
				warn: record,
				info: record,
				debug: (text: string) => void debug.push(text),
			},
		});
		const { workflowData, webhookResponse, noWebhookResponse } = await type.webhook.call(
			context as IWebhookFunctions,
		);
		if (noWebhookResponse === true) this.store(workflow);
		else await this.start(workflow, response, fate);
		const outputs = workflowData;
		return {
			items: outputs?.[0],
			outputs,
			webhookResponse,
			noWebhookResponse,
			answered,
			log,
			debug,
		};
	}

	/** Starts the workflow as n8n does, which answers when the execution is stored. */
	private async start(workflow: Workflow, response: RecordedAnswer, fate: Fate): Promise<void> {
		if (this.setup.answersFirst === true) {
			this.store(workflow);
			response.status(200).end();
			return;
		}
		// n8n builds the workflow anew, on the same static data.
		workflow.staticData.__dataChanged = false;
		await sleep(2);
		if (fate.startsWith('hungUp')) response.emit('close');
		if (fate.toLowerCase().endsWith('failed')) {
			response.status(500).end();
			return;
		}
		this.store(workflow);
		response.status(200).end();
	}

	/** Stores the static data where n8n does: where something in it is marked as changed. */
	private store(workflow: Workflow): void {
		if (workflow.staticData.__dataChanged !== true) return;
		this.kept.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
	}
}

/** Calls the webhook of a trigger that was not called before. */
export const callWebhook = async (setup: Setup, call: Call): Promise<Result> =>
	await new ActiveTrigger(setup).call(call);

/** The trigger's hooks and the context that n8n calls them with. */
function prepareHooks(setup: Setup) {
	const { type, workflow, node, additionalData, webhookData } = prepare(setup, keep(setup));
	const mode = 'trigger';
	const context = new HookContext(workflow, node, additionalData, mode, 'activate', webhookData);
	return { hooks: type.webhookMethods.default, context: context as IHookFunctions };
}

/** Activates the workflow as n8n does: `create` where `checkExists` finds nothing. */
export async function activate(setup: Setup): Promise<boolean> {
	const { hooks, context } = prepareHooks(setup);
	return (await hooks.checkExists.call(context)) || (await hooks.create.call(context));
}

/** Deactivates the workflow. */
export async function deactivate(setup: Setup): Promise<boolean> {
	const { hooks, context } = prepareHooks(setup);
	return await hooks.delete.call(context);
}

/** The methods and the path that n8n registers for the node, found as its webhook service does. */
export function registeredWebhook(setup: Setup): { methods: string[]; path: string } {
	const { workflow, node, webhookData } = prepare(setup, keep(setup));
	const methods = workflow.expression.getSimpleParameterValue(
		node,
		webhookData.webhookDescription.httpMethod,
		'internal',
		{},
	);
	return { methods: String(methods).split(','), path: webhookData.path };
}

import 'reflect-metadata';

import { HookContext, WebhookContext } from 'n8n-core';
import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type IHookFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeTypes,
	type IWebhookData,
	type IWebhookFunctions,
	type IWorkflowExecuteAdditionalData,
	NodeHelpers,
	Workflow,
} from 'n8n-workflow';

import { WhatsAppInteractiveTrigger } from '../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';

const NODE_TYPE = 'n8n-nodes-whatsapp-interactive.whatsAppInteractiveTrigger';

/** Holds the one credential of the node under test. */
class OneCredential extends ICredentialsHelper {
	constructor(private readonly data: ICredentialDataDecryptedObject | Error) {
		super();
	}

	async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
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
}

/** A call from outside. */
export interface Call {
	readonly method?: string;
	readonly headers?: Record<string, unknown>;
	readonly query?: Record<string, unknown>;
	readonly body?: unknown;
}

/** What came of a call: what the node hands n8n, and what it has answered by itself. */
export interface Result {
	readonly items: INodeExecutionData[] | undefined;
	readonly webhookResponse: unknown;
	readonly noWebhookResponse: boolean | undefined;
	readonly answered: { status?: number; body?: unknown };
	/** Everything that was logged. */
	readonly log: unknown[];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Builds n8n's own workflow and the contexts that its server calls the trigger with. */
function prepare({ provider = 'infobip', parameters = {}, credential = {} }: Setup) {
	const type = new WhatsAppInteractiveTrigger();
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
		typeVersion: 1,
		position: [0, 0],
		webhookId: '4f1c0000-0000-4000-8000-000000000000',
		parameters: { provider, ...parameters },
		credentials: { [credentialType]: { id: 'c1', name: 'Test' } },
	};
	// The workflow fills in the defaults of what the user left alone.
	const workflow = new Workflow({
		id: 'w1',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
	});
	const additionalData = {
		credentialsHelper: new OneCredential(credential),
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
		path: NodeHelpers.getNodeWebhookPath('w1', started, 'webhook'),
		webhookDescription: description,
		workflowId: 'w1',
		workflowExecuteAdditionalData: additionalData,
	};
	return { type, workflow, node: started, additionalData, webhookData };
}

/**
 * Calls the webhook with n8n's real context. The casts here and below are because n8n is compiled
 * with less strict rules on optional members.
 */
export async function callWebhook(setup: Setup, call: Call): Promise<Result> {
	const { type, workflow, node, additionalData, webhookData } = prepare(setup);
	const answered: Result['answered'] = {};
	const response = {
		status: (status: number) => Object.assign(response, { sent: (answered.status = status) }),
		type: () => response,
		send: (body: unknown) => Object.assign(response, { sent: (answered.body = body) }),
	};
	const request = { method: 'POST', headers: {}, query: {}, params: {}, ...call };
	Object.assign(additionalData, { httpRequest: request, httpResponse: response });
	const context = new WebhookContext(
		workflow,
		node,
		additionalData,
		'webhook',
		webhookData,
		[],
		null,
	);
	const log: unknown[] = [];
	const record = (...entry: unknown[]) => void log.push(entry);
	Object.defineProperty(context, 'logger', {
		value: { error: record, warn: record, info: record, debug: record },
	});
	const { workflowData, webhookResponse, noWebhookResponse } = await type.webhook.call(
		context as IWebhookFunctions,
	);
	return { items: workflowData?.[0], webhookResponse, noWebhookResponse, answered, log };
}

/** The trigger's hooks and the context that n8n calls them with. */
function prepareHooks(setup: Setup) {
	const { type, workflow, node, additionalData, webhookData } = prepare(setup);
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
	const { workflow, node, webhookData } = prepare(setup);
	const methods = workflow.expression.getSimpleParameterValue(
		node,
		webhookData.webhookDescription.httpMethod,
		'internal',
		{},
	);
	return { methods: String(methods).split(','), path: webhookData.path };
}

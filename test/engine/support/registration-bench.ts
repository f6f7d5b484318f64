import { randomUUID } from 'node:crypto';

import { HookContext } from 'n8n-core';
import {
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHookFunctions,
	type INode,
	type INodeParameters,
	type IWebhookData,
	NodeHelpers,
	Workflow,
	type WorkflowActivateMode,
} from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { WhatsAppInteractiveTrigger } from '../../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';
import { type RecordedRequest, type Sandbox, startSandbox } from '../../../sandbox';
import { loadFresh } from '../../support/load-fresh';
import { sandboxCredentials } from '../accounts';
import {
	additionalDataFor,
	type Engine,
	loadEngine,
	TestCredentials,
	withIsolate,
} from '../harness';
import { CREDENTIAL_TYPES } from './bench';
import { type HttpServer, startHttpServer } from './http-server';

/** How the user has set the trigger up, and where. */
export interface Setup {
	readonly provider: ProviderId;
	readonly parameters?: INodeParameters;
	/** Values of the credential that differ from those of the sandbox's account. */
	readonly credential?: ICredentialDataDecryptedObject;
	/** Which n8n it is; one and the same unless told. */
	readonly instance?: string;
	/** Where n8n is reached; the bench's own address unless told. */
	readonly address?: string;
}

/** What a hook came to. */
export interface Outcome {
	/** What n8n shows; undefined where it worked. */
	readonly error: (Error & { readonly description?: string | null }) | undefined;
	/** What the provider was asked, oldest first, as `POST /path 200`. */
	readonly calls: string[];
	readonly requests: RecordedRequest[];
	/** What was logged. */
	readonly log: string[];
}

const NODE_NAME = 'WhatsApp Interactive Trigger';

/** A trigger in a workflow of an n8n, which remembers what that n8n would. */
export class InstalledTrigger {
	/** The workflow's static data, as n8n's database has it. */
	staticData: IDataObject = {};
	private testData: IDataObject = {};

	constructor(
		private readonly bench: RegistrationBench,
		public setup: Setup,
		readonly workflowId: string = randomUUID(),
	) {}

	/** Activates the workflow; like n8n, takes it back where that fails. */
	async activate(mode: WorkflowActivateMode = 'activate'): Promise<Outcome> {
		return await this.observe(async (log) => {
			const workflow = this.workflow(this.staticData);
			await this.create(workflow, mode, false, log);
			this.staticData = this.saved(workflow);
		});
	}

	/** Deactivates the workflow, and waits until nothing is left to be done. */
	async deactivate(): Promise<Outcome> {
		return await this.observe(async (log) => {
			await this.unserve(log);
			await this.bench.removeAtOnce();
		});
	}

	/** Publishes a change: n8n deletes with the old settings and creates with the new ones. */
	async publish(setup: Partial<Setup>): Promise<Outcome> {
		return await this.observe(async (log) => {
			await this.unserve(log);
			this.setup = { ...this.setup, ...setup };
			const workflow = this.workflow(this.staticData);
			await this.create(workflow, 'update', false, log);
			this.staticData = this.saved(workflow);
		});
	}

	private async unserve(log: string[]): Promise<void> {
		const workflow = this.workflow(this.staticData);
		await this.delete(workflow, false, log);
		this.staticData = this.saved(workflow);
	}

	/** Listens for a test event. */
	async listen(): Promise<Outcome> {
		return await this.observe(async (log) => {
			const workflow = this.workflow({});
			await this.create(workflow, 'manual', true, log);
			this.testData = this.saved(workflow);
		});
	}

	/** Stops to listen. */
	async stopListening(): Promise<Outcome> {
		return await this.observe(async (log) => {
			await this.delete(this.workflow(this.testData), true, log);
			await this.bench.removeAtOnce();
			this.testData = {};
		});
	}

	/** The webhook's address. */
	url(isTest = false): string {
		const context = this.context(this.workflow({}), 'activate', isTest, []);
		return context.getNodeWebhookUrl('default') ?? '';
	}

	private async observe(hook: (log: string[]) => Promise<void>): Promise<Outcome> {
		const { sandbox } = this.bench;
		const before = sandbox.requests().length;
		const log: string[] = [];
		let error: Outcome['error'];
		try {
			await hook(log);
		} catch (thrown) {
			error = thrown as Error;
		}
		const requests = sandbox.requests().slice(before);
		const calls = requests.map(({ method, path, answer }) => `${method} ${path} ${answer.status}`);
		return { error, calls, requests, log };
	}

	private workflow(staticData: IDataObject): Workflow {
		const { provider, parameters = {} } = this.setup;
		const type = CREDENTIAL_TYPES[provider];
		const node: INode = {
			id: 'node-1',
			name: NODE_NAME,
			type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractiveTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId: '4f1c0000-0000-4000-8000-000000000000',
			parameters: { provider, ...parameters },
			credentials: { [type]: { id: '1', name: 'Test' } },
		};
		const trigger = this.bench.trigger;
		return new Workflow({
			id: this.workflowId,
			name: 'Order Reports',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: {
				getByName: () => trigger,
				getByNameAndVersion: () => trigger,
				getKnownTypes: () => ({}),
			},
			staticData: structuredClone(staticData),
		});
	}

	private context(
		workflow: Workflow,
		mode: WorkflowActivateMode,
		isTest: boolean,
		log: string[],
	): IHookFunctions {
		const { provider, credential, address = this.bench.server.url } = this.setup;
		const { sandbox, engine } = this.bench;
		const known = sandboxCredentials(sandbox);
		const type = CREDENTIAL_TYPES[provider];
		const credentials = { ...known, [type]: { ...known[type], ...credential } };
		const additionalData = additionalDataFor(
			new TestCredentials(engine.credentialType, credentials),
		);
		Object.assign(additionalData, {
			webhookBaseUrl: `${address}/webhook`,
			webhookTestBaseUrl: `${address}/webhook-test`,
		});
		const node = workflow.getNode(NODE_NAME);
		const [description] = this.bench.trigger.description.webhooks ?? [];
		if (node === null || description === undefined) throw new Error('There is no webhook');
		const webhookData: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: NodeHelpers.getNodeWebhookPath(this.workflowId, node, 'webhook'),
			webhookDescription: description,
			workflowId: this.workflowId,
			workflowExecuteAdditionalData: additionalData,
			isTest,
		};
		const context = new HookContext(
			workflow,
			node,
			additionalData,
			isTest ? 'manual' : 'trigger',
			mode,
			webhookData,
		);
		const record = (text: string) => void log.push(text);
		Object.defineProperties(context, {
			logger: { value: { error: record, warn: record, info: record, debug: record } },
			instanceSettings: { value: { instanceId: this.setup.instance ?? 'instance-1' } },
		});
		return context as IHookFunctions;
	}

	/** As n8n's registrar does it: what fails is taken back at once. */
	private async create(
		workflow: Workflow,
		mode: WorkflowActivateMode,
		isTest: boolean,
		log: string[],
	): Promise<void> {
		const { default: hooks } = this.bench.trigger.webhookMethods;
		const context = this.context(workflow, mode, isTest, log);
		await withIsolate(workflow, async () => {
			try {
				if (!(await hooks.checkExists.call(context))) await hooks.create.call(context);
			} catch (error) {
				await hooks.delete.call(this.context(workflow, 'update', isTest, log));
				await this.bench.removeAtOnce();
				if (!isTest) this.staticData = this.saved(workflow);
				throw error;
			}
		});
	}

	private async delete(workflow: Workflow, isTest: boolean, log: string[]): Promise<void> {
		await withIsolate(workflow, async () => {
			const context = this.context(workflow, 'update', isTest, log);
			await this.bench.trigger.webhookMethods.default.delete.call(context);
		});
	}

	private saved = ({ staticData }: Workflow): IDataObject =>
		JSON.parse(JSON.stringify(staticData)) as IDataObject;
}

/** The trigger, the sandbox as its providers, and an address at which every call is answered. */
export interface RegistrationBench {
	readonly sandbox: Sandbox;
	readonly engine: Engine;
	readonly server: HttpServer;
	readonly trigger: WhatsAppInteractiveTrigger;
	install(setup: Setup, workflowId?: string): InstalledTrigger;
	/** Ends n8n's process and starts another, which has made no calls yet. */
	restart(): void;
	/** Has registrations removed at once that would be in a moment. */
	removeAtOnce(): Promise<void>;
}

/** The trigger in a process, and that process's own way to have no wait. */
interface Process {
	readonly trigger: WhatsAppInteractiveTrigger;
	removeAtOnce(): Promise<void>;
}

/** The trigger as a process has it that has just started: it has made no calls yet. */
function startTrigger(): Process {
	const fresh = loadFresh<
		Pick<Process, 'removeAtOnce'> & {
			readonly WhatsAppInteractiveTrigger: new () => WhatsAppInteractiveTrigger;
		}
	>(
		'nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node',
		'nodes/WhatsAppInteractive/receiving/registration/pending-removals',
	);
	return { trigger: new fresh.WhatsAppInteractiveTrigger(), removeAtOnce: fresh.removeAtOnce };
}

/** Gives the tests of a file one bench; each test finds sandbox and process as new. */
export function useRegistrationBench(): RegistrationBench {
	let opened: Pick<RegistrationBench, 'sandbox' | 'engine' | 'server'> | undefined;
	let running: Process | undefined;
	const bench = () => {
		if (opened === undefined) throw new Error('The bench is open inside of tests only');
		return opened;
	};
	// Started when a test first needs it, for it takes a while.
	const process = () => (running ??= startTrigger());
	beforeAll(async () => {
		const [sandbox, engine, server] = await Promise.all([
			startSandbox({ reportDelays: 'manual' }),
			loadEngine(),
			startHttpServer(({ url = '/' }, response) => {
				// Who is asked for a challenge gives it back.
				const { searchParams } = new URL(url, 'http://n8n.test');
				response.end(searchParams.get('hub.challenge') ?? '');
			}),
		]);
		opened = { sandbox, engine, server };
	});
	const restart = () => {
		running = undefined;
	};
	beforeEach(() => {
		bench().sandbox.reset();
		restart();
	});
	afterAll(async () => {
		await opened?.server.stop();
		await opened?.sandbox.stop();
	});
	const handle: RegistrationBench = {
		get sandbox() {
			return bench().sandbox;
		},
		get engine() {
			return bench().engine;
		},
		get server() {
			return bench().server;
		},
		get trigger() {
			return process().trigger;
		},
		restart,
		removeAtOnce: async () => await process().removeAtOnce(),
		install: (setup, workflowId) => new InstalledTrigger(handle, setup, workflowId),
	};
	return handle;
}

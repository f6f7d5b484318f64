import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { INode } from 'n8n-workflow';

import { REPOSITORY } from '../../test/support/host';
import { startN8n, type N8nServer } from '../../test/support/n8n-server';
import type { CredentialExport } from '../../test/support/n8n-types';
import { callsPerSecond, type Call } from './load';

const SECRET = 'a-secret-for-benchmarks';
const HEADER = 'X-Webhook-Secret';

/** The credentials of all receivers. */
export const CREDENTIALS: readonly CredentialExport[] = [
	{
		id: 'infobip',
		name: 'Infobip',
		type: 'whatsAppInteractiveInfobipApi',
		data: { baseUrl: 'http://127.0.0.1:9', apiKey: 'App bench', webhookSecret: SECRET },
	},
	{
		id: 'header',
		name: 'Header',
		type: 'httpHeaderAuth',
		data: { name: HEADER, value: SECRET },
	},
];

type Receiver = Pick<INode, 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

const trigger = (events: string[]): Receiver => ({
	type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractiveTrigger',
	typeVersion: 1.1,
	parameters: { provider: 'infobip', registration: 'manual', events },
	credentials: { whatsAppInteractiveInfobipApi: { id: 'infobip', name: 'Infobip' } },
});

const webhook = (
	name: string,
	authentication: 'none' | 'headerAuth',
	responseMode: 'onReceived' | 'lastNode' = 'onReceived',
): Receiver => ({
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2.1,
	parameters: { httpMethod: 'POST', path: name, authentication, responseMode, options: {} },
	...(authentication === 'headerAuth' && {
		credentials: { httpHeaderAuth: { id: 'header', name: 'Header' } },
	}),
});

/** What gets the reports, each in a workflow of its own, followed by a node that does nothing. */
const RECEIVERS = {
	webhook: webhook('bench-webhook', 'none'),
	guardedWebhook: webhook('bench-guarded-webhook', 'headerAuth'),
	/** Answers when the workflow has ended. */
	lateWebhook: webhook('bench-late-webhook', 'none', 'lastNode'),
	trigger: trigger(['delivered', 'failed', 'seen']),
	/** Its filter drops the report that is sent. */
	dropping: trigger(['seen']),
	/** Of no package, checks nothing and remembers nothing. */
	plainTrigger: { type: 'CUSTOM.plainTrigger', typeVersion: 1.1, parameters: {} },
	/** The same, but starts nothing. */
	plainDropping: { type: 'CUSTOM.droppingTrigger', typeVersion: 1.1, parameters: {} },
} as const satisfies Readonly<Record<string, Receiver>>;

/** Where n8n finds the nodes that are of no package. */
const CUSTOM_NODES = path.join(REPOSITORY, 'bench/support/plain-trigger');

/** The name of a receiver. */
export type ReceiverName = keyof typeof RECEIVERS;

/** A delivery report as Infobip sends it, on another message each time. */
const createReport = (): string =>
	JSON.stringify({
		results: [
			{
				bulkId: '',
				price: { pricePerMessage: 0.0123, currency: 'EUR' },
				status: {
					groupId: 3,
					groupName: 'DELIVERED',
					id: 5,
					name: 'DELIVERED_TO_HANDSET',
					description: 'Message delivered to handset',
				},
				error: {
					groupId: 0,
					groupName: 'OK',
					id: 0,
					name: 'NO_ERROR',
					description: 'No Error',
					permanent: false,
				},
				messageId: randomUUID(),
				sentAt: '2026-01-15T09:15:00.000+0000',
				doneAt: '2026-01-15T09:15:02.000+0000',
				messageCount: 1,
				to: '919800000001',
				callbackData: 'ORD-7781',
			},
		],
	});

/** A real n8n in which every receiver is active. */
export interface Receivers {
	readonly calls: Readonly<Record<ReceiverName, Call>>;
	/** Where n8n has loaded the package from. */
	readonly packageFolder: string;
	stop(): Promise<void>;
}

/** A workflow with a receiver that is published. */
export interface Published {
	readonly workflowId: string;
	/** What sends it a report. */
	readonly call: Call;
}

/**
 * Makes the workflow of a receiver and publishes it; it is served when this ends.
 * @param save which executions n8n keeps: none as a busy instance is set up, otherwise the database
 * decides how fast any receiver is
 */
export async function publish(
	{ api, webhookUrl }: Pick<N8nServer, 'api' | 'webhookUrl'>,
	name: ReceiverName,
	save: 'all' | 'none' = 'none',
): Promise<Published> {
	const receiver: INode = {
		id: '1',
		name: 'Receiver',
		position: [0, 0],
		webhookId: `bench-${name.toLowerCase()}`,
		...RECEIVERS[name],
	};
	const nothing: INode = {
		id: '2',
		name: 'Nothing',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [200, 0],
		parameters: {},
	};
	const workflow = await api.importWorkflow({
		name,
		nodes: [receiver, nothing],
		settings: { saveDataSuccessExecution: save },
		connections: { Receiver: { main: [[{ node: 'Nothing', type: 'main', index: 0 }]] } },
	});
	await api.activate(workflow.id);
	const { path = `${receiver.webhookId}/webhook` } = receiver.parameters;
	const url = `${webhookUrl}/webhook/${String(path)}`;
	const call = { url, headers: { [HEADER]: SECRET }, body: createReport };
	await untilServed(call);
	return { workflowId: workflow.id, call };
}

/** Publishing answers before the webhook is served. */
async function untilServed(call: Call): Promise<void> {
	for (const until = Date.now() + 30_000; ; await sleep(200)) {
		try {
			return void (await callsPerSecond(call, 1, 1));
		} catch (error) {
			if (Date.now() > until) throw error;
		}
	}
}

/**
 * Starts n8n with the package and all receivers; successful executions are not stored.
 * @param env further environment variables of n8n
 */
export async function startReceivers(
	packageTarball: string,
	env: Readonly<Record<string, string>>,
): Promise<Receivers> {
	const n8n = await startN8n({
		packageTarball,
		env: { N8N_CUSTOM_EXTENSIONS: CUSTOM_NODES, ...env },
	});
	try {
		await n8n.api.importCredentials(CREDENTIALS);
		const calls: Partial<Record<ReceiverName, Call>> = {};
		for (const name of Object.keys(RECEIVERS) as ReceiverName[]) {
			calls[name] = (await publish(n8n, name)).call;
		}
		return {
			calls: calls as Receivers['calls'],
			packageFolder: path.join(n8n.userFolder, '.n8n/nodes'),
			stop: n8n.stop,
		};
	} catch (error) {
		await n8n.stop();
		throw error;
	}
}

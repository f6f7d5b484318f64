import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { partition } from 'lodash';
import type { INode } from 'n8n-workflow';

import { PROVIDER_IDS } from '../nodes/WhatsAppInteractive/providers/provider-id';
import { sandboxCredentials, SENDERS } from '../test/engine/accounts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox';
import { onCleanup } from '../test/support/cleanup';
import { startN8n, type N8nServer } from '../test/support/n8n-server';
import type { CredentialExport, StoredWorkflow, WorkflowExport } from '../test/support/n8n-types';
import { packPackage } from '../test/support/pack';
import {
	attachProfile,
	untilServed,
	untilSubscribed,
	untilTaken,
} from '../test/e2e/support/webhooks';
import { EXAMPLES } from './orders';

/** A real n8n with this package and its examples, and the providers to talk to. */
export interface Scene {
	readonly n8n: N8nServer;
	readonly sandbox: Sandbox;
	/** Sends the orders when it is run by hand. */
	readonly orders: StoredWorkflow;
	/** Gets the reports; it is active. */
	readonly reports: StoredWorkflow;
	stop(): Promise<void>;
}

/** How the scene is set. */
export interface SceneOptions {
	/** Told what is going on, a line a step. */
	readonly say?: (line: string) => void;
	readonly sandbox?: SandboxOptions;
}

const readJson = <T>(file: string): T =>
	JSON.parse(readFileSync(path.join(EXAMPLES, file), 'utf8')) as T;

/** Whether a credential is there to be refused. */
const isOutdated = ({ name }: CredentialExport): boolean => name.includes('old key');

/** The examples' credentials with the sandbox's addresses and keys filled in. */
function fillCredentials(sandbox: Sandbox, webhookSecret: string): CredentialExport[] {
	const data = sandboxCredentials(sandbox);
	return readJson<CredentialExport[]>('credentials.json').map((credential) => ({
		...credential,
		data: {
			...data[credential.type],
			webhookSecret,
			...(isOutdated(credential) && { apiKey: 'a-key-that-was-revoked' }),
		},
	}));
}

/** Where n8n serves a trigger. */
const webhookUrl = (n8n: N8nServer, { webhookId }: INode): string =>
	`${n8n.url}/webhook/${webhookId}/webhook`;

/** Sets values in the workflow's node "Settings", and where it finds the file with the orders. */
function fillWorkflow(
	workflow: WorkflowExport,
	settings: Readonly<Record<string, string>>,
	ordersFile: string,
): WorkflowExport {
	const nodes = workflow.nodes.map((node): INode => {
		if (node.name === 'Read Orders File') {
			return { ...node, parameters: { ...node.parameters, fileSelector: ordersFile } };
		}
		if (node.name !== 'Settings') return node;
		const { assignments } = node.parameters.assignments as {
			assignments: Array<{ name: string; value: string }>;
		};
		return {
			...node,
			parameters: {
				...node.parameters,
				assignments: {
					assignments: assignments.map((assignment) => ({
						...assignment,
						value: settings[assignment.name] ?? assignment.value,
					})),
				},
			},
		};
	});
	return { ...workflow, nodes };
}

/** Packs this package, starts the sandbox and n8n, and imports the examples. */
export async function setScene(options: SceneOptions = {}): Promise<Scene> {
	const say = options.say ?? (() => undefined);
	say('Building and packing the package ...');
	const packed = await packPackage();
	say('Starting the provider sandbox ...');
	const sandbox = await startSandbox(options.sandbox);
	const withdraw = onCleanup({ run: sandbox.stop, runNow: () => undefined });
	say('Starting n8n with the package installed (about 20 s) ...');
	const n8n = await startN8n({ packageTarball: packed.tarball });
	const stop = async () => {
		await n8n.stop();
		await sandbox.stop();
		withdraw();
		await packed.remove();
	};
	try {
		say('Importing credentials and workflows from examples/ ...');
		const secret = randomBytes(24).toString('base64url');
		// A new node takes the credential that was stored last, which has to be a good one.
		const [outdated, good] = partition(fillCredentials(sandbox, secret), isOutdated);
		await n8n.api.importCredentials([...outdated, ...good]);
		const reports = await n8n.api.importWorkflow(readJson('reports.json'));
		const url = (provider: string): string => {
			const trigger = reports.nodes.find(({ parameters }) => parameters.provider === provider);
			if (trigger === undefined) throw new Error(`reports.json has no trigger for ${provider}`);
			return webhookUrl(n8n, trigger);
		};
		await n8n.api.activate(reports.id);
		await untilServed(PROVIDER_IDS.map(url));
		// The triggers register themselves; only Kaleyra leaves a step to its user.
		await untilSubscribed(sandbox, url('gupshup'));
		await attachProfile(sandbox, url('kaleyra'));
		await untilTaken(sandbox, { dialog360: url('dialog360'), metaCloud: url('metaCloud') });

		// The only folder that n8n lets its nodes read.
		const files = path.join(n8n.userFolder, '.n8n-files');
		mkdirSync(files, { recursive: true });
		copyFileSync(path.join(EXAMPLES, 'orders.csv'), path.join(files, 'orders.csv'));
		const settings = {
			metaSender: SENDERS.metaCloud,
			infobipReportUrl: `${url('infobip')}?secret=${secret}`,
			messangiReportUrl: `${url('messangi')}?secret=${secret}`,
		};
		const orders = await n8n.api.importWorkflow(
			fillWorkflow(readJson('orders.json'), settings, path.join(files, 'orders.csv')),
		);
		return { n8n, sandbox, orders, reports, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

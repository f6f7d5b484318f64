import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { INode, INodeParameters } from 'n8n-workflow';

import { sandboxCredentials } from '../../engine/accounts';
import { REPOSITORY } from '../../support/host';
import type { WorkflowExport } from '../../support/n8n-types';
import type { Stage } from './stage';
import type { StandInModel } from './stand-in-model';
import { untilRegistered, untilServed } from './webhooks';

/* The examples that wait, as a user imports and publishes them. */

/** An example that waits. */
export type WaitingExample =
	| 'wait-agent-review.json'
	| 'wait-delivery-slot.json'
	| 'wait-payment.json';

/** Stores the credentials that the examples name. */
export async function storeCredentials(
	{ n8n, sandbox }: Stage,
	model: StandInModel,
	mailPort: number,
): Promise<void> {
	const type = 'whatsAppInteractiveInfobipApi';
	await n8n.api.importCredentials([
		{
			id: 'whatsappinfobip1',
			name: 'Acme Infobip',
			type,
			data: { ...sandboxCredentials(sandbox)[type] },
		},
		{
			id: 'smtp1',
			name: 'Acme SMTP',
			type: 'smtp',
			data: {
				host: '127.0.0.1',
				port: mailPort,
				user: '',
				password: '',
				secure: false,
				disableStartTls: true,
			},
		},
		model.credential,
	]);
}

/** Changes the parameters of a node. */
export type Change = (node: INode) => INodeParameters;

/** Imports an example, with other parameters where told; gives the workflow's ID. */
export async function importExample(
	{ n8n }: Stage,
	file: WaitingExample,
	change: Change = ({ parameters }) => parameters,
): Promise<string> {
	const text = readFileSync(path.join(REPOSITORY, 'examples', file), 'utf8');
	const workflow = JSON.parse(text) as WorkflowExport;
	const nodes = workflow.nodes.map((node) => ({ ...node, parameters: change(node) }));
	const { id } = await n8n.api.importWorkflow({ ...workflow, nodes });
	return id;
}

/** {@link importExample}, and publishes it. */
export async function publishExample(
	stage: Stage,
	file: WaitingExample,
	change?: Change,
): Promise<string> {
	const { n8n, sandbox } = stage;
	const id = await importExample(stage, file, change);
	const { nodes } = await n8n.api.activate(id);
	const webhookId = nodes.find(({ name }) => name === 'Answers')?.webhookId ?? '';
	const address = `${n8n.url}/webhook/${webhookId}/webhook`;
	await untilServed([address]);
	await untilRegistered(sandbox, [address]);
	return id;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INode } from 'n8n-workflow';

import { WAITING } from '../../nodes/WhatsAppInteractive/operations/operations';
import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { RECEIVED_MESSAGE } from '../../generators/docs/catalogue/content/content';
import type { ImportedWorkflow } from '../../generators/docs/catalogue/workflow';
import type { Sandbox } from '../../sandbox';
import { listenAtInfobip } from './infobip-inbox';

const FOLDER = join(__dirname, '..', '..', 'examples', 'catalogue');

/** Addresses in the catalogue that stand for those of the user's own account. */
const PLACEHOLDERS: Readonly<Partial<Record<ProviderId, string>>> = {
	gupshup: 'https://filemanager.gupshup.io',
	infobip: 'https://xxxxx.api.infobip.com',
	metaCloud: 'https://lookaside.fbsbx.com',
};

/** The catalogue of a provider as a user imports it, with the sandbox's addresses filled in. */
export function readCatalogue(provider: ProviderId, sandbox: Sandbox): ImportedWorkflow {
	const text = readFileSync(join(FOLDER, `${provider}.json`), 'utf8');
	const placeholder = PLACEHOLDERS[provider];
	return JSON.parse(
		placeholder === undefined ? text : text.replaceAll(placeholder, sandbox.urls[provider]),
	) as ImportedWorkflow;
}

const isWaiting = ({ parameters }: INode): boolean => parameters.operation === WAITING;

const isOwn = ({ type }: INode): boolean => type.startsWith('n8n-nodes-whatsapp-interactive.');

/** The nodes of a workflow that are this package's, without those that wait for an answer. */
export const ownNodes = ({ nodes }: Pick<ImportedWorkflow, 'nodes'>): INode[] =>
	nodes.filter((node) => isOwn(node) && !isWaiting(node));

/** The nodes of a workflow that ask and wait. */
export const waitingNodes = ({ nodes }: Pick<ImportedWorkflow, 'nodes'>): INode[] =>
	nodes.filter((node) => isOwn(node) && isWaiting(node));

/** Lets the accounts know the message of the customer that the catalogue answers. */
export async function receiveCustomersMessage(sandbox: Sandbox): Promise<void> {
	listenAtInfobip(sandbox);
	await sandbox.inbound('infobip', { type: 'text', messageId: RECEIVED_MESSAGE });
}

import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
	type ICredentialType,
	type INode,
	type INodeTypes,
	type IWorkflowDataProxyAdditionalKeys,
} from 'n8n-workflow';

import { WhatsAppInteractiveDialog360Api } from '../../../credentials/WhatsAppInteractiveDialog360Api.credentials';
import { WhatsAppInteractiveGupshupApi } from '../../../credentials/WhatsAppInteractiveGupshupApi.credentials';
import { WhatsAppInteractiveInfobipApi } from '../../../credentials/WhatsAppInteractiveInfobipApi.credentials';
import { WhatsAppInteractiveKaleyraApi } from '../../../credentials/WhatsAppInteractiveKaleyraApi.credentials';
import { WhatsAppInteractiveMessangiApi } from '../../../credentials/WhatsAppInteractiveMessangiApi.credentials';
import { WhatsAppInteractiveMetaCloudApi } from '../../../credentials/WhatsAppInteractiveMetaCloudApi.credentials';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

/** The credential types by their provider. */
export const CREDENTIALS = {
	dialog360: new WhatsAppInteractiveDialog360Api(),
	gupshup: new WhatsAppInteractiveGupshupApi(),
	infobip: new WhatsAppInteractiveInfobipApi(),
	kaleyra: new WhatsAppInteractiveKaleyraApi(),
	messangi: new WhatsAppInteractiveMessangiApi(),
	metaCloud: new WhatsAppInteractiveMetaCloudApi(),
} as const satisfies Record<ProviderId, ICredentialType & { test: ICredentialTestRequest }>;

export type Data = ICredentialDataDecryptedObject;

const NODE: INode = {
	id: '1',
	name: 'Credential',
	type: 'credential',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const nodeTypes: INodeTypes = {
	getByName: () => {
		throw new Error('No node takes part');
	},
	getByNameAndVersion: () => ({
		description: {
			displayName: 'Credential',
			name: 'credential',
			group: [],
			version: 1,
			description: '',
			defaults: {},
			inputs: [],
			outputs: [],
			properties: [],
		},
	}),
	getKnownTypes: () => ({}),
};

const { expression } = new Workflow({ nodes: [NODE], connections: {}, active: false, nodeTypes });

/** A text as n8n's own engine evaluates it, with values by the names that it knows them by. */
export const evaluateWith = (
	text: string | undefined,
	values: IWorkflowDataProxyAdditionalKeys,
): unknown => expression.getSimpleParameterValue(NODE, text, 'internal', values, undefined, '');

/** A text of a credential type as n8n's own engine evaluates it for the data of a user. */
export const evaluate = (text: string | undefined, data: Data): unknown =>
	evaluateWith(text, { $credentials: data });

/** The headers that a request gets. */
export async function headersOf(provider: ProviderId, data: Data): Promise<unknown> {
	const { headers } = await CREDENTIALS[provider].authenticate(data, { url: 'https://x.test' });
	return headers;
}

/** The address that the connection test calls. */
export function testAddress(provider: ProviderId, data: Data): string {
	const { baseURL, url } = CREDENTIALS[provider].test.request;
	return `${String(evaluate(baseURL, data))}${String(evaluate(url, data))}`;
}

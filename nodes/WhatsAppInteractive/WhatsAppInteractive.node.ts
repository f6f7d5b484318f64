import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { queryOf } from './operations/operations';
import { properties } from './operations/properties';
import { nodeDescription, providerCredentials } from './operations/parts/provider';
import {
	getTemplateVariables,
	searchFlows,
	searchSenders,
	searchTemplates,
} from './queries/dropdowns';
import { runQueries } from './queries/run-queries';
import { sendAll } from './sending/running/send-all';

/**
 * Sends order notifications and interactive messages. It is programmatic rather than declarative
 * because a declarative node starts all items at once and reports a refused one without its item.
 */
export class WhatsAppInteractive implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Interactive',
		name: 'whatsAppInteractive',
		icon: {
			light: 'file:../../icons/whatsapp-interactive.svg',
			dark: 'file:../../icons/whatsapp-interactive.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["provider"] }}',
		description: nodeDescription,
		defaults: { name: 'WhatsApp Interactive' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: providerCredentials,
		properties,
	};

	methods = {
		listSearch: {
			async searchFlows(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
				return await searchFlows(this, { filter, paginationToken });
			},
			async searchSenders(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
				return await searchSenders(this, { filter, paginationToken });
			},
			async searchTemplates(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			) {
				return await searchTemplates(this, { filter, paginationToken });
			},
		},
		resourceMapping: {
			async getTemplateVariables(this: ILoadOptionsFunctions) {
				return await getTemplateVariables(this);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const query = queryOf(
			this.getNodeParameter('resource', 0, ''),
			this.getNodeParameter('operation', 0, ''),
		);
		return [await (query === undefined ? sendAll : runQueries)(this)];
	}
}

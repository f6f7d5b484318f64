import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { goalOf, queryOf } from './operations/operations';
import { properties } from './operations/properties';
import { acceptedHint } from './operations/parts/accepted-hint';
import {
	nodeDescription,
	providerCredentials,
	providerNameExpression,
} from './operations/parts/provider';
import {
	getTemplateVariables,
	searchFlows,
	searchSenders,
	searchTemplates,
} from './queries/dropdowns';
import { waitingOutputs, waitingTooltip, waitingWebhooks } from './operations/parts/waiting-node';
import { runQueries } from './queries/run-queries';
import { sendAll } from './sending/running/send-all';
import { sendAndWait } from './sending/waiting/send-and-wait';
import { takeAnswer } from './sending/waiting/take-answer';

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
		// `Acme: send reply buttons`, in the form of the trigger's.
		subtitle: `={{ (${providerNameExpression}) + ": " + $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() }}`,
		description: nodeDescription,
		defaults: { name: 'WhatsApp Interactive' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: waitingOutputs,
		waitingNodeTooltip: waitingTooltip,
		webhooks: waitingWebhooks,
		credentials: providerCredentials,
		hints: [acceptedHint],
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
		const parameter = (name: string) => this.getNodeParameter(name, 0, '');
		const goal = goalOf(parameter);
		if (goal !== undefined) return await sendAndWait(this, goal);
		const query = queryOf(parameter('resource'), parameter('operation'));
		return [await (query === undefined ? sendAll : runQueries)(this)];
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await takeAnswer(this);
	}
}

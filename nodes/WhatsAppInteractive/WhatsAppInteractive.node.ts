import { once } from 'lodash';
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { properties } from './fields/properties';
import { providerCredentials } from './fields/provider';
import { addHints } from './sending/hints';
import { readPlan } from './sending/plan';
import { sendItem } from './sending/send-item';

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
		description:
			'Send order notifications and interactive WhatsApp messages through Gupshup, Infobip, Kaleyra or Messangi',
		defaults: { name: 'WhatsApp Interactive' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: providerCredentials,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const output: INodeExecutionData[] = [];
		const hints: Array<{ text: string; itemIndex: number }> = [];
		// Read within an item: what a node throws beside its items makes n8n hand on the input as if it
		// were sent, when the workflow is to continue on an error.
		const plan = once(async () => await readPlan.call(this));

		for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
			const result = await sendItem.call(this, plan, itemIndex);
			if (result.type === 'failed') {
				if (!this.continueOnFail()) throw result.error;
			} else {
				hints.push(...result.hints.map((text) => ({ text, itemIndex })));
			}
			output.push(result.item);
		}
		addHints.call(this, hints);
		return [output];
	}
}

import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';

import { providerCredentials } from './fields/provider';
import { triggerFields } from './fields/trigger-fields';
import { checkActivation } from './receiving/activation';
import { receive } from './receiving/receive';

/** Starts a workflow when a provider tells what became of a message or what a customer sent. */
export class WhatsAppInteractiveTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Interactive Trigger',
		name: 'whatsAppInteractiveTrigger',
		icon: {
			light: 'file:../../icons/whatsapp-interactive.svg',
			dark: 'file:../../icons/whatsapp-interactive.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["provider"].charAt(0).toUpperCase() + $parameter["provider"].slice(1) + ": " + ($parameter["events"].length > 4 ? $parameter["events"].length + " events" : $parameter["events"].join(", ")) }}',
		description:
			'Starts the workflow when Infobip, Kaleyra, Gupshup or Messangi reports what became of a WhatsApp message, or a customer replies, writes, orders or pays',
		eventTriggerDescription: 'Waiting for an event from the provider',
		activationMessage: 'Events that come to the production URL now start this workflow.',
		defaults: { name: 'WhatsApp Interactive Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: providerCredentials,
		webhooks: [
			{
				name: 'default',
				// A Kaleyra callback profile can put the event into the query of a GET.
				httpMethod: '={{ $parameter["provider"] === "kaleyra" ? ["POST", "GET"] : "POST" }}',
				path: 'webhook',
				responseMode: 'onReceived',
				// Empty, n8n answers what webhook() hands over, which is nothing.
				responseData: '',
			},
		],
		triggerPanel: {
			header: 'Receive reports, replies and messages',
			executionsHelp: {
				inactive:
					"Webhooks have two modes. <b>While you build the workflow</b>, click 'Listen', and have the provider send an event to the test URL. <b>To run the workflow by itself</b>, activate it and give the provider the production URL.",
				active:
					'The workflow is active: events to the production URL start it, and show up in the <a data-key="executions">executions list</a>. Events to the test URL show up here while you listen.',
			},
			activationHint:
				'Once the workflow is ready, activate it and give the provider the production URL.',
		},
		properties: triggerFields,
	};

	webhookMethods = {
		default: {
			// Nothing is registered with the provider, so each activation has its settings checked.
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await checkActivation(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}

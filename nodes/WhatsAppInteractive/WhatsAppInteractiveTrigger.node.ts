import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import {
	nodeDescription,
	providerCredentials,
	providerNameExpression,
} from './operations/parts/provider';
import { triggerFields } from './trigger/fields';
import { listening } from './trigger/methods';
import { outputsExpression } from './trigger/outputs';
import { activate } from './receiving/activation';
import { receive } from './receiving/receive';
import { unregister } from './receiving/registration/remove';

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
		// For each call of a webhook of version 1, n8n works out an expression about options of its own
		// Webhook node.
		version: [1, 1.1],
		defaultVersion: 1.1,
		subtitle: `={{ (${providerNameExpression}) + ": " + ($parameter["events"].length > 4 ? $parameter["events"].length + " events" : $parameter["events"].join(", ")) }}`,
		description: nodeDescription,
		eventTriggerDescription:
			"Waiting for one of the chosen events; what is not chosen in 'Events' starts nothing",
		activationMessage: 'Events that come to the production URL now start this workflow.',
		defaults: { name: 'WhatsApp Interactive Trigger' },
		inputs: [],
		outputs: outputsExpression,
		credentials: providerCredentials,
		webhooks: [
			{
				name: 'default',
				...listening,
				path: 'webhook',
				responseMode: 'onReceived',
				responseData: 'noData',
			},
		],
		triggerPanel: {
			header: 'Receive reports, replies and messages',
			executionsHelp: {
				inactive:
					'Webhooks have two modes. <b>While you build the workflow</b>, test this trigger: the test URL is registered with the provider for as long as n8n waits for a test event. <b>To run the workflow by itself</b>, publish it: then the production URL is. With the registration Manual, you give the provider these addresses.',
				active:
					'The workflow is published: events to the production URL start it, and show up in the <a data-key="executions">executions list</a>. Events to the test URL show up here while n8n waits for one.',
			},
			activationHint:
				'Once the workflow is ready, publish it: it registers itself with the provider, or tells what is left to you.',
		},
		properties: triggerFields,
	};

	webhookMethods = {
		default: {
			// create() looks for itself, and leaves alone what is as it should be: to ask twice would
			// use up the few calls that a provider takes in a minute.
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await activate(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await unregister(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}

import { type IHookFunctions, type IWebhookFunctions, NodeOperationError } from 'n8n-workflow';

import { EVENT_TYPES, type EventType } from '../events/event';
import { asList } from '../events/json';
import { PROVIDER_IDS, type ProviderId } from '../providers/provider-id';

/** What the user chose in the trigger node. */
export interface TriggerSettings {
	readonly provider: ProviderId;
	/** The events that start the workflow. */
	readonly events: readonly EventType[];
	/** Whether items also get the provider's own object, as `raw`. */
	readonly includeRawBody: boolean;
}

/** Reads the node's parameters. */
export function readSettings(context: IHookFunctions | IWebhookFunctions): TriggerSettings {
	const chosen = context.getNodeParameter('provider');
	const provider = PROVIDER_IDS.find((id) => id === chosen);
	if (provider === undefined) {
		throw new NodeOperationError(context.getNode(), "'Provider' is not one that this node knows", {
			description: `Choose one of ${PROVIDER_IDS.join(', ')}.`,
		});
	}
	const events = asList(context.getNodeParameter('events', []));
	return {
		provider,
		events: EVENT_TYPES.filter((type) => events.includes(type)),
		includeRawBody: context.getNodeParameter('options.includeRawBody', false) === true,
	};
}

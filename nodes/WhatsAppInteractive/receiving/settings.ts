import { type IHookFunctions, type IWebhookFunctions, NodeOperationError } from 'n8n-workflow';

import { EVENT_TYPES, type EventType } from '../events/event';
import { asList, asRecord, asText } from '../common/json';
import { PROVIDERS } from '../providers';
import { PROVIDER_IDS, type ProviderId } from '../providers/provider-id';

/** What the user chose in the trigger node. */
export interface TriggerSettings {
	readonly provider: ProviderId;
	/** The events that start the workflow. */
	readonly events: readonly EventType[];
	/** Whether each group of events leaves by an output of its own. */
	readonly hasOutputPerGroup: boolean;
	/** Whether items also get the provider's own object, as `raw`. */
	readonly includeRawBody: boolean;
	/** Whether an event that came before is dropped. */
	readonly dropDuplicates: boolean;
	/** Whether a report is dropped that comes after one on a later stage of the same message. */
	readonly dropLateReports: boolean;
	/** Whether what an execution waits for starts the workflow as well. */
	readonly startsForAnswers: boolean;
	/** What the customer is told who answers a second time, or too late; null for nothing. */
	readonly alreadyAnsweredText: string | null;
	readonly tooLateText: string | null;
	/** The header with the signature, in lower case; undefined where the provider does not sign. */
	readonly signatureHeader: string | undefined;
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
	const options = asRecord(context.getNodeParameter('options', {}));
	const { signature } = PROVIDERS[provider];
	const chosenHeader = signature?.type === 'optional' ? asText(options.signatureHeader) : null;
	return {
		provider,
		events: EVENT_TYPES.filter((type) => events.includes(type)),
		hasOutputPerGroup: context.getNodeParameter('outputs', 'one') === 'group',
		includeRawBody: options.includeRawBody === true,
		dropDuplicates: options.dropDuplicates !== false,
		dropLateReports: options.lateReports === 'drop',
		startsForAnswers: options.startForAnswers === true,
		alreadyAnsweredText: asText(options.alreadyAnsweredText),
		tooLateText: asText(options.tooLateText),
		signatureHeader: chosenHeader?.toLowerCase() ?? signature?.header,
	};
}

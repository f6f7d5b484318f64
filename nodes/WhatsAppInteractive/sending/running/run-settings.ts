import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { isQuery } from '../../operations/operations';
import { Reader } from '../../operations/reader/reader';
import { readSendingSettings, type SendingSettings } from '../../operations/sending-options';
import type { MessageKind } from '../../messages/message';
import { bulkOf, rateOf } from '../../providers';
import type { Bulk } from '../../providers/provider';
import { createClient, type Client } from '../../api/client';
import { readTask } from '../../operations/read-task';

/** What a run of the node sends with: the same for all its items. */
export interface RunSettings {
	readonly client: Client<IExecuteFunctions>;
	readonly kind: MessageKind;
	readonly settings: SendingSettings;
	/** How several messages go in one request, where that is possible and wanted. */
	readonly bulk: Bulk | undefined;
}

/**
 * Reads what is the same for all items.
 * @throws NodeOperationError when the node asks for what its provider can't do or for something else
 * than sending, when its options can't be read, or when the credential names no address
 */
export async function readRunSettings(context: IExecuteFunctions): Promise<RunSettings> {
	const { provider, task } = readTask(context);
	if (isQuery(task)) {
		throw new NodeOperationError(context.getNode(), "'Operation' is not one that sends a message");
	}
	const reader = new Reader((name) => context.getNodeParameter(name, 0, ''));
	const settings = readSendingSettings(reader, rateOf(provider, task));
	if (reader.faults.length > 0) {
		const text = reader.faults.map((fault) => fault.text).join('. ');
		throw new NodeOperationError(context.getNode(), text, {
			description: 'Correct it among the options; those of the first item count for all.',
		});
	}
	return {
		client: await createClient(context, provider),
		kind: task,
		settings,
		bulk: settings.messagesPerRequest > 1 ? bulkOf(provider, task) : undefined,
	};
}

import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { isQuery } from '../../operations/operations';
import { Reader } from '../../operations/reader/reader';
import { readSendingSettings, type SendingSettings } from '../../operations/sending-options';
import { asText } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import { bulkOf, rateOf, type AnyProvider } from '../../providers';
import type { Bulk } from '../../providers/provider';
import { readCredential } from '../../api/credential';
import { readAccount } from '../../api/account';
import type { Account } from '../../providers/api-call';
import { readTask } from '../../operations/read-task';

/** What a run of the node sends with: the same for all its items. */
export interface RunSettings {
	readonly provider: AnyProvider;
	readonly kind: MessageKind;
	readonly account: Account;
	/** The credential's secret, which proves to a webhook who calls; empty where there is none. */
	readonly webhookSecret: string;
	readonly settings: SendingSettings;
	/** How several messages go in one request, where that is possible and wanted. */
	readonly bulk: Bulk | undefined;
}

/**
 * Reads what is the same for all items.
 * @throws NodeOperationError when the node asks for what its provider can't do or for something else
 * than sending, when its options can't be read, or when the credential names no address
 */
export async function readRunSettings(this: IExecuteFunctions): Promise<RunSettings> {
	const { provider, task } = readTask.call(this);
	if (isQuery(task)) {
		throw new NodeOperationError(this.getNode(), "'Operation' is not one that sends a message");
	}
	const parameter = (name: string) => this.getNodeParameter(name, 0, '');
	const reader = new Reader(parameter);
	const settings = readSendingSettings(reader, rateOf(provider, task));
	if (reader.faults.length > 0) {
		const text = reader.faults.map((fault) => fault.text).join('. ');
		throw new NodeOperationError(this.getNode(), text, {
			description: 'Correct it among the options; those of the first item count for all.',
		});
	}
	return {
		provider,
		kind: task,
		account: await readAccount(this, provider),
		webhookSecret: asText((await readCredential(this, provider)).data.webhookSecret) ?? '',
		settings,
		bulk: settings.messagesPerRequest > 1 ? bulkOf(provider, task) : undefined,
	};
}

import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { questionOf } from '../../operations/interactive/send-and-wait';
import { isQuery, OPERATIONS, WAITING } from '../../operations/operations';
import { Reader } from '../../operations/reader/reader';
import { readSendingSettings, type SendingSettings } from '../../operations/sending-options';
import type { Message, MessageKind } from '../../messages/message';
import { bulkOf, canSend, rateOf, type AnyProvider } from '../../providers';
import type { Bulk } from '../../providers/provider';
import { createClient, type Client } from '../../api/client';
import { readTask } from '../../operations/read-task';

/** What a run of the node sends with: the same for all its items. */
export interface RunSettings {
	readonly client: Client<IExecuteFunctions>;
	readonly kind: MessageKind;
	/** Reads the message out of the fields of an item. */
	readonly readMessage: (reader: Reader) => Message;
	readonly settings: SendingSettings;
	/** How several messages go in one request, where that is possible and wanted. */
	readonly bulk: Bulk | undefined;
}

/** What a task sends, and how it is read. */
function messageOf(
	context: IExecuteFunctions,
	provider: AnyProvider,
	task: MessageKind | typeof WAITING,
): { readonly kind: MessageKind; readonly read: (reader: Reader) => Message } {
	if (task !== WAITING) return { kind: task, read: OPERATIONS[task].read };
	const question = questionOf((name) => context.getNodeParameter(name, 0, ''));
	if (question === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			"'Response Type' is not one that this node knows",
			{
				description: 'Choose a response type from the list.',
			},
		);
	}
	if (!canSend(provider, question.kind)) {
		throw new NodeOperationError(
			context.getNode(),
			`${provider.name} cannot send what 'Response Type' asks for`,
			{ description: 'Choose another response type from the list.' },
		);
	}
	return question;
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
	const { kind, read: readMessage } = messageOf(context, provider, task);
	const settings = readSendingSettings(reader, rateOf(provider, kind));
	if (reader.faults.length > 0) {
		const text = reader.faults.map((fault) => fault.text).join('. ');
		throw new NodeOperationError(context.getNode(), text, {
			description: 'Correct it among the options; those of the first item count for all.',
		});
	}
	return {
		client: await createClient(context, provider),
		kind,
		readMessage,
		settings,
		bulk: settings.messagesPerRequest > 1 ? bulkOf(provider, kind) : undefined,
	};
}

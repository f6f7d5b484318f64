import type { MessageKind, MessageOf } from '../messages/message';
import type { Submission } from '../messages/submission';
import { readList } from './list';
import { kindOf } from './operations';
import { readOptions, readTimeout } from './options';
import { readOrderStatus } from './order-status';
import { Reader, type Source, type Unread } from './reader';
import { readReplyButtons } from './reply-buttons';
import { readText } from './text';

const READERS: { readonly [Kind in MessageKind]: (reader: Reader) => MessageOf<Kind> } = {
	text: readText,
	replyButtons: readReplyButtons,
	list: readList,
	orderStatus: readOrderStatus,
};

/** One item's fields, read. */
export interface ReadItem {
	readonly submission: Submission;
	/** How long to wait for the provider, in milliseconds. */
	readonly timeout: number;
	/** Whether the output leaves out the provider's whole response. */
	readonly simplify: boolean;
	/** What could not be read. */
	readonly faults: readonly Unread[];
}

/** The kind of message that a node is set to; undefined for an operation that does not exist. */
export const readKind = (source: Source): MessageKind | undefined =>
	kindOf(source('resource'), source('operation'));

/** Each parameter is asked for once, since every question makes n8n resolve expressions. */
function remembering(source: Source): Source {
	const answers = new Map<string, unknown>();
	return (name) => {
		if (!answers.has(name)) answers.set(name, source(name));
		return answers.get(name);
	};
}

/**
 * Reads all fields of one item.
 * @param preparedAt the time, in milliseconds since 1970
 */
export function readSubmission(kind: MessageKind, source: Source, preparedAt: number): ReadItem {
	const reader = new Reader(remembering(source));
	const correlationId = reader.line('correlationId', 'Correlation ID');
	const submission: Submission = {
		sender: reader.line('sender', 'Sender') ?? '',
		recipient: reader.line('recipient', 'Recipient') ?? '',
		message: READERS[kind](reader),
		...(correlationId !== undefined && { correlationId }),
		options: readOptions(reader),
		preparedAt,
	};
	return {
		submission,
		timeout: readTimeout(reader),
		simplify: reader.flag('simplify') ?? true,
		faults: reader.faults,
	};
}

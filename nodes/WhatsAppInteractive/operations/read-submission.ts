import type { Message, MessageKind } from '../messages/message';
import type { Submission, SubmissionDraft } from '../messages/submission';
import { defined } from '../common/defined';
import { OPERATIONS } from './operations';
import { readOptions } from './options';
import { readTimeout } from './parts/timeout';
import { Reader } from './reader/reader';
import type { Circumstances, Source, Unread } from './reader/value-reader';

/** One item's fields. */
export type ReadItem = {
	/** What was read, but hardly is what is meant; sentences without a period. */
	readonly hints: readonly string[];
} & (
	| {
			readonly type: 'read';
			readonly submission: Submission;
			/** How long to wait for the provider, in milliseconds. */
			readonly timeout: number;
			/** Whether the output leaves out the provider's whole response. */
			readonly simplify: boolean;
			/** Whether the message is only to be looked at. */
			readonly previewOnly: boolean;
	  }
	| {
			readonly type: 'unread';
			readonly draft: SubmissionDraft;
			/** What could not be read. */
			readonly faults: readonly Unread[];
	  }
);

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
 * @param readMessage reads those that the message is made of
 */
export function readSubmission(
	kind: MessageKind,
	source: Source,
	circumstances: Circumstances,
	readMessage: (reader: Reader) => Message = OPERATIONS[kind].read,
): ReadItem {
	const reader = new Reader(remembering(source), circumstances);
	const correlationId = reader.line('correlationId', 'Correlation ID');
	const defaultCountry = reader.collection('options').line('defaultCountry', 'Default Country');
	const submission: Submission = {
		sender: reader.line('sender', 'Sender') ?? '',
		recipient: reader.line('recipient', 'Recipient') ?? '',
		message: readMessage(reader),
		...defined({ defaultCountry, correlationId }),
		options: readOptions(reader),
		preparedAt: circumstances.now,
	};
	const timeout = readTimeout(reader);
	const simplify = reader.flag('simplify', 'Simplify') ?? true;
	const previewOnly = reader.collection('options').flag('previewOnly', 'Preview Only') ?? false;
	const { faults, hints } = reader;
	return timeout === undefined || faults.length > 0
		? { type: 'unread', draft: submission, faults, hints }
		: { type: 'read', submission, timeout, simplify, previewOnly, hints };
}

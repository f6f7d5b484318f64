import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { faultsError, problemError, type AttemptHistory, type ItemPlace } from '../../api/errors';
import { asText } from '../../common/json';
import type { Reason } from '../../common/reason';
import type { Problem } from '../../providers/api-call';
import type { Found, LedgerEntry } from './ledger';
import {
	failedItem,
	NO_NOTES,
	problemOf,
	receiptOf,
	type DeliveryNote,
	type ItemResult,
} from './result';
import { toRepeatedProblem } from './try-problems';

/** The item of a message, as far as its result tells of it. */
export interface MessageItem {
	readonly context: IExecuteFunctions;
	readonly itemIndex: number;
	/** What the item says about its message, accepted or not. */
	readonly columns: IDataObject;
	/** What deserves a look about the message. */
	readonly hints: readonly string[];
}

/** Where an error says that it belongs. */
const placeOf = ({ itemIndex, columns }: Omit<MessageItem, 'hints'>): ItemPlace => ({
	itemIndex,
	correlationId: asText(columns.correlationId) ?? undefined,
});

/** The result of an item whose fields, or files, do not allow to send its message. */
export function faultyResult(
	item: Omit<MessageItem, 'hints'>,
	{ texts, reason }: { readonly texts: readonly string[]; readonly reason: Reason },
): ItemResult {
	const { context, itemIndex, columns } = item;
	const node = context.getNode();
	const error = faultsError(node, texts, placeOf(item), 'sent');
	const details = { ...columns, status: 'notSent', reason };
	return {
		type: 'failed',
		error,
		item: failedItem(node, itemIndex, error, details),
		notes: NO_NOTES,
	};
}

/** What is told of a failure beside the problem. */
interface FailureFacts {
	readonly history?: AttemptHistory;
	/** Further members of the item's details. */
	readonly details?: IDataObject;
	readonly notes?: ReadonlySet<DeliveryNote>;
}

/** The result of an item whose message did not go out, or may not have gone out. */
export function failedResult(
	item: MessageItem,
	problem: Problem,
	{ history = {}, details = {}, notes = NO_NOTES }: FailureFacts,
): ItemResult {
	const { context, itemIndex, columns } = item;
	const node = context.getNode();
	const error = problemError(node, problem, placeOf(item), history);
	const told = { ...columns, ...problemOf(problem), ...details };
	return { type: 'failed', error, item: failedItem(node, itemIndex, error, told), notes };
}

/** The result of an item whose message went out, or of which nobody knows. */
export function settledResult(
	item: MessageItem,
	settled: LedgerEntry,
	notes: ReadonlySet<DeliveryNote>,
): ItemResult {
	const shown = settled.response === undefined ? {} : { response: settled.response };
	if ('problem' in settled) {
		const { messageId, problem } = settled;
		const details = { ...(messageId !== undefined && { messageId }), ...shown };
		return failedResult(item, problem, { details, notes });
	}
	return {
		type: 'sent',
		item: {
			json: { ...receiptOf(item.columns, settled.receipt), ...shown },
			pairedItem: { item: item.itemIndex },
		},
		hints: item.hints,
		notes,
	};
}

/** The result of an item whose message an earlier run of the node has sent, or may have. */
export function earlierResult(
	item: MessageItem,
	{ settled, isOfEarlierExecution }: Found,
): ItemResult {
	if ('problem' in settled) {
		const problem = toRepeatedProblem(settled.problem);
		return settledResult(item, { ...settled, problem }, new Set(['earlierUnknown']));
	}
	const note = isOfEarlierExecution ? 'earlierExecution' : 'earlier';
	return settledResult(item, settled, new Set([note]));
}

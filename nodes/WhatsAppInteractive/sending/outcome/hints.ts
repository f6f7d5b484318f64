import type { IExecuteFunctions } from 'n8n-workflow';

import { asRecord, asText } from '../../common/json';
import { nameFirst, placesOf } from './name-first';
import type { DeliveryNote, ItemResult } from './result';

/** Tells beside the output what went out but deserves a look, each thing once for all its items. */
export function addHints(
	context: IExecuteFunctions,
	hints: ReadonlyArray<{ readonly text: string; readonly itemIndex: number }>,
): void {
	const items = new Map<string, number[]>();
	for (const { text, itemIndex } of hints) {
		const indexes = items.get(text);
		if (indexes) indexes.push(itemIndex);
		else items.set(text, [itemIndex]);
	}
	for (const [text, indexes] of items) {
		context.addExecutionHints({
			message: `${text} [${placesOf(indexes)}]`,
			location: 'outputPane',
		});
	}
}

const NOTES: Readonly<Record<DeliveryNote, readonly [one: string, several: string]>> = {
	retried: ['message was sent after a retry', 'messages were sent after a retry'],
	slowed: [
		"message was slowed down by the provider's limit",
		"messages were slowed down by the provider's limit",
	],
	earlier: [
		'message was accepted in an earlier try of this node, and was not sent again',
		'messages were accepted in an earlier try of this node, and were not sent again',
	],
	earlierExecution: [
		'message was accepted in an execution before this retry, and was not sent again, whatever was changed since: run the workflow anew to send it once more',
		'messages were accepted in an execution before this retry, and were not sent again, whatever was changed since: run the workflow anew to send them once more',
	],
	earlierUnknown: [
		'message may have been sent in an earlier try, and was not sent again',
		'messages may have been sent in an earlier try, and were not sent again',
	],
	reported: [
		"message was sent though the provider's answer was lost: its report says so",
		"messages were sent though the provider's answers were lost: its reports say so",
	],
};

/** Tells beside the output how many messages did not go out at once. */
export function addNoteHints(
	context: IExecuteFunctions,
	counts: ReadonlyMap<DeliveryNote, number>,
): void {
	for (const [note, count] of counts) {
		const [one, several] = NOTES[note];
		context.addExecutionHints({
			message: `${count} ${count === 1 ? one : several}`,
			location: 'outputPane',
		});
	}
}

/** Tells beside the output which messages were not accepted, where the node goes on without them. */
export function addFailureHint(
	context: IExecuteFunctions,
	results: ReadonlyArray<ItemResult | undefined>,
	count: number,
): void {
	const failed = results.flatMap((result) => (result?.type === 'failed' ? [result] : []));
	const [first] = failed;
	if (first === undefined) return;
	const ids = failed.flatMap(({ item }) => asText(asRecord(item.json.details).correlationId) ?? []);
	const named = ids.length === failed.length ? nameFirst(ids) : '';
	const which = named === '' ? '' : ` (${named})`;
	const verb = failed.length === 1 ? 'was' : 'were';
	const what = count === 1 ? 'The message was' : `${failed.length} of ${count} messages ${verb}`;
	context.addExecutionHints({
		message: `${what} not accepted${which}: ${first.error.message}`,
		type: 'warning',
		location: 'outputPane',
	});
}

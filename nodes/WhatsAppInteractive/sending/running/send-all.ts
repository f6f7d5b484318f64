import once from 'lodash/once';
import range from 'lodash/range';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { gapsIn } from '../../operations/reader/gaps';
import { itemParameters } from '../../operations/reader/item-parameters';
import { RunClock } from '../../api/clock';
import { addNoteHints, addFailureHint, addHints } from '../outcome/hints';
import { inputFields } from '../outcome/input-fields';
import { ledgerOf } from '../outcome/ledger';
import { readRunSettings } from './run-settings';
import { inPool } from './pool';
import { failedItem, type DeliveryNote, type ItemResult } from '../outcome/result';
import type { Run } from './run';
import { checkAhead, isFaulty, sendItem, type CheckedAhead } from './send-item';
import { sendTogether } from './send-together';
import {
	cancelledError,
	summarize,
	untriedError,
	withSummary,
	type RunSummary,
} from '../outcome/run-summary';
import type { Marking } from '../../waiting/attach';
import { startTraffic } from '../traffic/traffic';

/** After so many items the rest of n8n gets a turn, even if all of them fail at once. */
const ITEMS_A_BREATH = 200;

/** Most items that are looked at for faults of their own after the run has ended. */
const LOOKED_AT = 200;

/**
 * The items that were not tried and could not be sent as they are: somebody who corrects a table
 * wants to know all of its wrong rows. A long table is not read to its end for that.
 */
function faultyAmongUntried(
	run: Run,
	results: ReadonlyArray<ItemResult | undefined>,
	count: number,
): NonNullable<RunSummary['faulty']> {
	const untried: number[] = [];
	for (let at = 0; at < count && untried.length < LOOKED_AT; at++) {
		if ((results[at]?.type ?? 'untried') === 'untried') untried.push(at);
	}
	return { at: untried.filter((at) => isFaulty(run, at)), lookedAt: untried.length };
}

/** Whether n8n runs the node again by itself: it looks at the first item only. */
const willRunAgain = (context: IExecuteFunctions, [first]: INodeExecutionData[]): boolean =>
	context.getNode().retryOnFail === true && Boolean(first?.json.error);

/**
 * What reads items before their turn, where the number of requests under way grows from a few: with a
 * number or a rate that is set, their turn may come much later.
 */
const aheadOf = (run: Run, count: number): CheckedAhead | undefined =>
	run.bulk === undefined &&
	run.settings.concurrency === undefined &&
	run.settings.messagesPerSecond === undefined
		? checkAhead(run, count)
		: undefined;

/**
 * Puts the fields of the input item into an item of the output. Where both have a field of the
 * same name, that of the output stays.
 */
const withInput =
	(input: readonly INodeExecutionData[]) =>
	(item: INodeExecutionData, itemIndex: number): INodeExecutionData => {
		// n8n knows an item that goes to the error output by itself, and adds the input to it.
		if (item.error === undefined)
			item.json = { ...inputFields(input[itemIndex]?.json), ...item.json };
		return item;
	};

/** Tells beside the output what went out, but not at once or not without a question. */
function addDeliveryHints(
	context: IExecuteFunctions,
	results: ReadonlyArray<ItemResult | undefined>,
): void {
	const counts = new Map<DeliveryNote, number>();
	const hints: Array<{ text: string; itemIndex: number }> = [];
	results.forEach((result, itemIndex) => {
		if (result === undefined || result.type === 'untried') return;
		if (result.type !== 'failed') {
			for (const text of result.hints) hints.push({ text, itemIndex });
		}
		for (const note of result.notes) counts.set(note, (counts.get(note) ?? 0) + 1);
	});
	addHints(context, hints);
	addNoteHints(context, counts);
}

/**
 * Sends the messages of all items, several at a time, and gives the results in the order of the
 * items. Stops at the first failure unless the node is set to continue, and when the execution is
 * cancelled; those under way are waited for.
 * @param marking what leads an answer back to the execution, where it waits for one
 */
export async function sendAll(
	context: IExecuteFunctions,
	marking?: Marking,
): Promise<INodeExecutionData[]> {
	const count = context.getInputData().length;
	if (count === 0) return [];
	const node = context.getNode();
	const clock = new RunClock(context.getExecutionCancelSignal());
	const ledger = ledgerOf(context);
	// Read within an item: what a node throws beside its items makes n8n hand on the input as if it
	// were sent, when the workflow is to continue on an error.
	const readRun = once(async (): Promise<Run> => {
		const runSettings = await readRunSettings(context);
		return {
			...runSettings,
			ledger,
			traffic: startTraffic(runSettings.settings, clock),
			parametersOf: itemParameters(context),
			hasGap: gapsIn(node.parameters),
			...(marking && { marking }),
		};
	});
	const results: Array<ItemResult | undefined> = [];
	const continues = context.continueOnFail();

	const settle = (itemIndex: number, result: ItemResult): void => {
		results[itemIndex] = result;
		if (result.type === 'failed' && !continues) clock.interrupt();
	};

	const run = await readRun().catch(() => undefined);
	const together = run?.bulk && { ...run, bulk: run.bulk };
	const size = together ? together.settings.messagesPerRequest : 1;
	const ahead = run && aheadOf(run, count);
	const readAhead = ahead?.begin();
	await inPool(
		Math.ceil(count / size),
		run?.traffic.slots ?? { most: 1 },
		async (position) => {
			const from = position * size;
			const to = Math.min(from + size, count);
			if (Math.floor(to / ITEMS_A_BREATH) > Math.floor(from / ITEMS_A_BREATH)) {
				await clock.yieldToOthers();
			}
			if (together) await sendTogether(together, range(from, to), settle);
			else settle(from, await sendItem(context, readRun, from, ahead));
		},
		() => !clock.interrupted(),
	);
	ahead?.stop();
	await readAhead;
	clock.close();

	if (!continues) {
		const all = summarize(results, count);
		const failure = results[all.failedAt[0] ?? count];
		// What is wrong with all items alike leaves nothing to count.
		if (failure?.type === 'failed') {
			if (run === undefined) throw failure.error;
			const faulty = faultyAmongUntried(run, results, count);
			throw withSummary(failure.error, { ...all, faulty });
		}
		if (all.untried > 0) throw cancelledError(node, all);
	}
	addDeliveryHints(context, results);
	if (continues) addFailureHint(context, results, count);
	const output = Array.from({ length: count }, (_, itemIndex) => {
		const result = results[itemIndex];
		return result === undefined || result.type === 'untried'
			? failedItem(node, itemIndex, untriedError(node, itemIndex), {
					status: 'notSent',
					reason: 'canceled',
				})
			: result.item;
	});
	if (!willRunAgain(context, output)) ledger.close();
	return run?.settings.includesInput ? output.map(withInput(context.getInputData())) : output;
}

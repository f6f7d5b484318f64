import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { toError } from '../../common/caught';
import { readSubmission, type ReadItem } from '../../operations/read-submission';
import { reasonOfFaults } from '../../messages/rules/fault-reason';
import { checkSubmission, parseRecipient, parseSubmission } from '../../messages/parse-submission';
import { validate, type Fault } from '../../messages/rules/validate';
import type { ParsedSubmission, Submission } from '../../messages/submission';
import { rulesFor } from '../../providers';
import { lackAt } from '../../providers/lack';
import { carryCorrelation } from '../../waiting/correlation';
import { LookAhead } from './look-ahead';
import { OutgoingMessage, type Prepared } from './outgoing-message';
import type { Progress, Run } from './run';
import { faultyResult } from '../outcome/message-result';
import { identifyingColumns, failedItem, NO_NOTES, type ItemResult } from '../outcome/result';

/** A submission with what has to come back with its answer, and what deserves a look about that. */
function carry(
	{ client, kind, marking }: Run,
	given: Submission,
	previewOnly: boolean,
): { readonly carried: Submission; readonly told: readonly string[] } {
	const { provider, account, webhookSecret: secret } = client;
	// Nothing waits for the answer to a preview.
	const marked = marking && !previewOnly ? marking.attachTo(given) : given;
	if (provider.answersHaveCorrelation) return { carried: marked, told: [] };
	const { correlationId } = given;
	const rules = rulesFor(provider, kind);
	const { submission, hints } = carryCorrelation(marked, { correlationId, rules, secret });
	if (marking === undefined) return { carried: submission, told: hints };
	// The execution that gets the answer knows what it is about; it may never hear of a failure.
	const lack = lackAt(account, 'reports');
	const told = lack ? [`${lack.what}: an answer ends the wait, but a failed delivery may not`] : [];
	return { carried: submission, told };
}

/** One item's message once its fields were looked at; nothing was asked of anybody. */
type Checked =
	| {
			readonly type: 'fine';
			readonly read: Extract<ReadItem, { type: 'read' }>;
			readonly parsed: ParsedSubmission;
			/** What deserves a look about the fields. */
			readonly hints: readonly string[];
			readonly columns: IDataObject;
	  }
	| { readonly type: 'faulty'; readonly result: ItemResult };

/** Reads one item's message, and checks whether its fields allow to send it. */
function checkItem(run: Run, itemIndex: number): Checked {
	const { client, kind, marking } = run;
	const { context, provider } = client;
	const providerRules = rulesFor(provider, kind);
	const rules = marking?.rules(providerRules) ?? providerRules;
	const read = readSubmission(
		kind,
		run.parametersOf(itemIndex),
		{
			timezone: context.getTimezone(),
			now: run.traffic.clock.epochMs(),
			hasGap: run.hasGap,
		},
		run.readMessage,
	);
	const given = read.type === 'read' ? read.submission : read.draft;
	const columns = identifyingColumns(provider, given, parseRecipient(given, rules));
	const faulty = (faults: ReadonlyArray<Omit<Fault, 'path'> & { path?: string }>): Checked => {
		const texts = [...new Set(faults.map(({ text }) => text))];
		const told = { texts, reason: reasonOfFaults(faults) };
		const result = faultyResult({ context, itemIndex, columns }, told);
		return { type: 'faulty', result };
	};
	if (read.type === 'unread') {
		// What can't be read is missing in what is checked: the same field is told once.
		const unread = new Set(read.faults.map(({ label }) => label));
		const { faults } = validate(read.draft, rules);
		return faulty([
			...read.faults,
			...faults.filter(({ label, missing }) => !(missing && unread.has(label))),
		]);
	}
	const checked = checkSubmission(read.submission, rules);
	if ('faults' in checked) return faulty(checked.faults);
	const unanswerable = marking?.faultOf(read.submission.message);
	if (unanswerable !== undefined) return faulty([unanswerable]);
	const hints = [...read.hints, ...checked.hints.map(({ text }) => text)];
	return { type: 'fine', read, parsed: checked.submission, hints, columns };
}

/** The items of a run that were read and checked before their turn. */
export type CheckedAhead = LookAhead<Checked>;

/** Reads and checks the items of a run before their turn. */
export const checkAhead = (run: Run, count: number): CheckedAhead =>
	new LookAhead(count, run.traffic.clock, (itemIndex) => checkItem(run, itemIndex));

/** Makes one item's message ready to go out if its fields allow. */
async function readItem(run: Run, itemIndex: number, ahead?: CheckedAhead): Promise<Prepared> {
	const item = ahead ? ahead.take(itemIndex) : checkItem(run, itemIndex);
	if (item.type === 'faulty') return { type: 'done', result: item.result };
	const { read, parsed, columns } = item;
	const { previewOnly, simplify, timeout } = read;
	const { carried, told } = carry(run, read.submission, previewOnly);
	const submission =
		carried === read.submission
			? parsed
			: parseSubmission(carried, rulesFor(run.client.provider, run.kind));
	// What could be parsed before can be parsed with longer IDs.
	if (submission === undefined) throw new Error('The message cannot be parsed with longer IDs');
	const options = { columns, simplify, timeout, hints: [...item.hints, ...told] };
	const message = new OutgoingMessage(run, itemIndex, options);
	return await (previewOnly ? message.preview(submission) : message.prepare(submission));
}

/** Whether an item that was not reached could not have been sent either, as far as its fields tell. */
export function isFaulty(run: Run, itemIndex: number): boolean {
	try {
		return checkItem(run, itemIndex).type === 'faulty';
	} catch {
		// An expression that n8n cannot evaluate is a fault as well; what it says is not asked for
		// here.
		return true;
	}
}

/**
 * The result of an item for which something was thrown: a fault of the node, or an expression of
 * the item that n8n could not evaluate.
 */
export function resultOfThrown(
	context: IExecuteFunctions,
	caught: unknown,
	itemIndex: number,
	{ posted }: Progress,
): ItemResult {
	const node = context.getNode();
	const error = new NodeOperationError(node, toError(caught), { itemIndex });
	const item = failedItem(
		node,
		itemIndex,
		error,
		posted
			? { status: 'unknown', reason: 'unknownOutcome' }
			: { status: 'notSent', reason: 'invalidMessage' },
	);
	return { type: 'failed', error, item, notes: NO_NOTES };
}

/**
 * Makes one item's message ready to go out; whatever goes wrong is the item's result, never an
 * exception.
 * @param readRun gives what the items share, or throws what is wrong with all of them alike
 */
export async function prepareItem(
	context: IExecuteFunctions,
	readRun: () => Promise<Run>,
	itemIndex: number,
	ahead?: CheckedAhead,
): Promise<Prepared> {
	try {
		return await readItem(await readRun(), itemIndex, ahead);
	} catch (caught) {
		const result = resultOfThrown(context, caught, itemIndex, { posted: false });
		return { type: 'done', result };
	}
}

/** Sends a message that is ready in a request of its own; never throws, see {@link prepareItem}. */
export async function sendReady(
	context: IExecuteFunctions,
	{ message, makeRequest }: Extract<Prepared, { type: 'ready' }>,
): Promise<ItemResult> {
	const progress: Progress = { posted: false };
	try {
		return await message.send(makeRequest, progress);
	} catch (caught) {
		return resultOfThrown(context, caught, message.itemIndex, progress);
	}
}

/** Sends one item's message; never throws, see {@link prepareItem}. */
export async function sendItem(
	context: IExecuteFunctions,
	readRun: () => Promise<Run>,
	itemIndex: number,
	ahead?: CheckedAhead,
): Promise<ItemResult> {
	const prepared = await prepareItem(context, readRun, itemIndex, ahead);
	return prepared.type === 'ready' ? await sendReady(context, prepared) : prepared.result;
}

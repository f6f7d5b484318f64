import { createHash } from 'node:crypto';

import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isRecord } from '../../common/json';
import type { Receipt } from '../../providers/provider';
import type { Problem } from '../../providers/api-call';

const KEY = 'whatsAppInteractive';

/** What is settled about an item, so that its message must not go out again. */
export type LedgerEntry =
	| { readonly receipt: Receipt; readonly response?: IDataObject }
	| {
			readonly problem: Problem;
			readonly messageId?: string;
			readonly response?: IDataObject;
	  };

type Entry = LedgerEntry & {
	readonly source: string;
	/** The execution in which it was settled. */
	readonly execution: string;
};

/** What was settled in an earlier run of the item. */
export interface Found {
	readonly settled: LedgerEntry;
	/** Whether that was in another execution, of which this one is a retry. */
	readonly isOfEarlierExecution: boolean;
}

interface LedgerState {
	readonly run: number;
	readonly entries: Record<string, Entry>;
}

const isOfRun = (value: unknown, run: number): value is LedgerState =>
	isRecord(value) && value.run === run && isRecord(value.entries);

/**
 * Identifies the item that a message is made from, in 22 characters. It is cut as bytes: a part of a
 * string keeps the whole string in memory.
 */
const sourceOf = (json: IDataObject): string =>
	createHash('sha256').update(JSON.stringify(json)).digest().toString('base64url', 0, 16);

/**
 * Remembers which items of a run were accepted, or may have been. n8n runs a node again, with all its
 * items, when it has failed and is set to retry, or when somebody retries the execution: what stands
 * here is not sent again. It lives in the node's context, which n8n keeps with the execution.
 *
 * An item is recognised by its place and its data, not by the node's settings: whoever retries an
 * execution after a correction wants the rest to go out, and not what was accepted once more. Nor by
 * the message: an expression such as the time makes a new message of the same order each time.
 */
export class Ledger {
	private readonly state: LedgerState;

	/**
	 * @param context what n8n keeps with the execution; what another run left there is thrown away
	 * @param run which run of the node in this execution it is, from 0
	 * @param execution the ID of the execution
	 */
	constructor(
		private readonly context: Record<string, unknown>,
		run: number,
		private readonly execution: string,
	) {
		const found = context[KEY];
		this.state = isOfRun(found, run) ? found : { run, entries: {} };
		context[KEY] = this.state;
	}

	/**
	 * What is settled about an item; undefined if its message is to be sent.
	 * @param releasesUnknown whether a message of which an earlier execution does not know what became
	 * is to go out again. The tries that n8n makes by itself within an execution never release one.
	 */
	find(itemIndex: number, json: IDataObject, releasesUnknown: boolean): Found | undefined {
		const entry = this.state.entries[itemIndex];
		if (entry === undefined || entry.source !== sourceOf(json)) return undefined;
		const isOfEarlierExecution = entry.execution !== this.execution;
		if (releasesUnknown && isOfEarlierExecution && 'problem' in entry) return undefined;
		return { settled: entry, isOfEarlierExecution };
	}

	/** Whether nobody knows what became of an earlier try of this message. */
	isUnknown(itemIndex: number, json: IDataObject): boolean {
		const entry = this.state.entries[itemIndex];
		return entry !== undefined && entry.source === sourceOf(json) && 'problem' in entry;
	}

	/** Settles an item. */
	settle(itemIndex: number, json: IDataObject, settled: LedgerEntry): void {
		this.state.entries[itemIndex] = {
			...settled,
			source: sourceOf(json),
			execution: this.execution,
		};
	}

	/** Forgets everything: n8n will not run these items again. */
	close(): void {
		delete this.context[KEY];
	}
}

/** What is kept for tool calls, by the arguments of each. */
const TOOL_CALLS = new WeakMap<object, Record<string, unknown>>();

/**
 * The ledger of a run. As a tool of an agent or an MCP server, the node gets another run index with
 * each try that n8n makes, so that the tries are told from a new call by their arguments: n8n hands
 * the same object to all tries of a call, and another to the next call, be its text the same. An n8n
 * that is too old to say what is a tool gives each try the run index of a new call.
 */
export function ledgerOf(context: IExecuteFunctions): Ledger {
	const execution = context.getExecutionId();
	const [item] = context.getInputData();
	if ('isToolExecution' in context && context.isToolExecution() && item !== undefined) {
		const kept = TOOL_CALLS.get(item.json) ?? {};
		TOOL_CALLS.set(item.json, kept);
		return new Ledger(kept, 0, execution);
	}
	const run = Number(context.getWorkflowDataProxy(0).$runIndex ?? 0);
	return new Ledger(context.getContext('node'), run, execution);
}

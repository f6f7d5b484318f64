import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { asRecord, at } from '../../json';
import { History } from './history';

/** What this process remembers of a trigger, and the last state of it that n8n has stored. */
interface Memory {
	readonly workflowId: string;
	readonly nodeId: string;
	readonly history: History;
	stored: string;
}

/** How many triggers a process remembers; the one that was not called for longest goes first. */
const MAX_TRIGGERS = 200;

/**
 * What this process remembers, by trigger. n8n hands every call its own copy of what is stored, so
 * that two calls at the same time can only see each other here.
 */
const MEMORIES = new Map<string, Memory>();

/**
 * The member of the workflow's static data that keeps the histories of its triggers, by node. n8n
 * stores a workflow's static data as a whole, in the state in which a call found it: a call of another
 * trigger would put back what it found of this one. So each call writes down all that this process
 * knows of the workflow.
 */
const MEMBER = 'whatsAppInteractiveEvents';

function memoryOf(workflowId: string, nodeId: string): Memory {
	const key = `${workflowId} ${nodeId}`;
	const memory = MEMORIES.get(key) ?? { workflowId, nodeId, history: new History(), stored: '' };
	MEMORIES.delete(key);
	MEMORIES.set(key, memory);
	const [longest] = MEMORIES.keys();
	if (MEMORIES.size > MAX_TRIGGERS && longest !== undefined) MEMORIES.delete(longest);
	return memory;
}

/** The histories of a workflow's triggers as this process has them. */
const rememberedOf = (workflowId: string): IDataObject =>
	Object.fromEntries(
		[...MEMORIES.values()]
			.filter((memory) => memory.workflowId === workflowId)
			.map(({ nodeId, history }) => [nodeId, history.toString()]),
	);

/** A trigger's history while a call is served. */
export interface Recollection {
	readonly history: History;
	/** Has n8n store what the history has become; only to be called where it has changed. */
	store(): void;
}

/**
 * Recalls what came in before: what this process knows, and what n8n has stored, which is all there is
 * after a restart and holds what other processes have taken in. Whatever else stands there is ignored,
 * as a history that is lost may let an event in twice but never keeps one out.
 */
export function recall(context: IWebhookFunctions): Recollection {
	const memory = memoryOf(String(context.getWorkflow().id), context.getNode().id);
	const data = context.getWorkflowStaticData('global');
	const stored = at(data, MEMBER, memory.nodeId);
	if (typeof stored === 'string' && stored !== memory.stored) {
		memory.history.merge(stored);
		memory.stored = stored;
	}
	return {
		history: memory.history,
		store: () => {
			memory.stored = memory.history.toString();
			data[MEMBER] = { ...asRecord(data[MEMBER]), ...rememberedOf(memory.workflowId) };
		},
	};
}

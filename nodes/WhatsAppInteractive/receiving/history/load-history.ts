import { type IDataObject, type IWebhookFunctions, sleep } from 'n8n-workflow';

import { asRecord, at } from '../../common/json';
import { keepNewest } from '../keep-newest';
import { History } from './history';
import type { Identity } from './identity';

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
	keepNewest(MEMORIES, key, memory, MAX_TRIGGERS);
	return memory;
}

/** The histories of a workflow's triggers as this process has them. */
const loadRemembered = (workflowId: string): IDataObject =>
	Object.fromEntries(
		[...MEMORIES.values()]
			.filter((memory) => memory.workflowId === workflowId)
			.map(({ nodeId, history }) => [nodeId, history.toText()]),
	);

/** What one call brings in that was not there before. */
interface Intake {
	/** Remembers an event. */
	add(identity: Identity): void;
	/** Has n8n store what was added. */
	store(): void;
}

/** A trigger's history while a call is served. */
export interface Recollection {
	readonly history: History;
	/** Begins to take in events; `isTaken` tells whether n8n took them, and else they are forgotten. */
	takeIn(isTaken: Promise<boolean>): Intake;
}

/**
 * Recalls what came in before: what this process knows, and what n8n has stored, which is all there is
 * after a restart and holds what other processes have taken in. Whatever else stands there is ignored,
 * as a history that is lost may let an event in twice but never keeps one out.
 */
export function loadHistory(context: IWebhookFunctions): Recollection {
	const memory = memoryOf(String(context.getWorkflow().id), context.getNode().id);
	const { history, workflowId, nodeId } = memory;
	const data = context.getWorkflowStaticData('global');
	const stored = at(data, MEMBER, nodeId);
	if (typeof stored === 'string' && stored !== memory.stored) {
		history.merge(stored);
		memory.stored = stored;
	}
	/** What other calls have under way is left out: n8n might not take it. */
	const write = (identities: readonly Identity[]): void => {
		memory.stored = history.toText(identities);
		data[MEMBER] = {
			...asRecord(data[MEMBER]),
			...loadRemembered(workflowId),
			[nodeId]: memory.stored,
		};
	};
	return {
		history,
		takeIn: (isTaken) => {
			const added: Identity[] = [];
			const end = isTaken.then((taken) => {
				for (const each of added) {
					if (taken) history.keep(each);
					else history.forget(each);
				}
			});
			return {
				add: (identity) => {
					added.push(identity);
					history.begin(identity, end);
				},
				store: () => {
					if (added.length === 0) return;
					// An n8n that answers before it stores the execution stores this with the answer.
					write(added);
					// One that answers afterwards takes off the mark that something has changed when it
					// begins with the execution, and looks at it again once that is stored.
					void sleep(0).then(() => write(added));
				},
			};
		},
	};
}

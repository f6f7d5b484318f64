import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Identity } from '../../../nodes/WhatsAppInteractive/receiving/history/identity';
import type { Recollection } from '../../../nodes/WhatsAppInteractive/receiving/history/load-history';
import { loadFresh } from '../../support/load-fresh';
import { NODE } from '../sending/support';
import { contextOf } from '../support/context';

/*
 * n8n gives each call a copy of the workflow's whole static data, and stores that copy as a whole: two
 * triggers of one workflow that are called at the same time overwrite each other's part.
 */

type Recall = (context: IWebhookFunctions) => Recollection;

/** A process of n8n, which forgets everything when it ends. */
const startProcess = (): Recall =>
	loadFresh<{ loadHistory: Recall }>('nodes/WhatsAppInteractive/receiving/history/load-history')
		.loadHistory;

/** A call of a trigger, with its own copy of what is stored. */
function callOf(workflowId: string, nodeId: string, stored: string) {
	const staticData = JSON.parse(stored) as Record<string, IDataObject>;
	const context = contextOf<IWebhookFunctions>({
		getWorkflow: () => ({ id: workflowId, active: true }),
		getNode: () => ({ ...NODE, id: nodeId }),
		getWorkflowStaticData: (type: string) => (staticData[type] ??= {}),
	});
	return {
		context,
		stored: () => JSON.stringify(staticData),
		/** Forgets what was written so far, as n8n does with the mark that something was. */
		clear: () => {
			for (const part of Object.values(staticData)) {
				for (const name of Object.keys(part)) Reflect.deleteProperty(part, name);
			}
		},
	};
}

const identity = (subject: string): Identity => ({
	subject,
	rank: 3,
	detail: 'abcd',
	isLasting: false,
});

const TAKEN = Promise.resolve(true);

/** Takes an event in; false where it is known already. */
function take({ history, takeIn }: Recollection, subject: string, isTaken = TAKEN): boolean {
	if (history.knows([identity(subject)])) return false;
	const intake = takeIn(isTaken);
	intake.add(identity(subject));
	intake.store();
	return true;
}

test('a call of another trigger that began before takes nothing away', async () => {
	const workflowId = randomUUID();
	const recall = startProcess();
	const first = callOf(workflowId, 'kaleyra', '{}');
	const second = callOf(workflowId, 'infobip', '{}');
	const known = recall(first.context);
	const other = recall(second.context);
	expect(take(known, 'kaleyra')).toBe(true);
	await TAKEN;
	expect(take(other, 'infobip')).toBe(true);
	// The last one to be stored wins.
	const stored = second.stored();

	const restarted = startProcess();
	expect(take(restarted(callOf(workflowId, 'kaleyra', stored).context), 'kaleyra')).toBe(false);
	expect(take(restarted(callOf(workflowId, 'infobip', stored).context), 'infobip')).toBe(false);
});

test('what is stored of a trigger that was not called since the start stays', async () => {
	const workflowId = randomUUID();
	const earlier = startProcess();
	const call = callOf(workflowId, 'kaleyra', '{}');
	take(earlier(call.context), 'kaleyra');

	const recall = startProcess();
	const other = callOf(workflowId, 'infobip', call.stored());
	take(recall(other.context), 'infobip');
	const restarted = startProcess();
	expect(take(restarted(callOf(workflowId, 'kaleyra', other.stored()).context), 'kaleyra')).toBe(
		false,
	);
});

test('a workflow keeps nothing of another one', async () => {
	const recall = startProcess();
	const one = callOf(randomUUID(), 'trigger', '{}');
	const two = callOf(randomUUID(), 'trigger2', '{}');
	for (const call of [one, two]) {
		take(recall(call.context), 'subject');
	}
	expect(two.stored()).not.toContain('"trigger"');
});

test('what another call has under way is not stored with this one, as n8n may not take it', async () => {
	const workflowId = randomUUID();
	const recall = startProcess();
	let fail: (isTaken: boolean) => void = () => undefined;
	const pending = new Promise<boolean>((resolve) => (fail = resolve));
	take(recall(callOf(workflowId, 'trigger', '{}').context), 'pending', pending);
	const other = callOf(workflowId, 'trigger', '{}');
	take(recall(other.context), 'another');
	expect(other.stored()).toContain('another');
	expect(other.stored()).not.toContain('pending');
	fail(false);
	await pending;
	await Promise.resolve();
	expect(take(recall(callOf(workflowId, 'trigger', other.stored()).context), 'pending')).toBe(true);
	const restarted = startProcess();
	expect(take(restarted(callOf(workflowId, 'trigger', other.stored()).context), 'another')).toBe(
		false,
	);
});

test('what changes is stored also where n8n takes off its mark when it starts the workflow', async () => {
	const recall = startProcess();
	const call = callOf(randomUUID(), 'trigger', '{}');
	take(recall(call.context), 'subject');
	call.clear();
	await sleep(5);
	expect(call.stored()).toContain('subject');
});

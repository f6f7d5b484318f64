import { randomUUID } from 'node:crypto';

import type { IWebhookFunctions } from 'n8n-workflow';

import type { Identity } from '../../../nodes/WhatsAppInteractive/receiving/history/identity';
import type { Recollection } from '../../../nodes/WhatsAppInteractive/receiving/history/recall';

/*
 * n8n gives each call a copy of the workflow's whole static data, and stores that copy as a whole: two
 * triggers of one workflow that are called at the same time overwrite each other's part.
 */

type Recall = (context: IWebhookFunctions) => Recollection;

/** A process of n8n, which forgets everything when it ends. */
async function startProcess(): Promise<Recall> {
	let recall: Recall | undefined;
	await jest.isolateModulesAsync(async () => {
		({ recall } = await import('../../../nodes/WhatsAppInteractive/receiving/history/recall'));
	});
	if (recall === undefined) throw new Error('The module could not be loaded');
	return recall;
}

/** A call of a trigger, with its own copy of what is stored. */
function callOf(workflowId: string, nodeId: string, stored: string) {
	const staticData = JSON.parse(stored) as Record<string, object>;
	const context = {
		getWorkflow: () => ({ id: workflowId }),
		getNode: () => ({ id: nodeId }),
		getWorkflowStaticData: (type: string) => (staticData[type] ??= {}),
	} as unknown as IWebhookFunctions;
	return { context, stored: () => JSON.stringify(staticData) };
}

const identity = (subject: string): Identity => ({ subject, rank: 3, detail: 'abc' });

test('a call of another trigger that began before takes nothing away', async () => {
	const workflowId = randomUUID();
	const recall = await startProcess();
	const first = callOf(workflowId, 'kaleyra', '{}');
	const second = callOf(workflowId, 'infobip', '{}');
	const known = recall(first.context);
	const other = recall(second.context);
	expect(known.history.add(identity('kaleyra1'))).toBe(true);
	known.store();
	expect(other.history.add(identity('infobip1'))).toBe(true);
	other.store();
	// The last one to be stored wins.
	const stored = second.stored();

	const restarted = await startProcess();
	expect(
		restarted(callOf(workflowId, 'kaleyra', stored).context).history.add(identity('kaleyra1')),
	).toBe(false);
	expect(
		restarted(callOf(workflowId, 'infobip', stored).context).history.add(identity('infobip1')),
	).toBe(false);
});

test('what is stored of a trigger that was not called since the start stays', async () => {
	const workflowId = randomUUID();
	const earlier = await startProcess();
	const call = callOf(workflowId, 'kaleyra', '{}');
	const before = earlier(call.context);
	before.history.add(identity('kaleyra1'));
	before.store();

	const recall = await startProcess();
	const other = callOf(workflowId, 'infobip', call.stored());
	const now = recall(other.context);
	now.history.add(identity('infobip1'));
	now.store();
	expect(
		(await startProcess())(callOf(workflowId, 'kaleyra', other.stored()).context).history.add(
			identity('kaleyra1'),
		),
	).toBe(false);
});

test('a workflow keeps nothing of another one', async () => {
	const recall = await startProcess();
	const one = callOf(randomUUID(), 'trigger', '{}');
	const two = callOf(randomUUID(), 'trigger2', '{}');
	for (const call of [one, two]) {
		const recollection = recall(call.context);
		recollection.history.add(identity('subject1'));
		recollection.store();
	}
	expect(two.stored()).not.toContain('"trigger"');
});

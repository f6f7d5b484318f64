import { withLock } from './lock.mjs';
import { runStep } from './run.mjs';

/**
 * Runs those steps that are not done yet, while no other process of this repository does.
 * @param {import('./run.mjs').Step[]} steps
 */
export async function runMissing(steps) {
	if (steps.every((step) => step.isDone())) return;
	await withLock(async () => {
		for (const step of steps) {
			// Asked again: the process that had the lock before may have done it.
			if (!step.isDone()) await runStep(step);
		}
	});
}

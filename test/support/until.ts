import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;

/** Waits for something that must come, for as long as the test that waits may take. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isSo())) await sleep(POLL_MS);
}

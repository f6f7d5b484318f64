/**
 * Collects garbage, so that what an earlier run left does not count.
 * @throws in a process that was started without --expose-gc
 */
export function collectGarbage(): void {
	if (globalThis.gc === undefined) throw new Error('This process needs --expose-gc');
	globalThis.gc();
}

import { RunClock } from '../../api/clock';

/** How long a registration outlives its deactivation, in milliseconds. */
const GRACE = 10_000;

/** The removal of a registration, to come or under way. */
interface PendingRemoval {
	/** Whether the removal is under way, so that it can't be cancelled any more. */
	hasBegun: boolean;
	isCancelled: boolean;
	readonly clock: RunClock;
	/** Ends when all is over. */
	end: Promise<void>;
}

/**
 * The registrations that are about to be removed, by their names at the provider. Whoever publishes
 * a change has n8n delete the webhook and create it again, and nothing tells this from the end of
 * the workflow. So that nobody's events are lost in between, the removal waits whether the
 * registration is wanted again.
 */
const PENDING = new Map<string, PendingRemoval>();

/**
 * Has a registration removed in a moment, unless it is {@link cancelRemoval cancelled}.
 * @param remove never throws
 */
export function scheduleRemoval(name: string, remove: () => Promise<void>): void {
	const before = PENDING.get(name);
	if (before !== undefined && !before.hasBegun) return;
	const clock = new RunClock(undefined);
	const removal: PendingRemoval = {
		hasBegun: false,
		isCancelled: false,
		clock,
		end: Promise.resolve(),
	};
	removal.end = (async () => {
		await before?.end;
		await clock.wait(GRACE);
		if (removal.isCancelled) return;
		removal.hasBegun = true;
		await remove();
		if (PENDING.get(name) === removal) PENDING.delete(name);
	})();
	PENDING.set(name, removal);
}

/**
 * Keeps a registration that was to be removed; where that is under way already, waits until it is over.
 * @returns whether it is as it was
 */
export async function cancelRemoval(name: string): Promise<boolean> {
	const removal = PENDING.get(name);
	if (removal === undefined) return false;
	if (removal.hasBegun) {
		await removal.end;
		return false;
	}
	removal.isCancelled = true;
	removal.clock.interrupt();
	PENDING.delete(name);
	return true;
}

/** Has everything removed now that is to be removed; for tests, which need not wait. */
export async function removeAtOnce(): Promise<void> {
	const removals = [...PENDING.values()];
	for (const { clock } of removals) clock.interrupt();
	await Promise.all(removals.map(async ({ end }) => await end));
}

import { RunClock } from '../../api/clock';

/** How long a registration outlives its deactivation, in milliseconds. */
const GRACE = 10_000;

/** The removal of a registration, to come or under way. */
interface Farewell {
	/** Whether the removal has begun, so that it can't be called off any more. */
	begun: boolean;
	calledOff: boolean;
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
const FAREWELLS = new Map<string, Farewell>();

/**
 * Has a registration removed in a moment, unless it is {@link callOff called off}.
 * @param remove never throws
 */
export function sayFarewell(name: string, remove: () => Promise<void>): void {
	const before = FAREWELLS.get(name);
	if (before !== undefined && !before.begun) return;
	const clock = new RunClock(undefined);
	const farewell: Farewell = { begun: false, calledOff: false, clock, end: Promise.resolve() };
	farewell.end = (async () => {
		await before?.end;
		await clock.wait(GRACE);
		if (farewell.calledOff) return;
		farewell.begun = true;
		await remove();
		if (FAREWELLS.get(name) === farewell) FAREWELLS.delete(name);
	})();
	FAREWELLS.set(name, farewell);
}

/**
 * Keeps a registration that was to be removed; where that has begun already, waits until it is over.
 * @returns whether it is as it was
 */
export async function callOff(name: string): Promise<boolean> {
	const farewell = FAREWELLS.get(name);
	if (farewell === undefined) return false;
	if (farewell.begun) {
		await farewell.end;
		return false;
	}
	farewell.calledOff = true;
	farewell.clock.interrupt();
	FAREWELLS.delete(name);
	return true;
}

/** Has everything removed now that is to be removed; for tests, which need not wait. */
export async function removeAtOnce(): Promise<void> {
	const farewells = [...FAREWELLS.values()];
	for (const { clock } of farewells) clock.interrupt();
	await Promise.all(farewells.map(async ({ end }) => await end));
}

import { keepNewest } from './keep-newest';

/** How long the log is spared the same warning, in milliseconds. */
const REST_MS = 60_000;

/** How many warnings are kept in mind; the one given first goes first. */
const CAPACITY = 500;

/** When each warning was given, in milliseconds since the epoch. */
const WARNED = new Map<string, number>();

/**
 * Whether a warning was given within the last minute, so that what others bring about does not fill the
 * log; where it was not, it counts as given now.
 * @param warning what it is about, and the workflow and node that it concerns
 */
export function wasJustLogged(warning: string, now: number): boolean {
	const before = WARNED.get(warning);
	if (before !== undefined && now >= before && now - before < REST_MS) return true;
	keepNewest(WARNED, warning, now, CAPACITY);
	return false;
}

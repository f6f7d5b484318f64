import type { DecodedEvent } from '../../events/event';
import type { ProviderId } from '../../providers/provider-id';
import type { History } from './history';
import { identify } from './identity';

/** An event that starts the workflow. */
export interface SiftedEvent extends DecodedEvent {
	/** Whether a report on a later stage of the same message came before. */
	readonly late: boolean;
}

/** What becomes of events that were there before, or that come too late. */
export interface SiftingRules {
	readonly provider: ProviderId;
	readonly dropDuplicates: boolean;
	readonly dropLateReports: boolean;
}

/** The events as they are, where nothing is remembered. */
export const keepAll = (events: readonly DecodedEvent[]): SiftedEvent[] =>
	events.map((each) => ({ ...each, late: false }));

/** Leaves out what the user does not want to have again or late, and remembers the rest. */
export function sift(
	events: readonly DecodedEvent[],
	history: History,
	{ provider, dropDuplicates, dropLateReports }: SiftingRules,
	toText: (raw: unknown) => string,
): { readonly kept: SiftedEvent[]; readonly changed: boolean } {
	const kept: SiftedEvent[] = [];
	let changed = false;
	for (const each of events) {
		const identity = identify(provider, each, toText);
		const late = history.isLate(identity);
		const isNew = history.add(identity);
		changed ||= isNew;
		if ((isNew || !dropDuplicates) && !(late && dropLateReports)) kept.push({ ...each, late });
	}
	return { kept, changed };
}

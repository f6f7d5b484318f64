import type { DecodedEvent } from '../../events/event';
import type { Answer } from '../../waiting/recognise';
import type { History } from './history';
import type { Identity } from './identity';

/** An event, and what an execution that waits makes of it. */
interface AnsweringEvent extends DecodedEvent {
	readonly answer?: Answer | undefined;
}

/** An event and its identities, see `identify`. */
export interface IdentifiedEvent {
	readonly decoded: AnsweringEvent;
	readonly identities: readonly [Identity, ...Identity[]];
	/** Those that it has as an answer, where another event says the same and answers nothing. */
	readonly asAnswer?: readonly [Identity, ...Identity[]];
}

/** An event that starts the workflow. */
export interface FreshEvent extends AnsweringEvent {
	/**
	 * Whether a report on a later stage of the same message came before, or a reply after another one or
	 * after the time limit of the execution that waited for it.
	 */
	readonly late: boolean;
	/**
	 * Whether it is for the execution alone that waits for it: the workflow has had what it says, or does
	 * not want it any more.
	 */
	readonly isForExecution?: true;
}

/** What becomes of events that were there before, or that come too late. */
export interface SiftingRules {
	readonly dropDuplicates: boolean;
	readonly dropLateReports: boolean;
}

/** What is left of events, and how many were dropped for which reason. */
export interface FilteredEvents {
	readonly kept: readonly FreshEvent[];
	readonly duplicates: number;
	readonly late: number;
}

/** The events as they are, where nothing is remembered. */
export const keepAll = (events: readonly AnsweringEvent[]): FilteredEvents => ({
	kept: events.map((each) => ({ ...each, late: false })),
	duplicates: 0,
	late: 0,
});

/** Leaves out what the user does not want to have again or late; `add` remembers what is new. */
export function dropSeen(
	events: readonly IdentifiedEvent[],
	history: History,
	{ dropDuplicates, dropLateReports }: SiftingRules,
	add: (identity: Identity) => void,
): FilteredEvents {
	const kept: FreshEvent[] = [];
	const dropped = { duplicates: 0, late: 0 };
	for (const { decoded, identities, asAnswer = identities } of events) {
		const [identity] = identities;
		const isAnswer = decoded.answer !== undefined;
		const late = history.isLate(identity);
		const isNew = !history.knows(asAnswer);
		const wasTold = history.knows(identities);
		if (isNew) add(asAnswer[0]);
		if (isNew && asAnswer !== identities && !wasTold) add(identity);
		// What an execution has had is not handed to it again, and would seem to come too late.
		if (!isNew && (dropDuplicates || isAnswer)) dropped.duplicates += 1;
		else if (late && dropLateReports && !isAnswer) dropped.late += 1;
		else {
			const isForExecution = isAnswer && ((wasTold && dropDuplicates) || (late && dropLateReports));
			kept.push({ ...decoded, late, ...(isForExecution && { isForExecution }) });
		}
	}
	return { kept, ...dropped };
}

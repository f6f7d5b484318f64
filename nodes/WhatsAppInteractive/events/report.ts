import type { EventError, ReportEvent, ReportType } from './event';

/** What a report tells besides its type and, for a failure, the reason. */
export type ReportFacts = Omit<ReportEvent, 'event' | 'error'>;

/** Stands where a provider reports a failure and says no word about it. */
export const NO_REASON = 'The provider gave no reason';

/** Puts a report together; `readError` is asked for failures only. */
export const createReport = (
	event: ReportType,
	facts: ReportFacts,
	readError: () => EventError,
): ReportEvent =>
	event === 'failed' ? { ...facts, event, error: readError() } : { ...facts, event, error: null };

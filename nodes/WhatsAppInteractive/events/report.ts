import type { Failure } from './failure';

/** What can be reported about a message, in the order in which it happens. */
export const REPORT_TYPES = ['accepted', 'sent', 'delivered', 'seen', 'deleted', 'failed'] as const;

/** One of {@link REPORT_TYPES}. */
export type ReportType = (typeof REPORT_TYPES)[number];

/** The message got further on its way. */
export interface ProgressContent {
	readonly event: Exclude<ReportType, 'failed'>;
}

/** The message will not arrive. */
export interface FailedContent {
	readonly event: 'failed';
	readonly error: Failure;
}

/** What a report on a message that was sent says. */
export type ReportContent = ProgressContent | FailedContent;

/** Puts a report together; `readError` is asked for failures only. */
export const createReport = (event: ReportType, readError: () => Failure): ReportContent =>
	event === 'failed' ? { event, error: readError() } : { event };

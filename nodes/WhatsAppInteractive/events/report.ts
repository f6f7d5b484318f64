import type { Amount } from './amount';
import type { Failure } from './failure';
import type { Billing } from './notices';

/** What can be reported about a message, in the order in which it happens. */
export const REPORT_TYPES = ['accepted', 'sent', 'delivered', 'seen', 'deleted', 'failed'] as const;

/** One of {@link REPORT_TYPES}. */
export type ReportType = (typeof REPORT_TYPES)[number];

/** What a report says beyond how far the message got. Members are always present. */
export interface Report {
	/** The provider's own word for the status. */
	readonly status: string | null;
	/** The provider's explanation of the status. */
	readonly description: string | null;
	/** What the message costs, in major units, where the provider tells an amount. */
	readonly price: Amount | null;
	readonly currency: string | null;
	/** What WhatsApp charges for, where the provider tells that with the report. */
	readonly pricing: Billing | null;
}

/** The message got further on its way. */
interface ProgressContent {
	readonly event: Exclude<ReportType, 'failed'>;
	readonly report: Report;
}

/** The message will not arrive. */
interface FailedContent {
	readonly event: 'failed';
	readonly report: Report;
	readonly error: Failure;
}

/** What a report on a message that was sent says. */
export type ReportContent = ProgressContent | FailedContent;

/** Puts a report together, null for what is not known; `readError` is asked for failures only. */
export function createReport(
	event: ReportType,
	known: Partial<Report>,
	readError: () => Failure,
): ReportContent {
	const report: Report = {
		status: null,
		description: null,
		price: null,
		currency: null,
		pricing: null,
		...known,
	};
	return event === 'failed' ? { event, report, error: readError() } : { event, report };
}

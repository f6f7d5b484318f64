import { FAILURES, type Failure } from '../numbers';
import { REPORT_EVENTS, type Report } from '../providers/provider';
import type { JsonValue } from '../json';
import { checker } from '../validation/check';
import { anyText, object, oneOf, only, union, webAddress } from '../validation/schema';

const MAX_URL = 2048;

/** An order for a report on a message. */
export type ReportOrder = Report & {
	readonly messageId: string;
	/** Laid over the body of the report. */
	readonly overrides?: JsonValue;
};

const orderFields = { messageId: anyText };
const overrides = { type: 'object' };

/** Checks an order for a report; a failure is `not-on-whatsapp` unless told. */
export const checkReportOrder = checker<
	| Exclude<ReportOrder, { event: 'failed' }>
	| {
			readonly event: 'failed';
			readonly failure?: Failure;
			readonly messageId: string;
			readonly overrides?: JsonValue;
	  }
>(
	union(
		'event',
		object(
			{ ...orderFields, event: oneOf(REPORT_EVENTS.filter((event) => event !== 'failed')) },
			{ overrides },
		),
		object({ ...orderFields, event: only('failed') }, { failure: oneOf(FAILURES), overrides }),
	),
);

/** What is attached to Kaleyra's numbers: a profile of the API by its ID, or an address. */
export type Attachment =
	| { readonly profileId: string }
	| {
			readonly url: string;
			readonly method?: 'POST' | 'PUT' | 'GET' | 'DELETE';
			readonly headers?: Readonly<Record<string, string>>;
	  };

/** Checks what is to be attached to Kaleyra's numbers. */
export const checkAttachment = checker<Attachment>({
	type: 'object',
	if: { required: ['profileId'] },
	then: object({ profileId: anyText }),
	else: object(
		{ url: webAddress(MAX_URL) },
		{
			method: oneOf(['POST', 'PUT', 'GET', 'DELETE']),
			headers: { type: 'object', additionalProperties: anyText },
		},
	),
});

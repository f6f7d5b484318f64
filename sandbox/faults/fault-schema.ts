import { type Check, checker } from '../validation/check';
import { anyText, type Fields, flag, object, oneOf, only, union } from '../validation/schema';
import { FAILURES } from '../numbers';
import { PROVIDER_NAMES } from '../provider-names';
import { type Fault, type FaultKind, RETRY_HINTS } from './fault';

const amount = (minimum: number) => ({ type: 'integer', minimum });

const target: Fields = {
	provider: oneOf(PROVIDER_NAMES),
};
const narrowing: Fields = { times: amount(1), recipient: anyText, path: anyText };
const retryAfter: Fields = { hint: oneOf(RETRY_HINTS), seconds: amount(0) };
const accepted: Fields = { accepted: flag };

/** The fields of each kind of fault: those that it needs and those that it takes. */
const FIELDS: Readonly<Record<FaultKind, readonly [required: Fields, optional: Fields]>> = {
	latency: [{ milliseconds: amount(0) }, {}],
	'too-many-requests': [{}, retryAfter],
	rate: [{ perSecond: amount(0) }, retryAfter],
	'server-error': [
		{ status: { type: 'integer', enum: [500, 502, 503, 504] } },
		{ ...retryAfter, ...accepted },
	],
	'html-page': [{}, { status: { type: 'integer', minimum: 200, maximum: 599 }, ...accepted }],
	reset: [{ when: oneOf(['before-reading', 'after-reading', 'after-accepting']) }, {}],
	hang: [{}, accepted],
	'cut-off': [{}, {}],
	'duplicate-reports': [{}, { copies: amount(1) }],
	'reversed-reports': [{}, {}],
	undeliverable: [{ failure: oneOf(FAILURES) }, {}],
};

/** Checks a fault that was ordered over HTTP. */
export const checkFault: Check<Fault> = checker<Fault>(
	union(
		'kind',
		...Object.entries(FIELDS).map(([kind, [required, optional]]) =>
			object({ ...target, kind: only(kind), ...required }, { ...narrowing, ...optional }),
		),
	),
);

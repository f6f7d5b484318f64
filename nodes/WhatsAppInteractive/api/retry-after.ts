import { asNumber, asRecord, isRecord, lookUp, parseRecord } from '../common/json';

/** What each unit of a Go duration is in milliseconds: `5m0s`, `1.5s`, `300ms`. */
const GO_UNITS: Readonly<Record<string, number>> = {
	ns: 1e-6,
	us: 1e-3,
	µs: 1e-3,
	μs: 1e-3,
	ms: 1,
	s: 1000,
	m: 60_000,
	h: 3_600_000,
};

const GO_PART = /(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h)/y;

/** A Go duration in milliseconds; undefined for anything else. */
function goDuration(text: string): number | undefined {
	let total = 0;
	let at = 0;
	while (at < text.length) {
		GO_PART.lastIndex = at;
		const [whole, count, unit] = GO_PART.exec(text) ?? [];
		if (whole === undefined || unit === undefined) return undefined;
		total += Number(count) * (lookUp(GO_UNITS, unit) ?? 0);
		at += whole.length;
	}
	return text === '' ? undefined : total;
}

const seconds = (text: string): number | undefined =>
	/^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : undefined;

/** An HTTP date always has a letter; without one, `Date.parse` would find dates in odd numbers. */
function date(text: string, today: number): number | undefined {
	const time = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? undefined : Math.max(0, time - today);
}

const header = (headers: Readonly<Record<string, unknown>>, name: string): string => {
	const value = lookUp(headers, name);
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

/**
 * When access comes back by `x-business-use-case-usage`, which says so in minutes for each kind of use
 * of each account: `{"<id>": [{"estimated_time_to_regain_access": 5}]}`. Undefined where there is access.
 * @param type one kind of use; all of them unless told
 */
function regainedAccess(usage: string, type?: string): number | undefined {
	const longest = Object.values(asRecord(parseRecord(usage)))
		.flat()
		.filter(isRecord)
		.filter((use) => type === undefined || lookUp(use, 'type') === type)
		.map((use) => asNumber(lookUp(use, 'estimated_time_to_regain_access')) ?? 0)
		.reduce((most, minutes) => Math.max(most, minutes), 0);
	return longest === 0 ? undefined : longest * 60_000;
}

/** Of its limit on an app, Graph counts an hour back: in a minute, a part of it is free again. */
const APP_REST = 60_000;

/**
 * How long to wait by `x-app-usage`, which tells in percent how much of its limits an app has used up,
 * and not until when: `{"call_count": 100, "total_time": 3, "total_cputime": 2}`.
 */
const restOfApp = (usage: string): number | undefined =>
	Object.values(asRecord(parseRecord(usage))).some((share) => (asNumber(share) ?? 0) >= 100)
		? APP_REST
		: undefined;

/** How long to wait by what Graph tells of the use of an account and of an app. */
const restByUsage = (
	headers: Readonly<Record<string, unknown>>,
	use: string | undefined,
): number | undefined =>
	regainedAccess(header(headers, 'x-business-use-case-usage'), use) ??
	restOfApp(header(headers, 'x-app-usage'));

/**
 * How many milliseconds the provider asks to wait: `Retry-After` in seconds or as an HTTP date,
 * `ratelimit-reset` in seconds or, as some write it, as a Go duration, or the time at which the use of
 * an account or an app is below its limits again. Undefined where no header says so in a way that can be read.
 * @param today milliseconds since 1970
 * @param use what Graph calls the use whose limit counts; the one that waits longest unless told
 */
export function readRetryAfter(
	headers: Readonly<Record<string, unknown>>,
	today: number,
	use?: string,
): number | undefined {
	const retryAfter = header(headers, 'retry-after');
	const reset = header(headers, 'ratelimit-reset');
	return (
		seconds(retryAfter) ??
		goDuration(retryAfter) ??
		date(retryAfter, today) ??
		seconds(reset) ??
		goDuration(reset) ??
		restByUsage(headers, use)
	);
}

/** What Graph calls the use that is sending messages; reading lists is another, with a limit of its own. */
export const SENDING = 'whatsapp';

/**
 * How many milliseconds to rest after an answer that used up what the provider allows, which it
 * tells in `ratelimit-remaining` or, of an account or an app, as used up; 0 where it allows more, or
 * tells nothing.
 */
export function restAfter(headers: Readonly<Record<string, unknown>>, today: number): number {
	if (header(headers, 'ratelimit-remaining') === '0') {
		return readRetryAfter({ 'ratelimit-reset': headers['ratelimit-reset'] }, today) ?? 0;
	}
	return restByUsage(headers, SENDING) ?? 0;
}

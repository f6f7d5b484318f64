import { quote } from '../../common/quote';

/** What a text says of a time: milliseconds since 1970, or what is wrong, as the end of a sentence. */
export type Moment = { readonly time: number } | { readonly fault: string };

/** A date of ISO 8601, perhaps with a time, perhaps with a zone. */
const ISO =
	/^([1-9]\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/i;

const FORM = 'must be a time such as 2027-03-31T18:30:00 or 2027-03-31T18:30:00+05:30';

/** The time of a clock on the wall as if it were one of UTC; undefined where no clock shows it. */
function onClock(day: string, minutes: string, seconds: string, fraction: string) {
	const text = `${day}T${minutes}:${seconds}`;
	const time = Date.parse(`${text}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
	// `Date.parse` turns 30 February into 2 March.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time : undefined;
}

/** How far a zone's clocks are ahead of UTC at a time, in milliseconds. */
function aheadOf(time: number, timezone: string): number {
	const shown = new Intl.DateTimeFormat('sv-SE', {
		timeZone: timezone,
		dateStyle: 'short',
		timeStyle: 'medium',
	}).format(time);
	return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000;
}

/**
 * When the clocks of a zone show a time. Of one that they show twice, when summer time ends, the first;
 * of one that they leave out, when it begins, what they would show had they not been changed.
 */
function inZone(clock: number, timezone: string): number {
	const DAY = 86_400_000;
	const before = clock - aheadOf(clock - DAY, timezone);
	const after = clock - aheadOf(clock + DAY, timezone);
	return [before, after].find((time) => time + aheadOf(time, timezone) === clock) ?? before;
}

/** The offset of a zone as it is written, `+05:30`, `+0530` or `+05`, in milliseconds. */
function offsetOf(zone: string): number {
	if (/^z$/i.test(zone)) return 0;
	const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
	const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
	return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/**
 * Reads a time: milliseconds since 1970, or ISO 8601. A time without a zone is one of the workflow's,
 * as everywhere in n8n; a day without a time is its beginning. Nothing else is guessed at: 03/04/2027
 * is the third of April to some and the fourth of March to others.
 */
export function readMoment(text: string, timezone: string): Moment {
	if (/^\d{9,11}$/.test(text)) {
		return { fault: `is ${quote(text)}, which looks like seconds: give milliseconds since 1970` };
	}
	if (/^\d{12,14}$/.test(text)) return { time: Number(text) };
	const [, day, minutes = '00:00', seconds = '00', fraction = '', zone] = ISO.exec(text) ?? [];
	if (day === undefined) return { fault: `is ${quote(text)}: it ${FORM}` };
	const clock = onClock(day, minutes, seconds, fraction);
	if (clock === undefined)
		return { fault: `is ${quote(text)}, which is no date or time that exists` };
	return {
		time: zone === undefined ? inZone(clock, timezone) : clock - offsetOf(zone),
	};
}

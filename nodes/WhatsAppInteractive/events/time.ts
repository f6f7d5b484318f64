import { asText } from '../common/json';

/** A time stamp that names its offset; without one it would be read in the server's time zone. */
const ISO_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$/i;

const EPOCH = /^\d+(?:\.\d+)?$/;

/**
 * From where on an epoch value is no longer in seconds, but in thousandths, millionths or billionths
 * of one: read as the unit before, it would lie beyond the year 5000.
 */
const UNITS: ReadonlyArray<readonly [first: number, inMilliseconds: number]> = [
	[1e17, 1e-6],
	[1e14, 1e-3],
	[1e11, 1],
	[0, 1000],
];

/** The last moment whose year has four digits, so that all times can be sorted as texts. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function parseTime(value: unknown): Date | null {
	const text = asText(value);
	if (text === null) return null;
	if (EPOCH.test(text)) {
		const epoch = Number(text);
		const [, inMilliseconds = NaN] = UNITS.find(([first]) => epoch >= first) ?? [];
		return new Date(Math.floor(epoch * inMilliseconds));
	}
	const [, local, offset] = ISO_TIME.exec(text) ?? [];
	if (local === undefined || offset === undefined) return null;
	// Offsets come without a colon, too, which the language does not promise to understand.
	return new Date(local + offset.replace(/(\d\d)(\d\d)$/, '$1:$2'));
}

/**
 * A provider's time stamp as ISO 8601 in UTC, to the millisecond. Understands epoch values from seconds
 * to nanoseconds, as number or as text, and ISO 8601 with an offset. Anything else is null.
 */
export function readOptionalTime(value: unknown): string | null {
	const time = parseTime(value)?.getTime() ?? NaN;
	return time > 0 && time <= LAST ? new Date(time).toISOString() : null;
}

/** The same, with the fallback in the place of what is no time. */
export const readTime = (value: unknown, fallback: Date): string =>
	readOptionalTime(value) ?? fallback.toISOString();

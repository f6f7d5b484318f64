import { asText } from '../json';

/** A time stamp that names its offset; without one it would be read in the server's time zone. */
const ISO_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:?\d\d)$/i;

const EPOCH = /^\d+(?:\.\d+)?$/;

/** Epoch values from here on are milliseconds: as seconds they would lie beyond the year 5000. */
const FIRST_MILLISECONDS = 1e11;

function parseTime(value: unknown): Date | null {
	const text = asText(value);
	if (text === null) return null;
	if (EPOCH.test(text)) {
		const epoch = Number(text);
		return new Date(epoch < FIRST_MILLISECONDS ? epoch * 1000 : epoch);
	}
	const [, local, offset] = ISO_TIME.exec(text) ?? [];
	if (local === undefined || offset === undefined) return null;
	// Infobip writes offsets without a colon, which the language does not promise to understand.
	return new Date(local + offset.replace(/(\d\d)(\d\d)$/, '$1:$2'));
}

/**
 * A provider's time stamp as ISO 8601 in UTC. Understands epoch seconds and milliseconds, as number
 * or as text, and ISO 8601 with an offset. Anything else gives the fallback.
 */
export function readTime(value: unknown, fallback: Date): string {
	const time = parseTime(value);
	const known = time !== null && Number.isFinite(time.getTime()) && time.getTime() > 0;
	return (known ? time : fallback).toISOString();
}

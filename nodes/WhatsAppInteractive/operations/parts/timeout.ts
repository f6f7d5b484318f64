import type { Reader } from '../reader/reader';

/** A millisecond is as good as no time at all; a day is more than any connection lives. */
const SECONDS = { min: 0.001, max: 86_400 } as const;

/** How long to wait for an answer, in milliseconds; undefined where that can't be read. */
export function readTimeout(reader: Reader): number | undefined {
	const seconds = reader.collection('options').numberOr(60, 'timeout', 'Timeout', SECONDS);
	return seconds === undefined ? undefined : seconds * 1000;
}

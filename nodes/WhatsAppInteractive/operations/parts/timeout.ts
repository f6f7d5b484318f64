import type { Reader } from '../reader/reader';

/**
 * In seconds: a millisecond is as good as no time at all; a day is more than any connection lives. The
 * editor asks for a whole second at least, which an expression may fall short of.
 */
export const TIMEOUT = { min: 0.001, max: 86_400 } as const;

/** How long to wait for an answer, in milliseconds; undefined where that can't be read. */
export function readTimeout(reader: Reader): number | undefined {
	const seconds = reader.collection('options').numberOr(60, 'timeout', 'Timeout', TIMEOUT);
	return seconds === undefined ? undefined : seconds * 1000;
}

import type { Reader } from '../reader/reader';

/** In seconds: in less hardly any provider answers; a day is more than any connection lives. */
export const TIMEOUT = { min: 1, max: 86_400 } as const;

/** How long to wait for an answer, in milliseconds; undefined where that can't be read. */
export function readTimeout(reader: Reader): number | undefined {
	const seconds = reader.collection('options').numberOr(60, 'timeout', 'Timeout', TIMEOUT);
	return seconds === undefined ? undefined : seconds * 1000;
}

import { hasHalfCharacter } from '../../common/half-character';
import { nameOfType } from './plain-text';

/** How deep a value may be that goes out as JSON; one that has itself in it is deeper. */
const DEEPEST = 100;

/** What in a value JSON has no form for, as an expression can give it: the end of a sentence. */
function strangeIn(value: unknown, depth = 0): string | undefined {
	switch (typeof value) {
		case 'string':
			return hasHalfCharacter(value) ? 'half of a character' : undefined;
		case 'number':
			return Number.isFinite(value) ? undefined : `${value}`;
		case 'bigint':
		case 'function':
		case 'symbol':
			return nameOfType(value);
		case 'object': {
			if (value === null) return undefined;
			if (depth > DEEPEST) return 'more levels than can be told';
			if (value instanceof Date) {
				return Number.isNaN(value.getTime()) ? 'a date that does not exist' : undefined;
			}
			return Object.entries(value)
				.flat()
				.map((each: unknown) => strangeIn(each, depth + 1))
				.find((found) => found !== undefined);
		}
		default:
			return undefined;
	}
}

/** Whether a number in a JSON value has lost digits, as one that an expression gave can have. */
function hasUnsafeNumber(value: unknown): boolean {
	if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
	return typeof value === 'object' && value !== null && Object.values(value).some(hasUnsafeNumber);
}

/** Why a value does not go out as JSON as it is: the end of a sentence about its field. */
export function jsonFault(value: unknown, plain: unknown): string | undefined {
	const strange = strangeIn(plain);
	if (strange !== undefined) return `has ${strange} in it, which JSON cannot hold`;
	return hasUnsafeNumber(plain) || JSON.stringify(plain) !== JSON.stringify(value)
		? 'has a number with more digits than numbers keep: put it into quotes, or shorten it'
		: undefined;
}

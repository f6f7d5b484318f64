import memoize from 'lodash/memoize';
import once from 'lodash/once';

import { NUMBERING_PLANS } from './numbering-plans';

/** How a country numbers its phones. */
interface Plan {
	readonly country: string;
	readonly callingCode: string;
	readonly lengths: readonly number[];
	readonly numbers: RegExp;
	/** What is dialled before a number inside the country, and what then stands in its place. */
	readonly prefix: RegExp | undefined;
	readonly transform: string;
}

const digits = (pattern: string): string => pattern.replaceAll('#', '\\d');

/** `8-10,12` as 8, 9, 10, 12. */
const lengthsIn = (runs: string): number[] =>
	runs.split(',').flatMap((run) => {
		const [from = 0, to = from] = run.split('-').map(Number);
		return Array.from({ length: to - from + 1 }, (_, step) => from + step);
	});

function readPlan(row: string): Plan {
	const [name = '', lengths = '', numbers = '', prefix = '', transform = ''] = row.split(' ');
	return {
		country: name.slice(0, 2),
		callingCode: name.slice(2),
		lengths: lengthsIn(lengths),
		numbers: new RegExp(`^(?:${digits(numbers)})$`),
		prefix: prefix === '' ? undefined : new RegExp(`^(?:${digits(prefix)})`),
		transform,
	};
}

/** Rows by what they are looked up with, where several have it by the first. */
const rowsBy = (keyOf: (name: string) => string): ReadonlyMap<string, string> => {
	const rows = NUMBERING_PLANS.trim().split('\n').reverse();
	return new Map(rows.map((row) => [keyOf(row.slice(0, row.indexOf(' '))), row]));
};

const rowsByCountry = once(() => rowsBy((name) => name.slice(0, 2)));
const rowsByCallingCode = once(() => rowsBy((name) => name.slice(2)));

/** A plan is read when it is needed first: each item asks, and a shop writes to few countries. */
const planIn = memoize(readPlan);

const planAt = (row: string | undefined): Plan | undefined =>
	row === undefined ? undefined : planIn(row);

/** The plan of a country by its two letters (ISO 3166), in whatever case. */
const planOf = (country: string): Plan | undefined =>
	planAt(rowsByCountry().get(country.toUpperCase()));

/** The plan that a calling code stands for; that of the largest country where several have it. */
const findPlan = (callingCode: string): Plan | undefined =>
	planAt(rowsByCallingCode().get(callingCode));

const isNumberOf = ({ numbers, lengths }: Plan, number: string): boolean =>
	numbers.test(number) && lengths.includes(number.length);

/** Whether a text is the code of a country whose numbering plan is known. */
export const isCountry = (text: string): boolean => planOf(text) !== undefined;

/** The country that a text stands for which is not its two letters: `UK`, `+44`, `Germany`. */
export function countryMeantBy(text: string): string | undefined {
	const [, callingCode] = /^(?:\+|00)?(\d{1,3})$/.exec(text) ?? [];
	if (callingCode !== undefined) return findPlan(callingCode)?.country;
	if (text.toUpperCase() === 'UK') return 'GB';
	const names = new Intl.DisplayNames('en', { type: 'region' });
	const wanted = text.toLowerCase();
	return [...rowsByCountry().keys()].find((country) => names.of(country)?.toLowerCase() === wanted);
}

/** A number without what is dialled before it, where a possible one is left. */
function withoutPrefix({ prefix, transform, numbers, lengths }: Plan, number: string): string {
	const match = prefix?.exec(number);
	if (prefix === undefined || !match) return number;
	const hasGroup = match.length > 1 && match.at(-1) !== undefined;
	const rest =
		transform !== '' && hasGroup
			? number.replace(prefix, transform)
			: number.slice(match[0].length);
	const isWorse = numbers.test(number) && !numbers.test(rest);
	return isWorse || !lengths.includes(rest.length) ? number : rest;
}

/** Whether a zero in brackets behind a calling code is one that is dialled inside the country only. */
export const leavesOutZero = (callingCode: string): boolean =>
	findPlan(callingCode)?.prefix?.exec('0')?.[0] === '0';

/**
 * The digits of a number as it is dialled inside a country, or with its calling code but no plus sign,
 * by the rules of libphonenumber; undefined where the country has no such number.
 */
export function internationalDigits(number: string, country: string): string | undefined {
	const plan = planOf(country);
	if (plan === undefined) return undefined;
	const { callingCode } = plan;
	const national = withoutPrefix(plan, number);
	if (isNumberOf(plan, national)) return callingCode + national;
	const main = findPlan(callingCode);
	if (main === undefined || !number.startsWith(callingCode)) return undefined;
	const rest = withoutPrefix(main, number.slice(callingCode.length));
	return isNumberOf(main, rest) ? callingCode + rest : undefined;
}

/** What is odd about a number with its calling code, though it may be one; a hint. */
export function oddityOf(number: string): string | undefined {
	const plan = [1, 2, 3]
		.map((length) => findPlan(number.slice(0, length)))
		.find((each) => each !== undefined);
	if (plan === undefined) return 'begins with the calling code of no country';
	const { callingCode, country, lengths } = plan;
	const rest = number.slice(callingCode.length);
	if (callingCode === '52' && /^1\d{10}$/.test(rest)) {
		return 'has the 1 behind 52 that Mexico has given up; if it does not arrive, leave the 1 out';
	}
	if (callingCode === '54' && /^[1-8]\d{9}$/.test(rest)) {
		return 'has no 9 behind 54, which mobile numbers of Argentina have';
	}
	if (callingCode === '55' && /^\d{2}[6-9]\d{7}$/.test(rest)) {
		return 'has eight digits behind the area code; mobile numbers of Brazil have a 9 before them';
	}
	return lengths.includes(rest.length)
		? undefined
		: `has ${rest.length} digits behind ${callingCode} (${country}), where no number is that long; is the country code missing?`;
}

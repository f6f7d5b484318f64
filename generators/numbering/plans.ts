import type { CountryCode } from 'libphonenumber-js';
import metadata from 'libphonenumber-js/metadata.min.json';

/* The library's numbering plans: there each is a list, of which its types say nothing. */

/** How a country numbers its phones. */
export interface NumberingPlan {
	readonly country: CountryCode;
	readonly callingCode: string;
	/** What its numbers look like. */
	readonly pattern: string;
	readonly lengths: readonly number[];
	/** What is dialled before a number inside the country; empty for nothing. */
	readonly prefix: string;
	/** The same as a pattern, where it is more than a few digits. */
	readonly prefixPattern: string;
	/** What then takes its place. */
	readonly transform: string;
}

/** Where the library keeps what of a plan. */
const AT = { callingCode: 0, pattern: 2, lengths: 3, prefix: 5, prefixPattern: 7, transform: 8 };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readPlan(country: CountryCode): NumberingPlan {
	const plan: readonly unknown[] = metadata.countries[country] ?? [];
	const lengths = plan[AT.lengths];
	const pattern = text(plan[AT.pattern]);
	if (pattern === '' || !Array.isArray(lengths)) {
		throw new Error(`The library has its plans in another form: ${country}`);
	}
	return {
		country,
		callingCode: text(plan[AT.callingCode]),
		pattern,
		lengths: lengths.map(Number),
		prefix: text(plan[AT.prefix]),
		prefixPattern: text(plan[AT.prefixPattern]),
		transform: text(plan[AT.transform]),
	};
}

/** The calling codes of all countries. */
export const CALLING_CODES: readonly string[] = Object.keys(metadata.country_calling_codes);

/** The plans of all countries; the one that a calling code stands for comes before others that have it. */
export const PLANS: readonly NumberingPlan[] = Object.values(metadata.country_calling_codes)
	.flat()
	.map(readPlan);

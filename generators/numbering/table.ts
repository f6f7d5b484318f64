import { countries, country_calling_codes } from 'libphonenumber-js/metadata.min.json';

/* Writes the numbering plans of all countries, as a module that is a tenth of the library's. */

/** Where the table is kept in the repository. */
export const TABLE = 'nodes/WhatsAppInteractive/shared/phone/numbering-plans.ts';

/** Where the library keeps what of a plan. */
const AT = { callingCode: 0, pattern: 2, lengths: 3, prefix: 5, prefixPattern: 7, transform: 8 };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A country whose rule for what is dialled takes a tenth of the table: only its prefix is kept. */
const WITHOUT_PREFIX_PATTERN = ['AR'];

/** `8-10,12`: the lengths, runs of them put together. */
function runsOf(lengths: readonly number[]): string {
	const runs: Array<[number, number]> = [];
	for (const length of lengths) {
		const last = runs.at(-1);
		if (last?.[1] === length - 1) last[1] = length;
		else runs.push([length, length]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** A pattern in which `#` is a digit; its groups are not asked for. */
const short = (pattern: string): string => pattern.replaceAll('\\d', '#');

function rowOf(country: string): string {
	const plan = countries[country] ?? [];
	const prefix = text(plan[AT.prefix]);
	const prefixPattern = WITHOUT_PREFIX_PATTERN.includes(country)
		? prefix
		: text(plan[AT.prefixPattern]) || prefix;
	return [
		country + text(plan[AT.callingCode]),
		runsOf(plan[AT.lengths] as readonly number[]),
		short(text(plan[AT.pattern])).replaceAll('(?:', '('),
		short(prefixPattern),
		prefixPattern.includes('(') ? text(plan[AT.transform]) : '',
	]
		.join(' ')
		.trimEnd();
}

/** The module with the table; the country whose plan a calling code stands for comes first. */
export const writeTable =
	(): string => `/* Written by \`npm run numbering\` out of libphonenumber's metadata: do not edit. */

/**
 * The numbering plans, one a line: country and calling code, lengths of its numbers, what they look
 * like, what is dialled before them inside the country, and what takes its place. \`#\` is a digit.
 */
export const NUMBERING_PLANS = \`
${Object.values(country_calling_codes).flat().map(rowOf).join('\n')}
\`;
`;

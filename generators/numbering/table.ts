import { PLANS, type NumberingPlan } from './plans';

/* Writes the numbering plans of all countries, as a module that is a tenth of the library's. */

/** Where the table is kept in the repository. */
export const TABLE = 'nodes/WhatsAppInteractive/common/phone/numbering-plans.ts';

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

function rowOf(plan: NumberingPlan): string {
	const prefix = plan.prefixPattern || plan.prefix;
	return [
		plan.country + plan.callingCode,
		runsOf(plan.lengths),
		short(plan.pattern).replaceAll('(?:', '('),
		short(prefix),
		prefix.includes('(') ? plan.transform : '',
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
${PLANS.map(rowOf).join('\n')}
\`;
`;

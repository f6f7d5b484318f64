import type { BenchCase, Finding, Report } from './bench-case';

/** A case and what it found. */
export interface Measured {
	readonly benchCase: BenchCase;
	readonly report: Report;
}

const verdict = ({ met }: Finding): string => (met ? 'met' : '**missed**');

const HEADINGS = ['', 'This package', 'Compared with', 'Figure', 'Aim', 'Verdict'];

/** A Markdown table whose columns line up, as the formatter of this repository wants it. */
function markdownTable(findings: readonly Finding[]): string {
	const rows = [
		HEADINGS,
		...findings.map((finding) => [
			finding.what,
			finding.ours,
			finding.other,
			finding.figure,
			finding.aim,
			verdict(finding),
		]),
	];
	const widths = HEADINGS.map((_, column) =>
		Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const lines = rows.map(
		(row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
	);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}

const section = ({ benchCase: { title, method }, report }: Measured, date: string): string =>
	[
		`## ${title}`,
		`${method} Measured on ${date}.`,
		...(report.findings.length > 0 ? [markdownTable(report.findings)] : []),
		...(report.notes.length > 0 ? [report.notes.map((note) => `- ${note}`).join('\n')] : []),
	].join('\n\n');

/** The sections of a page by their titles. */
const sectionsOf = (text: string): ReadonlyMap<string, string> =>
	new Map(
		text
			.split(/^(?=## )/m)
			.filter((part) => part.startsWith('## '))
			.map((part) => [part.slice('## '.length, part.indexOf('\n')), part.trimEnd()]),
	);

const VERDICTS = /\| (?:met|\*\*missed\*\*) +\|$/gm;
const MET = /\| met +\|$/gm;

/**
 * The page with the results.
 * @param earlier the page as it was: what was not measured this time stays as it stands there
 */
export function page(
	measured: readonly Measured[],
	cases: readonly BenchCase[],
	{ machine, date, earlier }: { machine: string; date: string; earlier: string },
): string {
	const kept = sectionsOf(earlier);
	const sections = cases.flatMap((benchCase) => {
		const found = measured.find((each) => each.benchCase === benchCase);
		return found ? [section(found, date)] : (kept.get(benchCase.title) ?? []);
	});
	const body = sections.join('\n\n');
	const met = body.match(MET)?.length ?? 0;
	const head = [
		'# Benchmarks',
		`Written by \`npm run bench -- --write\`: ${machine}. ${met} of ${body.match(VERDICTS)?.length ?? 0} aims met.`,
		'Both sides of a comparison run on the same machine in the same run, in turn. Figures are medians with the lowest and the highest in brackets; the ratios are what to look at, since times depend on the machine. All traffic stays on the machine.',
	];
	return `${head.join('\n\n')}\n\n${body}\n`;
}

/** What a case found, for the terminal. */
export const lines = ({ report }: Measured): string[] => [
	...report.findings.map(
		(finding) =>
			`  ${finding.met ? 'met   ' : 'MISSED'}  ${finding.what}: ${finding.figure} (aim: ${finding.aim}) | ${finding.ours} | ${finding.other}`,
	),
	...report.notes.map((note) => `          ${note}`),
];

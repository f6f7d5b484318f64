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

const section = ({ benchCase: { title, method }, report }: Measured): string =>
	[
		`## ${title}`,
		method,
		...(report.findings.length > 0 ? [markdownTable(report.findings)] : []),
		...(report.notes.length > 0 ? [report.notes.map((note) => `- ${note}`).join('\n')] : []),
	].join('\n\n');

/** The page with the results. */
export function page(measured: readonly Measured[], machine: string, date: Date): string {
	const findings = measured.flatMap(({ report }) => report.findings);
	const met = findings.filter((finding) => finding.met).length;
	const head = [
		'# Benchmarks',
		`Written by \`npm run bench -- --write\` on ${date.toISOString().slice(0, 10)}: ${machine}. ${met} of ${findings.length} aims met.`,
		'Both sides of a comparison run on the same machine in the same run, in turn. Figures are medians with the lowest and the highest in brackets; the ratios are what to look at, since times depend on the machine. All traffic stays on the machine.',
	];
	return `${[...head, ...measured.map(section)].join('\n\n')}\n`;
}

/** What a case found, for the terminal. */
export const lines = ({ report }: Measured): string[] => [
	...report.findings.map(
		(finding) =>
			`  ${finding.met ? 'met   ' : 'MISSED'}  ${finding.what}: ${finding.figure} (aim: ${finding.aim}) | ${finding.ours} | ${finding.other}`,
	),
	...report.notes.map((note) => `          ${note}`),
];

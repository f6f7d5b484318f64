import type { Outcome } from './outcome';

const HEADINGS = [
	'',
	'Order',
	'Provider',
	'Operation',
	'Accepted as, or refused because',
	'Delivered',
	'Seen',
	'Failed',
];

/** The widest that a column of free text gets, in characters. */
const WIDEST = 74;

const cut = (text: string): string =>
	text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;

/** `09:15:03.120`, in the time zone of this machine. */
function clock(time: string | undefined): string {
	if (time === undefined) return '';
	const date = new Date(time);
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

function cells({ order, sent, delivered, seen, failed, deviations }: Outcome): string[] {
	const id = sent?.messageId ?? (sent?.transactionId && `call ${sent.transactionId}`);
	const answer = sent?.accepted ? (id ?? 'accepted') : `refused: ${sent?.error ?? 'no item'}`;
	const failure = failed?.error && `${failed.error.code ?? ''} ${failed.error.title}`.trim();
	return [
		deviations.length === 0 ? 'ok' : '!!',
		order.order,
		order.provider,
		order.operation,
		cut(answer),
		clock(delivered?.time),
		clock(seen?.time),
		cut(failure ?? ''),
	];
}

/** One row an order, and below it what is not as expected. */
export function table(outcomes: readonly Outcome[]): string {
	const rows = [HEADINGS, ...outcomes.map(cells)];
	const widths = HEADINGS.map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	const lines = rows.map(line);
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	const unexpected = outcomes.flatMap(({ order, deviations }) =>
		deviations.map((text) => `  ${order.order}: ${text}`),
	);
	return [
		lines[0],
		rule,
		...lines.slice(1),
		...(unexpected.length > 0 ? ['', 'Not as expected:', ...unexpected] : []),
	].join('\n');
}

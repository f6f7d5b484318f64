import { readFileSync } from 'node:fs';

/** What Linux counts processor time in: a hundred to the second on every machine that n8n runs on. */
const MILLISECONDS_IN_TICK = 10;

/** How long a process has kept a processor busy so far, in milliseconds; Linux only. */
export function processorTime(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name, which may hold anything, stands in brackets; times are the 14th and 15th value.
	const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(values[11]) + Number(values[12])) * MILLISECONDS_IN_TICK;
}

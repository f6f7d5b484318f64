import type { BenchCase } from '../bench-case';
import type { Growth, MemoryJob } from '../engine/jobs';
import { runInEngine } from '../support/engine-worker';
import { count, megabytes, ratio } from '../support/format';
import { median } from '../support/statistics';

const AIM = 0.2;
/** Of the largest run against the one that both nodes make, which n8n's node would not survive. */
const LARGEST = 10;

/** What a large run adds to the memory of n8n. */
export const memoryCase: BenchCase = {
	name: 'memory',
	title: 'Memory for 100,000 and 1,000,000 items',
	method:
		'Each node runs once in a fresh process with n8n’s engine, in turn, with request helpers that answer at once: the HTTP Request node starts all requests together, for which no machine has the ports. A million items are for this package alone, against ten times the growth that the HTTP Request node has with 100,000, since that is more than a process gets. Growth is from the finished input to the most that the process ever held.',
	async run({ bench, quick }) {
		const items = quick ? 5_000 : 100_000;
		const ours: Growth[] = [];
		const other: Growth[] = [];
		const measure = async (contender: MemoryJob['contender'], size = items) =>
			await runInEngine(bench, { type: 'memory', contender, items: size });
		for (let round = 0; round < (quick ? 1 : 3); round++) {
			ours.push(await measure('package'));
			other.push(await measure('httpRequest'));
		}
		const largest = await measure('package', LARGEST * items);
		const of = (growths: readonly Growth[], part: keyof Growth) =>
			median(growths.map((growth) => growth[part]));
		const figure = of(ours, 'peak') / of(other, 'peak');
		const expected = LARGEST * of(other, 'peak');
		return {
			findings: [
				{
					what: `Growth of the process, ${count(items)} items`,
					ours: megabytes(of(ours, 'peak')),
					other: `HTTP Request: ${megabytes(of(other, 'peak'))}`,
					figure: ratio(figure),
					aim: `at most ${AIM}`,
					met: figure <= AIM,
				},
				{
					what: `Growth of the process, ${count(LARGEST * items)} items`,
					ours: megabytes(largest.peak),
					other: `HTTP Request, ten times ${count(items)}: ${megabytes(expected)}`,
					figure: ratio(largest.peak / expected),
					aim: `at most ${AIM}`,
					met: largest.peak / expected <= AIM,
				},
			],
			notes: [
				`Still held after the run, as its data: ${megabytes(of(ours, 'held'))} against ${megabytes(of(other, 'held'))}; ${megabytes(largest.held)} after ${count(LARGEST * items)} items.`,
			],
		};
	},
};

import type { BenchCase } from '../bench-case';
import { runInEngine } from '../support/engine-worker';
import { count, microseconds, ratio } from '../support/format';
import { median } from '../support/statistics';

const AIM_LINEAR = 1.15;

const SIZES = [
	{ items: 100, runs: 30 },
	{ items: 1_000, runs: 12 },
	{ items: 10_000, runs: 5 },
	{ items: 100_000, runs: 3 },
];

const QUICK_SIZES = [
	{ items: 100, runs: 5 },
	{ items: 1_000, runs: 2 },
];

/** What an item costs in a larger run against a smaller one, of the pair where it grows the most. */
const worstGrowth = (costs: readonly number[]): number =>
	Math.max(
		...costs.flatMap((smaller, index) => costs.slice(index + 1).map((larger) => larger / smaller)),
	);

/** What the node itself costs, apart from n8n and the network. */
export const ownWorkCase: BenchCase = {
	name: 'own-work',
	title: 'Own work on an item, without the network',
	method:
		'The node runs in n8n’s engine, with a request helper that takes every message at once. Time inside n8n’s getNodeParameter is taken apart from the rest, which is reading, checking, encoding, pacing and decoding. Figures are medians, an item.',
	async run({ bench, quick }) {
		const sizes = quick ? QUICK_SIZES : SIZES;
		const work = await runInEngine(bench, { type: 'ownWork', orders: 'all', sizes });
		const own = work.map((size) => median(size.own));
		const resolving = work.map((size) => median(size.resolving));
		const growth = worstGrowth(own);
		const spread = Math.max(...own) / Math.min(...own);
		const both = own.map((value, index) => value + (resolving[index] ?? 0));
		return {
			findings: [
				{
					what: `An item in a larger run against one in a smaller (the worst pair), from ${count(sizes[0]?.items ?? 0)} to ${count(sizes.at(-1)?.items ?? 0)} items`,
					ours: own.map(microseconds).join(', '),
					other: '-',
					figure: ratio(growth),
					aim: `at most ${AIM_LINEAR}`,
					met: growth <= AIM_LINEAR,
				},
			],
			notes: [
				`The dearest item costs ${ratio(spread)} of the cheapest: what a run costs once, and code that the compiler has not settled on yet, weigh on few items.`,
				...work.map(
					({ items, own: runs }, index) =>
						`${count(items)} items: ${microseconds(both[index] ?? 0)} an item, ${Math.round((100 * (resolving[index] ?? 0)) / (both[index] ?? 1))} % of it in n8n's resolution of parameters (own work in ${runs.length} runs: ${microseconds(Math.min(...runs))} to ${microseconds(Math.max(...runs))}).`,
				),
			],
		};
	},
};

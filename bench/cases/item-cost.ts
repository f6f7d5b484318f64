import type { BenchCase } from '../bench-case';
import { earlierPackage } from '../support/earlier-package';
import { runInEngine } from '../support/engine-worker';
import { count, microseconds, ratio } from '../support/format';
import { median } from '../support/statistics';

const AIM = 0.5;

/** The last commit at which each parameter was resolved for each item. */
const EARLIER = 'a20869fa2c077eed1e6c444b8f586195ea43f8af';

/** What an item costs of which most is the same for all. */
export const itemCostCase: BenchCase = {
	name: 'item-cost',
	title: 'An item with 2 expressions in 12 parameters',
	method:
		'The node runs in n8n’s engine, with a request helper that takes every message at once, and so does the package as it was when n8n resolved each parameter for each item, in turn, in processes of their own. Figures are medians of the whole time in which the process was busy, an item.',
	async run({ bench, quick }) {
		const earlier = earlierPackage(EARLIER);
		const items = quick ? 1000 : 10_000;
		const sizes = [{ items, runs: quick ? 2 : 5 }];
		const job = { type: 'ownWork', orders: 'mostlyAlike', sizes } as const;
		const sides = { ours: { bench, costs: [0] }, other: { bench: earlier, costs: [0] } };
		for (const side of Object.values(sides)) side.costs.pop();
		for (let round = 0; round < (quick ? 1 : 3); round++) {
			for (const { bench: side, costs } of Object.values(sides)) {
				for (const { own, resolving } of await runInEngine(side, job)) {
					own.forEach((cost, index) => costs.push(cost + (resolving[index] ?? 0)));
				}
			}
		}
		const [ours, other] = [median(sides.ours.costs), median(sides.other.costs)];
		const figure = ours / other;
		return {
			findings: [
				{
					what: `An item, of ${count(items)}`,
					ours: microseconds(ours),
					other: `before: ${microseconds(other)}`,
					figure: ratio(figure),
					aim: `at most ${AIM}`,
					met: figure <= AIM,
				},
			],
			notes: [],
		};
	},
};

import type { BenchCase } from '../bench-case';
import { compare, thousandOrders } from '../support/compare';
import { ratio, spread } from '../support/format';
import { median } from '../support/statistics';

const AIM = 60;

/** Against the way in which most community nodes send. */
export const sequentialCase: BenchCase = {
	name: 'sequential',
	title: '1,000 order statuses against a node that sends one after the other',
	method:
		'As before, against a node that only calls n8n’s request helper, and waits for each answer before it sends the next message. It runs once, because it takes about a minute.',
	async run(settings) {
		const sides = {
			ours: { name: 'package', concurrency: 0 },
			other: { name: 'sequential', concurrency: 1, rounds: 1 },
		} as const;
		const comparison = { ...thousandOrders(settings.quick), warmUp: 20 };
		const { ours, other } = await compare(settings, sides, comparison);
		const figure = median(other.milliseconds) / median(ours.milliseconds);
		return {
			findings: [
				{
					what: 'Time',
					ours: spread(ours.milliseconds),
					other: `sequential: ${spread(other.milliseconds)}`,
					figure: `${ratio(figure)} times faster`,
					aim: `at least ${AIM}`,
					met: figure >= AIM,
				},
			],
			notes: [],
		};
	},
};

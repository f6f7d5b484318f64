import type { BenchCase } from '../bench-case';
import { compare } from '../support/compare';
import { count, spread, time } from '../support/format';
import { median } from '../support/statistics';

const AIM_MS = 50;

/** What the rest of n8n has to wait for while a large run goes on. */
export const eventLoopCase: BenchCase = {
	name: 'event-loop',
	title: 'The rest of n8n during a large run',
	method:
		'Both nodes have their defaults and send to a provider that answers after 50 ms. Node.js measures how late the event loop is; the figure is what 95 % of the measurements stay below. The HTTP Request node gets a tenth of the items, since it starts all at once, for which there are not enough connections.',
	async run(settings) {
		const items = settings.quick ? 500 : 10_000;
		const comparison = { rounds: settings.quick ? 1 : 3, warmUp: 300 };
		const { ours } = await compare(
			settings,
			{ ours: { name: 'package', concurrency: 0 } },
			{ items, ...comparison },
		);
		const { other } = await compare(
			settings,
			{ other: { name: 'httpRequest', concurrency: 0 } },
			{ items: items / 10, ...comparison },
		);
		const figure = median(ours.loopDelays);
		return {
			findings: [
				{
					what: `Delay of the event loop, ${count(items)} items`,
					ours: spread(ours.loopDelays),
					other: `HTTP Request, ${count(items / 10)} items: ${spread(other.loopDelays)}`,
					figure: time(figure),
					aim: `at most ${AIM_MS} ms`,
					met: figure <= AIM_MS,
				},
			],
			notes: [],
		};
	},
};

import type { BenchCase } from '../bench-case';
import { compare, IN_FLIGHT, LATENCY_MS, thousandOrders, trafficOf } from '../support/compare';
import { count, ratio, spread, time } from '../support/format';
import { median } from '../support/statistics';

const AIM = 0.75;

/** Against the node that people would use otherwise. */
export const httpRequestCase: BenchCase = {
	name: 'http-request',
	title: "1,000 order statuses against n8n's HTTP Request node",
	method:
		"Both nodes run in n8n's engine on the same items, in turn, and post the same message to a provider on the same machine that answers after 50 ms. The package's node has Concurrency 50 and no limit a second; the HTTP Request node has its defaults.",
	async run(settings) {
		const sides = {
			ours: { name: 'package', concurrency: IN_FLIGHT },
			other: { name: 'httpRequest', concurrency: 0 },
		} as const;
		const comparison = thousandOrders(settings.quick);
		const { items } = comparison;
		const { ours, other } = await compare(settings, sides, comparison);
		const floor = (items / IN_FLIGHT) * LATENCY_MS;
		const figure = median(ours.milliseconds) / median(other.milliseconds);
		const { mostInFlight } = ours.traffic;
		return {
			findings: [
				{
					what: 'Time',
					ours: spread(ours.milliseconds),
					other: `HTTP Request: ${spread(other.milliseconds)}`,
					figure: ratio(figure),
					aim: `at most ${AIM}`,
					met: figure <= AIM,
				},
				{
					what: 'Most messages in flight',
					ours: String(mostInFlight),
					other: `HTTP Request: ${other.traffic.mostInFlight}`,
					figure: String(mostInFlight),
					aim: `at most ${IN_FLIGHT}`,
					met: mostInFlight <= IN_FLIGHT,
				},
			],
			notes: [
				`The package's node: ${trafficOf(ours)}. HTTP Request: ${trafficOf(other)}.`,
				`With ${IN_FLIGHT} in flight and answers after ${LATENCY_MS} ms, ${count(items)} messages cannot take less than ${time(floor)}, whatever sends them: ${ratio(floor / median(other.milliseconds))} of HTTP Request's time.`,
			],
		};
	},
};

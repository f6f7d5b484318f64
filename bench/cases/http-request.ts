import type { BenchCase, Finding } from '../bench-case';
import { inWords } from '../engine/shares';
import { compare, IN_FLIGHT, LATENCY_MS, thousandOrders, trafficOf } from '../support/compare';
import { count, ratio, spread, time } from '../support/format';
import { profileOf } from '../support/profile';
import { median } from '../support/statistics';

const AIM = 1;
const FAR_MS = 300;

/** Against the node that people would use otherwise. */
export const httpRequestCase: BenchCase = {
	name: 'http-request',
	title: "1,000 order statuses against n8n's HTTP Request node",
	method: `Both nodes run in n8n's engine on the same items, in turn, and post the same message to a provider on the same machine that answers after ${LATENCY_MS} ms, then to one that takes ${FAR_MS} ms. Both have their defaults.`,
	async run(settings) {
		const sides = {
			ours: { name: 'package', concurrency: 0 },
			other: { name: 'httpRequest', concurrency: 0 },
		} as const;
		const findings: Finding[] = [];
		const notes: string[] = [];
		for (const latency of [LATENCY_MS, FAR_MS]) {
			const comparison = { ...thousandOrders(settings.quick), latency };
			const { ours, other } = await compare(settings, sides, comparison);
			const floor = Math.ceil(comparison.items / IN_FLIGHT) * latency;
			const figure = median(ours.milliseconds) / median(other.milliseconds);
			const { mostInFlight } = ours.traffic;
			findings.push(
				{
					what: `Time, answers after ${latency} ms`,
					ours: spread(ours.milliseconds),
					other: `HTTP Request: ${spread(other.milliseconds)}`,
					figure: ratio(figure),
					aim: `at most ${AIM}`,
					met: figure <= AIM,
				},
				{
					what: `Most messages in flight, answers after ${latency} ms`,
					ours: String(mostInFlight),
					other: `HTTP Request: ${other.traffic.mostInFlight}`,
					figure: String(mostInFlight),
					aim: `at most ${IN_FLIGHT}`,
					met: mostInFlight <= IN_FLIGHT,
				},
			);
			notes.push(
				`The package's node: ${trafficOf(ours)}. HTTP Request: ${trafficOf(other)}.`,
				`With ${IN_FLIGHT} in flight and answers after ${latency} ms, ${count(comparison.items)} messages cannot take less than ${time(floor)}, whatever sends them: ${ratio(floor / median(other.milliseconds))} of HTTP Request's time.`,
			);
		}
		const { items, warmUp } = thousandOrders(settings.quick);
		const own = inWords(await profileOf(settings, sides.ours, { items, warmUp }));
		const its = inWords(await profileOf(settings, sides.other, { items, warmUp }));
		notes.push(
			`V8's profile of one run with answers after ${LATENCY_MS} ms: the package's node is ${own}; HTTP Request is ${its}.`,
		);
		return { findings, notes };
	},
};

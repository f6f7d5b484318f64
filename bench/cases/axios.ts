import type { BenchCase } from '../bench-case';
import { inWords } from '../engine/shares';
import { compare, IN_FLIGHT, thousandOrders, trafficOf, type Outcome } from '../support/compare';
import { ratio, spread, time } from '../support/format';
import { profileOf } from '../support/profile';
import { median } from '../support/statistics';

const AIM = 1.25;

/** Where the time goes: each side does a little more than the one before. */
function layers(sides: Readonly<Record<'ours' | 'axios' | 'newConnection' | 'helper', Outcome>>) {
	const timeOf = (side: Outcome) => median(side.milliseconds);
	const axios = timeOf(sides.axios);
	const newConnection = timeOf(sides.newConnection);
	const helper = timeOf(sides.helper);
	const ours = timeOf(sides.ours);
	return `Axios on open connections takes ${time(axios)}. A new connection for each request, as n8n makes it, brings that to ${time(newConnection)}; n8n's request helper, in a node that only posts, to ${time(helper)}; this package's node, with n8n's credentials and parameters and its own work, to ${time(ours)}.`;
}

/** Against the fastest that a program without n8n gets. */
export const axiosCase: BenchCase = {
	name: 'axios',
	title: '1,000 order statuses against axios without n8n',
	method:
		'As before, against axios with an agent that keeps 200 connections open. Three more sides show where the rest goes: axios with a connection for each request, a node that only calls n8n’s request helper, and the same asking n8n to keep connections open.',
	async run(settings) {
		const concurrency = IN_FLIGHT;
		const sides = {
			ours: { name: 'package', concurrency: 0 },
			axios: { name: 'axiosKeepAlive', concurrency },
			newConnection: { name: 'axiosNewConnection', concurrency },
			helper: { name: 'helper', concurrency },
			helperKeepAlive: { name: 'helperKeepAlive', concurrency },
		} as const;
		const outcomes = await compare(settings, sides, thousandOrders(settings.quick));
		const { ours, axios, helper, helperKeepAlive } = outcomes;
		const figure = median(ours.milliseconds) / median(axios.milliseconds);
		const { items, warmUp } = thousandOrders(settings.quick);
		const profiled = await profileOf(settings, sides.ours, { items, warmUp });
		const { connections, requests } = helperKeepAlive.traffic;
		const floor = median(helper.milliseconds) / median(axios.milliseconds);
		return {
			findings: [
				{
					what: 'Time',
					ours: spread(ours.milliseconds),
					other: `axios: ${spread(axios.milliseconds)}`,
					figure: ratio(figure),
					aim: `at most ${AIM}`,
					met: figure <= AIM,
				},
			],
			notes: [
				layers(outcomes),
				`V8's profile of one run of the package's node: ${inWords(profiled)}.`,
				`n8n's request helper alone takes ${ratio(floor)} times axios' time.`,
				connections < requests
					? `Asked to, n8n's helper reuses connections: ${connections} for ${requests} requests.`
					: `n8n's helper makes an agent for each request, so a node cannot have it reuse connections: asked with agentOptions.keepAlive, it opened ${connections} for ${requests} requests.`,
				`The package's node: ${trafficOf(ours)}. Axios: ${trafficOf(axios)}.`,
			],
		};
	},
};

import { startSandbox } from '../../sandbox';
import { onCleanup } from '../../test/support/cleanup';
import type { BenchCase, Settings } from '../bench-case';
import type { Contender } from '../engine/jobs';
import { runInEngine } from '../support/engine-worker';
import { count, ratio, spread } from '../support/format';
import { summarise } from '../support/statistics';

const PER_SECOND = 100;
const AIM = 1.15;

/** Sends to a provider that answers 429 beyond its rate; each round has a provider of its own. */
async function send(settings: Settings, side: Omit<Contender, 'url'>, items: number) {
	const sandbox = await startSandbox({
		reportDelays: 'manual',
		faults: [
			{ provider: 'infobip', kind: 'rate', perSecond: PER_SECOND, hint: 'seconds', seconds: 1 },
		],
	});
	const withdraw = onCleanup({ run: sandbox.stop, runNow: () => undefined });
	try {
		const contenders = [{ ...side, url: sandbox.urls.infobip }];
		const job = { type: 'race', contenders, items, rounds: 1, warmUp: 0 } as const;
		const [runs] = await runInEngine(settings.bench, job);
		if (runs === undefined) throw new Error(`${side.name} did not run`);
		const [milliseconds = 0] = runs.milliseconds;
		return {
			milliseconds,
			taken: sandbox.messages().length,
			refused: sandbox.requests().filter(({ accepted }) => !accepted).length,
		};
	} finally {
		await sandbox.stop();
		withdraw();
	}
}

/** A provider with a limit: none may get lost, and no time either. */
export const rateLimitCase: BenchCase = {
	name: 'rate-limit',
	title: '1,000 order statuses to a provider that takes 100 a second',
	method:
		'The sandbox answers 429 with Retry-After 1 beyond 100 requests in any second. The package’s node has its defaults, which know of no such limit; the HTTP Request node has its defaults. The ideal is the number of messages divided by the rate.',
	async run(settings) {
		const items = settings.quick ? 300 : 1000;
		const ideal = (items / PER_SECOND) * 1000;
		const ours = [];
		for (let round = 0; round < (settings.quick ? 1 : 3); round++) {
			const side = { name: 'package', concurrency: 0 } as const;
			ours.push(await send(settings, side, items));
		}
		const other = await send(settings, { name: 'httpRequest', concurrency: 0 }, items);
		const taken = summarise(ours.map((run) => run.taken)).min;
		const milliseconds = ours.map((run) => run.milliseconds);
		const figure = summarise(milliseconds).median / ideal;
		return {
			findings: [
				{
					what: 'Messages taken (the worst run)',
					ours: count(taken),
					other: `HTTP Request: ${count(other.taken)}`,
					figure: `${count(taken)} of ${count(items)}`,
					aim: `${count(items)} of ${count(items)}`,
					met: taken === items,
				},
				{
					what: `Time against the ideal ${ideal / 1000} s`,
					ours: spread(milliseconds),
					other: `HTTP Request: ${spread([other.milliseconds])}, ${count(items - other.taken)} failed`,
					figure: ratio(figure),
					aim: `at most ${AIM}`,
					met: figure <= AIM,
				},
			],
			notes: [
				`Refused with 429: ${ours.map(({ refused }) => count(refused)).join(', ')} of the package's requests by run, ${count(other.refused)} of HTTP Request's.`,
			],
		};
	},
};

import { setTimeout as sleep } from 'node:timers/promises';

import type { BenchCase } from '../bench-case';
import { inWords, type Shares } from '../engine/shares';
import { ratio, time } from '../support/format';
import { burst, callsPerSecond, type Burst } from '../support/load';
import { startReceivers, type ReceiverName, type Receivers } from '../support/receivers';
import { serverProfiler } from '../support/server-profile';
import { summarise } from '../support/statistics';

const CONNECTIONS = 10;
/** Against a trigger of a few lines, which is n8n's own floor for any node but its Webhook node. */
const AIM_PLAIN = 0.97;
/** Against the Webhook node. */
const AIM_WEBHOOK = 0.95;

/** Customers who write at the same moment, and how long Gupshup waits for an answer. */
const AT_ONCE = 200;
const DEADLINE_MS = 10_000;

/** n8n answers before the execution ends: what is left of one receiver must not slow the next. */
const REST_MS = 500;

/** Whose profile is told. */
const PROFILED = ['webhook', 'trigger', 'dropping'] as const;

const NAMES = [
	'webhook',
	'trigger',
	'guardedWebhook',
	'lateWebhook',
	'dropping',
	'plainTrigger',
	'plainDropping',
] as const satisfies readonly ReceiverName[];

/** The engine that n8n evaluated expressions with before it put each call into an isolate of its own. */
const LEGACY_ENGINE = { N8N_EXPRESSION_ENGINE: 'legacy' };

/** How many reports a second each receiver takes, round by round, in turn. */
async function measure(
	{ calls }: Receivers,
	count: number,
	rounds: number,
): Promise<Record<ReceiverName, number[]>> {
	const rates: Record<ReceiverName, number[]> = {
		webhook: [],
		trigger: [],
		guardedWebhook: [],
		lateWebhook: [],
		dropping: [],
		plainTrigger: [],
		plainDropping: [],
	};
	for (const name of NAMES) await callsPerSecond(calls[name], count / 2, CONNECTIONS);
	for (let round = 0; round < rounds; round++) {
		for (const name of round % 2 === 0 ? NAMES : [...NAMES].reverse()) {
			await sleep(REST_MS);
			rates[name].push(await callsPerSecond(calls[name], count, CONNECTIONS));
		}
	}
	return rates;
}

/** The rates of a server of its own that has the legacy engine. */
async function measureLegacy(packageTarball: string, count: number, rounds: number) {
	const receivers = await startReceivers(packageTarball, LEGACY_ENGINE);
	try {
		return await measure(receivers, count, rounds);
	} finally {
		await receivers.stop();
	}
}

/** The answers to bursts of both receivers, in turn, all rounds together. */
async function measureBursts({ calls }: Receivers, atOnce: number, rounds: number) {
	const bursts: Record<'trigger' | 'webhook', Burst[]> = { trigger: [], webhook: [] };
	for (let round = 0; round < rounds; round++) {
		for (const name of ['webhook', 'trigger'] as const) {
			await sleep(4 * REST_MS);
			bursts[name].push(await burst(calls[name], atOnce));
		}
	}
	const together = (all: readonly Burst[]): Burst => ({
		milliseconds: all.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b),
		taken: all.reduce((sum, { taken }) => sum + taken, 0),
	});
	return { trigger: together(bursts.trigger), webhook: together(bursts.webhook) };
}

const longest = ({ milliseconds }: Burst): number => milliseconds.at(-1) ?? Infinity;

/** `half within 1.20 s, 95 % within 2.10 s, all within 2.40 s`. */
function answered({ milliseconds, taken }: Burst): string {
	const within = (share: number) =>
		time(milliseconds[Math.ceil(milliseconds.length * share) - 1] ?? Infinity);
	const away = milliseconds.length - taken;
	const turnedAway = away === 0 ? '' : `; ${away} of ${milliseconds.length} turned away by n8n`;
	return `half within ${within(0.5)}, 95 % within ${within(0.95)}, all within ${within(1)}${turnedAway}`;
}

/** `54 (51 to 58) a second`. */
function rate(rates: readonly number[]): string {
	const { median, min, max } = summarise(rates);
	return `${median.toFixed(0)} (${min.toFixed(0)} to ${max.toFixed(0)}) a second`;
}

/** Against the node that people would receive reports with otherwise. */
export const triggerCase: BenchCase = {
	name: 'trigger',
	title: 'Reports a second against an empty trigger',
	method:
		'One real n8n server with seven active workflows, each a receiver and a node that does nothing. Ten connections send a delivery report to each in turn, on another message every time. The package’s trigger checks its secret every time and remembers every report that it lets in; an empty trigger of a few lines, which checks and remembers nothing, shows what n8n itself takes for any node but its own Webhook node. That one checks nothing, or with Header Auth the same secret, and answers at once, or in one of the workflows when the last node has ended. Then 200 calls at the same time, each over a connection of its own.',
	async run({ bench, quick, say }) {
		const { tarball } = await bench.packed();
		say('  starting n8n ...');
		const profiler = await serverProfiler();
		const receivers = await startReceivers(tarball, profiler.env);
		const profiles: Partial<Record<(typeof PROFILED)[number], Shares>> = {};
		const count = quick ? 50 : 100;
		let rates: Record<ReceiverName, number[]>;
		let bursts: Awaited<ReturnType<typeof measureBursts>>;
		try {
			rates = await measure(receivers, count, quick ? 1 : 7);
			bursts = await measureBursts(receivers, quick ? 40 : AT_ONCE, quick ? 1 : 3);
			for (const name of PROFILED) {
				const work = async () =>
					await callsPerSecond(receivers.calls[name], quick ? 30 : 150, CONNECTIONS);
				await sleep(REST_MS);
				profiles[name] = await profiler.profile(work, receivers.packageFolder);
			}
		} finally {
			await receivers.stop();
		}
		say('  starting n8n with its legacy expression engine ...');
		const legacy = await measureLegacy(tarball, count, quick ? 1 : 3);
		const inLegacy = (name: ReceiverName) =>
			ratio(summarise(legacy[name]).median / summarise(legacy.webhook).median);
		const profileOf = (name: keyof typeof profiles) => {
			const shares = profiles[name];
			return shares === undefined ? '' : inWords(shares);
		};
		const of = (name: ReceiverName) => summarise(rates[name]).median;
		const against = (name: 'plainTrigger' | 'plainDropping' | 'webhook', ours: ReceiverName) =>
			of(ours) / of(name);
		const starts = against('plainTrigger', 'trigger');
		const drops = against('plainDropping', 'dropping');
		const webhook = against('webhook', 'trigger');
		return {
			findings: [
				{
					what: 'Reports that start the workflow',
					ours: rate(rates.trigger),
					other: `empty trigger: ${rate(rates.plainTrigger)}`,
					figure: ratio(starts),
					aim: `at least ${AIM_PLAIN}`,
					met: starts >= AIM_PLAIN,
				},
				{
					what: 'Reports that the filter drops',
					ours: rate(rates.dropping),
					other: `empty trigger that starts nothing: ${rate(rates.plainDropping)}`,
					figure: ratio(drops),
					aim: `at least ${AIM_PLAIN}`,
					met: drops >= AIM_PLAIN,
				},
				{
					what: 'Reports that start the workflow, with the exception that n8n makes for its own node',
					ours: rate(rates.trigger),
					other: `Webhook: ${rate(rates.webhook)}`,
					figure: ratio(webhook),
					aim: `at least ${AIM_WEBHOOK}`,
					met: webhook >= AIM_WEBHOOK,
				},
				{
					what: 'The longest wait for an answer in a burst',
					ours: answered(bursts.trigger),
					other: `Webhook: ${answered(bursts.webhook)}`,
					figure: time(longest(bursts.trigger)),
					aim: `under ${time(DEADLINE_MS)}`,
					met: longest(bursts.trigger) < DEADLINE_MS,
				},
			],
			notes: [
				`The empty trigger itself has ${ratio(against('webhook', 'plainTrigger'))} of the Webhook node's rate: no node of a package comes closer.`,
				`The Webhook node that answers when the last node has ended: ${rate(rates.lateWebhook)}, so the trigger, which answers when the execution is stored, has ${ratio(of('trigger') / of('lateWebhook'))} of its rate.`,
				`The Webhook node with Header Auth, which checks a secret as the trigger does: ${rate(rates.guardedWebhook)}, so the trigger has ${ratio(of('trigger') / of('guardedWebhook'))} of its rate.`,
				`V8's profile of the server while the trigger starts workflows: ${profileOf('trigger')}. While it drops reports: ${profileOf('dropping')}. With the Webhook node: ${profileOf('webhook')}.`,
				`n8n takes an isolate for the expressions of each call of a webhook, used or not, except for its own Webhook node without expressions: a report that is dropped costs that all the same. With n8n's legacy expression engine, which has none: starts ${inLegacy('trigger')}, drops ${inLegacy('dropping')}, the empty trigger starts ${inLegacy('plainTrigger')} and drops ${inLegacy('plainDropping')} of the Webhook node's rate (${rate(legacy.trigger)} against ${rate(legacy.webhook)}).`,
			],
		};
	},
};

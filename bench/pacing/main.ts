/*
 * npx tsx bench/pacing/main.ts [--quick] [--write]
 *
 * Lets senders that know nothing of each other share a provider's limit, in virtual time. --quick
 * takes fewer messages; --write writes docs/scaling.md. It takes about a quarter of an hour.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { REPOSITORY } from '../../test/support/host';
import { simulate, type Course, type Situation } from './simulate';

const SEED = 1;
const AIM = { use: 0.9, refused: 0.03, share: 0.5 };

/** As many messages as take about five minutes. */
const LIMITS = [
	{ perSecond: 80, messages: 31_250 },
	{ perSecond: 1000, messages: 250_000 },
	{ perSecond: 4000, messages: 1_000_000 },
];

/** A limit of 4,000 takes more requests under way than one sender has with a slow network. */
const SENDERS = [
	{ senders: 1, roundTrip: 20 },
	{ senders: 2, roundTrip: 100 },
	{ senders: 8, roundTrip: 20 },
	{ senders: 8, roundTrip: 300 },
	{ senders: 32, roundTrip: 100 },
];

const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		write: { type: 'boolean', default: false },
	},
});

const say = (line: string) => void process.stdout.write(`${line}\n`);
const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
const thousands = (count: number): string => count.toLocaleString('en-US');
const marked = (text: string, met: boolean): string => (met ? text : `**${text}**`);

const HEADINGS = [
	'Limit a second',
	'Senders',
	'Network, there and back',
	'Set',
	'Use of the limit',
	'Refused',
	'Least share',
	'Lost',
	'Twice',
];

const row = (situation: Situation, course: Course): string[] => [
	thousands(situation.perSecond),
	String(situation.senders),
	`${situation.roundTrip} ms`,
	situation.isLimitSet ? 'yes' : 'no',
	marked(course.use.toFixed(2), course.use >= AIM.use),
	marked(percent(course.refused), course.refused <= AIM.refused),
	marked(course.leastShare.toFixed(2), course.leastShare >= AIM.share),
	marked(String(course.lost), course.lost === 0),
	marked(String(course.twice), course.twice === 0),
];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What to do about many events, with what the case `events` of the benchmarks measured. */
const REPORTS = `## The reports of a campaign

A campaign of 10,000 messages brings up to 30,000 reports: sent, delivered and seen. On two processor cores, which n8n, PostgreSQL, Redis and the test shared, one process answered and ran 18 a second. Queue mode came to 14 to 16, and 1, 2 or 4 webhook processes made no difference, since both cores were busy all the time: a report costs about 55 ms of processor time where the call is taken, and as much again where its workflow runs. One that the trigger drops costs the first half alone ([how it was measured](benchmarks.md#the-reports-of-a-campaign)). Nearly all of it is n8n's own, which makes an environment of its own for the code of each call.

1. **Let the provider send less.** The trigger registers the chosen *Events* alone where the provider takes a choice: Gupshup and Infobip do. A campaign without Sent and Seen brings a third of the reports.
2. **Filter in the trigger** and not in a node behind it: an event that its options leave out starts no execution.
3. **Then add processor cores, and a process for each.** A core takes about 18 calls a second as a webhook process, or runs about 18 workflows a second as a worker. More processes than cores change nothing.
4. **A peak may last.** A call is answered once n8n has stored its execution. What a provider does not get answered in time it sends again, and what comes twice starts nothing: a peak comes late, and is not lost.
`;

const page = (rows: readonly string[][]): string => `# Many workers and one provider

Written by \`npx tsx bench/pacing/main.ts --write\`.

A provider's limit counts for the account, however many n8n workers, workflows and other programs send at the same time, and none of them knows of the others. So each finds its part: a refusal for the rate limit takes a part off its rate, time without a refusal raises it, and a message that was refused goes out again before the others. It is given up only after *Give Up After*, or when nothing gets through at all.

The table comes from a simulation with the node's own pool, gate and pacer in virtual time: senders that begin within half a second of each other send ${thousands(LIMITS[0]?.messages ?? 0)} to ${thousands(LIMITS.at(-1)?.messages ?? 0)} messages in all to a provider that takes so many in any second and answers 429 to the rest, without a word on when to come back. *Set* is whether each has the whole limit as its *Messages per Second*, as if it were alone; without, it knows of no limit at all. Use and shares are those until the first sender has sent all; use is the part of what the limit, or 200 requests under way for each sender, allow. Aims are a use of at least ${AIM.use}, at most ${percent(AIM.refused)} refused, no sender below ${AIM.share} of a fair share, nothing lost and nothing sent twice; **what misses them** is in bold. It leaves out the time that work takes.

${[HEADINGS, HEADINGS.map(() => '---'), ...rows].map(line).join('\n')}

Where the limit is set, a rate that is a small part of it comes back as fast as a few refusals in a hundred take it off, whatever the limit. Over eight seeds, 32 senders at 80 a second are refused 2.6 to 2.8 %, and the least share is 0.60 to 0.71. It is made for up to about 50: of 128 that share 1,000 a second about 8 % are refused, and the least share is 0.14 to 0.45. Without a limit that is set a sender cannot tell whether it is one of few or of many, and what helps those that send five messages in two seconds harms those that send thirty in one: with slower growth no more than 2.6 % are refused at 80 a second, but with 1,000 a second one that begins badly stays at a tenth of its share for minutes. So who sends with many workers sets *Messages per Second* to the provider's limit in all of them.

${REPORTS}`;

async function main(): Promise<void> {
	const rows: string[][] = [];
	for (const { perSecond, messages } of LIMITS) {
		for (const { senders, roundTrip } of SENDERS) {
			for (const isLimitSet of [true, false]) {
				const situation: Situation = {
					senders,
					messages: values.quick ? messages / 10 : messages,
					perSecond,
					roundTrip,
					isLimitSet,
					seed: SEED,
				};
				const cells = row(situation, await simulate(situation));
				rows.push(cells);
				say(line(cells));
			}
		}
	}
	if (values.write && !values.quick) {
		await writeFile(path.join(REPOSITORY, 'docs/scaling.md'), page(rows));
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});

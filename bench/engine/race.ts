import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { prepare } from './contenders';
import type { BenchEngine } from './engine';
import { collectGarbage } from './garbage';
import type { RaceJob, Runs } from './jobs';
import { orders } from './orders';

/** So that the connections that one contender leaves behind are gone when the next one starts. */
const REST_MS = 300;

/** The event loop is looked at so often; its own wait is part of what it tells, in nanoseconds. */
const LOOP_RESOLUTION_MS = 5;
const NANOSECONDS = 1e6;

/** Times the contenders in turn; the order changes with every round, so that none is always first. */
export async function race(engine: BenchEngine, job: RaceJob): Promise<Runs[]> {
	const lanes = job.contenders.map((contender) => ({
		contender,
		send: prepare(contender, engine),
		runs: { milliseconds: [], accepted: [], loopDelays: [] } as Runs,
	}));
	if (job.warmUp > 0) for (const { send } of lanes) await send(orders(job.warmUp));
	for (let round = 0; round < job.rounds; round++) {
		for (const { contender, send, runs } of round % 2 === 0 ? lanes : [...lanes].reverse()) {
			if (round >= (contender.rounds ?? job.rounds)) continue;
			const items = orders(job.items);
			collectGarbage();
			await sleep(REST_MS);
			const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
			loop.enable();
			const start = performance.now();
			runs.accepted.push(await send(items));
			runs.milliseconds.push(performance.now() - start);
			loop.disable();
			runs.loopDelays.push(loop.percentile(95) / NANOSECONDS - LOOP_RESOLUTION_MS);
		}
	}
	return lanes.map(({ runs }) => runs);
}

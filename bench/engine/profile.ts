import { Session } from 'node:inspector/promises';

import { prepare } from './contenders';
import type { BenchEngine } from './engine';
import { collectGarbage } from './garbage';
import type { ProfileJob } from './jobs';
import { orders } from './orders';
import { sharesIn, type Shares } from './shares';

/** How often the profiler looks, in microseconds. */
const INTERVAL = 200;

/** Sends the items once under V8's profiler and tells whose code took the time. */
export async function profile(engine: BenchEngine, job: ProfileJob): Promise<Shares> {
	const send = prepare(job.contender, engine);
	await send(orders(job.warmUp));
	collectGarbage();
	const items = orders(job.items);
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
	await session.post('Profiler.start');
	await send(items);
	const { profile: recorded } = await session.post('Profiler.stop');
	session.disconnect();
	return sharesIn(recorded, engine.packageFolder);
}

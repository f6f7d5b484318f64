import type { Settings } from '../bench-case';
import type { ProfileJob } from '../engine/jobs';
import type { Shares } from '../engine/shares';
import { LATENCY_MS, type Side } from './compare';
import { runInEngine } from './engine-worker';
import { startLatencyServer } from './latency-server';

/** Profiles one run of a side of a comparison, against a server of its own that answers late. */
export async function profileOf(
	{ bench }: Settings,
	side: Side,
	run: Pick<ProfileJob, 'items' | 'warmUp'>,
): Promise<Shares> {
	const server = await startLatencyServer(LATENCY_MS);
	try {
		const contender = { ...side, url: server.url };
		return await runInEngine(bench, { type: 'profile', contender, ...run });
	} finally {
		await server.stop();
	}
}

import type { Profiler } from 'node:inspector';
import path from 'node:path';

import axios from 'axios';

import { REPOSITORY } from '../../test/support/host';
import { freePort } from '../../test/support/ports';
import { sharesIn, type Shares } from '../engine/shares';

/** Profiles an n8n server while it works. */
export interface ServerProfiler {
	/** What the server needs in its environment. */
	readonly env: Readonly<Record<string, string>>;
	/**
	 * Tells whose code takes the time of some work.
	 * @param packageFolder where the server has loaded the package from
	 */
	profile(work: () => Promise<unknown>, packageFolder: string): Promise<Shares>;
}

/** Prepares a profiler for a server that is not started yet. */
export async function serverProfiler(): Promise<ServerProfiler> {
	const port = await freePort();
	const call = async <Answer>(name: 'start' | 'stop') =>
		(await axios.get<Answer>(`http://127.0.0.1:${port}/${name}`, { proxy: false })).data;
	return {
		env: {
			NODE_OPTIONS: `--require ${path.join(REPOSITORY, 'bench/engine/profiler.cjs')}`,
			BENCH_PROFILER_PORT: String(port),
		},
		profile: async (work, packageFolder) => {
			await call('start');
			await work();
			return sharesIn(await call<Profiler.Profile>('stop'), packageFolder);
		},
	};
}

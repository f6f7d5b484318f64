import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { ANSWERING } from './answers';
import { HTTP_CREDENTIAL, packageCredential } from './contenders';
import type { BenchEngine, NodeRun } from './engine';
import { collectGarbage } from './garbage';
import type { Growth, MemoryJob } from './jobs';
import { httpRequestParameters, orders, packageParameters } from './orders';
import { probed } from './probe';

const NOWHERE = 'http://127.0.0.1:9';
/** Until timers and streams have let go of what they held. */
const SETTLE_MS = 500;
const WARM_UP_ITEMS = 1000;
const BYTES_IN_KILOBYTE = 1024;

const SETUPS: Readonly<
	Record<MemoryJob['contender'], (engine: BenchEngine) => Omit<NodeRun, 'items'>>
> = {
	package: (engine) => ({
		...engine.packageNode('whatsAppInteractive'),
		parameters: packageParameters({ messagesPerSecond: 0 }),
		credential: packageCredential(NOWHERE),
	}),
	httpRequest: (engine) => ({
		...engine.ownNode('httpRequest'),
		parameters: httpRequestParameters(NOWHERE),
		credential: HTTP_CREDENTIAL,
	}),
};

/** Where Linux takes the order to forget how large a process once was. */
const CLEAR_REFS = '/proc/self/clear_refs';

/** Lets the largest size of this process count from now; elsewhere it counts from the start. */
function forgetLargestSize(): void {
	if (existsSync(CLEAR_REFS)) writeFileSync(CLEAR_REFS, '5');
}

/** Runs a node once on so many items and tells what that added to the memory of this process. */
export async function memory(engine: BenchEngine, job: MemoryJob): Promise<Growth> {
	const setup = SETUPS[job.contender](engine);
	const type = probed(setup.type, ANSWERING, { total: 0, resolving: 0 });
	await engine.run({ ...setup, type, items: orders(WARM_UP_ITEMS) });
	const items = orders(job.items);
	await sleep(SETTLE_MS);
	collectGarbage();
	forgetLargestSize();
	const before = process.memoryUsage();
	const result = await engine.run({ ...setup, type, items });
	const peak = process.resourceUsage().maxRSS * BYTES_IN_KILOBYTE - before.rss;
	await sleep(SETTLE_MS);
	collectGarbage();
	const held = process.memoryUsage().heapUsed - before.heapUsed;
	const failed = result.items.filter(({ json }) => json.error !== undefined).length;
	// Asked after the collection, so that the run's data is still held while memory is read.
	if (result.items.length !== job.items || failed > 0) {
		throw new Error(`${result.items.length} items came out, ${failed} of them with an error`);
	}
	return { peak, held };
}

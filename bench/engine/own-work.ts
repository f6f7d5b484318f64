import { ANSWERING } from './answers';
import { packageCredential } from './contenders';
import type { BenchEngine } from './engine';
import { collectGarbage } from './garbage';
import type { OwnWork, OwnWorkJob } from './jobs';
import { orders, PARAMETERS } from './orders';
import { probed, type Spent } from './probe';

/** As many items as let the compiler settle before anything is timed. */
const WARM_UP_ITEMS = 20_000;

/** As many items as warm up again what collecting garbage throws away, before each run. */
const WARM_AGAIN_ITEMS = 500;

/** Measures what the node itself does with an item, apart from what n8n does for it. */
export async function ownWork(engine: BenchEngine, job: OwnWorkJob): Promise<OwnWork[]> {
	const node = engine.packageNode('whatsAppInteractive');
	const parameters = PARAMETERS[job.orders]({ concurrency: 100, messagesPerSecond: 0 });
	const credential = packageCredential('http://127.0.0.1:9');
	const send = async (count: number): Promise<Spent> => {
		const spent: Spent = { total: 0, resolving: 0 };
		const items = orders(count);
		const result = await engine.run({
			...node,
			type: probed(node.type, ANSWERING, spent),
			parameters,
			credential,
			items,
		});
		const refused = result.items.find(({ json }) => json.error !== undefined);
		if (refused !== undefined) throw new Error(`An item was refused: ${refused.json.error}`);
		return spent;
	};
	const once = async (count: number): Promise<Spent> => {
		collectGarbage();
		await send(WARM_AGAIN_ITEMS);
		return await send(count);
	};
	await send(WARM_UP_ITEMS);
	const results = job.sizes.map(({ items }): OwnWork => ({ items, own: [], resolving: [] }));
	const rounds = Math.max(...job.sizes.map(({ runs }) => runs));
	// Round by round over the sizes, so that a busy moment of the machine does not hit one of them.
	for (let round = 0; round < rounds; round++) {
		for (const [index, { items, runs }] of job.sizes.entries()) {
			const result = results[index];
			if (round >= runs || result === undefined) continue;
			const { total, resolving } = await once(items);
			result.own.push((total - resolving) / items);
			result.resolving.push(resolving / items);
		}
	}
	return results;
}

import { isEqual } from 'lodash';

import type { Fault, OrderedFault } from '../../../sandbox';
import type { Bench, Sent } from '../support/bench';
import { messageOf } from '../support/messages';
import type { ChaosRun, ChaosWave } from './orders';

/** A run and what came of it. */
export interface StormRun {
	readonly run: ChaosRun;
	readonly sent: Sent;
}

/** What came of the whole storm. */
export interface Storm {
	readonly runs: readonly StormRun[];
	/** The faults that were ordered, and how often each struck. */
	readonly faults: readonly OrderedFault[];
}

/** Long enough for a busy machine, short enough for the messages that hang. */
const TIMEOUT_SECONDS = 2;

function faultsOf({ provider, items, earlyResets }: ChaosRun): Fault[] {
	const early: Fault = { provider, kind: 'reset', when: 'before-reading', times: earlyResets };
	return [
		...(earlyResets > 0 ? [early] : []),
		...items.flatMap(({ recipient, misfortune }) =>
			misfortune.map((effect, position): Fault => {
				// Two of a kind are one that strikes twice.
				const twice = position > 0 && isEqual(effect, misfortune[position - 1]);
				return { ...effect, provider, recipient, times: twice ? 2 : 1 };
			}),
		),
	];
}

async function send(bench: Bench, run: ChaosRun): Promise<StormRun> {
	const sent = await bench.send({
		parameters: messageOf(run.provider, run.kind, {
			recipient: '={{ $json.phone }}',
			correlationId: '={{ $json.order }}',
			options: { timeout: TIMEOUT_SECONDS, ...run.sending },
		}),
		input: run.items.map(({ id, recipient }) => ({ order: id, phone: recipient })),
		onError: run.onError,
	});
	return { run, sent };
}

/** Sends all the messages through n8n's engine, while the sandbox does what was drawn. */
export async function sendStorm(bench: Bench, waves: readonly ChaosWave[]): Promise<Storm> {
	const runs: StormRun[] = [];
	const faults: OrderedFault[] = [];
	for (const wave of waves) {
		for (const fault of wave.flatMap(faultsOf)) bench.sandbox.order(fault);
		runs.push(...(await Promise.all(wave.map(async (run) => await send(bench, run)))));
		faults.push(...bench.sandbox.faults());
		// The sandbox looks through all its faults for each request.
		bench.sandbox.clearFaults();
	}
	return { runs, faults };
}

import { countBy, groupBy } from 'lodash';

import { randomFrom, runs, SEED } from '../../support/random';
import { useBench } from '../support/bench';
import { drawWaves } from './orders';
import { sendStorm } from './storm';
import { complaintsAbout, readRun, STATES } from './verdicts';

const FAULT_KINDS = [
	'cut-off',
	'hang',
	'html-page',
	'latency',
	'reset',
	'server-error',
	'too-many-requests',
];

/** Enough for a machine that is busy with something else. */
const TIMEOUT_MS = 300_000;

/**
 * Messages of all providers and operations through n8n's engine while the providers misbehave by
 * chance. Whatever happens, the node's word about each message must agree with the provider's record.
 * @param usualCount how many messages, unless TEST_RUNS multiplies them
 */
export function describeChaos(usualCount: number): void {
	const count = runs(usualCount);
	const bench = useBench();

	test(
		`${count} messages through misbehaving providers (seed ${SEED}): each is accounted for, none is sent twice`,
		async () => {
			const storm = await sendStorm(bench, drawWaves(count, randomFrom(SEED)));
			const messages = bench.sandbox.messages();
			const record = new Map(
				Object.entries(groupBy(messages, ({ correlationId }) => correlationId ?? '')),
			);
			const read = storm.runs.map((run) => readRun(run, record));
			const verdicts = read.flatMap((each) => each.verdicts);
			expect([
				...read.flatMap(({ complaints }) => complaints),
				...verdicts.flatMap(complaintsAbout),
			]).toEqual([]);

			expect(verdicts).toHaveLength(count);
			const known = new Set(verdicts.map(({ item }) => item.id));
			expect([...record.keys()].filter((id) => !known.has(id))).toEqual([]);
			// A storm in which nothing of a kind happened would prove nothing about it.
			const struck = storm.faults.filter((fault) => fault.struck > 0);
			expect([...new Set(struck.map(({ fault }) => fault.kind))].sort()).toEqual(FAULT_KINDS);
			const states = countBy(verdicts, ({ state }) => state);
			expect(Object.keys(states).sort()).toEqual([...STATES].sort());
			const unseen = verdicts.filter(({ state, record: taken }) => {
				return state === 'unknown' && taken.length === 1;
			});
			expect(unseen).not.toEqual([]);
			console.log(
				`Seed ${SEED}: ${count} messages, ${bench.sandbox.requests().length} requests, ` +
					`${JSON.stringify(states)}; ${unseen.length} of the unknown were taken`,
			);
		},
		TIMEOUT_MS,
	);
}

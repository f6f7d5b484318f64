import { countBy, isPlainObject } from 'lodash';

import { EVENT_TYPES } from '../../../nodes/WhatsAppInteractive/events/event';
import { PROVIDER_IDS } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { randomFrom, runs, SEED } from '../../support/random';
import { FIXTURES } from '../../unit/events/fixtures';
import { ActiveTrigger, type Call } from '../trigger-harness';
import { APP_SECRET, drawCaller, SECRET } from './callers';
import { mutate } from './mutate';

/** Enough for a machine that is busy with something else. */
const TIMEOUT_MS = 2_400_000;

/** What an item has in characters besides what comes in. */
const ITEM_OVERHEAD = 4_096;

/** The names of what all objects, lists and functions have. */
const builtIns = (): string =>
	[Object.prototype, Array.prototype, Function.prototype, String.prototype]
		.map((prototype) => Reflect.ownKeys(prototype).map(String).join())
		.join(';');

/** The length of the longest text in a value. */
function longestText(value: unknown): number {
	let longest = 0;
	for (const open = [value]; open.length > 0;) {
		const next = open.pop();
		if (typeof next === 'string') longest = Math.max(longest, next.length);
		else if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
	}
	return longest;
}

/** A body as a query string has it, which always has members. */
const asQuery = (body: unknown): Record<string, unknown> =>
	isPlainObject(body) ? { ...(body as object) } : { body: JSON.stringify(body) ?? '' };

/** A body that can be written as JSON: of several that go deep, the writer itself gives up. */
function writable(draw: () => unknown): unknown {
	for (;;) {
		const body = draw();
		try {
			JSON.stringify({ body });
			return body;
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
		}
	}
}

/** The triggers of all providers, with and without the options that make items longer. */
const createTriggers = () =>
	PROVIDER_IDS.flatMap((provider) =>
		[true, false].map((isFull) => ({
			provider,
			bodies: FIXTURES.filter((fixture) => fixture.provider === provider)
				.flatMap(({ cases }) => cases)
				.map(({ request }) => (request.method === 'GET' ? request.query : request.body)),
			trigger: new ActiveTrigger({
				provider,
				credential: { webhookSecret: SECRET, appSecret: APP_SECRET },
				parameters: {
					events: [...EVENT_TYPES],
					outputs: isFull ? 'group' : 'one',
					options: { includeRawBody: isFull, dropDuplicates: isFull },
				},
			}),
		})),
	);

/**
 * Spoiled bodies through the webhook in n8n's real context. Whatever comes in, nothing is thrown,
 * nothing is changed that all objects share, nobody starts a workflow who does not know the secret, and
 * what is handed on and kept stays in proportion to what came in.
 * @param usualCount how many bodies, unless TEST_RUNS multiplies them
 */
export function describeFuzz(usualCount: number): void {
	const count = runs(usualCount);

	test(
		`${count} spoiled bodies (seed ${SEED})`,
		async () => {
			const random = randomFrom(SEED);
			const before = builtIns();
			const triggers = createTriggers();
			const outcomes: string[] = [];
			for (let number = 0; number < count; number++) {
				const [first, ...rest] = triggers;
				if (first === undefined) throw new Error('There is no trigger to call');
				const { provider, bodies, trigger } = random.pick([first, ...rest]);
				const body = writable(() => mutate(bodies[random.between(0, bodies.length - 1)], random));
				const { isAuthentic, dress } = drawCaller(provider, random);
				const isQuery = provider === 'kaleyra' && random.next() < 0.25;
				const sent = isQuery ? asQuery(body) : body;
				const call: Call = isQuery ? { method: 'GET', query: asQuery(body), body: {} } : { body };
				const { outputs, answered, log } = await trigger.call(dress(call));

				const items = outputs?.flat() ?? [];
				// A signed body that tells times of years ago only is refused as one that was recorded.
				const isTaken = isAuthentic && answered.status === 200;
				const verdict = { number, isAuthentic, answered, log };
				expect(verdict).toEqual({
					number,
					isAuthentic,
					answered: isTaken ? { status: 200, ended: true } : { status: 401, body: 'Unauthorized' },
					log: [],
				});
				if (!isTaken) expect(items).toEqual([]);
				const size = (JSON.stringify(sent) ?? '').length;
				// The shortest that can be an event is a digit and a comma.
				expect(items.length).toBeLessThanOrEqual(1 + size / 2);
				const written = JSON.stringify(items);
				expect(written.length).toBeLessThan(
					4 * size + (items.length + 1) * (ITEM_OVERHEAD + 2 * longestText(sent)),
				);
				expect(written).not.toContain(SECRET);
				expect(trigger.stored.length).toBeLessThan(40_000);
				outcomes.push(...(isTaken ? items.map(({ json }) => String(json.event)) : ['refused']));
			}
			expect(builtIns()).toBe(before);
			const counts = countBy(outcomes);
			console.log(`Seed ${SEED}: ${count} bodies, ${JSON.stringify(counts)}`);
			// Bodies of which nothing is understood any more would prove nothing. A seed may miss a rare event.
			const missing = EVENT_TYPES.filter((event) => counts[event] === undefined);
			expect(missing.length).toBeLessThan(EVENT_TYPES.length / 4);
			expect(counts.refused).toBeGreaterThan(0);
		},
		TIMEOUT_MS,
	);
}

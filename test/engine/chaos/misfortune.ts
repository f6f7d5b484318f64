import type { FaultEffect, RetryHint } from '../../../sandbox';
import type { Random } from '../../support/random';

/** What happens to a message on its way: effects that strike one after the other, once each. */
export type Misfortune = readonly FaultEffect[];

const HINTS: readonly [RetryHint, ...RetryHint[]] = ['none', 'seconds', 'date', 'ratelimit'];

/** Every kind of trouble, and how often it comes, in parts of a thousand messages. */
const TROUBLES: ReadonlyArray<readonly [number, (random: Random) => FaultEffect]> = [
	[90, (random) => ({ kind: 'latency', milliseconds: random.between(1, 40) })],
	[
		80,
		// Come back at once, or in a second: what a longer wait does is not a matter of chance.
		(random) => ({
			kind: 'too-many-requests',
			hint: random.pick(HINTS),
			seconds: random.between(0, 1),
		}),
	],
	[
		60,
		(random) => ({
			kind: 'server-error',
			status: random.pick([500, 502, 503, 504]),
			accepted: random.next() < 0.5,
		}),
	],
	// No document says what a time to come back tells of this message.
	[
		20,
		(random) => ({
			kind: 'server-error',
			status: 503,
			hint: 'seconds',
			seconds: 0,
			accepted: random.next() < 0.5,
		}),
	],
	[
		40,
		(random) => ({
			kind: 'html-page',
			status: random.pick([200, 502]),
			accepted: random.next() < 0.5,
		}),
	],
	[30, () => ({ kind: 'reset', when: 'after-reading' })],
	[30, () => ({ kind: 'reset', when: 'after-accepting' })],
	[10, (random) => ({ kind: 'hang', accepted: random.next() < 0.5 })],
	[40, () => ({ kind: 'cut-off' })],
];

/** Whether a client may take the effect for a reason to send again. */
const invitesRetry = ({ kind }: FaultEffect): boolean => kind === 'too-many-requests';

function trouble(random: Random): FaultEffect | undefined {
	let ticket = random.next() * 1000;
	for (const [share, make] of TROUBLES) {
		ticket -= share;
		if (ticket < 0) return make(random);
	}
	return undefined;
}

/** What happens to a message; nothing in most cases. */
export function misfortune(random: Random): Misfortune {
	const first = trouble(random);
	if (first === undefined) return [];
	// The second try is where a message gets lost or doubled, so it often has trouble of its own.
	if (!invitesRetry(first) || random.next() < 0.4) return [first];
	const second = trouble(random);
	return second === undefined ? [first, first] : [first, second];
}

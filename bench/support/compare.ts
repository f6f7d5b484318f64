import type { Settings } from '../bench-case';
import type { Contender, Runs } from '../engine/jobs';
import { runInEngine } from './engine-worker';
import { startLatencyServer, type Traffic } from './latency-server';

/** One side of a comparison, before its server is there. */
export type Side = Omit<Contender, 'url'>;

/** What one side did, and what its server saw of all its runs and the first one that is not timed. */
export type Outcome = Runs & { readonly traffic: Traffic };

/** How the sides are compared. */
export interface Comparison {
	readonly items: number;
	readonly rounds: number;
	readonly warmUp: number;
	/** How long the provider takes to answer, in milliseconds. */
	readonly latency?: number;
}

/** How long the provider takes to answer. */
export const LATENCY_MS = 50;

/** Messages in flight, for whoever can be told: as many as the node takes by itself at most. */
export const IN_FLIGHT = 200;

/** What the cases with a thousand orders have in common. */
export const thousandOrders = (quick: boolean): Comparison =>
	quick ? { items: 100, rounds: 1, warmUp: 50 } : { items: 1000, rounds: 7, warmUp: 300 };

/** Lets all sides send the same orders in turn, each to a server of its own that answers late. */
export async function compare<const Name extends string>(
	{ bench }: Settings,
	sides: Readonly<Record<Name, Side>>,
	{ latency = LATENCY_MS, ...comparison }: Comparison,
): Promise<Readonly<Record<Name, Outcome>>> {
	const names = Object.keys(sides) as Name[];
	const servers = await Promise.all(names.map(async () => await startLatencyServer(latency)));
	try {
		const contenders = names.map((name, index) => ({
			...sides[name],
			url: servers[index]?.url ?? '',
		}));
		const results = await runInEngine(bench, { type: 'race', contenders, ...comparison });
		const outcomes = names.map((name, index) => {
			const runs = results[index];
			const server = servers[index];
			if (runs === undefined || server === undefined) throw new Error(`${name} did not run`);
			const missed = runs.accepted.find((accepted) => accepted !== comparison.items);
			if (missed !== undefined) {
				throw new Error(`${name} sent ${missed} of ${comparison.items} messages`);
			}
			return [name, { ...runs, traffic: server.traffic() }] as const;
		});
		return Object.fromEntries(outcomes) as Record<Name, Outcome>;
	} finally {
		await Promise.all(servers.map(async (server) => await server.stop()));
	}
}

/** `50 in flight at most, 1,000 connections for 1,000 requests`. */
export const trafficOf = ({ traffic }: Outcome): string =>
	`${traffic.mostInFlight} in flight at most, ${traffic.connections} connections for ${traffic.requests} requests`;

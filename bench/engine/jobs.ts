import type { Orders } from './orders';
import type { Shares } from './shares';

/** Stands in front of the line that carries the result. */
export const RESULT_MARK = '@@RESULT ';

/** What can send the orders. */
export type ContenderName =
	/** This package's node. */
	| 'package'
	/** n8n's HTTP Request node. */
	| 'httpRequest'
	/** A node that waits for each answer before it sends the next, as many community nodes do. */
	| 'sequential'
	/** n8n's request helper and nothing else, so many in flight. */
	| 'helper'
	/** The same, asking n8n for connections that stay open. */
	| 'helperKeepAlive'
	/** Axios outside of n8n, on connections that stay open. */
	| 'axiosKeepAlive'
	/** Axios outside of n8n, with an agent and a connection for each request, as n8n's helper does. */
	| 'axiosNewConnection';

/** One side of a comparison. */
export interface Contender {
	readonly name: ContenderName;
	/** The provider that it sends to. */
	readonly url: string;
	/** How many requests it may have in flight, where that can be told; 0 for its own choice. */
	readonly concurrency: number;
	/** For this package's node only. */
	readonly messagesPerSecond?: number;
	/** How often it runs, if not in every round. */
	readonly rounds?: number;
}

/** Times contenders in turn, round by round. */
export interface RaceJob {
	readonly type: 'race';
	readonly contenders: readonly Contender[];
	readonly items: number;
	readonly rounds: number;
	/** Items of a first run that is not timed. */
	readonly warmUp: number;
}

/** Measures the node's own work, without network. */
export interface OwnWorkJob {
	readonly type: 'ownWork';
	/** What differs from order to order. */
	readonly orders: Orders;
	readonly sizes: ReadonlyArray<{ readonly items: number; readonly runs: number }>;
}

/** Measures what one run adds to this process's memory, without network. */
export interface MemoryJob {
	readonly type: 'memory';
	readonly contender: 'package' | 'httpRequest';
	readonly items: number;
}

/** Tells whose code takes the time of one run. */
export interface ProfileJob {
	readonly type: 'profile';
	readonly contender: Contender;
	readonly items: number;
	/** Items of a first run that is not profiled. */
	readonly warmUp: number;
}

/** Something that the worker can do. */
export type Job = RaceJob | OwnWorkJob | MemoryJob | ProfileJob;

/** What a contender did in each round. */
export interface Runs {
	readonly milliseconds: number[];
	/** Messages that it says were taken. */
	readonly accepted: number[];
	/** What 95 % of n8n's other work waited for the event loop at most, in milliseconds. */
	readonly loopDelays: number[];
}

/** What the work on so many items took, by run. */
export interface OwnWork {
	readonly items: number;
	/** Milliseconds an item in the node's own code. */
	readonly own: number[];
	/** Milliseconds an item in which n8n resolved parameters. */
	readonly resolving: number[];
}

/** What a run added to memory, in bytes. */
export interface Growth {
	/** Of the process at its largest. */
	readonly peak: number;
	/** Of the heap, after the run, with the run's data still held. */
	readonly held: number;
}

interface Results {
	race: Runs[];
	ownWork: OwnWork[];
	memory: Growth;
	profile: Shares;
}

/** What a job gives. */
export type ResultOf<J extends Job> = Results[J['type']];

import type { BenchPackage } from './support/bench-package';

/** What every case runs with. */
export interface Settings {
	/** A few items and one round: shows that a case works, not how fast anything is. */
	readonly quick: boolean;
	/** The package as n8n installs it; packed when a case first asks for it. */
	readonly bench: BenchPackage;
	/** Told what is going on, a line a step. */
	readonly say: (line: string) => void;
}

/** One figure that has an aim. */
export interface Finding {
	/** What is compared, or measured. */
	readonly what: string;
	/** Ours, as it is to be read: `1.42 s`. */
	readonly ours: string;
	/** The other side; a dash where there is none. */
	readonly other: string;
	/** The figure that the aim is about: a ratio, a count, a time. */
	readonly figure: string;
	readonly aim: string;
	readonly met: boolean;
}

/** What a case found. */
export interface Report {
	readonly findings: readonly Finding[];
	/** What else is worth knowing, a sentence or two each: spread, connections, where time goes. */
	readonly notes: readonly string[];
}

/** One case of the benchmarks. */
export interface BenchCase {
	/** What it is called on the command line. */
	readonly name: string;
	readonly title: string;
	/** How it is measured, for the page. */
	readonly method: string;
	run(settings: Settings): Promise<Report>;
}

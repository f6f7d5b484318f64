import type { Failure } from '../numbers';
import type { ProviderName } from '../provider-names';
import type { Fault, FaultKind, OrderedFault } from './fault';
import { SlidingWindow } from './sliding-window';

/** What a fault is matched against. */
export interface Occasion {
	readonly provider: ProviderName;
	readonly path: string;
	/** Unknown before the body is read, and in calls that send nothing. */
	readonly recipient?: string;
}

/** A fault that stands in for the true answer. */
export type Disruption = Extract<
	Fault,
	{
		kind:
			| 'too-many-requests'
			| 'rate'
			| 'server-error'
			| 'html-page'
			| 'reset'
			| 'hang'
			| 'cut-off';
	}
>;

/** How the reports of one message are upset. */
export interface ReportDisorder {
	readonly copies: number;
	readonly reversed: boolean;
}

const DEFAULT_COPIES = 2;

/** The faults on order. The oldest that fits strikes first. */
export class FaultBook {
	private readonly entries: Entry[] = [];
	private ordered = 0;

	/** Orders a fault; gives back its ID. */
	order(fault: Fault): string {
		this.ordered += 1;
		const id = `fault-${this.ordered}`;
		this.entries.push(new Entry(id, fault));
		return id;
	}

	/** The faults on order, those that struck often enough among them. */
	list(): OrderedFault[] {
		return this.entries.map(({ id, fault, struck }) => ({ id, fault, struck }));
	}

	/** Cancels one; false if there is none of that ID. */
	cancel(id: string): boolean {
		const position = this.entries.findIndex((entry) => entry.id === id);
		if (position < 0) return false;
		this.entries.splice(position, 1);
		return true;
	}

	/** Cancels all faults. */
	clear(): void {
		this.entries.length = 0;
	}

	/** Whether the connection is to break before the body is read. */
	breaksBeforeReading(occasion: Occasion): boolean {
		const entry = this.entries.find(
			(candidate) =>
				candidate.fault.kind === 'reset' &&
				candidate.fault.when === 'before-reading' &&
				fits(candidate, occasion),
		);
		entry?.strike();
		return entry !== undefined;
	}

	/** How many milliseconds the answer is to be late; several delays add up. */
	latency(occasion: Occasion): number {
		let milliseconds = 0;
		for (const entry of this.entries) {
			if (entry.fault.kind !== 'latency' || !fits(entry, occasion)) continue;
			entry.strike();
			milliseconds += entry.fault.milliseconds;
		}
		return milliseconds;
	}

	/** The fault that is to stand in for the true answer. */
	disruption(occasion: Occasion): Disruption | undefined {
		for (const entry of this.entries) {
			const { fault } = entry;
			if (!isDisruption(fault) || !fits(entry, occasion)) continue;
			if (fault.kind === 'rate' && entry.window.admits(Date.now())) continue;
			entry.strike();
			return fault;
		}
		return undefined;
	}

	/**
	 * Why a message that the provider takes is not to arrive; undefined if it is. A closed window keeps
	 * no template out.
	 */
	failure(occasion: Occasion, isTemplate: boolean): Failure | undefined {
		for (const entry of this.entries) {
			const { fault } = entry;
			if (fault.kind !== 'undeliverable' || !fits(entry, occasion)) continue;
			if (isTemplate && fault.failure === 'window-closed') continue;
			entry.strike();
			return fault.failure;
		}
		return undefined;
	}

	/** How the reports of a message are to be upset. */
	reportDisorder(occasion: Occasion): ReportDisorder {
		let disorder: ReportDisorder = { copies: 1, reversed: false };
		for (const entry of this.entries) {
			const { fault } = entry;
			if (!fits(entry, occasion)) continue;
			if (fault.kind === 'duplicate-reports') {
				disorder = { ...disorder, copies: fault.copies ?? DEFAULT_COPIES };
				entry.strike();
			} else if (fault.kind === 'reversed-reports') {
				disorder = { ...disorder, reversed: true };
				entry.strike();
			}
		}
		return disorder;
	}
}

class Entry {
	struck = 0;
	readonly window: SlidingWindow;

	constructor(
		readonly id: string,
		readonly fault: Fault,
	) {
		this.window = new SlidingWindow(fault.kind === 'rate' ? fault.perSecond : 0);
	}

	strike(): void {
		this.struck += 1;
	}
}

function fits(entry: Entry, occasion: Occasion): boolean {
	const { fault, struck } = entry;
	if (fault.provider !== occasion.provider) return false;
	if (fault.times !== undefined && struck >= fault.times) return false;
	if (fault.path !== undefined && !occasion.path.includes(fault.path)) return false;
	if (fault.recipient === undefined) return true;
	return digits(occasion.recipient ?? '').endsWith(digits(fault.recipient));
}

function digits(text: string): string {
	return text.replace(/\D/gu, '');
}

/** A record, so that a new kind of fault does not compile before it is sorted. */
const STANDS_IN: Readonly<Record<FaultKind, boolean>> = {
	latency: false,
	'too-many-requests': true,
	rate: true,
	'server-error': true,
	'html-page': true,
	reset: true,
	hang: true,
	'cut-off': true,
	'duplicate-reports': false,
	'reversed-reports': false,
	undeliverable: false,
};

function isDisruption(fault: Fault): fault is Disruption {
	if (fault.kind === 'reset' && fault.when === 'before-reading') return false;
	return STANDS_IN[fault.kind];
}

import type { ReportDisorder } from '../faults/fault-book';
import { type JsonValue, overlay } from '../json';
import type { Outcome } from '../numbers';
import type { OutgoingReport, Report, ReportEvent } from '../providers/provider';
import type { MessageEntry, SentReport } from '../records/message-log';
import type { Post } from './post';

/** Milliseconds from the acceptance of a message to each of its reports. */
export type ReportDelays = Readonly<Record<ReportEvent, number>>;

/** Short, so that tests do not wait, and in the order of real life. */
export const DEFAULT_REPORT_DELAYS: ReportDelays = {
	queued: 10,
	sent: 20,
	delivered: 40,
	failed: 40,
	seen: 60,
};

/** Sends the reports of accepted messages, one after the other for each message. */
export class Courier {
	private readonly timers = new Set<NodeJS.Timeout>();
	private waiting: Array<() => void> = [];
	private underWay = 0;
	private generation = 0;

	/** Without delays nothing is sent by itself. */
	constructor(
		private readonly post: Post,
		private readonly delays: ReportDelays | 'manual',
	) {}

	/** Starts the reports that follow from the recipient's number. */
	dispatch(entry: MessageEntry, disorder: ReportDisorder): void {
		if (this.delays === 'manual') return;
		const { delays } = this;
		const due = reportsFor(entry.message.outcome);
		const delay = due.map((report) => delays[report.event]);
		const order = disorder.reversed ? [...due].reverse() : due;
		const steps = order.map((report, index) => ({ report, delay: delay[index] ?? 0 }));
		this.underWay += 1;
		const generation = this.generation;
		void this.run(entry, steps, disorder.copies, generation).then(() => {
			if (generation === this.generation) this.finish();
		});
	}

	/** Sends one report now, with changes laid over its body. */
	async send(entry: MessageEntry, report: Report, changes?: JsonValue): Promise<SentReport[]> {
		const outgoing = entry.acceptance
			.write(report, new Date())
			.map((one) => (changes === undefined ? one : { ...one, body: overlay(one.body, changes) }));
		return await this.postAll(entry, report.event, outgoing);
	}

	private async postAll(
		{ message }: MessageEntry,
		event: ReportEvent,
		outgoing: readonly OutgoingReport[],
	): Promise<SentReport[]> {
		return await Promise.all(
			outgoing.map(async (one) => {
				const sentAt = Date.now();
				const answer = await this.post(one);
				const sent: SentReport = { event, url: one.url, body: one.body, sentAt, answer };
				message.reports.push(sent);
				return sent;
			}),
		);
	}

	/** Resolves when no report is due any more. */
	async settled(): Promise<void> {
		if (this.underWay === 0) return;
		await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	/** Forgets the reports that are still due. */
	cancel(): void {
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
		this.generation += 1;
		this.underWay = 1;
		this.finish();
	}

	private async run(
		entry: MessageEntry,
		steps: ReadonlyArray<{ report: Report; delay: number }>,
		copies: number,
		generation: number,
	): Promise<void> {
		for (const { report, delay } of steps) {
			await this.until(entry.message.acceptedAt + delay);
			// Written once, because a provider that repeats a report repeats it word for word.
			const outgoing = entry.acceptance.write(report, new Date());
			for (let copy = 0; copy < copies; copy += 1) {
				if (generation !== this.generation) return;
				await this.postAll(entry, report.event, outgoing);
			}
		}
	}

	private async until(time: number): Promise<void> {
		const milliseconds = time - Date.now();
		if (milliseconds <= 0) return;
		await new Promise<void>((resolve) => {
			const timer = setTimeout(() => {
				this.timers.delete(timer);
				resolve();
			}, milliseconds);
			this.timers.add(timer);
		});
	}

	private finish(): void {
		this.underWay -= 1;
		if (this.underWay > 0) return;
		const waiting = this.waiting;
		this.waiting = [];
		for (const resolve of waiting) resolve();
	}
}

/** The reports that follow a message, in their natural order. */
function reportsFor(outcome: Outcome): Report[] {
	switch (outcome.kind) {
		case 'seen':
			return [{ event: 'queued' }, { event: 'sent' }, { event: 'delivered' }, { event: 'seen' }];
		case 'delivered':
			return [{ event: 'queued' }, { event: 'sent' }, { event: 'delivered' }];
		case 'failed':
			return [{ event: 'queued' }, { event: 'failed', failure: outcome.failure }];
		case 'refused-no-credit':
			return [];
	}
}

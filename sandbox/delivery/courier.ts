import type { ReportDisorder } from '../faults/fault-book';
import type { JsonValue } from '../json';
import type { Outcome } from '../numbers';
import type { OutgoingReport, Report, ReportEvent } from '../providers/provider';
import type { AcceptedMessage, MessageEntry, SentReport } from '../records/message-log';
import type { Agenda } from './agenda';
import type { Deliverer } from './deliverer';

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
	/** Without delays nothing is sent by itself. */
	constructor(
		private readonly deliverer: Deliverer,
		private readonly agenda: Agenda,
		private readonly delays: ReportDelays | 'manual',
		/** Told what became of a message, whoever gets a report on it. */
		private readonly onReport: (message: AcceptedMessage, report: Report) => void,
	) {}

	/** Starts the reports that follow from the recipient's number. */
	dispatch(entry: MessageEntry, disorder: ReportDisorder): void {
		if (this.delays === 'manual') return;
		const { delays } = this;
		const due = reportsFor(entry.message.outcome);
		const delay = due.map((report) => delays[report.event]);
		const order = disorder.reversed ? [...due].reverse() : due;
		const steps = order.map((report, index) => ({ report, delay: delay[index] ?? 0 }));
		this.agenda.begin(async (ticket) => {
			for (const { report, delay } of steps) {
				await ticket.until(entry.message.acceptedAt + delay);
				// Written once, because a provider that repeats a report repeats it word for word.
				const outgoing = entry.acceptance.write(report, new Date());
				if (!ticket.isCancelled()) this.onReport(entry.message, report);
				for (let copy = 0; copy < disorder.copies; copy += 1) {
					if (ticket.isCancelled()) return;
					await this.deliverAll(entry, report.event, outgoing);
				}
			}
		});
	}

	/** Sends one report now, with changes laid over its body. */
	async send(entry: MessageEntry, report: Report, changes?: JsonValue): Promise<SentReport[]> {
		const outgoing = entry.acceptance.write(report, new Date());
		this.onReport(entry.message, report);
		return await this.deliverAll(entry, report.event, outgoing, changes);
	}

	private async deliverAll(
		{ message }: MessageEntry,
		event: ReportEvent,
		outgoing: readonly OutgoingReport[],
		changes?: JsonValue,
	): Promise<SentReport[]> {
		const options = changes === undefined ? {} : { changes };
		const sent = await Promise.all(
			outgoing.map(async (one) => {
				const deliveries = await this.deliverer.deliver(message.provider, one, options);
				const reports = deliveries.map(({ url, body, sentAt, answer }): SentReport => ({
					event,
					url,
					body,
					sentAt,
					answer,
				}));
				message.reports.push(...reports);
				return reports;
			}),
		);
		return sent.flat();
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

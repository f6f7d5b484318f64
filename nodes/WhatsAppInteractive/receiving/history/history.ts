import { DETAIL_LENGTH, type Identity, SUBJECT_LENGTH } from './identity';

/** What stands for the rank of an event that is no report. */
const NO_RANK = '-';

/** The length of an identity that is written down, which has no separators. */
const RECORD_LENGTH = SUBJECT_LENGTH + 1 + DETAIL_LENGTH;

const RECORD = /^[\w+/]{8}[-\d][\w+/]{3}$/;

const write = ({ subject, rank, detail }: Identity): string =>
	`${subject}${rank ?? NO_RANK}${detail}`;

/** How many events are remembered; written down, they take 36 kB. */
export const CAPACITY = 3_000;

/** The newest events of a trigger, and how far their messages got; the oldest are forgotten first. */
export class History {
	private readonly records = new Set<string>();
	/** The records one after the other, the oldest first: to join them for each call takes longer. */
	private text = '';
	/** The highest rank of a report on a message, by subject. */
	private readonly ranks = new Map<string, number>();

	constructor(private readonly capacity: number = CAPACITY) {}

	/** Remembers an event; false where it is known already. */
	add(identity: Identity): boolean {
		return this.addRecord(write(identity));
	}

	/** Whether a report on a later stage of the same message came before. */
	isLate({ subject, rank }: Identity): boolean {
		return rank !== null && rank < (this.ranks.get(subject) ?? rank);
	}

	/** Takes over what another history, or this one before a restart, has written down. */
	merge(text: string): void {
		const start = Math.max(0, text.length - this.capacity * RECORD_LENGTH);
		for (let at = start; at < text.length; at += RECORD_LENGTH) {
			const record = text.slice(at, at + RECORD_LENGTH);
			if (RECORD.test(record)) this.addRecord(record);
		}
	}

	/** Everything that is remembered, to be {@link merge}d later. */
	toString(): string {
		return this.text;
	}

	private addRecord(record: string): boolean {
		if (this.records.has(record)) return false;
		this.records.add(record);
		this.text += record;
		const { subject, rank } = this.read(record);
		if (rank !== null) this.ranks.set(subject, Math.max(rank, this.ranks.get(subject) ?? rank));
		if (this.records.size > this.capacity) this.forgetOldest();
		return true;
	}

	private forgetOldest(): void {
		const oldest = this.text.slice(0, RECORD_LENGTH);
		this.text = this.text.slice(RECORD_LENGTH);
		this.records.delete(oldest);
		const { subject, rank } = this.read(oldest);
		if (rank !== null && this.ranks.get(subject) === rank) this.ranks.delete(subject);
	}

	private read(record: string): Pick<Identity, 'subject' | 'rank'> {
		const rank = record.charAt(SUBJECT_LENGTH);
		return {
			subject: record.slice(0, SUBJECT_LENGTH),
			rank: rank === NO_RANK ? null : Number(rank),
		};
	}
}

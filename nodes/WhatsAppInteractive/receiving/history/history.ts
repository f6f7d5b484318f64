import { REMEMBERED_EVENTS } from '../../common/remembered-events';
import { keepNewest } from '../keep-newest';
import { DETAIL_LENGTH, type Identity, SUBJECT_LENGTH } from './identity';

/** What stands for the rank of an event that is no report, and for that of one that is kept longer. */
const NO_RANK = '-';
const LASTING = '!';

/** The length of an identity that is written down, which has no separators. */
const RECORD_LENGTH = SUBJECT_LENGTH + 1 + DETAIL_LENGTH;

const RECORD = /^[\w+/]{7}[-!\d][\w+/]{4}$/;

const write = ({ subject, rank, detail, isLasting }: Identity): string =>
	`${subject}${isLasting ? LASTING : (rank ?? NO_RANK)}${detail}`;

function read(record: string): Pick<Identity, 'subject' | 'rank'> {
	const rank = Number.parseInt(record.charAt(SUBJECT_LENGTH), 10);
	return { subject: record.slice(0, SUBJECT_LENGTH), rank: Number.isNaN(rank) ? null : rank };
}

/** The part of them that may be events which are kept for longer. */
const LASTING_SHARE = 1 / 3;

/**
 * The newest events of a trigger, and how far their messages got; the oldest are forgotten first. An
 * event is under way until it is known whether n8n has taken it: till then it is remembered here, but
 * not written down, and it can be forgotten as if it had never come.
 */
export class History {
	private readonly records = new Set<string>();
	/** The records that are not under way, one after the other: to join them for each call takes longer. */
	private text = '';
	/** What is under way, and what tells that it no longer is. */
	private readonly underWay = new Map<string, Promise<unknown>>();
	/** The ranks of the reports on a message, by subject. */
	private readonly ranks = new Map<string, number[]>();
	private lasting = 0;
	/**
	 * The newest of those that had to make room. A call can bring an older state of what is stored than
	 * this one: what has gone meanwhile would come back with it, and push out what is newer.
	 */
	private readonly evicted = new Map<string, true>();

	constructor(private readonly capacity: number = REMEMBERED_EVENTS) {}

	/** Whether an event came before, under one of its identities. */
	knows(identities: readonly Identity[]): boolean {
		return identities.some((identity) => this.records.has(write(identity)));
	}

	/** Whether a report on a later stage of the same message came before. */
	isLate({ subject, rank }: Identity): boolean {
		return rank !== null && (this.ranks.get(subject) ?? []).some((other) => other > rank);
	}

	/** Begins with an event that is new, of which `end` tells that it is no longer under way. */
	begin(identity: Identity, end: Promise<unknown>): void {
		const record = write(identity);
		this.underWay.set(record, end);
		this.remember(record);
	}

	/** Ends when those of these events are through that are under way; undefined where none is. */
	underWayOf(identities: readonly Identity[]): Promise<unknown> | undefined {
		const ends = identities.flatMap((identity) => this.underWay.get(write(identity)) ?? []);
		return ends.length === 0 ? undefined : Promise.all(ends);
	}

	/** n8n has taken an event that was under way. */
	keep(identity: Identity): void {
		const record = write(identity);
		if (this.underWay.delete(record)) this.writeDown(record);
	}

	/** n8n has not taken an event that was under way: when it comes again, it is new. */
	forget(identity: Identity): void {
		const record = write(identity);
		if (this.underWay.delete(record)) this.drop(record);
	}

	/** Takes over what another history, or this one before a restart, has written down. */
	merge(text: string): void {
		const start = Math.max(0, text.length - this.capacity * RECORD_LENGTH);
		for (let at = start; at < text.length; at += RECORD_LENGTH) {
			const record = text.slice(at, at + RECORD_LENGTH);
			if (this.records.has(record) || this.evicted.has(record) || !RECORD.test(record)) continue;
			this.remember(record);
			this.writeDown(record);
		}
	}

	/** Everything that is kept, and these events, to be {@link merge}d later. */
	toText(alsoKept: readonly Identity[] = []): string {
		return (this.text + alsoKept.map(write).join('')).slice(-this.capacity * RECORD_LENGTH);
	}

	private remember(record: string): void {
		this.records.add(record);
		const { subject, rank } = read(record);
		if (rank !== null) this.ranks.set(subject, [...(this.ranks.get(subject) ?? []), rank]);
	}

	private writeDown(record: string): void {
		this.text += record;
		if (record.charAt(SUBJECT_LENGTH) === LASTING) this.lasting += 1;
		while (this.text.length > this.capacity * RECORD_LENGTH) this.forgetOldest();
	}

	private forgetOldest(): void {
		const oldest = this.text.slice(0, RECORD_LENGTH);
		this.text = this.text.slice(RECORD_LENGTH);
		const isLasting = oldest.charAt(SUBJECT_LENGTH) === LASTING;
		if (isLasting && this.lasting <= this.capacity * LASTING_SHARE) {
			this.text += oldest;
			return;
		}
		if (isLasting) this.lasting -= 1;
		this.drop(oldest);
		keepNewest(this.evicted, oldest, true, this.capacity);
	}

	private drop(record: string): void {
		this.records.delete(record);
		const { subject, rank } = read(record);
		if (rank === null) return;
		const ranks = [...(this.ranks.get(subject) ?? [])];
		ranks.splice(ranks.indexOf(rank), 1);
		if (ranks.length === 0) this.ranks.delete(subject);
		else this.ranks.set(subject, ranks);
	}
}

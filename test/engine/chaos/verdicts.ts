import { z } from 'zod';

import type { AcceptedMessage } from '../../../sandbox';
import type { ChaosItem } from './orders';
import type { StormRun } from './storm';

/** The ways in which an item may end. */
export const STATES = ['accepted', 'refused', 'notSent', 'unknown'] as const;

/** One of {@link STATES}. */
type State = (typeof STATES)[number];

const output = z.union([
	z
		.object({
			accepted: z.literal(true),
			messageId: z.string().nullable(),
			transactionId: z.string().optional(),
			correlationId: z.string(),
		})
		.transform(({ messageId, transactionId, correlationId }) => ({
			state: 'accepted' as const,
			// Messangi's answer knows the call only.
			receipt: messageId ?? transactionId,
			correlationId,
		})),
	z
		.object({
			error: z.string().min(1),
			details: z.object({
				accepted: z.literal(false),
				status: z.enum(['refused', 'notSent', 'unknown']),
				correlationId: z.string(),
			}),
		})
		.transform(({ details: { status, correlationId } }) => ({
			state: status,
			receipt: undefined,
			correlationId,
		})),
]);

/** What the node said about one message, and what the providers know of it. */
export interface Verdict {
	readonly item: ChaosItem;
	readonly state: State;
	/** The ID by which the provider knows it, as the node gives it out. */
	readonly receipt: string | undefined;
	readonly record: readonly AcceptedMessage[];
}

/** What is not as it must be, in words. */
export type Complaint = string;

/** Reads what a run gave out: complains unless it is one item for each that went in, in order. */
export function readRun(
	{ run, sent }: StormRun,
	record: ReadonlyMap<string, readonly AcceptedMessage[]>,
): { verdicts: Verdict[]; complaints: Complaint[] } {
	const where = `${run.provider} ${run.kind} from ${run.items[0]?.id}`;
	const verdicts: Verdict[] = [];
	const complaints: Complaint[] = [];
	if (sent.error) complaints.push(`${where}: the run ended with "${sent.error.message}"`);
	const paired = new Set<number>();
	const outputs = [
		{ items: sent.items, failuresOnly: false },
		{ items: sent.failures, failuresOnly: true },
	];
	for (const { items, failuresOnly } of outputs) {
		let last = -1;
		for (const { json, pairedItem } of items) {
			const index = readIndex(pairedItem);
			const item = run.items[index];
			const read = output.safeParse(json);
			if (item === undefined || !read.success) {
				complaints.push(`${where}: an item that says nothing: ${JSON.stringify(json)}`);
				continue;
			}
			const { state, receipt, correlationId } = read.data;
			if (index <= last) complaints.push(`${where}: ${item.id} is out of order`);
			last = index;
			if (paired.has(index)) complaints.push(`${where}: ${item.id} came out twice`);
			paired.add(index);
			if (correlationId !== item.id) {
				complaints.push(`${where}: ${item.id} is paired with the result of ${correlationId}`);
			}
			const split = run.onError === 'continueErrorOutput';
			if (split && failuresOnly === (state === 'accepted')) {
				complaints.push(`${where}: ${item.id}, ${state}, is on the wrong output`);
			}
			verdicts.push({ item, state, receipt, record: record.get(item.id) ?? [] });
		}
	}
	if (paired.size !== run.items.length) {
		complaints.push(`${where}: ${paired.size} of ${run.items.length} items came out`);
	}
	return { verdicts, complaints };
}

function readIndex(pairedItem: StormRun['sent']['items'][number]['pairedItem']): number {
	const [first, ...others] = [pairedItem ?? []].flat();
	if (first === undefined || others.length > 0) return -1;
	return typeof first === 'number' ? first : first.item;
}

/** Compares what the node said about a message with what the provider took. */
export function complaintsAbout({ item, state, receipt, record }: Verdict): Complaint[] {
	const complaints: Complaint[] = [];
	const complain = (what: string) => complaints.push(`${item.id}, ${state}: ${what}`);
	const [taken, ...again] = record;
	if (again.length > 0) complain(`was taken ${record.length} times`);
	if (state === 'accepted' && taken === undefined) complain('no provider has it');
	if ((state === 'refused' || state === 'notSent') && taken) complain(`${taken.provider} took it`);
	if (taken && !taken.recipient.endsWith(item.recipient)) {
		complain(`went to ${taken.recipient} instead of ${item.recipient}`);
	}
	if (taken && state === 'accepted' && taken.messageId !== receipt) {
		complain(`has the ID ${receipt}, its provider says ${taken.messageId}`);
	}
	return complaints;
}

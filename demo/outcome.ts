import { z } from 'zod';

import type { Execution } from '../test/support/n8n-types';
import type { Order } from './orders';

/** What the sending node said about a message that the provider took. */
const accepted = z.object({
	correlationId: z.string(),
	accepted: z.literal(true),
	messageId: z.string().nullable(),
	transactionId: z.string().optional(),
	error: z.undefined(),
});

/** What it said about any other. */
const refused = z
	.object({
		error: z.string(),
		details: z.object({ correlationId: z.string(), accepted: z.literal(false) }),
	})
	.transform(({ error, details }) => ({
		...details,
		error,
		messageId: null,
		transactionId: undefined,
	}));

const sent = z.union([accepted, refused]);

/** What the trigger said about one message. */
const report = z.object({
	/** Null where the provider does not give it back, as Gupshup in its own failures. */
	correlationId: z.string().nullable(),
	messageId: z.string().nullable(),
	event: z.enum(['delivered', 'failed', 'seen']),
	time: z.string().datetime(),
	error: z
		.object({
			code: z.string().nullable(),
			title: z.string(),
			explanation: z.string().nullable(),
			state: z.enum(['undeliverable', 'expired', 'rejected']),
			retryable: z.boolean().nullable(),
			advice: z.string(),
		})
		.nullable(),
});

type Sent = z.infer<typeof sent>;
type Report = z.infer<typeof report>;

/** What became of one order's message, and what is not as the sample data says it must be. */
export interface Outcome {
	readonly order: Order;
	readonly sent: Sent | undefined;
	readonly delivered: Report | undefined;
	readonly seen: Report | undefined;
	readonly failed: Report | undefined;
	readonly deviations: readonly string[];
}

/** All items that a node gave in an execution, of all its outputs. */
const itemsOf = (execution: Execution, node: string): unknown[] =>
	(execution.data.resultData.runData[node] ?? [])
		.flatMap((task) => task.data?.main ?? [])
		.flatMap((items) => (items ?? []).map(({ json }) => json));

function deviations(outcome: Omit<Outcome, 'deviations'>, all: readonly Report[]): string[] {
	const { order, sent: send, delivered, seen, failed } = outcome;
	const isAccepted = send?.accepted === true;
	const checks: ReadonlyArray<readonly [boolean, string]> = [
		[send !== undefined, 'the node gave no item for it'],
		[
			isAccepted === (order.expect === 'accepted'),
			`expected to be ${order.expect}${send?.error === undefined ? '' : `, but: ${send.error}`}`,
		],
		[
			order.expect_text === '' || send?.error?.includes(order.expect_text) === true,
			`expected the refusal to say: ${order.expect_text}`,
		],
		[(delivered !== undefined) === order.expect_delivered, 'delivered or not, against expectation'],
		[(seen !== undefined) === order.expect_seen, 'seen or not, against expectation'],
		[
			order.expect_failure === ''
				? failed === undefined
				: failed?.error?.code === order.expect_failure,
			`expected ${order.expect_failure === '' ? 'no failure' : `the failure ${order.expect_failure}`}`,
		],
		[new Set(all.map(({ event }) => event)).size === all.length, 'a report came twice'],
	];
	return checks.flatMap(([holds, text]) => (holds ? [] : [text]));
}

/**
 * Puts together what the sending workflow and the reports say about each order.
 * @param sendNodes the names of the nodes that send
 */
export function outcomes(
	orders: readonly Order[],
	sending: Execution,
	sendNodes: readonly string[],
	reporting: readonly Execution[],
): Outcome[] {
	const sends = sendNodes.flatMap((node) => itemsOf(sending, node)).map((json) => sent.parse(json));
	const reports = reporting
		.flatMap((execution) => itemsOf(execution, 'Report'))
		.map((json) => report.parse(json));
	return orders.map((order) => {
		const send = sends.find(({ correlationId }) => correlationId === order.order);
		const isOwn = ({ correlationId, messageId }: Report) =>
			correlationId === null
				? messageId !== null && messageId === send?.messageId
				: correlationId === order.order;
		const own = reports.filter(isOwn);
		const find = (event: Report['event']) => own.find((candidate) => candidate.event === event);
		const outcome = {
			order,
			sent: send,
			delivered: find('delivered'),
			seen: find('seen'),
			failed: find('failed'),
		};
		return { ...outcome, deviations: deviations(outcome, own) };
	});
}

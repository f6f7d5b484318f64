import type { Delivery, Sandbox, SentReport } from '../../../../sandbox';
import { until } from '../../../support/until';

/** How many reports are under way at a time. */
const REPORTERS = 4;

/** How often a report that was not taken is repeated at most. */
const MOST_REPEATS = 5;

/**
 * Sends a delivery report on every message as it is taken, until no more will be.
 * @param isOver whether no more will be
 */
export async function reportAll(sandbox: Sandbox, isOver: () => boolean): Promise<SentReport[]> {
	const sent: SentReport[] = [];
	const reporter = async (first: number) => {
		for (let next = first; ; next += REPORTERS) {
			await until(() => sandbox.messages().length > next || isOver());
			const message = sandbox.messages()[next];
			if (message === undefined) return;
			sent.push(...((await sandbox.report(message.messageId, { event: 'delivered' })) ?? []));
		}
	};
	await Promise.all(Array.from({ length: REPORTERS }, async (_, first) => await reporter(first)));
	return sent;
}

/**
 * Repeats the reports that n8n did not take, byte for byte, as the provider does; gives how many there
 * were.
 * @throws what n8n answers where it does not take one after several tries
 */
export async function repeatRefused(sandbox: Sandbox): Promise<number> {
	const isTaken = ({ answer }: Delivery): boolean => 'status' in answer && answer.status === 200;
	const refused = sandbox.deliveries().filter((delivery) => !isTaken(delivery));
	for (const delivery of refused) {
		let last: Delivery | undefined = delivery;
		for (let tries = 0; tries < MOST_REPEATS && last && !isTaken(last); tries++) {
			last = await sandbox.repeat(delivery.id);
		}
		if (!last || !isTaken(last)) throw new Error(`A report got ${JSON.stringify(last?.answer)}`);
	}
	return refused.length;
}

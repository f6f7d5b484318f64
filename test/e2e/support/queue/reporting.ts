import type { Sandbox, SentReport } from '../../../sandbox';
import { until } from '../../../support/until';

/** How many reports are under way at a time. */
const REPORTERS = 4;

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

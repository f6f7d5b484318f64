import type { INodeParameters } from 'n8n-workflow';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { EVERY_OPERATION } from '../support/messages';
import { misfortune, type Misfortune } from './misfortune';
import type { Random } from '../../support/random';

/** One message of the storm. */
export interface ChaosItem {
	/** Its correlation ID, which no other message has. */
	readonly id: string;
	/** Digits of the recipient, which no other message has. */
	readonly recipient: string;
	readonly misfortune: Misfortune;
}

/** The items of one run of the node. */
export interface ChaosRun {
	readonly provider: ProviderId;
	readonly kind: MessageKind;
	readonly onError: 'continueRegularOutput' | 'continueErrorOutput';
	readonly items: readonly ChaosItem[];
	/** How the node is set to send. */
	readonly sending: INodeParameters;
	/** How many connections break before the sandbox knows whose message it is. */
	readonly earlyResets: number;
}

/** Runs that go on at the same time. */
export type ChaosWave = readonly ChaosRun[];

const ITEMS_IN_A_RUN = 10;

/** How many runs an operation has in a wave: enough that those which wait do not keep the others. */
const RUNS_OF_AN_OPERATION = 6;

/** One in so many numbers is mistyped, so that its message must not be sent at all. */
const MISTYPED = 50;

/** Draws how a run sends: without a limit of its own, and with a short patience, to make haste. */
const drawSending = (random: Random): INodeParameters => ({
	concurrency: random.pick([1, 3, 10]),
	// Where the provider takes several: fewer than a run has, and all of it.
	messagesPerRequest: random.pick([1, 3, 10]),
	messagesPerSecond: 0,
	retryPolicy: random.pick(['none', 'threeTries', 'threeTries', 'tenTries']),
	giveUpAfter: random.pick([1, 2]),
});

/** Draws all the messages, in waves in which each provider sends each of its kinds. */
export function drawWaves(count: number, random: Random): ChaosWave[] {
	let drawn = 0;
	const item = (): ChaosItem => {
		drawn += 1;
		const serial = String(drawn).padStart(6, '0');
		const mistyped = random.between(1, MISTYPED) === 1;
		// Ends with the serial number, since a fault is ordered by the last digits.
		const recipient = mistyped ? serial : `9198${random.between(10, 99)}${serial}`;
		return { id: `C${serial}`, recipient, misfortune: mistyped ? [] : misfortune(random) };
	};
	const waves: ChaosWave[] = [];
	while (drawn < count) {
		const wave: ChaosRun[] = [];
		const operations = Array.from({ length: RUNS_OF_AN_OPERATION }, () => EVERY_OPERATION).flat();
		for (const [provider, kind] of operations) {
			const size = Math.min(ITEMS_IN_A_RUN, count - drawn);
			if (size === 0) break;
			wave.push({
				provider,
				kind,
				onError: random.pick(['continueRegularOutput', 'continueErrorOutput']),
				items: Array.from({ length: size }, item),
				sending: drawSending(random),
				earlyResets: random.between(0, 2),
			});
		}
		waves.push(wave);
	}
	return waves;
}

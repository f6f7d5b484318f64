import type { SendingSettings } from '../../operations/sending-options';
import type { Clock } from '../../api/clock';
import { Gate } from './gate';
import { Pacer } from './pacer';
import { RecipientTurns } from './recipient-turns';
import { Slots } from './slots';
import { RETRY_POLICIES, type RetryPolicy } from './retry-policy';

/** So many items in a row that were given up make an outage. */
const OUTAGE = 10;

/** What all items of a run share on their way to the provider. */
export interface Traffic {
	readonly clock: Clock;
	readonly pacer: Pacer;
	readonly gate: Gate;
	readonly slots: Slots;
	readonly turns: RecipientTurns;
	readonly policy: RetryPolicy;
	/** When a message is given up, in milliseconds from its first try. */
	readonly giveUpAfter: number;
	/** From 0 to 1. */
	readonly random: () => number;
	readonly outage: Outage;
}

/**
 * Whether the provider is out of reach for good: each of ten thousand items would have to find that
 * out by itself, waits and all. In an outage an item has one try; the first that gets through ends it.
 */
class Outage {
	private givenUp = 0;

	/** Whether it is one now. */
	get isOn(): boolean {
		return this.givenUp >= OUTAGE;
	}

	/** An item was given up, since the provider could not be reached. */
	count(): void {
		this.givenUp += 1;
	}

	/** The provider answered. */
	end(): void {
		this.givenUp = 0;
	}
}

/** The traffic of a run that begins. */
export function startTraffic(
	settings: Pick<
		SendingSettings,
		'concurrency' | 'giveUpAfter' | 'messagesPerSecond' | 'retryPolicy'
	>,
	clock: Clock,
	random: () => number = Math.random,
): Traffic {
	const pacer = new Pacer(settings.messagesPerSecond);
	const policy = RETRY_POLICIES[settings.retryPolicy];
	return {
		policy,
		giveUpAfter: settings.giveUpAfter ?? policy.giveUpAfter,
		clock,
		random,
		pacer,
		gate: new Gate(pacer, clock),
		slots: new Slots(settings.concurrency),
		turns: new RecipientTurns(),
		outage: new Outage(),
	};
}

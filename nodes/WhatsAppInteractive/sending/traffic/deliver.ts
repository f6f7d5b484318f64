import type { Outcome, Receipt } from '../../providers/provider';
import {
	askedWait,
	backoff,
	canTryAgain,
	isThrottled,
	isUnsettled,
	type FailedTry,
} from './retry-policy';
import { recipientBackoff } from './recipient-turns';
import { restAfter } from '../../api/retry-after';
import type { Departure } from './pacer';
import type { Traffic } from './traffic';
import type { ProviderResponse } from '../../providers/api-call';

/** The result of one try. */
export interface Try<Given = Receipt> {
	readonly outcome: Outcome<Given>;
	/** The answer, where there was one. */
	readonly response: ProviderResponse | undefined;
}

/** The result of a request after all its tries. */
export type Delivery<Given = Receipt> = Tried<Given> | Untried;

/** The last try of a request, and what went before it. */
export interface Tried<Given = Receipt> extends Try<Given> {
	readonly type: 'tried';
	readonly tries: number;
	/** When the last try went out, in milliseconds since 1970. */
	readonly sentAt: number;
	/** Whether the provider's limit kept it waiting. */
	readonly slowed: boolean;
	/** The wait that the provider asked for last, in milliseconds. */
	readonly retryAfter: number | undefined;
}

/** A request that was not made at all. */
export interface Untried {
	readonly type: 'untried';
	readonly why: 'interrupted' | 'tooLong';
	/** The wait that the provider asks for, in milliseconds. */
	readonly retryAfter: number;
}

/** When and how often it was tried, and to whom. */
interface Circumstances {
	readonly departure: Departure;
	readonly tries: number;
	readonly recipient: string | undefined;
}

/**
 * What a refusal means for everybody, and how long the item itself is to wait, in milliseconds.
 * @param asked the wait that the provider asked for, in milliseconds
 */
function applyBackpressure(
	{ pacer, clock, policy, random, turns }: Traffic,
	failed: FailedTry,
	asked: number | undefined,
	{ departure, tries, recipient }: Circumstances,
): number {
	const now = clock.now();
	const { recipientInterval } = failed.problem;
	if (recipientInterval !== undefined) {
		const wait = asked ?? recipientBackoff(tries, recipientInterval);
		if (recipient !== undefined) turns.slow(recipient, recipientInterval, now + wait);
		return wait;
	}
	if (!isThrottled(failed)) return asked ?? backoff(policy, tries, random());
	// Where others get through, the rate is all that is wrong.
	const wait = asked ?? (pacer.isFlowing(now) ? 0 : backoff(policy, tries, random()));
	// Those that were under way when the provider refused the first say nothing new.
	if (asked !== undefined || pacer.isAfterLastRefusal(departure)) pacer.holdUntil(now + wait);
	pacer.onRefused(now, departure);
	return wait;
}

/** What is special about a request. */
interface DeliverOptions {
	/** Whether to send it again also where nobody knows: what is done twice is harmless. */
	readonly repeatable?: boolean;
	/** How many messages are in it, 1 unless told. */
	readonly messages?: number;
	/** Whom it is for, if it is for one. */
	readonly recipient?: string;
}

/**
 * Makes a request, again where the provider cannot have taken it, as the policy says.
 * @param attempt makes it once
 */
export async function deliver<Given = Receipt>(
	traffic: Traffic,
	attempt: () => Promise<Try<Given>>,
	{ repeatable = false, messages = 1, recipient }: DeliverOptions = {},
): Promise<Delivery<Given>> {
	const { clock, gate, pacer, slots, policy, giveUpAfter, outage, turns } = traffic;
	let last: Tried<Given> | undefined;
	let givenUpAt: number | undefined;
	let slowed = false;
	let returns = false;
	let uncounted = 0;
	for (let tries = 1; ; tries++) {
		slowed ||= pacer.isSlowed;
		const patience = givenUpAt ?? clock.now() + giveUpAfter;
		const own = recipient === undefined ? 0 : turns.take(recipient, clock.now());
		if (clock.now() + own > patience) {
			return last ?? { type: 'untried', why: 'tooLong', retryAfter: own };
		}
		if (own > 0) await clock.wait(own);
		slowed ||= own > 0;
		const given = await gate.acquire(patience, { messages, returns });
		// The run can have ended between the turn and here: a request that is aborted before it goes out
		// could not be told from one that was sent.
		const turn = clock.interrupted() ? 'interrupted' : given;
		if (turn !== 'go') {
			return last ?? { type: 'untried', why: turn, retryAfter: pacer.cooldown(clock.now()) };
		}
		const departure: Departure = { at: clock.now(), rate: pacer.rate };
		givenUpAt ??= departure.at + giveUpAfter;
		const sentAt = clock.epochMs();
		slots.onStart();
		const { outcome, response } = await attempt();
		const now = clock.now();
		slots.onAnswer(now - departure.at, outcome.type === 'accepted');
		if (response !== undefined) outage.end();
		const rest = response === undefined ? 0 : restAfter(response.headers, clock.epochMs());
		if (rest > 0) pacer.holdUntil(now + rest);
		last = { type: 'tried', outcome, response, tries, sentAt, slowed, retryAfter: undefined };
		if (outcome.type === 'accepted') {
			pacer.onAccepted(now, messages);
			return last;
		}
		const failed: FailedTry = { problem: outcome.problem, response };
		if (!canTryAgain(failed) && !(repeatable && isUnsettled(failed))) return last;
		const asked = askedWait(failed, clock.epochMs());
		const wait = applyBackpressure(traffic, failed, asked, {
			departure,
			tries: tries - uncounted,
			recipient,
		});
		last = { ...last, retryAfter: asked };
		slowed ||= isThrottled(failed);
		returns = true;
		// Where others get through, it is not the message that is tried, but the rate.
		if (isThrottled(failed) && pacer.isFlowing(now) && policy.tries > 1) uncounted += 1;
		const most = outage.isOn ? 1 : policy.tries;
		if (tries - uncounted >= most || now + wait > givenUpAt) {
			if (response === undefined) outage.count();
			return last;
		}
		const waitsForItsTurn =
			recipient !== undefined && failed.problem.recipientInterval !== undefined;
		if (pacer.cooldown(now) === 0 && !waitsForItsTurn) await clock.wait(wait);
	}
}

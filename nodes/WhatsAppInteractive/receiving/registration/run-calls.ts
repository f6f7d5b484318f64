import { isRecord } from '../../common/json';
import type { AnyProvider } from '../../providers';
import type { Calls, Refusal, RegistrationCall } from '../../providers/registration';
import { call } from '../../api/call';
import type { Client } from '../../api/client';
import { RunClock, type Clock } from '../../api/clock';
import type { RequestPurpose } from '../../api/network-failures';
import { problemWithout } from '../../api/hide-secrets';
import { readRetryAfter } from '../../api/retry-after';
import { CallBudget } from './call-budget';
import { nameOf } from './memory';
import type { Problem } from '../../providers/api-call';
import type { Attempt } from '../../api/attempt';

/** How long to wait for an answer, in milliseconds: a provider may call the webhook before it answers. */
const TIMEOUT = 30_000;

/** The longest wait for the provider to have room again, in milliseconds. */
const LONGEST_WAIT = 65_000;

/** How long a provider that has had too many calls has no room, in milliseconds, unless it says. */
const COOL_DOWN = { limited: 61_000, unlimited: 2_000 } as const;

const REGISTERING: RequestPurpose = {
	notDone: 'the webhook was not changed',
	perhapsDone: 'so the webhook may have been changed',
	advice: 'Try again; what was left half done is put right then.',
	adviceOnCancel: 'Try again; what was left half done is put right then.',
};

/** The result of the calls. */
export interface CompletedCalls<Result> {
	readonly result: Result | Refusal;
	/** Whether the provider has changed something, or may have. */
	readonly wrote: boolean;
}

/** One budget an account, for as long as the process lives. */
const BUDGETS = new Map<string, CallBudget>();

function budgetOf({ provider, account }: Client, limit: number): CallBudget {
	const name = `${provider.id} ${nameOf(account)}`;
	const budget = BUDGETS.get(name) ?? new CallBudget(limit);
	BUDGETS.set(name, budget);
	return budget;
}

const noRoom = ({ name }: AnyProvider, callsPerMinute: number, wait: number): Problem => ({
	cause: 'rateLimited',
	what: `${name} takes ${callsPerMinute} calls about webhooks a minute for an account`,
	advice: `Try again in ${Math.ceil(wait / 1000)} seconds.`,
});

/** Makes calls to one account, within what the provider takes in a minute. */
class Caller {
	private readonly budget: CallBudget | undefined;

	constructor(
		private readonly client: Client,
		limit: number | undefined,
		private readonly clock: Clock,
	) {
		this.budget = limit === undefined ? undefined : budgetOf(client, limit);
	}

	/** Makes a call, and once more where the provider's rate limit refused it but soon lets it through. */
	async call(request: RegistrationCall): Promise<Attempt> {
		const first = await this.callInTurn(request);
		if (first.type !== 'answered' || first.response.statusCode !== 429) return first;
		const asked = readRetryAfter(first.response.headers, this.clock.epochMs());
		const wait = asked ?? (this.budget ? COOL_DOWN.limited : COOL_DOWN.unlimited);
		this.budget?.holdUntil(this.clock.now() + wait);
		if (wait > LONGEST_WAIT) return first;
		if (this.budget === undefined) await this.clock.wait(wait);
		return await this.callInTurn(request);
	}

	private async callInTurn(request: RegistrationCall): Promise<Attempt> {
		if (this.budget !== undefined) {
			const { type, wait } = this.budget.take(this.clock.now(), LONGEST_WAIT, request.room);
			if (type === 'tooLate') {
				const problem = noRoom(this.client.provider, this.budget.callsPerMinute, wait);
				return { type: 'unanswered', problem };
			}
			await this.clock.wait(wait);
		}
		return await call(this.client, request, {
			timeout: TIMEOUT,
			purpose: REGISTERING,
			// The registrar looks for the secret in what is registered.
			verbatim: true,
		});
	}
}

/** A call that the provider refuses has changed nothing; one that it failed at may have. */
const mayHaveWorked = (attempt: Attempt): boolean =>
	attempt.type === 'answered'
		? attempt.response.statusCode < 400 || attempt.response.statusCode >= 500
		: attempt.problem.cause === 'unknownOutcome';

const isRefusal = (result: unknown): result is Refusal =>
	isRecord(result) && result.type === 'refused';

/** Makes the calls one after the other, up to the first that gets no answer. */
async function makeCalls<Result>(
	caller: Caller,
	calls: Calls<Result>,
): Promise<CompletedCalls<Result>> {
	let wrote = false;
	let step = calls.next();
	while (step.done !== true) {
		const attempt = await caller.call(step.value);
		wrote ||= step.value.method !== 'GET' && mayHaveWorked(attempt);
		if (attempt.type === 'unanswered') {
			return { result: { type: 'refused', problem: attempt.problem }, wrote };
		}
		step = calls.next(attempt.response);
	}
	return { result: step.value, wrote };
}

/**
 * Makes the calls of a registration or its removal; a refusal tells none of the credential's secrets.
 * @param limit how many calls an account may make in a minute, where the provider says so
 */
export async function runCalls<Result>(
	client: Client,
	limit: number | undefined,
	calls: Calls<Result>,
	clock: Clock = new RunClock(undefined),
): Promise<CompletedCalls<Result>> {
	const caller = new Caller(client, limit, clock);
	const { result, wrote } = await makeCalls(caller, calls);
	return {
		result: isRefusal(result)
			? { ...result, problem: problemWithout(client.redaction, result.problem) }
			: result,
		wrote,
	};
}

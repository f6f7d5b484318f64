import type { LostMessage, Outcome } from '../../providers/provider';
import type { Clock } from '../../api/clock';
import { call } from '../../api/call';
import type { Client } from '../../api/client';
import type { Problem } from '../../providers/api-call';

/** When to ask, in milliseconds after the time before: a report comes when the customer's phone has the message. */
const WAITS = [0, 3000];

/** How long to wait for a report, in milliseconds: it is not worth more. */
const TIMEOUT = 10_000;

/** A message that may have been sent, and how it can be asked for. */
interface UnknownOutcome {
	/** Undefined where nothing names it to the provider. */
	readonly message: LostMessage | undefined;
	readonly problem: Problem;
}

const withAdvice = (problem: Problem, advice: string): Outcome => ({
	type: 'refused',
	problem: { ...problem, advice },
});

/**
 * Asks the provider for a report on a message whose answer was lost. Only a report settles it; that
 * there is none does not mean that the message was not sent.
 */
export async function lookUpStatus(
	client: Client,
	{ message, problem }: UnknownOutcome,
	clock: Clock,
): Promise<Outcome> {
	const { provider } = client;
	const { inquiry } = provider;
	if (inquiry === undefined) return { type: 'refused', problem };
	if (message === undefined) {
		return withAdvice(
			problem,
			`${problem.advice} With a 'Message ID' among the options, the node would ask ${provider.name} for its report.`,
		);
	}
	const { messageId } = message;
	for (const wait of WAITS) {
		await clock.wait(wait);
		if (clock.interrupted()) break;
		const asked = await call(
			client,
			{ method: 'GET', path: inquiry.path(messageId) },
			{ timeout: TIMEOUT },
		);
		if (asked.type === 'unanswered' || asked.response.statusCode !== 200) {
			const why =
				asked.type === 'answered'
					? `HTTP ${asked.response.statusCode}`
					: (asked.problem.code ?? 'no answer');
			return withAdvice(
				problem,
				`${problem.advice} ${provider.name} could not be asked for its report on the message ID ${messageId} (${why}).`,
			);
		}
		const outcome = inquiry.read(asked.response, message);
		if (outcome !== undefined) return outcome;
	}
	return withAdvice(
		problem,
		`${problem.advice} ${provider.name} had no report on the message ID ${messageId} yet, which does not settle it.`,
	);
}

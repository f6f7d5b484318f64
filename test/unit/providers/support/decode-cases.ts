import { PROVIDERS } from '../../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { Reason } from '../../../../nodes/WhatsAppInteractive/common/reason';
import type {
	Problem,
	ProblemCause,
	ProviderResponse,
} from '../../../../nodes/WhatsAppInteractive/providers/api-call';
import { ANY_ACCOUNT } from '../../../support/any-account';

/** An answer as it comes over HTTP. */
export const answer = (
	statusCode: number,
	body: unknown,
	headers: ProviderResponse['headers'] = {},
): ProviderResponse => ({ statusCode, headers, body });

/** A documented failure, and what the user is told of it. */
export interface RefusalCase {
	readonly why: string;
	readonly response: ProviderResponse;
	readonly cause: ProblemCause;
	/** Where it says more than the cause. */
	readonly reason?: Reason;
	readonly code?: string;
	readonly what: string;
	/** A part of the advice: what the user is to do. */
	readonly advice: RegExp;
}

/** The problem that a provider's decoder makes of an answer. */
export function problemOf(provider: ProviderId, response: ProviderResponse): Problem {
	const outcome = PROVIDERS[provider].decode(response, 'text', ANY_ACCOUNT);
	if (outcome.type !== 'refused') throw new Error(`${provider} has not refused it`);
	return outcome.problem;
}

/** Runs a table against the decoder of a provider. */
export function describeRefusals(provider: ProviderId, cases: readonly RefusalCase[]): void {
	describe(`the failures of ${provider}`, () => {
		test.each(cases)('$why', ({ response, cause, reason, code, what, advice }) => {
			const problem = problemOf(provider, response);
			expect(problem).toEqual({
				cause,
				what,
				advice: expect.stringMatching(advice),
				statusCode: response.statusCode,
				...(code !== undefined && { code }),
				...(reason !== undefined && { reason }),
			});
			expect(problem.what).not.toMatch(/\.$|\{\}/);
			expect(problem.advice).toMatch(/\.$/);
		});
	});
}

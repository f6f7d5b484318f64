import type { Redaction } from '../common/redact';
import type { Problem, ProviderResponse } from '../providers/api-call';
import type { Attempt } from './attempt';

/** A problem without secrets in its texts. */
export const problemWithout = (redaction: Redaction, problem: Problem): Problem => ({
	...problem,
	what: redaction.inText(problem.what),
	advice: redaction.inText(problem.advice),
	...(problem.code !== undefined && { code: redaction.inText(problem.code) }),
});

/** The headers without secrets, but for the address of a redirect, which has to lead on. */
const headersWithout = (redaction: Redaction, headers: ProviderResponse['headers']) =>
	Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name,
			name === 'location' ? value : redaction.inValue(value),
		]),
	);

/** The result of a request, without secrets in its texts; a file stays as it is. */
export function attemptWithout(redaction: Redaction, attempt: Attempt): Attempt {
	if (attempt.type === 'unanswered') {
		return { ...attempt, problem: problemWithout(redaction, attempt.problem) };
	}
	const { statusCode, headers, body } = attempt.response;
	return {
		type: 'answered',
		response: {
			statusCode,
			headers: headersWithout(redaction, headers),
			body: Buffer.isBuffer(body) ? body : redaction.inValue(body),
		},
	};
}

import { asRecord } from '../common/json';
import type { ProviderResponse } from '../providers/api-call';

/**
 * An answer as n8n's HTTP client hands it out, whose type says nothing.
 * @throws TypeError where it has no HTTP status
 */
export function readResponse(answer: unknown): ProviderResponse {
	const { statusCode, headers, body } = asRecord(answer);
	if (typeof statusCode !== 'number') {
		throw new TypeError("n8n's HTTP client gave an answer without an HTTP status");
	}
	return { statusCode, headers: asRecord(headers), body };
}

import { createHash } from 'node:crypto';

import { defined } from '../../common/defined';
import { asText } from '../../common/json';
import type { ParsedSubmission } from '../../messages/submission';
import type { Account } from '../api-call';
import { normaliseBaseUrl } from '../base-url';
import { path, type ProviderPath } from '../path';
import type { CredentialData } from '../provider';
import { testEnvironmentAt } from './test-environment';

/** By this much of its hash a key is told from others, and not found out. */
const TRACE_LENGTH = 16;

const traceOf = (key: string): string =>
	createHash('sha256').update(`360dialog key\n${key}`).digest('hex').slice(0, TRACE_LENGTH);

/**
 * Where the requests of a credential go. Its key fixes the number: without a trace of it, the webhook that
 * one number had before would be put back at another one.
 */
export function readAccount({ baseUrl: given, apiKey }: CredentialData): Account {
	const baseUrl = normaliseBaseUrl(given);
	return {
		baseUrl,
		keyTrace: traceOf(asText(apiKey)?.trim() ?? ''),
		...defined({ testEnvironment: testEnvironmentAt(baseUrl) }),
	};
}

/**
 * Messages, read receipts and typing indicators all go to one address; the sandbox has kept that of the API
 * before Meta's cloud.
 */
export const messagePath = (
	_submission: ParsedSubmission,
	{ testEnvironment }: Account,
): ProviderPath => (testEnvironment ? path`/v1/messages` : path`/messages`);

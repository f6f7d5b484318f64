import { parseSubmission } from '../../nodes/WhatsAppInteractive/messages/parse-submission';
import type { Submission } from '../../nodes/WhatsAppInteractive/messages/submission';
import { encodeFor, rulesFor, type AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import type { JsonObject } from '../../nodes/WhatsAppInteractive/common/json';

/** A submission as validation parses it. */
export function parsed(provider: AnyProvider, submission: Submission) {
	const result = parseSubmission(submission, rulesFor(provider, submission.message.kind));
	if (result === undefined) throw new Error(`Not to be parsed: ${JSON.stringify(submission)}`);
	return result;
}

/** The body that a provider's encoder makes of a submission as the user gave it. */
export function encodeGiven(provider: AnyProvider, submission: Submission): JsonObject | undefined {
	const { kind } = submission.message;
	const encoded = encodeFor(provider, kind, parsed(provider, submission));
	if (encoded.type === 'unsupported') throw new Error(`${provider.name} can't send ${kind}`);
	return encoded.type === 'body' ? encoded.body : undefined;
}

import { parseSubmission } from '../../nodes/WhatsAppInteractive/messages/parse-submission';
import type { JsonObject, Submission } from '../../nodes/WhatsAppInteractive/messages/submission';
import { encodeFor, type AnyProvider } from '../../nodes/WhatsAppInteractive/providers';

/** A submission as validation parses it. */
export function parsed(submission: Submission) {
	const result = parseSubmission(submission);
	if (result === undefined) throw new Error(`Not to be parsed: ${JSON.stringify(submission)}`);
	return result;
}

/** The body that a provider's encoder makes of a submission as the user gave it. */
export const encodeGiven = (
	provider: AnyProvider,
	submission: Submission,
): JsonObject | undefined => encodeFor(provider, submission.message.kind, parsed(submission));

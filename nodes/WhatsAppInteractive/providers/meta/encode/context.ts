import type { JsonObject } from '../../../common/json';
import type { ParsedSubmission } from '../../../messages/submission';

/**
 * `context`: the message that this one quotes; undefined where it quotes none. A reaction says itself
 * which message it is on, and is refused with a second one.
 */
export const encodeContext = ({ message, options }: ParsedSubmission): JsonObject | undefined =>
	options.replyTo === undefined || message.kind === 'reaction'
		? undefined
		: { message_id: options.replyTo };

import type { JsonObject } from '../../../common/json';
import type { ParsedSubmission } from '../../../messages/submission';

/** `context`: the message that this one quotes; undefined where it quotes none. */
export const encodeContext = ({ options }: ParsedSubmission): JsonObject | undefined =>
	options.replyTo === undefined ? undefined : { message_id: options.replyTo };

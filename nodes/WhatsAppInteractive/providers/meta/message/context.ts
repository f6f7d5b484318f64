import type { DeliveryOptions, JsonObject } from '../../../messages/submission';

/** `context`: the message that this one quotes; undefined where it quotes none. */
export const quoted = ({ replyTo }: DeliveryOptions): JsonObject | undefined =>
	replyTo === undefined ? undefined : { message_id: replyTo };

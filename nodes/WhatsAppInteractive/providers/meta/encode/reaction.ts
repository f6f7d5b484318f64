import type { JsonObject } from '../../../common/json';
import type { ReactionMessage } from '../../../messages/kinds/reaction';

/** `reaction`; an empty emoji takes it back. */
export const reaction = ({ messageId, remove, emoji = '' }: ReactionMessage): JsonObject => ({
	message_id: messageId,
	emoji: remove ? '' : emoji,
});

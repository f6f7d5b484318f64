import type { ReplyButtonsMessage } from '../../../messages/kinds/reply-buttons';
import type { JsonObject } from '../../../messages/submission';
import { framed } from './frame';

/** `interactive` of a message with reply buttons. */
export const replyButtons = (message: ReplyButtonsMessage): JsonObject =>
	framed('button', message, {
		buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
	});

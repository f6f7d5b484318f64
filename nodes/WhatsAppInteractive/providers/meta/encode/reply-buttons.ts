import type { JsonObject } from '../../../common/json';
import type { ReplyButtonsMessage } from '../../../messages/kinds/reply-buttons';
import { frame } from './frame';

/** `interactive` of a message with reply buttons. */
export const replyButtons = (message: ReplyButtonsMessage): JsonObject =>
	frame('button', message, {
		buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
	});

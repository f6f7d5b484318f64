import type { ReplyButtonsMessage } from '../../../messages/kinds/reply-buttons';
import { framed } from './frame';
import type { JsonObject } from '../../../shared/json';

/** `interactive` of a message with reply buttons. */
export const replyButtons = (message: ReplyButtonsMessage): JsonObject =>
	framed('button', message, {
		buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
	});

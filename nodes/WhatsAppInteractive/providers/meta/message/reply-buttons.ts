import type { ReplyButtonsMessage } from '../../../messages/kinds/reply-buttons';
import type { JsonObject } from '../../../messages/submission';
import { compact, textObject } from '../../body';
import { header } from './header';

/** `interactive` of a message with reply buttons. */
export const replyButtons = (message: ReplyButtonsMessage): JsonObject =>
	compact({
		type: 'button',
		header: header(message.header),
		body: { text: message.body },
		footer: textObject(message.footer),
		action: {
			buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
		},
	});

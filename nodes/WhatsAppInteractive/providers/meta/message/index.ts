import type { TextMessage } from '../../../messages/kinds/text';
import type { MessageKind, MessageOf } from '../../../messages/message';
import type { JsonObject } from '../../../messages/submission';
import { compact } from '../../body';
import { list } from './list';
import { orderStatus, type StatusSpelling } from './order-status';
import { replyButtons } from './reply-buttons';

/*
 * Meta's message object, as its Cloud API documentation describes it. Gupshup takes it as it is,
 * Kaleyra inside a wrapper; Messangi takes its interactive part.
 */

const text = ({ text, previewUrl }: TextMessage): JsonObject =>
	compact({ body: text, preview_url: previewUrl });

const interactive = (content: JsonObject): JsonObject => ({
	type: 'interactive',
	interactive: content,
});

/** The members of the message object that stand for its content: `type` and what `type` names. */
export const contentEncoders = (
	statuses: StatusSpelling,
): { readonly [Kind in MessageKind]: (message: MessageOf<Kind>) => JsonObject } => ({
	text: (message) => ({ type: 'text', text: text(message) }),
	replyButtons: (message) => interactive(replyButtons(message)),
	list: (message) => interactive(list(message)),
	orderStatus: (message) => interactive(orderStatus(statuses)(message)),
});

import type { ListMessage } from './kinds/list';
import type { OrderStatusMessage } from './kinds/order-status';
import type { ReplyButtonsMessage } from './kinds/reply-buttons';
import type { TextMessage } from './kinds/text';

/**
 * Everything that can be sent, in words that belong to no provider: a discriminated union by `kind`,
 * with a file for each in `kinds/`. Each provider says in its own folder which kinds it can encode.
 */
export type Message = TextMessage | ReplyButtonsMessage | ListMessage | OrderStatusMessage;

/** The discriminant of {@link Message}. */
export type MessageKind = Message['kind'];

/** The message of one kind. */
export type MessageOf<Kind extends MessageKind> = Extract<Message, { kind: Kind }>;

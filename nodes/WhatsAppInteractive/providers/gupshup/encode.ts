import type { JsonObject } from '../../common/json';
import type { MessageKind } from '../../messages/message';
import { messageObjects } from '../meta/encode/message-object';
import { readReceipt, typing } from '../meta/encode/signals';
import type { Encoders } from '../provider';

/** What is done to a received message, which goes to an address of its own. */
const event = (message: JsonObject): JsonObject => ({ type: 'message-event', message });

/** Gupshup's bodies: Meta's message object as it is. */
export const encode = {
	...messageObjects,
	readReceipt: ({ message }) => event(readReceipt(message)),
	typing: ({ message }) => event(typing(message)),
} satisfies Encoders<MessageKind>;

/** The kinds of message that Gupshup takes. */
export type GupshupKind = keyof typeof encode;

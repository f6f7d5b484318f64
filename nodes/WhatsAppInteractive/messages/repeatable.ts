import type { MessageKind } from './message';

/**
 * What does no harm when it is done twice, and what is done, in words. It is tried again when its
 * answer was lost; of anything else nobody knows then whether the customer got it.
 */
const REPEATABLE: Readonly<Partial<Record<MessageKind, string>>> = {
	readReceipt: 'that the message is marked as read',
	typing: 'that the customer sees the typing',
};

/** Whether a call of this kind can be made twice without harm. */
export const isRepeatable = (kind: MessageKind): boolean => REPEATABLE[kind] !== undefined;

/** What a repeatable call does, as the object of "confirm"; undefined for the others. */
export const confirmationPhrase = (kind: MessageKind): string | undefined => REPEATABLE[kind];

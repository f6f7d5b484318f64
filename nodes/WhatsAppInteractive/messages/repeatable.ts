import type { MessageKind } from './message';

/**
 * What does no harm when it is done twice, and what is done, in words. It is tried again when its
 * answer was lost; of anything else nobody knows then whether the customer got it.
 */
const REPEATABLE: Readonly<Partial<Record<MessageKind, string>>> = {
	readReceipt: 'that the message is marked as read',
	typing: 'that the customer sees the typing',
};

/** What a kind does that can be repeated, as the object of "confirm"; undefined for the others. */
export const repeatedDeed = (kind: MessageKind): string | undefined => REPEATABLE[kind];

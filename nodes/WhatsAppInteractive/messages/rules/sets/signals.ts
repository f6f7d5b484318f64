import type { Rule } from '../rules';

/** The message that was read. */
export const readReceiptRules: ReadonlyArray<Rule<'readReceipt'>> = [
	{ type: 'field', path: 'message.messageId', label: 'Received Message ID', required: true },
];

/** The message that is being answered, where the provider asks for it. */
export const typingRules: ReadonlyArray<Rule<'typing'>> = [
	{ type: 'field', path: 'message.messageId', label: 'Received Message ID', required: true },
];

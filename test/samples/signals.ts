import fc from 'fast-check';

import type {
	ReadReceiptMessage,
	TypingMessage,
} from '../../nodes/WhatsAppInteractive/messages/kinds/signals';
import type { KindSamples } from './kind-samples';
import { messageId, RECEIVED_ID } from './reaction';

const readReceipt = {
	minimal: { kind: 'readReceipt', messageId: RECEIVED_ID },
} as const satisfies Record<string, ReadReceiptMessage>;

export const READ_RECEIPT = {
	variants: [readReceipt.minimal],
	arbitrary: () => fc.record({ kind: fc.constant('readReceipt' as const), messageId }),
	messages: readReceipt,
} as const satisfies KindSamples<'readReceipt'>;

const typing = {
	minimal: { kind: 'typing', messageId: RECEIVED_ID },
} as const satisfies Record<string, TypingMessage>;

export const TYPING = {
	variants: [typing.minimal],
	arbitrary: () => fc.record({ kind: fc.constant('typing' as const), messageId }),
	messages: typing,
} as const satisfies KindSamples<'typing'>;

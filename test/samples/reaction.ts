import fc from 'fast-check';

import type { ReactionMessage } from '../../nodes/WhatsAppInteractive/messages/kinds/reaction';
import { idUpTo } from './arbitrary/basics';
import type { KindSamples } from './kind-samples';

/** The ID of a message that a customer sent. */
export const RECEIVED_ID = 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg=';

const messages = {
	minimal: { kind: 'reaction', messageId: RECEIVED_ID, remove: false, emoji: '👍' },
	removed: { kind: 'reaction', messageId: RECEIVED_ID, remove: true, emoji: '👍' },
} as const satisfies Record<string, ReactionMessage>;

const emoji = fc.constantFrom('👍', '❤️', '🙏🏽', '👨‍👩‍👧‍👦', '🇮🇳', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '☺');

/** The ID of any message that a customer sent. */
export const messageId = idUpTo(100);

export const REACTION = {
	variants: [messages.minimal],
	arbitrary: () =>
		fc.oneof(
			fc.record({
				kind: fc.constant('reaction' as const),
				messageId,
				remove: fc.constant(false),
				emoji,
			}),
			fc.record({ kind: fc.constant('reaction' as const), messageId, remove: fc.constant(true) }),
		),
	messages,
	meta: [
		{
			why: 'a reaction',
			message: messages.minimal,
			content: { type: 'reaction', reaction: { message_id: RECEIVED_ID, emoji: '👍' } },
		},
		{
			why: 'a reaction that is taken back',
			message: messages.removed,
			content: { type: 'reaction', reaction: { message_id: RECEIVED_ID, emoji: '' } },
		},
	],
} as const satisfies KindSamples<'reaction'>;

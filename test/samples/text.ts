import fc from 'fast-check';

import type { TextMessage } from '../../nodes/WhatsAppInteractive/messages/kinds/text';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import { textUpTo } from './arbitrary/basics';
import type { KindSamples } from './kind-samples';

const messages = {
	minimal: { kind: 'text', text: 'Hello' },
	full: { kind: 'text', text: 'Track it: https://acme.test/t/7781', previewUrl: true },
} as const satisfies Record<string, TextMessage>;

const arbitrary = fc.record(
	{
		kind: fc.constant('text' as const),
		text: textUpTo(LIMITS.text).map((words) => `${words} https://acme.test`),
		previewUrl: fc.boolean(),
	},
	{ requiredKeys: ['kind', 'text'] },
);

export const TEXT = {
	variants: [{ ...messages.full, previewUrl: false }],
	arbitrary: () => arbitrary,
	messages,
	meta: [
		{
			why: 'a text',
			message: messages.minimal,
			content: { type: 'text', text: { body: 'Hello' } },
		},
		{
			why: 'a text with a preview',
			message: messages.full,
			content: {
				type: 'text',
				text: { body: 'Track it: https://acme.test/t/7781', preview_url: true },
			},
		},
	],
} as const satisfies KindSamples<'text'>;

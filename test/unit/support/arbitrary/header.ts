import fc from 'fast-check';

import type { Header } from '../../../../nodes/WhatsAppInteractive/messages/kinds/header';
import { LIMITS } from '../../../../nodes/WhatsAppInteractive/messages/limits';
import { link, textUpTo } from './basics';

/** Any header that a message with reply buttons takes. */
export const header: fc.Arbitrary<Header> = fc.oneof(
	fc.record({ type: fc.constant('text' as const), text: textUpTo(LIMITS.headerText) }),
	fc.record({
		type: fc.constantFrom('image' as const, 'video' as const),
		source: fc.constant('link' as const),
		link,
	}),
	fc.record(
		{
			type: fc.constant('document' as const),
			source: fc.constant('link' as const),
			link,
			filename: textUpTo(LIMITS.filename),
		},
		{ requiredKeys: ['type', 'source', 'link'] },
	),
);

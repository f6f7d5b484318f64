import fc from 'fast-check';

import type { Header } from '../../../nodes/WhatsAppInteractive/messages/kinds/header';
import { LIMITS } from '../../../nodes/WhatsAppInteractive/messages/limits';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import {
	choicesFor,
	rulesFor,
	type AnyProvider,
} from '../../../nodes/WhatsAppInteractive/providers';
import { link, textUpTo } from './basics';

/* What stands above and below the text of interactive messages. */

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

export const textHeader = fc.record({
	type: fc.constant('text' as const),
	text: textUpTo(LIMITS.headerText),
});

/** A header of a type that the provider takes in a kind. */
export const headerOf = (provider: AnyProvider, kind: MessageKind): fc.Arbitrary<Header> =>
	choicesFor(provider, kind, 'message.header.type').length > 1 ? header : textHeader;

type Footed = { footer?: fc.Arbitrary<string> };

/** The footer, where the provider has one in a kind. */
export const footerOf = (provider: AnyProvider, kind: MessageKind): Footed =>
	rulesFor(provider, kind).some(({ path }) => path === 'message.footer')
		? { footer: textUpTo(LIMITS.footer) }
		: {};

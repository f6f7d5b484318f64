import type fc from 'fast-check';

import type { MessageKind, MessageOf } from '../../nodes/WhatsAppInteractive/messages/message';
import type { AnyProvider } from '../../nodes/WhatsAppInteractive/providers';

/** At least one; the first stands for the kind where one is enough. */
export type Variants<Message> = readonly [Message, ...Message[]];

/** What the tests know of a kind of message. */
export interface KindSamples<Kind extends MessageKind> {
	/**
	 * With every field filled, in ways that providers accept; tests of the rules spoil one field at a
	 * time. A kind whose fields exclude each other has several: for each rule of each provider there
	 * must be one that the provider accepts and in which the rule applies.
	 */
	readonly variants: Variants<MessageOf<Kind>>;
	/** Any message of the kind that a provider takes. Lengths are in code points, as the limits are. */
	readonly arbitrary: (provider: AnyProvider) => fc.Arbitrary<MessageOf<Kind>>;
	/** With as little and with as much as there can be: the bodies of providers are typed for these. */
	readonly messages?: Readonly<Record<string, MessageOf<Kind>>>;
	/** How Meta's message object has some of them, typed by hand; most providers take that. */
	readonly meta?: ReadonlyArray<MetaCase<MessageOf<Kind>>>;
}

/** A message, and what Meta's message object has of it: its type and what stands under that. */
export interface MetaCase<Message> {
	readonly why: string;
	readonly message: Message;
	readonly content: object;
}

/** The content of an interactive message. */
export const interactive = (members: object) => ({ type: 'interactive', interactive: members });

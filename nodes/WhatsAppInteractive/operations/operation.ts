import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind, MessageOf } from '../messages/message';
import type { Notice } from './parts/notices';
import type { Reader } from './reader/reader';

/** The resources by the values of their dropdown. */
export const RESOURCE_NAMES = {
	interactive: 'Interactive Message',
	media: 'Media',
	message: 'Message',
	order: 'Order',
	template: 'Template',
} as const;

/** The values of the resource dropdown. */
export type Resource = keyof typeof RESOURCE_NAMES;

/** An operation as the editor offers it. */
export interface Operation {
	readonly resource: Resource;
	/** The value of the operation dropdown; no two operations have the same. */
	readonly operation: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
	/** What its panel says before anything else. */
	readonly notices?: readonly Notice[];
	/**
	 * Its own fields in their order, without those that all operations have around them. Only what makes
	 * panels may ask for them: the code that the build makes for runs has none.
	 */
	readonly fields: readonly INodeProperties[];
}

/** An operation that sends a kind of message, or does something to a received one. */
export interface MessageOperation<Kind extends MessageKind> extends Operation {
	/** Reads the message out of the fields of an item. */
	readonly read: (reader: Reader) => MessageOf<Kind>;
}

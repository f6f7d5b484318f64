import type { SchemaObject } from 'ajv';
import type { Rule } from '../../validation/check';
import { type Fields, flag, object, only, union, visibleText } from '../../validation/schema';
import {
	type Interactive,
	type InteractiveDialect,
	interactiveRule,
	interactiveSchema,
} from './interactive';
import { META_LIMITS } from './limits';

/** Where the providers that carry Meta's whole message object differ. */
export interface MessageDialect extends InteractiveDialect {
	/** Fields of the envelope that must be there, beside `messaging_product` and the message. */
	readonly required: Fields;
	/** Fields of the envelope that may be there. */
	readonly optional: Fields;
	/** Whether a message without `type` counts as text. */
	readonly typeDefaultsToText: boolean;
}

/** The part of a message object that the sandbox reads after the schema accepted it. */
export interface MetaMessage {
	readonly to?: string;
	readonly recipient?: string;
	readonly type?: 'text' | 'interactive';
	readonly interactive?: Interactive;
	readonly biz_opaque_callback_data?: string;
}

/** The quoted message (Cloud API, send messages, `context`). */
export const contextSchema: SchemaObject = object({ message_id: visibleText(META_LIMITS.url) });

/** Meta's message object (Cloud API, send messages): one branch a message type. */
export function messageSchema(dialect: MessageDialect): SchemaObject {
	const branch = (type: string, content: SchemaObject, typed = true) =>
		object(
			{
				messaging_product: only('whatsapp'),
				...dialect.required,
				...(typed ? { type: only(type) } : {}),
				[type]: content,
			},
			dialect.optional,
		);
	const branches = Object.entries(contents(dialect)).map(([type, content]) =>
		branch(type, content),
	);
	if (!dialect.typeDefaultsToText) return union('type', ...branches);
	return {
		type: 'object',
		if: { required: ['type'] },
		then: union('type', ...branches),
		else: branch('text', textSchema, false),
	};
}

/** What the schema cannot say of a message object; `path` is where it stands, with its dot. */
export function messageRule(path: string): Rule<MetaMessage> {
	const checkInteractive = interactiveRule(`${path}interactive`);
	return ({ interactive }) => (interactive === undefined ? [] : checkInteractive(interactive));
}

/** The kind of an accepted message: `text`, or the type of its interactive object. */
export function kindOf(message: MetaMessage): string {
	return message.interactive?.type ?? message.type ?? 'text';
}

const textSchema = object({ body: visibleText(META_LIMITS.text) }, { preview_url: flag });

/** One line a message type. */
function contents(dialect: MessageDialect): Readonly<Record<string, SchemaObject>> {
	return { text: textSchema, interactive: interactiveSchema(dialect) };
}

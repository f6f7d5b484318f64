import type { SchemaObject } from 'ajv';
import type { Rule } from '../../validation/check';
import { flag, object, only, union, visibleText } from '../../validation/schema';
import { type Contact, contactsRule, contactsSchema } from './content/contacts';
import { locationSchema } from './content/location';
import { mediaContents } from './content/media';
import { reactionSchema } from './content/reaction';
import type { MessageDialect } from './dialect';
import { type Interactive, interactiveRule, interactiveSchema } from './interactive';
import { META_LIMITS } from './limits';
import { identifier } from './parts';
import { type TemplateMessage, templateRule, templateSchema } from './template/message';

/** The part of a message object that the sandbox reads after the schema accepted it. */
export interface MetaMessage {
	readonly to?: string;
	readonly recipient?: string;
	/** Undefined for a text where the provider allows that. */
	readonly type?: string;
	readonly interactive?: Interactive;
	readonly template?: TemplateMessage;
	readonly contacts?: readonly Contact[];
	readonly biz_opaque_callback_data?: string;
}

/** The quoted message (Cloud API, send messages, `context`). */
const context: SchemaObject = object({ message_id: identifier });

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
			// A reaction names its message by itself.
			type === 'reaction' ? dialect.optional : { ...dialect.optional, context },
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
	const checkTemplate = templateRule(`${path}template`);
	const checkContacts = contactsRule(`${path}contacts`);
	return ({ interactive, template, contacts }) => [
		...(interactive === undefined ? [] : checkInteractive(interactive)),
		...(template === undefined ? [] : checkTemplate(template)),
		...(contacts === undefined ? [] : checkContacts(contacts)),
	];
}

/** The kind of an accepted message: its type, or the type of its interactive object. */
export function kindOf(message: MetaMessage): string {
	return message.interactive?.type ?? message.type ?? 'text';
}

const textSchema = object({ body: visibleText(META_LIMITS.text) }, { preview_url: flag });

/** One line a message type. */
function contents(dialect: MessageDialect): Readonly<Record<string, SchemaObject>> {
	return {
		text: textSchema,
		...mediaContents(dialect),
		location: locationSchema,
		contacts: contactsSchema,
		reaction: reactionSchema,
		interactive: interactiveSchema(dialect),
		template: templateSchema(dialect),
	};
}

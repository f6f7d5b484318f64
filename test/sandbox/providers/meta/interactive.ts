import type { SchemaObject } from 'ajv';
import type { Rule } from '../../validation/check';
import { type Section, soundSections, uniqueButtons } from '../../validation/choices';
import {
	list,
	object,
	oneOf,
	only,
	text,
	trimmedText,
	union,
	visibleText,
	webAddress,
} from '../../validation/schema';
import { META_LIMITS } from './limits';

/** Where the providers that carry Meta's interactive object differ. */
export interface InteractiveDialect {
	/** Whether media may be named by an uploaded ID as well as by a link. */
	readonly mediaIds: boolean;
	/** Whether a header may carry its type alone, as the sample of Gupshup's page does. */
	readonly bareHeader: boolean;
	/** Longest body of a list in code points. */
	readonly listBody: number;
	/** Whether a list's sections need titles even if there is just one. */
	readonly sectionTitles: 'always' | 'if several';
	/** Undefined if the provider offers no order status. */
	readonly orderStatus?: OrderStatusDialect;
}

/** How a provider spells an order status. */
export interface OrderStatusDialect {
	readonly statuses: readonly string[];
	/** Whether the state of the payment may be told, too. */
	readonly payment: boolean;
}

/** A reply button as it stands in `interactive.action.buttons`. */
export interface ReplyButton {
	readonly type: 'reply';
	readonly reply: { readonly id: string; readonly title: string };
}

/** The part of an interactive object that the sandbox reads after the schema accepted it. */
export type Interactive =
	| { readonly type: 'button'; readonly action: { readonly buttons: readonly ReplyButton[] } }
	| { readonly type: 'list'; readonly action: { readonly sections: readonly Section[] } }
	| { readonly type: 'order_status'; readonly action: object };

/** The interactive object: one branch a type. */
export function interactiveSchema(dialect: InteractiveDialect): SchemaObject {
	const branches = [buttonSchema(dialect), listSchema(dialect)];
	if (dialect.orderStatus !== undefined) branches.push(orderStatusSchema(dialect.orderStatus));
	return union('type', ...branches);
}

/** What the schema cannot say of an interactive object; `path` is where it stands. */
export function interactiveRule(path: string): Rule<Interactive> {
	return (interactive) => {
		switch (interactive.type) {
			case 'button':
				return uniqueButtons(
					interactive.action.buttons.map((button) => button.reply),
					`${path}.action.buttons`,
				);
			case 'list':
				return soundSections(interactive.action.sections, `${path}.action.sections`);
			case 'order_status':
				return [];
		}
	};
}

const body = object({ text: visibleText(META_LIMITS.body) });
const footer = object({ text: visibleText(META_LIMITS.footer) });
const textHeader = object({ type: only('text'), text: visibleText(META_LIMITS.headerText) });

const paymentState = object(
	{ status: oneOf(['pending', 'captured', 'failed']) },
	{ timestamp: { type: ['integer', 'string'] } },
);

function buttonSchema(dialect: InteractiveDialect): SchemaObject {
	const reply = object({
		id: trimmedText(META_LIMITS.buttonId),
		title: visibleText(META_LIMITS.buttonTitle),
	});
	const buttons = list(object({ type: only('reply'), reply }), 1, META_LIMITS.buttons);
	return object(
		{ type: only('button'), body, action: object({ buttons }) },
		{ header: anyHeader(dialect), footer },
	);
}

function listSchema(dialect: InteractiveDialect): SchemaObject {
	const row = object(
		{ id: visibleText(META_LIMITS.rowId), title: visibleText(META_LIMITS.rowTitle) },
		{ description: text(0, META_LIMITS.rowDescription) },
	);
	const rows = list(row, 1, META_LIMITS.sections);
	const section =
		dialect.sectionTitles === 'always'
			? object({ title: visibleText(META_LIMITS.sectionTitle), rows })
			: object({ rows }, { title: text(0, META_LIMITS.sectionTitle) });
	const action = object({
		button: visibleText(META_LIMITS.listButton),
		sections: list(section, 1, META_LIMITS.sections),
	});
	return object(
		{ type: only('list'), body: object({ text: visibleText(dialect.listBody) }), action },
		{ header: dialect.bareHeader ? orBare(textHeader, ['text']) : textHeader, footer },
	);
}

function orderStatusSchema({ statuses, payment }: OrderStatusDialect): SchemaObject {
	const order = object(
		{ status: oneOf(statuses) },
		{ description: text(0, META_LIMITS.orderDescription) },
	);
	const parameters = object(
		{ reference_id: visibleText(META_LIMITS.orderReference), order },
		payment ? { payment: paymentState } : {},
	);
	return object(
		{
			type: only('order_status'),
			body,
			action: object({ name: only('review_order'), parameters }),
		},
		{ footer },
	);
}

function anyHeader(dialect: InteractiveDialect): SchemaObject {
	const headers = union(
		'type',
		textHeader,
		mediaHeader('image', dialect),
		mediaHeader('video', dialect),
		mediaHeader('document', dialect, { filename: text(0, META_LIMITS.documentFilename) }),
	);
	return dialect.bareHeader ? orBare(headers, ['text', 'image', 'video', 'document']) : headers;
}

/** Headers take media without a caption; exactly one of link and ID names it. */
function mediaHeader(
	type: string,
	dialect: InteractiveDialect,
	optional: Readonly<Record<string, SchemaObject>> = {},
): SchemaObject {
	const link = webAddress(META_LIMITS.url);
	const media = dialect.mediaIds
		? {
				...object({}, { link, id: visibleText(META_LIMITS.url), ...optional }),
				oneOf: [{ required: ['link'] }, { required: ['id'] }],
			}
		: object({ link }, optional);
	return object({ type: only(type), [type]: media });
}

function orBare(headers: SchemaObject, types: readonly string[]): SchemaObject {
	return {
		type: 'object',
		if: { maxProperties: 1 },
		then: object({ type: oneOf(types) }),
		else: headers,
	};
}

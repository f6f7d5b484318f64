import type { SchemaObject } from 'ajv';
import type { Rule } from '../../../validation/check';
import { type Section, soundSections, uniqueButtons } from '../../../validation/choices';
import { list, object, only, text, trimmedText, visibleText } from '../../../validation/schema';
import type { InteractiveDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, footer, headerOrBare } from '../parts';

/** Reply buttons as the rule reads them. */
export interface ButtonMessage {
	readonly type: 'button';
	readonly action: {
		readonly buttons: ReadonlyArray<{ readonly reply: { readonly id: string; title: string } }>;
	};
}

/** A list as the rule reads it. */
export interface ListMessage {
	readonly type: 'list';
	readonly action: { readonly sections: readonly Section[] };
}

/** Reply buttons (Cloud API, interactive reply buttons messages). */
export function buttonSchema(dialect: InteractiveDialect): SchemaObject {
	const reply = object({
		id: trimmedText(META_LIMITS.buttonId),
		title: visibleText(META_LIMITS.buttonTitle),
	});
	const buttons = list(object({ type: only('reply'), reply }), 1, META_LIMITS.buttons);
	return object(
		{ type: only('button'), body, action: object({ buttons }) },
		{ header: headerOrBare(['text', 'image', 'video', 'document'], dialect), footer },
	);
}

/** IDs and titles of buttons are unique. */
export function buttonRule(path: string): Rule<ButtonMessage> {
	return ({ action }) =>
		uniqueButtons(
			action.buttons.map((button) => button.reply),
			`${path}.action.buttons`,
		);
}

/** A list (Cloud API, interactive list messages). */
export function listSchema(dialect: InteractiveDialect): SchemaObject {
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
		{ header: headerOrBare(['text'], dialect), footer },
	);
}

/** Ten rows in total, unique IDs, titles where there are several sections. */
export function listRule(path: string): Rule<ListMessage> {
	return ({ action }) => soundSections(action.sections, `${path}.action.sections`);
}

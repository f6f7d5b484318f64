import type { Rule } from '../../../validation/check';
import {
	type Choice,
	type Section,
	soundSections,
	uniqueButtons,
} from '../../../validation/choices';
import {
	list,
	object,
	only,
	text,
	trimmedText,
	union,
	visibleText,
} from '../../../validation/schema';
import type { InfobipMessageWith } from './envelope';
import { INFOBIP_LIMITS } from './limits';
import { anyHeader, body, footer, textHeader } from './parts';

/** What is checked of buttons beyond their schema. */
export interface ButtonsContent {
	readonly action: { readonly buttons: readonly Choice[] };
}

/** What is checked of a list beyond its schema. */
export interface ListContent {
	readonly action: { readonly sections: readonly Section[] };
}

const button = object({
	type: only('REPLY'),
	id: trimmedText(INFOBIP_LIMITS.buttonId),
	title: visibleText(INFOBIP_LIMITS.buttonTitle),
});

/** Infobip, send interactive buttons message. */
export const buttonsContent = object(
	{ body, action: object({ buttons: list(button, 1, INFOBIP_LIMITS.buttons) }) },
	{ header: union('type', ...anyHeader), footer },
);

const row = object(
	{ id: visibleText(INFOBIP_LIMITS.rowId), title: visibleText(INFOBIP_LIMITS.rowTitle) },
	{ description: text(0, INFOBIP_LIMITS.rowDescription) },
);
const section = object({ rows: list(row, 1) }, { title: text(0, INFOBIP_LIMITS.sectionTitle) });

/** Infobip, send interactive list message. */
export const listContent = object(
	{
		body,
		action: object({
			title: visibleText(INFOBIP_LIMITS.listTitle),
			sections: list(section, 1, INFOBIP_LIMITS.sections),
		}),
	},
	{ header: textHeader, footer },
);

/** Infobip, send interactive location request message; request contact info: a question alone. */
export const questionContent = object({ body });

/** Button IDs and titles are unique in a message. */
export const buttonsDiffer: Rule<InfobipMessageWith<ButtonsContent>> = ({ content }) =>
	uniqueButtons(content.action.buttons, 'content.action.buttons');

/** Rows are few and differ, and several sections have titles. */
export const sectionsAreSound: Rule<InfobipMessageWith<ListContent>> = ({ content }) =>
	soundSections(content.action.sections, 'content.action.sections');

import { LIMITS } from './limits';
import { ORDER_STATUS_NAMES, ORDER_STATUSES, type OrderStatus } from './message';
import type { CommonRule, Rule } from './rules';

/*
 * The limits that all providers share, as functions of what differs between them. A provider's
 * rules are made of these sets and of what its own documents add.
 */

/** Where a document says nothing, nothing is limited. */
interface Difference {
	readonly max?: number;
	readonly advisedMax?: number;
}

/** The business number in a request, where the request names it. */
export const senderRules: ReadonlyArray<CommonRule> = [
	{ type: 'phone', path: 'sender', label: 'Sender' },
];

/** The customer's number. */
export const recipientRules = (
	accepts: { businessScopedUserId?: true } = {},
): ReadonlyArray<CommonRule> => [
	{ type: 'phone', path: 'recipient', label: 'Recipient', ...accepts },
];

/** The preview of the first link in a text, where the provider lets the sender choose. */
export const previewSwitch: Rule<'text'> = {
	type: 'switch',
	path: 'message.previewUrl',
	label: 'Preview URL',
};

/** A text message. */
export const textRules = (max: number = LIMITS.text): ReadonlyArray<Rule<'text'>> => [
	{ type: 'text', path: 'message.text', label: 'Text', required: true, max },
];

const filenameRule: Rule<'replyButtons'> = {
	type: 'text',
	path: 'message.header.filename',
	label: 'Header Filename',
	max: LIMITS.filename,
	when: { path: 'message.header.type', isOneOf: ['document'] },
};

/** A message with reply buttons. */
export const replyButtonsRules = (
	difference: { link?: { max: number }; filename?: true; emojiFreeTitles?: true } = {},
): ReadonlyArray<Rule<'replyButtons'>> => [
	{
		type: 'text',
		path: 'message.header.text',
		label: 'Header Text',
		required: true,
		max: LIMITS.headerText,
		when: { path: 'message.header.type', isOneOf: ['text'] },
	},
	{
		type: 'link',
		path: 'message.header.link',
		label: 'Header Media URL',
		required: true,
		...difference.link,
		when: { path: 'message.header.type', isOneOf: ['image', 'video', 'document'] },
	},
	...(difference.filename ? [filenameRule] : []),
	{ type: 'text', path: 'message.body', label: 'Body', required: true, max: LIMITS.body },
	{ type: 'text', path: 'message.footer', label: 'Footer', max: LIMITS.footer },
	{ type: 'count', path: 'message.buttons', label: 'Buttons', min: 1, max: LIMITS.buttons },
	{
		type: 'text',
		path: 'message.buttons[].id',
		label: 'ID',
		within: ['button'],
		required: true,
		max: LIMITS.buttonId,
		pattern: { matches: /^\S(.*\S)?$/s, says: 'must not start or end with a space' },
	},
	{
		type: 'text',
		path: 'message.buttons[].title',
		label: 'Title',
		within: ['button'],
		required: true,
		max: LIMITS.buttonTitle,
		...(difference.emojiFreeTitles && {
			advisedPattern: {
				matches: /^\P{Extended_Pictographic}*$/u,
				says: 'has an emoji, which the provider may refuse in a button',
			},
		}),
	},
	{ type: 'unique', path: 'message.buttons[].id', label: 'ID', within: ['button'] },
	{ type: 'unique', path: 'message.buttons[].title', label: 'Title', within: ['button'] },
];

/** A message with a list to choose from. */
export const listRules = (
	difference: { body?: Difference; titledSections?: true } = {},
): ReadonlyArray<Rule<'list'>> => [
	{
		type: 'text',
		path: 'message.header.text',
		label: 'Header Text',
		required: true,
		max: LIMITS.headerText,
	},
	{
		type: 'text',
		path: 'message.body',
		label: 'Body',
		required: true,
		max: LIMITS.body,
		...difference.body,
	},
	{ type: 'text', path: 'message.footer', label: 'Footer', max: LIMITS.footer },
	{
		type: 'text',
		path: 'message.buttonText',
		label: 'List Button Text',
		required: true,
		max: LIMITS.listButton,
	},
	{ type: 'count', path: 'message.sections', label: 'Sections', min: 1, max: LIMITS.sections },
	{
		type: 'text',
		path: 'message.sections[].title',
		label: 'Title',
		within: ['section'],
		required: true,
		...(!difference.titledSections && { whenSeveral: 'message.sections' }),
	},
	{
		type: 'text',
		path: 'message.sections[].title',
		label: 'Title',
		within: ['section'],
		max: LIMITS.sectionTitle,
	},
	{
		type: 'count',
		path: 'message.sections[].rows',
		label: 'Rows',
		within: ['section'],
		min: 1,
		max: LIMITS.rows,
	},
	{
		type: 'count',
		path: 'message.sections[].rows[]',
		label: 'Rows of all sections',
		whenSeveral: 'message.sections',
		min: 0,
		max: LIMITS.rows,
	},
	{
		type: 'text',
		path: 'message.sections[].rows[].id',
		label: 'ID',
		within: ['section', 'row'],
		required: true,
		max: LIMITS.rowId,
	},
	{
		type: 'text',
		path: 'message.sections[].rows[].title',
		label: 'Title',
		within: ['section', 'row'],
		required: true,
		max: LIMITS.rowTitle,
	},
	{
		type: 'text',
		path: 'message.sections[].rows[].description',
		label: 'Description',
		within: ['section', 'row'],
		max: LIMITS.rowDescription,
	},
	{
		type: 'unique',
		path: 'message.sections[].rows[].id',
		label: 'ID',
		within: ['section', 'row'],
	},
];

const footerRule: Rule<'orderStatus'> = {
	type: 'text',
	path: 'message.footer',
	label: 'Footer',
	max: LIMITS.footer,
};

/** An update on an order, apart from the ID of the order, which each provider limits differently. */
export const orderStatusRules = (difference: {
	statuses?: readonly OrderStatus[];
	bodyRequired?: true;
	footer?: true;
}): ReadonlyArray<Rule<'orderStatus'>> => [
	{
		type: 'choice',
		path: 'message.status',
		label: 'Status',
		required: true,
		values: difference.statuses ?? ORDER_STATUSES,
		names: ORDER_STATUS_NAMES,
	},
	{
		type: 'text',
		path: 'message.description',
		label: 'Status Description',
		max: LIMITS.orderDescription,
	},
	{
		type: 'text',
		path: 'message.body',
		label: 'Body',
		max: LIMITS.body,
		...(difference.bodyRequired && { required: true }),
	},
	...(difference.footer ? [footerRule] : []),
];

/** Meta's rule for the reference ID of an order: 60 characters in Brazil, 35 in India. */
export const referenceIdRules: ReadonlyArray<Rule<'orderStatus'>> = [
	{
		type: 'text',
		path: 'message.referenceId',
		label: 'Reference ID',
		required: true,
		max: 60,
		advisedMax: 35,
		pattern: {
			matches: /^[A-Za-z0-9_.-]+$/,
			says: 'may only consist of letters without accents, digits, dashes, underscores and periods',
		},
	},
];

import { LIMITS } from '../../limits';
import { hasSeveral } from '../condition';
import type { Rule } from '../rules';
import { ADVISED_PLAIN } from './plain-button';

/** Where a document says nothing, nothing is limited. */
interface Difference {
	readonly max?: number;
	readonly advisedMax?: number;
}

/** A message with a list to choose from. */
export const listRules = (
	overrides: {
		body?: Difference;
		titledSections?: true;
		/** Whether a document wants no emoji or formatting on the button. */
		plainButton?: true;
		/** Whether a document allows as many rows in each section as in all of them. */
		manyRows?: true;
	} = {},
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
		...overrides.body,
	},
	{ type: 'text', path: 'message.footer', label: 'Footer', max: LIMITS.footer },
	{
		type: 'text',
		path: 'message.buttonText',
		label: 'List Button Text',
		required: true,
		max: LIMITS.listButton,
		...(overrides.plainButton && { advisedPattern: ADVISED_PLAIN }),
	},
	{ type: 'count', path: 'message.sections', label: 'Sections', min: 1, max: LIMITS.sections },
	{
		type: 'field',
		path: 'message.sections[].title',
		label: 'Title',
		within: ['section'],
		required: true,
		...(!overrides.titledSections && { when: hasSeveral('message.sections') }),
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
		when: hasSeveral('message.sections'),
		min: 0,
		...(overrides.manyRows ? { advisedMax: LIMITS.rows } : { max: LIMITS.rows }),
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

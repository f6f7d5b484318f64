import type { INodeProperties } from 'n8n-workflow';

import { LIMITS } from '../../messages/limits';
import type { ListMessage, ListRow, ListSection } from '../../messages/kinds/list';
import type { MessageOperation } from '../operation';
import { listSourceField } from '../parts/list-source';
import { bodyField, footerFields, headerTextField, readBody, readFooter } from '../parts/texts';
import type { Reader } from '../reader/reader';
import { neededBy, upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

// Without `minRequiredFields`: n8n looks for a nested collection's elements in the wrong place, and
// would refuse each workflow. The limits' own check finds an empty section.
const rowsField: INodeProperties = {
	displayName: 'Rows',
	name: 'rows',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Row',
		maxAllowedFields: LIMITS.rows,
		sortable: true,
		fixedCollection: { itemTitle: '={{ $collection.item.value.title }}' },
	},
	default: {},
	placeholder: 'Add Row',
	description: 'What the customer can choose, at most ten rows in all sections together',
	options: [
		{
			displayName: 'Row',
			name: 'row',
			values: [
				{
					...textField(
						'Title',
						'title',
						'e.g. 09:00 to 12:00',
						`The choice, ${upTo('message.sections[].rows[].title')}`,
					),
					required: true,
				},
				{
					...textField(
						'ID',
						'id',
						'e.g. slot-morning',
						`What comes back when the customer picks the row, ${upTo('message.sections[].rows[].id')}, each row differently`,
					),
					required: true,
				},
				textField(
					'Description',
					'description',
					'e.g. Free rescheduling',
					`Small text below the title, ${upTo('message.sections[].rows[].description')}`,
				),
			],
		},
	],
};

const fields: INodeProperties[] = [
	headerTextField,
	bodyField(true, 'e.g. When shall we deliver order 7781?'),
	...footerFields('list'),
	{
		...textField(
			'List Button Text',
			'listButtonText',
			'e.g. See slots',
			`What stands on the button that opens the list, ${upTo('message.buttonText', { kind: 'list' })}`,
		),
		required: true,
	},
	listSourceField('sectionsSource', 'Sections'),
	{
		displayName: 'Sections',
		name: 'sections',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			multipleValueButtonText: 'Add Section',
			minRequiredFields: 1,
			maxAllowedFields: LIMITS.sections,
			sortable: true,
			fixedCollection: { itemTitle: '={{ $collection.item.value.title }}' },
		},
		default: { section: [{ title: '', rows: { row: [{ title: '', id: '', description: '' }] } }] },
		placeholder: 'Add Section',
		description: 'Groups of rows to choose from',
		options: [
			{
				displayName: 'Section',
				name: 'section',
				values: [
					textField(
						'Title',
						'title',
						'e.g. Tomorrow',
						`Heading of the section, ${upTo('message.sections[].title', { kind: 'list' })}; needed when there are several sections, and always ${neededBy('message.sections[].title', { kind: 'list' })}`,
					),
					rowsField,
				],
			},
		],
		displayOptions: { show: { sectionsSource: ['fields'] } },
	},
	{
		displayName: 'Sections (JSON)',
		name: 'sectionsJson',
		type: 'json',
		default:
			'[\n  {\n    "title": "Tomorrow",\n    "rows": [\n      { "id": "slot-morning", "title": "09:00 to 12:00", "description": "Free rescheduling" }\n    ]\n  }\n]',
		required: true,
		description:
			'A list of sections with "title" and "rows", or of rows alone; each row has "ID" in lower case, "title" and perhaps "description", as JSON or from an expression',
		displayOptions: { show: { sectionsSource: ['json'] } },
	},
];

function readRow(row: Reader): ListRow {
	const description = row.text('description', 'Description');
	const read = {
		id: row.text('id', 'ID') ?? '',
		title: row.text('title', 'Title') ?? '',
		...(description !== undefined && { description }),
	};
	row.close('Rows');
	return read;
}

const section = (title: string | undefined, rows: ListRow[]): ListSection => ({
	...(title !== undefined && { title }),
	rows,
});

/** Sections, or rows alone, which then make one section. */
function readJson(reader: Reader): ListSection[] {
	const elements = reader.jsonElements('sectionsJson', 'Sections (JSON)', 'Sections');
	if (elements.length > 0 && elements.every((element) => !element.holds('rows'))) {
		return [section(undefined, elements.map(readRow))];
	}
	return elements.map((element) => {
		const title = element.text('title', 'Title');
		const read = section(title, element.jsonElements('rows', 'Rows').map(readRow));
		element.close('Sections');
		return read;
	});
}

const readFields = (reader: Reader): ListSection[] =>
	reader
		.elements('sections', 'section')
		.map((element) =>
			section(element.text('title', 'Title'), element.elements('rows', 'row').map(readRow)),
		);

const read = (reader: Reader): ListMessage => {
	const headerText = reader.text('headerText', 'Header Text');
	return {
		kind: 'list',
		...(headerText !== undefined && { header: { type: 'text', text: headerText } }),
		body: readBody(reader),
		...readFooter(reader),
		buttonText: reader.text('listButtonText', 'List Button Text') ?? '',
		sections:
			reader.text('sectionsSource', 'Define Sections') === 'json'
				? readJson(reader)
				: readFields(reader),
	};
};

/** Sends a question with rows to choose from. */
export const sendList: MessageOperation<'list'> = {
	resource: 'interactive',
	operation: 'sendList',
	name: 'Send List',
	action: 'Send list',
	description: 'Send a question with a list of up to ten rows to choose from',
	notices: ['window'],
	fields,
	read,
};

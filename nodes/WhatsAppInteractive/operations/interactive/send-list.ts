import type { INodeProperties } from 'n8n-workflow';

import { LIMITS } from '../../messages/limits';
import type { ListMessage, ListRow, ListSection } from '../../messages/kinds/list';
import type { MessageOperation } from '../operation';
import { readSection, readSections, sectionFields, sectionTitleField } from '../parts/sections';
import { bodyField, footerFields, headerTextField, readBody, readFooter } from '../parts/texts';
import { readChoice } from '../parts/reply-button';
import type { Reader } from '../reader/reader';
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

/** A row as a new section has it. */
const EMPTY_ROW = { title: '', id: '', description: '' };

const SECTIONS = { source: 'sectionsSource', fields: 'sections', json: 'sectionsJson' };

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
	default: { row: [EMPTY_ROW] },
	placeholder: 'Add Row',
	description: `What the customer can choose, up to ${LIMITS.rows} rows in all sections together`,
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
				textField(
					'ID',
					'id',
					'e.g. slot-morning',
					`What your workflow gets when the customer picks the row, ${upTo('message.sections[].rows[].id')}; the title if it is left empty. No two rows have the same.`,
				),
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
			`The text on the button that opens the list, ${upTo('message.buttonText', { kind: 'list' })}`,
		),
		required: true,
	},
	...sectionFields(SECTIONS, {
		empty: { title: '', rows: { row: [EMPTY_ROW] } },
		description: 'Groups of rows to choose from',
		values: [...sectionTitleField('list', 'e.g. Tomorrow'), rowsField],
		example:
			'[\n  {\n    "title": "Tomorrow",\n    "rows": [\n      { "id": "slot-morning", "title": "09:00 to 12:00", "description": "Free rescheduling" }\n    ]\n  }\n]',
		jsonDescription:
			'A list of sections with their rows, as in the example, or of rows alone. A row needs no more than a title. As JSON or from an expression.',
	}),
];

function readRow(row: Reader): ListRow {
	const description = row.text('description', 'Description');
	const read = {
		...readChoice(row),
		...(description !== undefined && { description }),
	};
	row.close('Rows');
	return read;
}

/** Sections, or rows alone in JSON, which then make one section. */
function readListSections(reader: Reader): ListSection[] {
	const { isJson, elements } = readSections(reader, SECTIONS);
	if (isJson && elements.length > 0 && elements.every((element) => !element.holds('rows'))) {
		return [{ rows: elements.map(readRow) }];
	}
	return elements.map((element) =>
		readSection(element, (section) => ({
			rows: (isJson ? section.jsonElements('rows', 'Rows') : section.elements('rows', 'row')).map(
				readRow,
			),
		})),
	);
}

const read = (reader: Reader): ListMessage => {
	const headerText = reader.text('headerText', 'Header Text');
	return {
		kind: 'list',
		...(headerText !== undefined && { header: { type: 'text', text: headerText } }),
		body: readBody(reader),
		...readFooter(reader),
		buttonText: reader.text('listButtonText', 'List Button Text') ?? '',
		sections: readListSections(reader),
	};
};

/** Sends a question with rows to choose from. */
export const sendList: MessageOperation<'list'> = {
	resource: 'interactive',
	operation: 'sendList',
	name: 'Send List',
	action: 'Send list to customer',
	description: `Send a question with a list of up to ${LIMITS.rows} rows to choose from`,
	notices: ['window'],
	fields,
	read,
};

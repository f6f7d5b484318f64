import type { INodeProperties } from 'n8n-workflow';

import type { ProductListMessage, ProductSection } from '../../messages/kinds/products';
import { LIMITS } from '../../messages/limits';
import type { MessageOperation } from '../operation';
import { textField } from '../parts/text-field';
import { upTo } from '../parts/limit-words';
import { catalogIdField, readCatalogId } from '../parts/catalog-id';
import { listSourceField } from '../parts/list-source';
import { headerTextField, readBody, readFooter, textFields } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'productList';

const SECTIONS = {
	source: 'productSectionsSource',
	fields: 'productSections',
	json: 'productSectionsJson',
};

const fields: INodeProperties[] = [
	{ ...headerTextField, required: true },
	...textFields(KIND, 'e.g. These go well with your enamel mug'),
	catalogIdField,
	listSourceField(SECTIONS.source, 'Sections'),
	{
		displayName: 'Sections',
		name: SECTIONS.fields,
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			multipleValueButtonText: 'Add Section',
			minRequiredFields: 1,
			maxAllowedFields: LIMITS.sections,
			sortable: true,
			fixedCollection: { itemTitle: '={{ $collection.item.value.title }}' },
		},
		default: { section: [{ title: '', productRetailerIds: '' }] },
		placeholder: 'Add Section',
		description: 'Groups of products, at most thirty products in all sections together',
		options: [
			{
				displayName: 'Section',
				name: 'section',
				values: [
					textField(
						'Title',
						'title',
						'e.g. Mugs',
						`Heading of the section, ${upTo('message.sections[].title', { kind: 'productList' })}; needed when there are several sections`,
					),
					{
						...textField(
							'Product Retailer IDs',
							'productRetailerIds',
							'e.g. MUG-350, MUG-500',
							'The IDs of the products in the catalog, separated by commas',
						),
						required: true,
					},
				],
			},
		],
		displayOptions: { show: { [SECTIONS.source]: ['fields'] } },
	},
	{
		displayName: 'Sections (JSON)',
		name: SECTIONS.json,
		type: 'json',
		default: '[\n  { "title": "Mugs", "productRetailerIds": ["MUG-350", "MUG-500"] }\n]',
		required: true,
		description:
			'A list of sections with "title" and "productRetailerIds", as JSON or from an expression',
		displayOptions: { show: { [SECTIONS.source]: ['json'] } },
	},
];

const readSection = (section: Reader): ProductSection => {
	const title = section.text('title', 'Title');
	const read = {
		...(title !== undefined && { title }),
		retailerIds: section.texts('productRetailerIds', 'Product Retailer IDs'),
	};
	section.close('Sections');
	return read;
};

const read = (reader: Reader): ProductListMessage => ({
	kind: KIND,
	header: { type: 'text', text: reader.text('headerText', 'Header Text') ?? '' },
	body: readBody(reader),
	...readFooter(reader),
	catalogId: readCatalogId(reader),
	sections: (reader.text(SECTIONS.source, 'Define Sections') === 'json'
		? reader.jsonElements(SECTIONS.json, 'Sections (JSON)', 'Sections')
		: reader.elements(SECTIONS.fields, 'section')
	).map(readSection),
});

/** Sends several products of the catalog. */
export const sendMultiProduct: MessageOperation<'productList'> = {
	resource: 'interactive',
	operation: 'sendMultiProduct',
	name: 'Send Multi-Product',
	action: 'Send multi product list',
	description: 'Send up to thirty products of your catalog',
	notices: ['window'],
	fields,
	read,
};

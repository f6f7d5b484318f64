import type { INodeProperties } from 'n8n-workflow';

import { LIMITS } from '../../messages/limits';
import type { ProductListMessage, ProductSection } from '../../messages/kinds/products';
import type { MessageOperation } from '../operation';
import { textField } from '../parts/text-field';
import { catalogIdField, readCatalogId } from '../parts/catalog-id';
import { readSection, readSections, sectionFields, sectionTitleField } from '../parts/sections';
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
	...sectionFields(SECTIONS, {
		empty: { title: '', productRetailerIds: '' },
		description: `Groups of products, up to ${LIMITS.products} products in all sections together`,
		values: [
			...sectionTitleField(KIND, 'e.g. Mugs'),
			{
				...textField(
					'Product IDs',
					'productRetailerIds',
					'e.g. MUG-350, MUG-500',
					'The IDs of the products in the catalog, separated by commas',
				),
				required: true,
			},
		],
		example: '[\n  { "title": "Mugs", "productRetailerIds": ["MUG-350", "MUG-500"] }\n]',
		jsonDescription:
			'A list of sections with "title" and "productRetailerIds", as JSON or from an expression',
	}),
];

const readProducts = (section: Reader): ProductSection => ({
	retailerIds: section.texts('productRetailerIds', 'Product IDs'),
});

const read = (reader: Reader): ProductListMessage => ({
	kind: KIND,
	header: { type: 'text', text: reader.text('headerText', 'Header Text') ?? '' },
	body: readBody(reader),
	...readFooter(reader),
	catalogId: readCatalogId(reader),
	sections: readSections(reader, SECTIONS).elements.map((section) =>
		readSection(section, readProducts),
	),
});

/** Sends several products of the catalog. */
export const sendMultiProduct: MessageOperation<'productList'> = {
	resource: 'interactive',
	operation: 'sendMultiProduct',
	name: 'Send Multi-Product',
	action: 'Send multi product list to customer',
	description: `Send up to ${LIMITS.products} products of your catalog`,
	notices: ['window'],
	fields,
	read,
};

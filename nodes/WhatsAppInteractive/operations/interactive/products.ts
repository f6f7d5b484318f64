import type { INodeProperties } from 'n8n-workflow';

import type {
	CatalogMessage,
	ProductListMessage,
	ProductMessage,
	ProductSection,
} from '../../messages/kinds/products';
import { LIMITS } from '../../messages/limits';
import { listSourceField, readFooter } from '../parts/interactive';
import { shownFor } from '../operations';
import type { Reader } from '../reader/reader';

const SECTIONS = {
	source: 'productSectionsSource',
	fields: 'productSections',
	json: 'productSectionsJson',
};

/** The fields of products and of the catalog, below their texts. */
export const productFields: INodeProperties[] = [
	...shownFor(
		['product', 'productList'],
		[
			{
				displayName: 'Catalog ID',
				name: 'catalogId',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. 1122334455',
				description:
					'The catalog that is connected with your business number, from Commerce Manager',
			},
		],
	),
	...shownFor('product', [
		{
			displayName: 'Product Retailer ID',
			name: 'productRetailerId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. MUG-350',
			description: 'The ID of the product in the catalog',
		},
	]),
	...shownFor('catalog', [
		{
			displayName: 'Thumbnail Product Retailer ID',
			name: 'thumbnailProductRetailerId',
			type: 'string',
			default: '',
			placeholder: 'e.g. MUG-350',
			description:
				'The product whose picture stands above the button; without it WhatsApp takes the first of the catalog',
		},
	]),
	...shownFor('productList', [
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
						{
							displayName: 'Title',
							name: 'title',
							type: 'string',
							default: '',
							placeholder: 'e.g. Mugs',
							description:
								'Heading of the section, up to 24 characters; needed when there are several sections',
						},
						{
							displayName: 'Product Retailer IDs',
							name: 'productRetailerIds',
							type: 'string',
							default: '',
							required: true,
							placeholder: 'e.g. MUG-350, MUG-500',
							description: 'The IDs of the products in the catalog, separated by commas',
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
	]),
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

/** Reads one product. */
export const readProduct = (reader: Reader): ProductMessage => {
	const body = reader.text('body', 'Body');
	return {
		kind: 'product',
		...(body !== undefined && { body }),
		...readFooter(reader),
		catalogId: reader.line('catalogId', 'Catalog ID') ?? '',
		retailerId: reader.line('productRetailerId', 'Product Retailer ID') ?? '',
	};
};

/** Reads several products. */
export const readProductList = (reader: Reader): ProductListMessage => ({
	kind: 'productList',
	header: { type: 'text', text: reader.text('headerText', 'Header Text') ?? '' },
	body: reader.text('body', 'Body') ?? '',
	...readFooter(reader),
	catalogId: reader.line('catalogId', 'Catalog ID') ?? '',
	sections: (reader.text(SECTIONS.source, 'Define Sections') === 'json'
		? reader.jsonElements(SECTIONS.json, 'Sections (JSON)', 'Sections')
		: reader.elements(SECTIONS.fields, 'section')
	).map(readSection),
});

/** Reads the whole catalog. */
export const readCatalog = (reader: Reader): CatalogMessage => {
	const thumbnailId = reader.line('thumbnailProductRetailerId', 'Thumbnail Product Retailer ID');
	return {
		kind: 'catalog',
		body: reader.text('body', 'Body') ?? '',
		...readFooter(reader),
		...(thumbnailId !== undefined && { thumbnailId }),
	};
};

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
import { upTo } from '../parts/limit-words';
import { textField } from '../parts/text-field';

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
				...textField(
					'Catalog ID',
					'catalogId',
					'e.g. 1122334455',
					'The catalog that is connected with your business number, from Commerce Manager',
				),
				required: true,
			},
		],
	),
	...shownFor('product', [
		{
			...textField(
				'Product Retailer ID',
				'productRetailerId',
				'e.g. MUG-350',
				'The ID of the product in the catalog',
			),
			required: true,
		},
	]),
	...shownFor('catalog', [
		textField(
			'Thumbnail Product Retailer ID',
			'thumbnailProductRetailerId',
			'e.g. MUG-350',
			'The product whose picture stands above the button; without it WhatsApp takes the first of the catalog',
		),
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

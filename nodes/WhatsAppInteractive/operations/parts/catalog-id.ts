import type { INodeProperties } from 'n8n-workflow';

import { textField } from './text-field';
import type { Reader } from '../reader/reader';

/** The catalog that products are from. */
export const catalogIdField: INodeProperties = {
	...textField(
		'Catalog ID',
		'catalogId',
		'e.g. 1122334455',
		'The catalog that is connected with your business number, from Commerce Manager',
	),
	required: true,
};

/** Reads the ID of the catalog. */
export const readCatalogId = (reader: Reader): string =>
	reader.line('catalogId', 'Catalog ID') ?? '';

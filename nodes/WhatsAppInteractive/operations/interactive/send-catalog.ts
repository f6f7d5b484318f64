import type { INodeProperties } from 'n8n-workflow';

import type { CatalogMessage } from '../../messages/kinds/products';
import type { MessageOperation } from '../operation';
import { textField } from '../parts/text-field';
import { readBody, readFooter, textFields } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'catalog';

const fields: INodeProperties[] = [
	...textFields(KIND, 'e.g. Have a look at our new mugs'),
	textField(
		'Thumbnail Product ID',
		'thumbnailProductRetailerId',
		'e.g. MUG-350',
		'The product whose picture the message shows; without it WhatsApp takes the first of the catalog',
	),
];

const read = (reader: Reader): CatalogMessage => {
	const thumbnailId = reader.line('thumbnailProductRetailerId', 'Thumbnail Product ID');
	return {
		kind: KIND,
		body: readBody(reader),
		...readFooter(reader),
		...(thumbnailId !== undefined && { thumbnailId }),
	};
};

/** Sends a button that opens the catalog. */
export const sendCatalog: MessageOperation<'catalog'> = {
	resource: 'interactive',
	operation: 'sendCatalog',
	name: 'Send Catalog',
	action: 'Send catalog to customer',
	description: 'Send a button that opens your catalog',
	notices: ['window'],
	fields,
	read,
};

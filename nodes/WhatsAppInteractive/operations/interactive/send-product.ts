import type { INodeProperties } from 'n8n-workflow';

import type { ProductMessage } from '../../messages/kinds/products';
import type { MessageOperation } from '../operation';
import { textField } from '../parts/text-field';
import { catalogIdField, readCatalogId } from '../parts/catalog-id';
import { optionalTextFields, readFooter, readOptionalBody } from '../parts/texts';
import type { Reader } from '../reader/reader';

const KIND = 'product';

const fields: INodeProperties[] = [
	...optionalTextFields(KIND, 'e.g. Still interested in the enamel mug?'),
	catalogIdField,
	{
		...textField(
			'Product ID',
			'productRetailerId',
			'e.g. MUG-350',
			'The ID of the product in the catalog',
		),
		required: true,
	},
];

const read = (reader: Reader): ProductMessage => ({
	kind: KIND,
	...readOptionalBody(reader),
	...readFooter(reader),
	catalogId: readCatalogId(reader),
	retailerId: reader.line('productRetailerId', 'Product ID') ?? '',
});

/** Sends one product of the catalog. */
export const sendProduct: MessageOperation<'product'> = {
	resource: 'interactive',
	operation: 'sendProduct',
	name: 'Send Product',
	action: 'Send product to customer',
	description: 'Send one product of your catalog',
	notices: ['window'],
	fields,
	read,
};

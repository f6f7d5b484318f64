import type { INodeProperties } from 'n8n-workflow';

import { defined } from '../../../common/defined';
import { quote } from '../../../common/quote';
import { readAmount } from '../../../messages/amount';
import { valueOf } from '../../../messages/decimal';
import type { ImporterAddress, OrderItem } from '../../../messages/kinds/order-details';
import { providersWithField } from '../../../providers';
import { byProvider } from '../for-providers';
import { listSourceField } from '../list-source';
import { textField } from '../text-field';
import type { Reader } from '../../reader/reader';
import { isNeededAt, upTo } from '../limit-words';
import { NEEDED } from '../needed';
import { ORDERING, whereOriginIsNeeded } from './origin';

/** The collection in a row, which most orders have no use for. */
const ORIGIN = 'Origin and Importer';
const IMPORTER_ADDRESS = 'Importer Address';

const ADDRESS_LABELS: Readonly<Record<keyof ImporterAddress, string>> = {
	addressLine1: 'Importer Address Line 1',
	addressLine2: 'Importer Address Line 2',
	city: 'Importer City',
	zoneCode: 'Importer State',
	postalCode: 'Importer Postal Code',
	countryCode: 'Importer Country Code',
};

/** The providers whose items may have a picture of their own. */
const showingImages = providersWithField('message.order.items[].imageLink', 'orderDetails');

const addressText = (
	name: keyof ImporterAddress,
	placeholder: string,
	description: string,
): INodeProperties => textField(ADDRESS_LABELS[name], name, placeholder, description);

const itemFields: INodeProperties[] = [
	{
		...textField(
			'Name',
			'name',
			'e.g. Enamel mug',
			`The product, ${upTo('message.order.items[].name')}`,
		),
		required: true,
	},
	{
		...textField('Price', 'price', 'e.g. 499.00', 'The price of one piece, as in the shop'),
		required: true,
	},
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1,
		description: 'How many pieces',
	},
	textField(
		'Sale Price',
		'salePrice',
		'e.g. 449.00',
		'The reduced price of one piece, which then counts',
	),
	...byProvider(ORDERING, (provider) => {
		const isNeeded = isNeededAt(provider, 'message.order.items[].retailerId', 'orderDetails');
		return {
			...textField(
				'Product ID',
				'retailerId',
				'e.g. MUG-350',
				`The ID of the product in the catalog, or your own${isNeeded ? '' : '; needed in Brazil'}`,
			),
			...(isNeeded && NEEDED),
		};
	}),
	{
		...textField(
			'Image URL',
			'imageUrl',
			'e.g. https://shop.example.com/mug.jpg',
			`A picture of the product, for ${upTo('message.order.items', { kind: 'orderDetails', providers: showingImages }, ' items')} without a catalog`,
		),
		displayOptions: {
			show: { '/provider': showingImages },
		},
	},
	...byProvider(ORDERING, (provider): INodeProperties => ({
		displayName: ORIGIN,
		name: 'origin',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: `Where the product was made, and who brought it into the country; needed${whereOriginIsNeeded(provider)} unless the order has a catalog ID`,
		options: [
			textField('Country of Origin', 'originCountry', 'e.g. India', 'Where the product was made'),
			{
				displayName: IMPORTER_ADDRESS,
				name: 'importerAddress',
				type: 'collection',
				placeholder: 'Add Address Line',
				default: {},
				description: 'The address of the importer',
				options: [
					addressText('addressLine1', 'e.g. 12 Harbour Road', 'Street and number'),
					addressText('addressLine2', 'e.g. Dock 4', 'What else belongs to the street'),
					addressText('city', 'e.g. Mumbai', 'The city'),
					addressText('countryCode', 'e.g. IN', 'The country, two letters'),
					addressText('postalCode', 'e.g. 400001', 'The postal code'),
					addressText('zoneCode', 'e.g. MH', 'The state or province'),
				],
			},
			textField(
				'Importer Name',
				'importerName',
				'e.g. Acme Imports Pvt Ltd',
				'Who brought the product into the country',
			),
		],
	})),
];

/** The lines of an order, as rows or as a list. */
export const itemsFields: INodeProperties[] = [
	listSourceField('itemsSource', 'Items'),
	{
		displayName: 'Items',
		name: 'items',
		type: 'fixedCollection',
		typeOptions: {
			multipleValues: true,
			multipleValueButtonText: 'Add Item',
			minRequiredFields: 1,
			sortable: true,
			fixedCollection: { itemTitle: '={{ $collection.item.value.name }}' },
		},
		default: { item: [{ name: '', price: '', quantity: 1 }] },
		placeholder: 'Add Item',
		description: 'What the customer ordered; subtotal and total are worked out from it',
		options: [{ displayName: 'Item', name: 'item', values: itemFields }],
		displayOptions: { show: { itemsSource: ['fields'] } },
	},
	{
		displayName: 'Items (JSON)',
		name: 'itemsJson',
		type: 'json',
		default:
			'[\n  { "name": "Enamel mug", "price": "499.00", "quantity": 2, "retailerId": "MUG-350" }\n]',
		required: true,
		description:
			'A list of items with "name" (or "title"), "price", "quantity", and perhaps "salePrice", "retailerId" (or "sku") and "imageUrl", as JSON or from an expression such as the line items of a shop',
		displayOptions: { show: { itemsSource: ['json'] } },
	},
];

/** What shops call the members of an order's lines. */
const ALIASES = {
	name: ['name', 'title', 'product_name'],
	price: ['price', 'amount', 'unitPrice', 'unit_price'],
	salePrice: ['salePrice', 'saleAmount', 'sale_price'],
	retailerId: ['retailerId', 'sku', 'retailer_id', 'productRetailerId', 'product_retailer_id'],
	quantity: ['quantity', 'qty'],
	imageUrl: ['imageUrl', 'imageLink', 'image_url'],
	originCountry: ['originCountry', 'country_of_origin'],
	importerName: ['importerName', 'importer_name'],
} as const;

function readImporterAddress(reader: Reader): ImporterAddress | undefined {
	const line = (name: keyof ImporterAddress) => reader.line(name, ADDRESS_LABELS[name]);
	const address = defined({
		addressLine1: line('addressLine1'),
		addressLine2: line('addressLine2'),
		city: line('city'),
		zoneCode: line('zoneCode'),
		postalCode: line('postalCode'),
		countryCode: line('countryCode'),
	});
	reader.close(IMPORTER_ADDRESS);
	return Object.keys(address).length === 0 ? undefined : address;
}

/**
 * Tells a sale price of nothing. Shops write 0 where a price is not reduced, and the customer would get
 * the goods for nothing.
 */
function tellFree(item: Reader, name: string, saleAmount: string | undefined): void {
	if (saleAmount === undefined || valueOf(readAmount(saleAmount)) !== 0) return;
	item.fault(
		'Sale Price',
		`'Sale Price' of ${quote(name)} is 0: leave it empty where the price is not reduced, and give 0 as the 'Price' of what is free`,
	);
}

/**
 * Reads one line of an order, whatever the shop calls its members.
 * @param origin has what says where the product comes from: the item itself in a list
 * @param pieces how many a line is that says nothing of it: the preset of a row; a list has none, since
 * a shop may call it by another name
 */
function readLine(item: Reader, origin: Reader, pieces: string): OrderItem {
	const given = (name: keyof typeof ALIASES, label: string, reader = item) =>
		reader.firstLine(label, ...ALIASES[name]);
	const name = given('name', 'Name') ?? '';
	const saleAmount = given('salePrice', 'Sale Price');
	tellFree(item, name, saleAmount);
	const retailerId = given('retailerId', 'Product ID');
	const imageLink = given('imageUrl', 'Image URL');
	const originCountry = given('originCountry', 'Country of Origin', origin);
	const importerName = given('importerName', 'Importer Name', origin);
	const importerAddress = readImporterAddress(
		origin.collection('importerAddress', IMPORTER_ADDRESS),
	);
	const isCounted = ALIASES.quantity.some((name) => item.holds(name));
	return {
		name,
		amount: given('price', 'Price') ?? '',
		quantity: given('quantity', 'Quantity') ?? (isCounted ? '' : pieces),
		...defined({ saleAmount, retailerId, imageLink, originCountry, importerName, importerAddress }),
	};
}

/**
 * Reads one line of a list, see {@link readLine}. It may have members of the shop's own, but none that
 * would be one of ours if it were not misspelled.
 */
export function readItem(item: Reader): OrderItem {
	const read = readLine(item, item, '');
	item.closeMisspelled('Items');
	return read;
}

/** Reads the lines of an order. */
export const readItems = (reader: Reader): OrderItem[] =>
	reader.text('itemsSource', 'Define Items') === 'json'
		? reader.jsonElements('itemsJson', 'Items (JSON)', 'Items').map(readItem)
		: reader
				.elements('items', 'item')
				.map((row) => readLine(row, row.collection('origin', ORIGIN), '1'));

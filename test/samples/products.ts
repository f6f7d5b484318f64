import fc from 'fast-check';

import type {
	CatalogMessage,
	ProductListMessage,
	ProductMessage,
} from '../../nodes/WhatsAppInteractive/messages/kinds/products';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import { body, idUpTo, textUpTo } from './arbitrary/basics';
import { textHeader } from './arbitrary/header';
import { interactive, type KindSamples } from './kind-samples';

const retailerId = idUpTo(60);
const catalogId = fc.stringMatching(/^[1-9]\d{5,15}$/);

const product = {
	minimal: { kind: 'product', catalogId: '1122334455', retailerId: 'MUG-350' },
	full: {
		kind: 'product',
		body: 'Still interested?',
		footer: 'In stock',
		catalogId: '1122334455',
		retailerId: 'MUG-350',
	},
} as const satisfies Record<string, ProductMessage>;

const anyProduct = (): fc.Arbitrary<ProductMessage> =>
	fc.record(
		{
			kind: fc.constant('product' as const),
			body,
			footer: textUpTo(LIMITS.footer),
			catalogId,
			retailerId,
		},
		{ requiredKeys: ['kind', 'catalogId', 'retailerId'] },
	);

export const PRODUCT = {
	variants: [product.full],
	arbitrary: anyProduct,
	messages: product,
	meta: [
		{
			why: 'a product',
			message: product.minimal,
			content: interactive({
				type: 'product',
				action: { catalog_id: '1122334455', product_retailer_id: 'MUG-350' },
			}),
		},
		{
			why: 'a product with everything',
			message: product.full,
			content: interactive({
				type: 'product',
				body: { text: 'Still interested?' },
				footer: { text: 'In stock' },
				action: { catalog_id: '1122334455', product_retailer_id: 'MUG-350' },
			}),
		},
	],
} as const satisfies KindSamples<'product'>;

const productList = {
	minimal: {
		kind: 'productList',
		header: { type: 'text', text: 'Picked for you' },
		body: 'Have a look',
		catalogId: '1122334455',
		sections: [{ retailerIds: ['MUG-350'] }],
	},
	full: {
		kind: 'productList',
		header: { type: 'text', text: 'Picked for you' },
		body: 'Have a look',
		footer: 'While stocks last',
		catalogId: '1122334455',
		sections: [
			{ title: 'Mugs', retailerIds: ['MUG-350', 'MUG-500'] },
			{ title: 'Plates', retailerIds: ['PLT-20'] },
		],
	},
} as const satisfies Record<string, ProductListMessage>;

/** Up to the limit over all sections together, which have a title each. */
const anyProductList = (): fc.Arbitrary<ProductListMessage> =>
	fc.record(
		{
			kind: fc.constant('productList' as const),
			header: textHeader,
			body,
			footer: textUpTo(LIMITS.footer),
			catalogId,
			sections: fc.array(
				fc.record({
					title: textUpTo(LIMITS.sectionTitle),
					retailerIds: fc.uniqueArray(retailerId, {
						minLength: 1,
						maxLength: LIMITS.products / LIMITS.sections,
					}),
				}),
				{ minLength: 1, maxLength: LIMITS.sections },
			),
		},
		{ requiredKeys: ['kind', 'header', 'body', 'catalogId', 'sections'] },
	);

export const PRODUCT_LIST = {
	variants: [productList.full, { ...productList.full, sections: [{ retailerIds: ['MUG-350'] }] }],
	arbitrary: anyProductList,
	messages: productList,
	meta: [
		{
			why: 'several products in a section without a title',
			message: productList.minimal,
			content: interactive({
				type: 'product_list',
				header: { type: 'text', text: 'Picked for you' },
				body: { text: 'Have a look' },
				action: {
					catalog_id: '1122334455',
					sections: [{ product_items: [{ product_retailer_id: 'MUG-350' }] }],
				},
			}),
		},
		{
			why: 'several products with everything',
			message: productList.full,
			content: interactive({
				type: 'product_list',
				header: { type: 'text', text: 'Picked for you' },
				body: { text: 'Have a look' },
				footer: { text: 'While stocks last' },
				action: {
					catalog_id: '1122334455',
					sections: [
						{
							title: 'Mugs',
							product_items: [
								{ product_retailer_id: 'MUG-350' },
								{ product_retailer_id: 'MUG-500' },
							],
						},
						{ title: 'Plates', product_items: [{ product_retailer_id: 'PLT-20' }] },
					],
				},
			}),
		},
	],
} as const satisfies KindSamples<'productList'>;

const catalog = {
	minimal: { kind: 'catalog', body: 'All that we have' },
	full: { kind: 'catalog', body: 'All that we have', footer: 'Acme', thumbnailId: 'MUG-350' },
} as const satisfies Record<string, CatalogMessage>;

const anyCatalog = (): fc.Arbitrary<CatalogMessage> =>
	fc.record(
		{
			kind: fc.constant('catalog' as const),
			body,
			footer: textUpTo(LIMITS.footer),
			thumbnailId: retailerId,
		},
		{ requiredKeys: ['kind', 'body'] },
	);

export const CATALOG = {
	variants: [catalog.full],
	arbitrary: anyCatalog,
	messages: catalog,
	meta: [
		{
			why: 'the catalog',
			message: catalog.minimal,
			content: interactive({
				type: 'catalog_message',
				body: { text: 'All that we have' },
				action: { name: 'catalog_message' },
			}),
		},
		{
			why: 'the catalog with everything',
			message: catalog.full,
			content: interactive({
				type: 'catalog_message',
				body: { text: 'All that we have' },
				footer: { text: 'Acme' },
				action: {
					name: 'catalog_message',
					parameters: { thumbnail_product_retailer_id: 'MUG-350' },
				},
			}),
		},
	],
} as const satisfies KindSamples<'catalog'>;

import type { SchemaObject } from 'ajv';
import type { Rule, Violation } from '../../../validation/check';
import { list, object, only, text } from '../../../validation/schema';
import type { InteractiveDialect } from '../dialect';
import { META_LIMITS } from '../limits';
import { body, footer, headerSchema, identifier } from '../parts';

/** A section of products as the rule reads it. */
export interface ProductSection {
	readonly title?: string;
	readonly product_items: readonly object[];
}

/** Several products as the rule reads them. */
export interface ProductListMessage {
	readonly type: 'product_list';
	readonly action: { readonly sections: readonly ProductSection[] };
}

/** Sections of products, in a message of their own and in a template. */
export const productSections = list(
	object(
		{ product_items: list(object({ product_retailer_id: identifier }), 1, META_LIMITS.products) },
		{ title: text(0, META_LIMITS.sectionTitle) },
	),
	1,
	META_LIMITS.sections,
);

/** One product (Cloud API, single-product messages). A header is not allowed. */
export const productSchema = object(
	{
		type: only('product'),
		action: object({ catalog_id: identifier, product_retailer_id: identifier }),
	},
	{ body, footer },
);

/** Several products (Cloud API, multi-product messages). The text header is mandatory. */
export function productListSchema(dialect: InteractiveDialect): SchemaObject {
	return object(
		{
			type: only('product_list'),
			header: headerSchema(['text'], dialect),
			body,
			action: object({ catalog_id: identifier, sections: productSections }),
		},
		{ footer },
	);
}

/** The whole catalogue (Cloud API, catalog messages). */
export const catalogSchema = object(
	{
		type: only('catalog_message'),
		body,
		action: object(
			{ name: only('catalog_message') },
			{ parameters: object({}, { thumbnail_product_retailer_id: identifier }) },
		),
	},
	{ footer },
);

/** Thirty products in total, titles where there are several sections. */
export function productSectionsRule(path: string): Rule<readonly ProductSection[]> {
	return (sections) => {
		const violations: Violation[] = [];
		const products = sections.flatMap((section) => section.product_items);
		if (products.length > META_LIMITS.products) {
			const message = `all sections together must have at most ${META_LIMITS.products} products`;
			violations.push({ path, message });
		}
		if (sections.length === 1) return violations;
		for (const [index, { title = '' }] of sections.entries()) {
			if (title.trim() !== '') continue;
			violations.push({
				path: `${path}[${index}].title`,
				message: 'must not be blank when there is more than one section',
			});
		}
		return violations;
	};
}

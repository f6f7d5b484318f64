import type { Rule, Violation } from '../../../validation/check';
import { hasDuplicates, namedSections } from '../../../validation/choices';
import { anyText, list, object, text } from '../../../validation/schema';
import type { InfobipMessageWith } from './envelope';
import { INFOBIP_LIMITS } from './limits';
import { body, footer, textHeader } from './parts';

/** A section of products of a catalog. */
export interface ProductSection {
	readonly title?: string;
	readonly productRetailerIds: readonly string[];
}

/** What is checked of several products beyond their schema. */
export interface MultiProductContent {
	readonly action: { readonly sections: readonly ProductSection[] };
}

/** Infobip, send interactive product message. */
export const productContent = object(
	{ action: object({ catalogId: anyText, productRetailerId: anyText }) },
	{ body, footer },
);

const section = object(
	{ productRetailerIds: list(anyText, 0) },
	{ title: text(0, INFOBIP_LIMITS.sectionTitle) },
);

/** Infobip, send interactive multi-product message. */
export const multiProductContent = object(
	{
		header: textHeader,
		body,
		action: object({ catalogId: anyText, sections: list(section, 1, INFOBIP_LIMITS.sections) }),
	},
	{ footer },
);

/** 1 to 30 products in total, none twice in a section. */
export function soundProducts(sections: readonly ProductSection[], path: string): Violation[] {
	const violations: Violation[] = [];
	const count = sections.reduce((sum, { productRetailerIds: ids }) => sum + ids.length, 0);
	if (count < 1 || count > INFOBIP_LIMITS.products) {
		violations.push({
			path,
			message: `all sections together must have 1 to ${INFOBIP_LIMITS.products} products`,
		});
	}
	for (const [index, { productRetailerIds }] of sections.entries()) {
		if (hasDuplicates(productRetailerIds)) {
			violations.push({
				path: `${path}[${index}].productRetailerIds`,
				message: 'products must be unique in a section',
			});
		}
	}
	return [...violations, ...namedSections(sections, path)];
}

/** The same for a whole message. */
export const productsAreSound: Rule<InfobipMessageWith<MultiProductContent>> = ({ content }) =>
	soundProducts(content.action.sections, 'content.action.sections');

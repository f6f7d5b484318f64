import type { DefinedComponent, TemplateDefinition } from '../template/definition';

const FIRST_ID = 1_040_000_000_000_000;

/** The line at the foot of the shop's messages. */
export const FOOTER: DefinedComponent = { type: 'FOOTER', text: 'Acme Outfitters' };

/** A template of the shop: in English and approved unless told. */
export function template(
	number: number,
	name: string,
	category: TemplateDefinition['category'],
	components: readonly DefinedComponent[],
	differs: Partial<TemplateDefinition> = {},
): TemplateDefinition {
	return {
		id: String(FIRST_ID + number),
		name,
		language: 'en',
		category,
		status: 'APPROVED',
		components,
		...differs,
	};
}

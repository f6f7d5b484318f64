import type { TemplateDefinition } from '../template/definition';
import { OFFER_TEMPLATES } from './offer-templates';
import { ORDER_TEMPLATES } from './order-templates';

/** The templates of a fictional shop, Acme Outfitters: at least one of every documented sort. */
export const SHOP_TEMPLATES: readonly TemplateDefinition[] = [
	...ORDER_TEMPLATES,
	...OFFER_TEMPLATES,
];

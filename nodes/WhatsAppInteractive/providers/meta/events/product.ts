import { asText, isRecord } from '../../../common/json';
import type { ReferredProduct } from '../../../events/inbound-message';

/** The product that a message asks about, in Meta's names. */
export const readReferredProduct = (product: unknown): ReferredProduct | null =>
	isRecord(product)
		? { catalogId: asText(product.catalog_id), productId: asText(product.product_retailer_id) }
		: null;

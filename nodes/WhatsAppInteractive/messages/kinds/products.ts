import type { TextHeader } from './header';

/** One product of the catalog. */
export interface ProductMessage {
	readonly kind: 'product';
	readonly body?: string;
	readonly footer?: string;
	readonly catalogId: string;
	/** The product's ID in the catalog. */
	readonly retailerId: string;
}

/** Products under one title. */
export interface ProductSection {
	readonly title?: string;
	/** Their IDs in the catalog. */
	readonly retailerIds: readonly string[];
}

/** Several products of the catalog to choose from. */
export interface ProductListMessage {
	readonly kind: 'productList';
	readonly header: TextHeader;
	readonly body: string;
	readonly footer?: string;
	readonly catalogId: string;
	readonly sections: readonly ProductSection[];
}

/** A message with a button that opens the whole catalog. */
export interface CatalogMessage {
	readonly kind: 'catalog';
	readonly body: string;
	readonly footer?: string;
	/** The product whose picture stands above the button. */
	readonly thumbnailId?: string;
}

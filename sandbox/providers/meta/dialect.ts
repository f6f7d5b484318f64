import type { Fields } from '../../validation/schema';

/** The types of interactive objects (Cloud API, interactive messages). */
export type InteractiveType =
	| 'address_message'
	| 'button'
	| 'call_permission_request'
	| 'carousel'
	| 'catalog_message'
	| 'cta_url'
	| 'flow'
	| 'list'
	| 'location_request_message'
	| 'order_details'
	| 'order_status'
	| 'product'
	| 'product_list'
	| 'request_contact_info'
	| 'voice_call';

/** The types of headers above an interactive object. */
export type HeaderType = 'text' | 'image' | 'video' | 'document';

/** The types of entries in `payment_settings`. */
export type PaymentSettingType =
	| 'boleto'
	| 'offsite_card_pay'
	| 'payment_gateway'
	| 'payment_link'
	| 'pix_dynamic_code'
	| 'upi_intent_link';

/** How a provider takes media. */
export interface MediaDialect {
	/** Whether media may be named by an uploaded ID as well as by a link. */
	readonly mediaIds: boolean;
}

/** Where the providers that carry Meta's interactive object differ. */
export interface InteractiveDialect extends MediaDialect {
	/** The types that the provider documents. */
	readonly types: readonly InteractiveType[];
	/** Whether a text header may have a `sub_text`. */
	readonly headerSubText: boolean;
	/** Whether a header may carry its type alone, as the sample of Gupshup's page does. */
	readonly bareHeader: boolean;
	/** Longest body of a list in code points. */
	readonly listBody: number;
	/** Whether a list's sections need titles even if there is just one. */
	readonly sectionTitles: 'always' | 'if several';
	/** Countries for which an address may be asked. */
	readonly addressCountries: ReadonlyArray<'IN' | 'SG'>;
	readonly orders: OrderDialect;
}

/** Where the providers differ in orders. */
export interface OrderDialect {
	/** How the states of an order are spelled in an interactive `order_status`. */
	readonly statuses: readonly string[];
	/** Whether an `order_status` may tell the state of the payment, too. */
	readonly paymentState: boolean;
	/** What may stand above an `order_details`. */
	readonly headers: readonly HeaderType[];
	readonly settings: readonly PaymentSettingType[];
}

/** Where the providers that carry Meta's whole message object differ. */
export interface MessageDialect extends InteractiveDialect {
	/** Fields of the envelope that must be there, beside `messaging_product` and the message. */
	readonly required: Fields;
	/** Fields of the envelope that may be there, beside `context`. */
	readonly optional: Fields;
	/** Whether a message without `type` counts as text. */
	readonly typeDefaultsToText: boolean;
}

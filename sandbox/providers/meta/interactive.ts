import type { SchemaObject } from 'ajv';
import type { Rule } from '../../validation/check';
import { union } from '../../validation/schema';
import type { InteractiveDialect, InteractiveType } from './dialect';
import { addressSchema } from './interactive/address';
import { type CarouselMessage, carouselRule, carouselSchema } from './interactive/carousel';
import {
	type ButtonMessage,
	buttonRule,
	buttonSchema,
	type ListMessage,
	listRule,
	listSchema,
} from './interactive/choices';
import { type CtaUrlMessage, ctaUrlActionRule, ctaUrlSchema } from './interactive/cta-url';
import { type FlowMessage, flowRule, flowSchema } from './interactive/flow';
import {
	catalogSchema,
	type ProductListMessage,
	productListSchema,
	productSchema,
	productSectionsRule,
} from './interactive/products';
import {
	callPermissionSchema,
	contactInfoSchema,
	locationRequestSchema,
	voiceCallSchema,
} from './interactive/requests';
import {
	type OrderDetailsMessage,
	orderDetailsRule,
	orderDetailsSchema,
} from './payments/order-details';
import { type OrderStatusMessage, orderStatusSchema } from './payments/order-status';

/** The part of an interactive object that the sandbox reads after the schema accepted it. */
export type Interactive =
	| ButtonMessage
	| CarouselMessage
	| CtaUrlMessage
	| FlowMessage
	| ListMessage
	| OrderDetailsMessage
	| OrderStatusMessage
	| ProductListMessage
	| { readonly type: SchemaOnly };

/** The types of which the schema says everything. */
type SchemaOnly =
	| 'address_message'
	| 'call_permission_request'
	| 'catalog_message'
	| 'location_request_message'
	| 'product'
	| 'request_contact_info'
	| 'voice_call';

/** The interactive object: one branch for each type that the provider documents. */
export function interactiveSchema(dialect: InteractiveDialect): SchemaObject {
	return union('type', ...dialect.types.map((type) => branch(type, dialect)));
}

function branch(type: InteractiveType, dialect: InteractiveDialect): SchemaObject {
	switch (type) {
		case 'address_message':
			return addressSchema(dialect);
		case 'button':
			return buttonSchema(dialect);
		case 'call_permission_request':
			return callPermissionSchema;
		case 'carousel':
			return carouselSchema(dialect);
		case 'catalog_message':
			return catalogSchema;
		case 'cta_url':
			return ctaUrlSchema(dialect);
		case 'flow':
			return flowSchema(dialect);
		case 'list':
			return listSchema(dialect);
		case 'location_request_message':
			return locationRequestSchema;
		case 'order_details':
			return orderDetailsSchema(dialect);
		case 'order_status':
			return orderStatusSchema(dialect.orders);
		case 'product':
			return productSchema;
		case 'product_list':
			return productListSchema(dialect);
		case 'request_contact_info':
			return contactInfoSchema;
		case 'voice_call':
			return voiceCallSchema;
	}
}

/** What the schema cannot say of an interactive object; `path` is where it stands. */
export function interactiveRule(path: string): Rule<Interactive> {
	return (interactive) => {
		switch (interactive.type) {
			case 'button':
				return buttonRule(path)(interactive);
			case 'carousel':
				return carouselRule(path)(interactive);
			case 'cta_url':
				return ctaUrlActionRule(`${path}.action`)(interactive.action);
			case 'flow':
				return flowRule(path)(interactive);
			case 'list':
				return listRule(path)(interactive);
			case 'order_details':
				return orderDetailsRule(`${path}.action.parameters`)(interactive.action.parameters);
			case 'product_list':
				return productSectionsRule(`${path}.action.sections`)(interactive.action.sections);
			case 'address_message':
			case 'call_permission_request':
			case 'catalog_message':
			case 'location_request_message':
			case 'order_status':
			case 'product':
			case 'request_contact_info':
			case 'voice_call':
				return [];
		}
	};
}

import type { SchemaObject } from 'ajv';
import {
	anyText,
	integer,
	list,
	object,
	oneOf,
	only,
	text,
	union,
	visibleText,
} from '../../../validation/schema';
import type { MessageDialect } from '../dialect';
import { productSections } from '../interactive/products';
import { META_LIMITS } from '../limits';
import { identifier } from '../parts';
import { orderParameters } from '../payments/order-details';

/** The kinds of buttons that take parameters. */
const BUTTON_KINDS = [
	'catalog',
	'copy_code',
	'flow',
	'mpm',
	'order_details',
	'quick_reply',
	'url',
	'voice_call',
] as const;

/** One of {@link BUTTON_KINDS}. */
export type ButtonKind = (typeof BUTTON_KINDS)[number];

/** The position of a button in its template; Meta's samples have numbers and texts. */
const position: SchemaObject = { type: ['integer', 'string'], minimum: 0, pattern: '^\\d+$' };

/** A button of a template (Cloud API, templates): one branch a kind. */
export function buttonComponent(dialect: MessageDialect): SchemaObject {
	const kinds = BUTTON_KINDS.map((kind) =>
		object({
			type: only('button'),
			// Meta's samples write it in lower case and in upper case.
			sub_type: oneOf([kind, kind.toUpperCase()]),
			index: position,
			parameters: parameters(kind, dialect),
		}),
	);
	return { ...union('sub_type', ...kinds), properties: { type: only('button') } };
}

function parameters(kind: ButtonKind, dialect: MessageDialect): SchemaObject {
	switch (kind) {
		case 'quick_reply':
			return just(object({ type: only('payload'), payload: text(0, META_LIMITS.buttonPayload) }));
		case 'url':
			return just(object({ type: only('text'), text: visibleText(META_LIMITS.url) }));
		case 'copy_code': {
			const code = visibleText(META_LIMITS.couponCode);
			return just(object({ type: only('coupon_code'), coupon_code: code }));
		}
		case 'flow':
			return action(object({}, { flow_token: anyText, flow_action_data: { type: 'object' } }));
		case 'catalog':
			return action(object({}, { thumbnail_product_retailer_id: identifier }));
		case 'mpm':
			return action(
				object({ thumbnail_product_retailer_id: identifier, sections: productSections }),
			);
		case 'order_details':
			return action(object({ order_details: orderParameters(dialect.orders) }));
		case 'voice_call': {
			const ttl = integer(1, META_LIMITS.callMinutes);
			const payload = text(0, META_LIMITS.callPayload);
			const either = union(
				'type',
				object({ type: only('ttl_minutes'), ttl_minutes: ttl }),
				object({ type: only('payload'), payload }),
			);
			return list(either, 1, 2);
		}
	}
}

function just(parameter: SchemaObject): SchemaObject {
	return list(parameter, 1, 1);
}

function action(content: SchemaObject): SchemaObject {
	return just(object({ type: only('action'), action: content }));
}

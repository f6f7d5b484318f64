import type { SchemaObject } from 'ajv';
import type { Rule, Violation } from '../../../validation/check';
import { hasDuplicates } from '../../../validation/choices';
import { integer, list, object, only, union, webAddress } from '../../../validation/schema';
import type { MessageDialect } from '../dialect';
import { type ProductSection, productSectionsRule } from '../interactive/products';
import { META_LIMITS } from '../limits';
import { identifier } from '../parts';
import { orderDetailsRule, type OrderDetailsMessage } from '../payments/order-details';
import type { ToldState } from '../payments/order-book';
import { orderStatusParameter } from '../payments/order-status';
import { buttonComponent } from './buttons';
import { bodyParameter, headerParameter } from './parameters';

/** A parameter as the rules read it. */
export interface Parameter {
	readonly type: string;
	readonly text?: string;
	readonly parameter_name?: string;
	readonly order_status?: ToldState;
	readonly action?: {
		readonly sections?: readonly ProductSection[];
		readonly order_details?: OrderDetailsMessage['action']['parameters'];
	};
}

/** A component with parameters as the rules read it. */
export interface FilledComponent {
	readonly type:
		| 'header'
		| 'body'
		| 'button'
		| 'limited_time_offer'
		| 'order_status'
		| 'tap_target_configuration';
	readonly sub_type?: string;
	readonly index?: number | string;
	readonly parameters: readonly Parameter[];
}

/** A card of a carousel as the rules read it. */
export interface FilledCard {
	readonly card_index: number;
	readonly components: readonly FilledComponent[];
}

/** A component of a template message as the rules read it. */
export type Component =
	| FilledComponent
	| { readonly type: 'carousel'; readonly cards: readonly FilledCard[] };

/** A template message as the rules read it. */
export interface TemplateMessage {
	readonly name: string;
	readonly language: { readonly code: string };
	readonly components?: readonly Component[];
}

/** A template message (Cloud API, templates): one branch a component. */
export function templateSchema(dialect: MessageDialect): SchemaObject {
	const header = object({
		type: only('header'),
		parameters: list(headerParameter(dialect), 1, 1),
	});
	const body = object({ type: only('body'), parameters: list(bodyParameter, 1) });
	const button = buttonComponent(dialect);
	const card = object({
		card_index: integer(0, META_LIMITS.cards - 1),
		components: list(union('type', header, body, button), 1),
	});
	const components = union(
		'type',
		header,
		body,
		button,
		object({ type: only('carousel'), cards: list(card, 1, META_LIMITS.cards) }),
		parameterized('limited_time_offer', object({ expiration_time_ms: integer(0) })),
		parameterized('order_status', orderStatusParameter(dialect.orders)),
		parameterized('tap_target_configuration', tapTarget),
	);
	return object(
		{ name: identifier, language: object({ code: identifier }, { policy: only('deterministic') }) },
		{ components: list(components, 0) },
	);
}

const tapTargetEntry = object({ url: webAddress(META_LIMITS.url), title: identifier });

/** Meta's page shows a list, the libraries send an object. */
const tapTarget: SchemaObject = {
	type: ['array', 'object'],
	if: { type: 'array' },
	then: list(tapTargetEntry, 1),
	else: tapTargetEntry,
};

/** A component whose one parameter bears the component's own name. */
function parameterized(name: string, content: SchemaObject): SchemaObject {
	return object({
		type: only(name),
		parameters: list(object({ type: only(name), [name]: content }), 1, 1),
	});
}

/** Each component once, cards counted from 0, named and numbered variables never mixed. */
export function templateRule(path: string): Rule<TemplateMessage> {
	return ({ components = [] }) => componentFaults(components, `${path}.components`);
}

function componentFaults(components: readonly Component[], path: string): Violation[] {
	const names = components.map((component) =>
		component.type === 'button' ? `button ${String(component.index)}` : component.type,
	);
	return [
		...(hasDuplicates(names) ? [{ path, message: 'a component must not come twice' }] : []),
		...components.flatMap((component, index) => {
			const where = `${path}[${index}]`;
			return component.type === 'carousel'
				? cardFaults(component.cards, `${where}.cards`)
				: parameterFaults(component, `${where}.parameters`);
		}),
	];
}

function cardFaults(cards: readonly FilledCard[], path: string): Violation[] {
	return cards.flatMap((card, index) => [
		...(card.card_index === index
			? []
			: [{ path: `${path}[${index}].card_index`, message: `must be ${index}` }]),
		...componentFaults(card.components, `${path}[${index}].components`),
	]);
}

function parameterFaults({ type, parameters }: FilledComponent, path: string): Violation[] {
	const named = parameters.filter((parameter) => parameter.parameter_name !== undefined);
	const violations: Violation[] = [];
	if (type === 'body' && named.length > 0 && named.length < parameters.length) {
		violations.push({ path, message: 'must be all named or all without names' });
	}
	if (hasDuplicates(named.map((parameter) => parameter.parameter_name ?? ''))) {
		violations.push({ path, message: 'parameter names must be unique' });
	}
	for (const [index, { action }] of parameters.entries()) {
		const where = `${path}[${index}].action`;
		if (action?.sections !== undefined) {
			violations.push(...productSectionsRule(`${where}.sections`)(action.sections));
		}
		if (action?.order_details !== undefined) {
			violations.push(...orderDetailsRule(`${where}.order_details`)(action.order_details));
		}
	}
	return violations;
}

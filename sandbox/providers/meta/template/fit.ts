import { META_LIMITS } from '../limits';
import { reject, type Rejection } from '../rejection';
import { buttonFault } from './button-fit';
import {
	type DefinedComponent,
	type DefinedHeader,
	type TemplateDefinition,
	variablesOf,
} from './definition';
import type { Component, FilledCard, FilledComponent, Parameter } from './message';

/** The first thing that Meta would not take about a template message, if there is any. */
export function templateFault(
	components: readonly Component[],
	definition: TemplateDefinition,
): Rejection | undefined {
	return statusFault(definition) ?? componentsFault(components, definition);
}

function statusFault({ name, language, status }: TemplateDefinition): Rejection | undefined {
	switch (status) {
		case 'APPROVED':
			return undefined;
		case 'PENDING':
		case 'REJECTED':
			return reject(132001, `${name} in ${language} is not approved`);
		case 'PAUSED':
			return reject(132015, `${name} is paused for low quality`);
		case 'DISABLED':
			return reject(132016, `${name} was paused too often`);
	}
}

function componentsFault(
	components: readonly Component[],
	definition: TemplateDefinition,
): Rejection | undefined {
	const filled = components.filter(isFilled);
	const carousel = components.find((component) => component.type === 'carousel');
	return (
		partsFault(filled, definition.components, definition) ??
		cardsFault(carousel?.cards ?? [], definition) ??
		offerFault(filled, definition) ??
		orderStatusFault(filled, definition)
	);
}

/** What a template and a card of a carousel have in common. */
function partsFault(
	filled: readonly FilledComponent[],
	defined: readonly DefinedComponent[],
	definition: TemplateDefinition,
): Rejection | undefined {
	return (
		headerFault(
			filled.find(({ type }) => type === 'header')?.parameters ?? [],
			defined.find((component) => component.type === 'HEADER'),
			definition,
		) ??
		bodyFault(filled.find(({ type }) => type === 'body')?.parameters ?? [], defined, definition) ??
		buttonFault(
			filled.filter(({ type }) => type === 'button'),
			defined.find((component) => component.type === 'BUTTONS')?.buttons ?? [],
		)
	);
}

function headerFault(
	parameters: readonly Parameter[],
	header: DefinedHeader | undefined,
	definition: TemplateDefinition,
): Rejection | undefined {
	if (header === undefined) {
		return parameters.length === 0 ? undefined : reject(132000, 'header: the template has none');
	}
	if (header.format === 'TEXT') {
		return textFault('header', parameters, header.text, definition, META_LIMITS.headerText);
	}
	const [parameter] = parameters;
	if (parameter === undefined)
		return reject(132012, `header: Format mismatch, expected ${header.format}`);
	return parameter.type === header.format.toLowerCase()
		? undefined
		: reject(
				132012,
				`header: Format mismatch, expected ${header.format}, received ${parameter.type}`,
			);
}

function bodyFault(
	parameters: readonly Parameter[],
	defined: readonly DefinedComponent[],
	definition: TemplateDefinition,
): Rejection | undefined {
	const text = defined.find((component) => component.type === 'BODY')?.text ?? '';
	const limit = defined.length > 1 ? META_LIMITS.templateText : META_LIMITS.templateTextAlone;
	return textFault('body', parameters, text, definition, limit);
}

function textFault(
	where: string,
	parameters: readonly Parameter[],
	text: string,
	{ parameter_format: format = 'POSITIONAL' }: TemplateDefinition,
	limit: number,
): Rejection | undefined {
	const variables = variablesOf(text);
	if (parameters.length !== variables.length) {
		return reject(
			132000,
			`${where}: number of parameters (${parameters.length}) does not match the expected number (${variables.length})`,
		);
	}
	const names = parameters.map((parameter) => parameter.parameter_name);
	if (format === 'NAMED' && variables.some((variable) => !names.includes(variable))) {
		return reject(132012, `${where}: the variables are named ${variables.join(', ')}`);
	}
	if (format === 'POSITIONAL' && names.some((name) => name !== undefined)) {
		return reject(132012, `${where}: the variables have numbers, not names`);
	}
	if (where === 'header' && parameters.some(({ type }) => type !== 'text')) {
		return reject(132012, 'header: Format mismatch, expected TEXT');
	}
	const filled = [...text.replace(/\{\{\s*\w+\s*\}\}/gu, '')].length + lengthOf(parameters);
	return filled > limit ? reject(132005, `${where}: ${filled} characters`) : undefined;
}

function lengthOf(parameters: readonly Parameter[]): number {
	return parameters.reduce((sum, { text = '' }) => sum + [...text].length, 0);
}

function cardsFault(
	cards: readonly FilledCard[],
	definition: TemplateDefinition,
): Rejection | undefined {
	const carousel = definition.components.find((component) => component.type === 'CAROUSEL');
	const defined = carousel?.cards ?? [];
	if (cards.length !== defined.length) {
		return reject(132000, `carousel: ${cards.length} cards, the template has ${defined.length}`);
	}
	return firstOf(cards, ({ components }, index) =>
		partsFault(components, defined[index]?.components ?? [], definition),
	);
}

function offerFault(
	filled: readonly FilledComponent[],
	{ components }: TemplateDefinition,
): Rejection | undefined {
	const offer = components.find((component) => component.type === 'LIMITED_TIME_OFFER');
	const expires = offer?.limited_time_offer.has_expiration ?? false;
	return presence(filled, 'limited_time_offer', expires);
}

function orderStatusFault(
	filled: readonly FilledComponent[],
	{ sub_category: subCategory }: TemplateDefinition,
): Rejection | undefined {
	return presence(filled, 'order_status', subCategory === 'ORDER_STATUS');
}

function presence(
	filled: readonly FilledComponent[],
	type: FilledComponent['type'],
	expected: boolean,
): Rejection | undefined {
	const given = filled.some((component) => component.type === type);
	if (given === expected) return undefined;
	return reject(132000, `${type}: ${expected ? 'is missing' : 'the template has none'}`);
}

function isFilled(component: Component): component is FilledComponent {
	return component.type !== 'carousel';
}

/** The first fault of a list. */
export function firstOf<Item>(
	items: readonly Item[],
	fault: (item: Item, index: number) => Rejection | undefined,
): Rejection | undefined {
	for (const [index, item] of items.entries()) {
		const found = fault(item, index);
		if (found !== undefined) return found;
	}
	return undefined;
}

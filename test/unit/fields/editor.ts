import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { OPERATIONS } from '../../../nodes/WhatsAppInteractive/fields/operations';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { WhatsAppInteractive } from '../../../nodes/WhatsAppInteractive/WhatsAppInteractive.node';
import { WhatsAppInteractiveTrigger } from '../../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

export const SENDER = new WhatsAppInteractive().description;
export const TRIGGER = new WhatsAppInteractiveTrigger().description;

const isChoice = (option: Option): option is INodePropertyOptions => 'value' in option;

/** The choices of a dropdown. */
export const choicesOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] =>
	options.filter(isChoice);

/** What a collection holds: properties, one way or the other. */
export const membersOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.flatMap((option) =>
		isChoice(option) ? [] : 'values' in option ? option.values : [option],
	);

/** A property and everything below it, with the labels that lead there. */
export function walk(
	properties: readonly INodeProperties[],
	above: readonly string[] = [],
): Array<{ readonly label: string; readonly property: INodeProperties }> {
	return properties.flatMap((property) => {
		const labels = [...above, property.displayName];
		return [{ label: labels.join(' > '), property }, ...walk(membersOf(property), labels)];
	});
}

/** What the user has chosen when he sends a kind of message through a provider. */
export const chosen = (provider: ProviderId, kind: MessageKind): INodeParameters => ({
	provider,
	resource: OPERATIONS[kind].resource,
	operation: OPERATIONS[kind].operation,
});

const isShown = (parameters: INodeParameters, property: INodeProperties, path: string): boolean =>
	NodeHelpers.displayParameterPath(parameters, property, path, { typeVersion: 1 }, SENDER);

/** Whether a property can come into sight by other choices than those that are fixed. */
const variants = (parameters: INodeParameters): INodeParameters[] =>
	['none', 'text', 'document'].flatMap((headerType) =>
		['fields', 'json'].map((source) => ({
			...parameters,
			headerType,
			buttonsSource: source,
			sectionsSource: source,
		})),
	);

/** All properties that the editor can show for these choices, of all depths. */
export function shownProperties(parameters: INodeParameters): INodeProperties[] {
	const below = (property: INodeProperties, path: string): INodeProperties[] => [
		property,
		...membersOf(property)
			.filter((member) => isShown(parameters, member, path))
			.flatMap((member) => below(member, `${path}.${property.name}`)),
	];
	return SENDER.properties
		.filter((property) => variants(parameters).some((variant) => isShown(variant, property, '')))
		.flatMap((property) => below(property, ''));
}

/** The properties at the top that the editor shows for exactly these parameters. */
export const shownAtTop = (parameters: INodeParameters): INodeProperties[] =>
	SENDER.properties.filter((property) => isShown(parameters, property, ''));

import { memoize } from 'lodash';
import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { OPERATIONS } from '../../../nodes/WhatsAppInteractive/operations/operations';
import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { ALL_PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { WhatsAppInteractive } from '../../../nodes/WhatsAppInteractive/WhatsAppInteractive.node';
import { WhatsAppInteractiveTrigger } from '../../../nodes/WhatsAppInteractive/WhatsAppInteractiveTrigger.node';

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

export const SENDER = new WhatsAppInteractive().description;
export const TRIGGER = new WhatsAppInteractiveTrigger().description;

const isChoice = (option: Option): option is INodePropertyOptions => 'value' in option;

/** Each provider with each kind of message that it sends. */
export const SENDABLE = ALL_PROVIDERS.flatMap(({ id, encode }) =>
	(Object.keys(encode) as MessageKind[]).map((kind) => ({ provider: id, kind })),
);

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
	// The language of a template is asked for where its name does not tell it.
	...(kind === 'template' && { template: 'order_update' }),
});

const isShown = (parameters: INodeParameters, property: INodeProperties, path: string): boolean =>
	NodeHelpers.displayParameterPath(parameters, property, path, { typeVersion: 1 }, SENDER);

/** The choices of a dropdown that n8n's editor shows: it looks at the conditions of each. */
export const shownChoices = (
	parameters: INodeParameters,
	property: INodeProperties,
): INodePropertyOptions[] =>
	choicesOf(property).filter((choice) =>
		NodeHelpers.displayParameter(parameters, choice, { typeVersion: 1 }, SENDER),
	);

/** The values that a user can choose for a property, where that can show or hide others. */
const valuesOf = memoize(
	(property: INodeProperties): ReadonlyArray<INodePropertyOptions['value']> => {
		if (property.type === 'boolean') return [true, false];
		return property.type === 'options' ? choicesOf(property).map(({ value }) => value) : [];
	},
);

/** Whether a property is shown beside values of its neighbours. */
type Shown = (values: INodeParameters, property: INodeProperties) => boolean;

/**
 * The properties of a group that the editor can show: those that it shows at once, and those that come
 * into sight by choosing among what is shown.
 * @param visit is told of each choice, with the properties that are shown for it
 */
function explore(
	group: readonly INodeProperties[],
	start: INodeParameters,
	isShownFor: Shown,
	visit: (state: INodeParameters, shown: readonly INodeProperties[]) => void,
): void {
	const found = new Set<INodeProperties>();
	/** As the editor has it: what is not chosen is preset. */
	const withPresets = (state: INodeParameters): INodeParameters => {
		const presets = group.filter(
			(property) =>
				!(property.name in state) && valuesOf(property).length > 0 && isShownFor(state, property),
		);
		return presets.length === 0
			? state
			: withPresets({
					...Object.fromEntries(presets.map((property) => [property.name, property.default])),
					...state,
				});
	};
	const look = (state: INodeParameters): void => {
		const preset = withPresets(state);
		const shown = group.filter((property) => isShownFor(preset, property));
		visit(preset, shown);
		const revealed = shown.filter((property) => !found.has(property));
		for (const property of revealed) found.add(property);
		for (const property of revealed) {
			if (property.name in state) continue;
			for (const value of valuesOf(property)) look({ ...state, [property.name]: value });
		}
	};
	look(start);
}

/** What the editor shows at the top for each choice that can be made. */
export function statesOf(parameters: INodeParameters): Array<readonly INodeProperties[]> {
	const states: Array<readonly INodeProperties[]> = [];
	explore(
		SENDER.properties,
		parameters,
		(state, property) => isShown(state, property, ''),
		(_state, shown) => void states.push(shown),
	);
	return states;
}

/** All properties that the editor can show for these choices, of all depths; many tests ask for the same. */
export const shownProperties = memoize(
	(parameters: INodeParameters): readonly INodeProperties[] => {
		const all = new Set<INodeProperties>();
		explore(
			SENDER.properties,
			parameters,
			(state, property) => isShown(state, property, ''),
			(root, shownAbove) => {
				const below = (shown: readonly INodeProperties[]): void => {
					for (const property of shown) {
						all.add(property);
						const members = membersOf(property);
						if (members.length === 0) continue;
						const isShownBeside: Shown = (values, member) =>
							NodeHelpers.displayParameter(values, member, { typeVersion: 1 }, SENDER, root);
						explore(members, {}, isShownBeside, (_state, nested) => below(nested));
					}
				};
				below(shownAbove);
			},
		);
		return [...all];
	},
	JSON.stringify,
);

/** The properties at the top that the editor shows for exactly these parameters. */
export const shownAtTop = (parameters: INodeParameters): INodeProperties[] =>
	SENDER.properties.filter((property) => isShown(parameters, property, ''));

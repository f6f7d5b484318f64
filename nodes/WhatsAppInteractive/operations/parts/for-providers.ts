import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import type { FieldPath } from '../../messages/rules/rules';
import {
	ALL_PROVIDERS,
	choicesFor,
	providersSending,
	providersWithField,
	type AnyProvider,
} from '../../providers';
import type { Choice } from '../../providers/query';
import { byName } from './by-name';

/** Shows fields for some providers only; none where the package has none of them. */
export const forProviders = (
	providers: readonly string[],
	fields: readonly INodeProperties[],
): INodeProperties[] =>
	providers.length === 0
		? []
		: fields.map((field) => ({
				...field,
				displayOptions: {
					...field.displayOptions,
					show: { provider: [...providers], ...field.displayOptions?.show },
				},
			}));

/** Shows a field of a kind of message for the providers whose rules know its path. */
export function whereKnown(
	kind: MessageKind,
	path: FieldPath,
	field: INodeProperties,
): INodeProperties[] {
	const knowing = providersWithField(path, kind);
	if (knowing.length === 0) return [];
	return knowing.length === providersSending(kind).length
		? [field]
		: forProviders(knowing, [field]);
}

/** A field that says of each provider what is so there: once for all of them for which it says the same. */
export function byProvider(
	providers: readonly AnyProvider[],
	fieldOf: (provider: AnyProvider) => INodeProperties,
): INodeProperties[] {
	const groups = new Map<string, { readonly field: INodeProperties; readonly ids: string[] }>();
	for (const provider of providers) {
		const field = fieldOf(provider);
		const text = JSON.stringify(field);
		const group = groups.get(text) ?? { field, ids: [] };
		group.ids.push(provider.id);
		groups.set(text, group);
	}
	const all = [...groups.values()];
	if (all.length === 1 && providers.length === ALL_PROVIDERS.length)
		return all.map(({ field }) => field);
	return all.map(({ field, ids }) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { '/provider': ids, ...field.displayOptions?.show },
		},
	}));
}

/**
 * {@link byProvider} for a field of a kind of message, shown for the providers whose rules know its
 * path: where all that send the kind do, for the others as well, which a notice tells of.
 */
export function byProviderWhereKnown(
	kind: MessageKind,
	path: FieldPath,
	fieldOf: (provider: AnyProvider) => INodeProperties,
): INodeProperties[] {
	const knowing = providersWithField(path, kind);
	const isKnownByAll = providersSending(kind).every(({ id }) => knowing.includes(id));
	return byProvider(
		ALL_PROVIDERS.filter(({ id }) => isKnownByAll || knowing.includes(id)),
		fieldOf,
	);
}

/** What providers offer, and which of them offer just that: they share one field. */
interface ProviderGroup<Offered> {
	readonly providers: string[];
	readonly offer: readonly Offered[];
}

/** Providers that offer the same, together. */
export function groupProviders<Offered>(
	offer: (provider: AnyProvider) => readonly Offered[],
): Array<ProviderGroup<Offered>> {
	const groups = new Map<string, ProviderGroup<Offered>>();
	for (const provider of ALL_PROVIDERS) {
		const offered = offer(provider);
		const key = JSON.stringify(offered);
		const group = groups.get(key) ?? { providers: [], offer: offered };
		group.providers.push(provider.id);
		groups.set(key, group);
	}
	return [...groups.values()].filter((group) => group.offer.length > 0);
}

/** The values that providers take for a field of a kind of message, as a dropdown has them. */
export const groupByChoices = (kind: MessageKind, path: FieldPath): Array<ProviderGroup<Choice>> =>
	groupProviders((provider) => [...choicesFor(provider, kind, path)].sort(byName));

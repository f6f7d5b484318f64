import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import type { FieldPath } from '../../messages/rules/rules';
import { providersSending } from '../../providers';
import { byProvider } from './for-providers';
import { isNeededAt } from './limit-words';

/**
 * Marks a field that its message needs, where `required` would keep a node from running: when a choice
 * comes from an expression, n8n shows the fields of every choice, and wants them filled in.
 */
export const NEEDED = { hint: 'Needed' } as const;

/** What a field of a kind of message is, and for which messages a provider may ask for it. */
interface NeededField {
	readonly kind: MessageKind;
	readonly path: FieldPath;
	/** The value of the field that its rule depends on. */
	readonly where?: string;
}

/** A field that only some providers ask for, marked for them and not for the others. */
export const markedWhereNeeded = (
	{ kind, path, where }: NeededField,
	field: INodeProperties,
): INodeProperties[] =>
	byProvider(providersSending(kind), (provider) => ({
		...field,
		...(isNeededAt(provider, path, kind, where) && NEEDED),
	}));

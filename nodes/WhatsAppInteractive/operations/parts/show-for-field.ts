import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../../messages/message';
import { kindsWithField } from '../../providers';
import { groupProviders, shownFor } from '../operations';

/** Shows a field in the operations, and for the providers, whose rules know its path. */
export const showForField = (
	path: string,
	field: INodeProperties,
	among?: readonly MessageKind[],
): INodeProperties[] =>
	groupProviders((provider) =>
		kindsWithField(provider, path).filter((kind) => among?.includes(kind) ?? true),
	).flatMap(({ providers, offer }) => shownFor(offer as MessageKind[], [field], providers));

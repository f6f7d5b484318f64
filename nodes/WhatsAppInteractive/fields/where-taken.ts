import type { INodeProperties } from 'n8n-workflow';

import type { MessageKind } from '../messages/message';
import { takenKinds } from '../providers';
import { groupProviders, shownFor } from './operations';

/** Shows a field in the operations, and for the providers, whose rules know its path. */
export const shownWhereTaken = (
	path: string,
	field: INodeProperties,
	among?: readonly MessageKind[],
): INodeProperties[] =>
	groupProviders((provider) =>
		takenKinds(provider, path).filter((kind) => among?.includes(kind) ?? true),
	).flatMap(({ providers, offer }) => shownFor(offer as MessageKind[], [field], providers));

import mergeWith from 'lodash/mergeWith';

import type { JsonObject } from '../messages/submission';

/**
 * Merges what the user adds into the body that the provider's encoder made. The user's members win;
 * lists are replaced as a whole, since merging them by position would mix two buttons into one.
 */
export const withAdditionalPayload = (
	body: JsonObject | undefined,
	additional: JsonObject | undefined,
): JsonObject | undefined =>
	additional === undefined
		? body
		: mergeWith({}, body, additional, (_own: unknown, added: unknown) =>
				Array.isArray(added) ? added : undefined,
			);

import { isRecord } from '../../../common/json';
import type { DecodedEvent } from '../../../events/event';
import type { IncomingRequest } from '../../../events/incoming-request';
import { decodeMetaChange } from '../../meta/events';
import { META_DIALECT } from '../../meta/events/dialect';
import { decodeMetaWebhook } from '../../meta/events/webhook';
import { decodeApart } from '../../../events/event';

/** The members of a value of Meta's webhook that hold events. */
const LISTS = ['messages', 'statuses', 'errors'];

/**
 * The events in a request of 360dialog: Meta's webhook, or a value of it alone, as the API before
 * Meta's cloud had it.
 */
export function decodeEvents(request: IncomingRequest): DecodedEvent[] {
	const { body, receivedAt } = request;
	const isBare =
		isRecord(body) &&
		LISTS.some((name) => Array.isArray(Object.entries(body).find(([key]) => key === name)?.[1]));
	return isBare && !Array.isArray(body.entry)
		? decodeApart(body, receivedAt, () =>
				decodeMetaChange({ field: 'messages', value: body }, receivedAt, META_DIALECT),
			)
		: decodeMetaWebhook(request);
}

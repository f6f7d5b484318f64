import { isRecord, parseMembers } from '../../../common/json';
import { decodeApart, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import type { IncomingRequest } from '../../../events/incoming-request';
import { decodeVersion2 } from './version2';
import { decodeVersion3 } from './version3';

/** The members that are JSON in a text where a callback comes as a form. */
const JSON_MEMBERS: readonly string[] = ['entry', 'payload'];

/**
 * The events in a request of Gupshup, of both formats that a subscription can ask for. Follows the
 * Partner API's documentation on callback events; probes (`set-callback`, `connectivity-check`,
 * `sandbox-start`) hold none.
 */
export function decodeEvents({ body, receivedAt }: IncomingRequest): DecodedEvent[] {
	return decodeApart(body, receivedAt, () => {
		if (!isRecord(body)) return unknownEvent(createEventBase(receivedAt.toISOString()), body, null);
		const callback = parseMembers(body, JSON_MEMBERS);
		return Array.isArray(callback.entry)
			? decodeVersion3(callback, receivedAt)
			: decodeVersion2(callback, receivedAt);
	});
}

import { isEmpty, isRecord, parseMembers } from '../../../common/json';
import { decodeApart, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import type { IncomingRequest } from '../../../events/incoming-request';
import { decodeMetaChange, decodeMetaEnvelope } from '../../meta/events';
import { META_DIALECT } from '../../meta/events/dialect';
import { decodeInbound } from './inbound';
import { decodeReport } from './reports';

/**
 * The events in a request of Messangi: one status or one inbound message. Follows Messangi's "Callback
 * URL WhatsApp" and "Callback URL MO". Meta's own webhook is understood as well, because it is not
 * documented in which form replies are forwarded.
 */
export function decodeEvents({ body, receivedAt }: IncomingRequest): DecodedEvent[] {
	return decodeApart(body, receivedAt, () => {
		if (!isRecord(body)) return unknownEvent(createEventBase(receivedAt.toISOString()), body, null);
		// In a form the entries are JSON in a text.
		const callback = parseMembers(body, ['entry']);
		if (Array.isArray(callback.entry)) {
			return decodeMetaEnvelope(callback, receivedAt, (change, at) =>
				decodeMetaChange(change, at, META_DIALECT),
			);
		}
		return isEmpty(body.user) ? decodeReport(body, receivedAt) : decodeInbound(body, receivedAt);
	});
}

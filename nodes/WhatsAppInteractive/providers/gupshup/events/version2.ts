import { asText, type UnknownRecord } from '../../../common/json';
import { type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { readTime } from '../../../events/time';
import { decodeAccount } from './account-changes';
import { decodeInbound } from './inbound';
import { decodeBilling, decodePreferences, decodeTemplate, decodeUserEvent } from './notices';
import { decodeReport } from './reports';

const DECODERS: ReadonlyMap<string, typeof decodeReport> = new Map([
	['message-event', decodeReport],
	['message', decodeInbound],
	['user-event', decodeUserEvent],
	['preference-event', decodePreferences],
	['template-event', decodeTemplate],
	['billing-event', decodeBilling],
	['account-event', decodeAccount],
]);

/** The events in a callback of version 2, Gupshup's own format, which holds one. */
export function decodeVersion2(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const decode = DECODERS.get(asText(body.type) ?? '');
	return decode === undefined
		? unknownEvent(createEventBase(readTime(body.timestamp, receivedAt)), body, asText(body.type))
		: // A callback on preferences holds several of them.
			decode(body, receivedAt).map((each) => ({ ...each, around: body }));
}

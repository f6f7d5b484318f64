import { readAddress } from '../../../events/address';
import { type DecodedEvent, unknownEvent } from '../../../events/event';
import { createFacts } from '../../../events/facts';
import { asList, asRecord, isEmpty, isRecord, type UnknownRecord } from '../../../json';
import type { MetaDialect } from './dialect';
import { decodeMessage } from './inbound';
import { decodeNotice } from './notices';
import { decodeStatus } from './reports';

/** The events in the envelope of Meta's webhook, of which each change is decoded by itself. */
export const decodeMetaEnvelope = (
	body: UnknownRecord,
	receivedAt: Date,
	decodeChange: (change: UnknownRecord) => DecodedEvent[],
): DecodedEvent[] =>
	asList(body.entry).flatMap((entry) => {
		const changes = asList(asRecord(entry).changes);
		// Other products of Meta have entries without changes; such an entry is the event then.
		return (changes.length === 0 ? [entry] : changes).flatMap((change) =>
			isRecord(change) && changes.length > 0
				? decodeChange(change)
				: unknownEvent(createFacts(receivedAt.toISOString()), change),
		);
	});

/**
 * The events in one object of Meta's `changes[]`, in their order; `raw` is the object of `statuses[]`,
 * of `messages[]` or of whatever else holds one event. Follows the webhooks of Meta's Cloud API. A
 * value can hold neither messages nor statuses but only `errors[]`, which belong to no message.
 */
export function decodeMetaChange(
	change: UnknownRecord,
	receivedAt: Date,
	dialect: MetaDialect,
): DecodedEvent[] {
	if (change.field !== 'messages') return decodeNotice(change, receivedAt);
	const value = asRecord(change.value);
	const filled = (list: unknown) => asList(list).filter((entry) => !isEmpty(entry));
	const statuses = filled(value.statuses);
	const messages = filled(value.messages);
	if (statuses.length + messages.length === 0) {
		const business = readAddress(asRecord(value.metadata).display_phone_number);
		return unknownEvent(createFacts(receivedAt.toISOString(), { sender: business }), change);
	}
	return [
		...statuses.map((status) => decodeStatus(status, value, receivedAt, dialect)),
		...messages.map((message) => decodeMessage(message, value, receivedAt, dialect)),
	];
}

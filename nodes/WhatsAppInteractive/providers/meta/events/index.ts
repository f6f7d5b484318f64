import { without } from '../../../common/defined';
import {
	asList,
	asRecord,
	asText,
	isEmpty,
	isRecord,
	type UnknownRecord,
} from '../../../common/json';
import { decodeApart, createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { readTime } from '../../../events/time';
import { readAccountError } from './account-changes';
import type { MetaDialect } from './dialect';
import { decodeMessage } from './inbound';
import { decodeNotice } from './notices';
import { decodeStatus } from './reports';
import { readValueFacts } from './value';

/** What stands around the events in a change: the envelope, and the change without them. */
function aroundOf(body: UnknownRecord, entry: unknown, change: UnknownRecord): object {
	const { value, ...kind } = change;
	return {
		envelope: without(body, 'entry'),
		about: without(asRecord(entry), 'changes'),
		kind,
		rest: without(asRecord(value), 'statuses', 'messages'),
	};
}

/**
 * What tells a message or a report with an ID and a time from others: what is said of it alone. When it
 * is sent again, others may stand beside it, and the customer can have taken another name.
 */
const essenceOf = (
	{ event, raw }: DecodedEvent,
	metadata: unknown,
): Pick<DecodedEvent, 'essence'> =>
	event.messageId === null || asText(asRecord(raw).timestamp) === null
		? {}
		: { essence: [metadata, raw] };

/**
 * The events in the envelope of Meta's webhook, of which each change is decoded by itself. An entry has
 * the time for what has none of its own.
 */
export const decodeMetaEnvelope = (
	body: UnknownRecord,
	receivedAt: Date,
	decodeChange: (change: UnknownRecord, at: Date) => DecodedEvent[],
): DecodedEvent[] =>
	asList(body.entry).flatMap((entry) => {
		const { changes: list, time } = asRecord(entry);
		const changes = asList(list);
		const at = new Date(readTime(time, receivedAt));
		// Other products of Meta have entries without changes; such an entry is the event then.
		return (changes.length === 0 ? [entry] : changes).flatMap((change) =>
			decodeApart(change, at, () => {
				if (!isRecord(change) || changes.length === 0) {
					return unknownEvent(createEventBase(at.toISOString()), change, asText(body.object));
				}
				const around = aroundOf(body, entry, change);
				return decodeChange(change, at).map((each) => ({ ...each, around }));
			}),
		);
	});

/**
 * The events in one object of Meta's `changes[]`, in their order; `raw` is the object of `statuses[]`,
 * of `messages[]` or of whatever else holds one event. Follows the webhooks of Meta's Cloud API. A
 * value can hold neither messages nor statuses but only `errors[]`, which belong to no message.
 */
export function decodeMetaChange(
	change: UnknownRecord,
	at: Date,
	dialect: MetaDialect,
): DecodedEvent[] {
	if (change.field !== 'messages') return decodeNotice(change, at);
	const value = asRecord(change.value);
	const filled = (list: unknown) => asList(list).filter((entry) => !isEmpty(entry));
	const [statuses, messages, errors] = [value.statuses, value.messages, value.errors].map(filled);
	const facts = readValueFacts(value, at);
	const common = createEventBase(at.toISOString(), { sender: facts.sender });
	const apart = (entries: readonly unknown[] = [], decode: (entry: unknown) => DecodedEvent) =>
		entries.flatMap((entry) =>
			decodeApart(entry, at, () => {
				const decoded = decode(entry);
				return [{ ...decoded, ...essenceOf(decoded, value.metadata) }];
			}),
		);
	const events = [
		...apart(statuses, (status) => decodeStatus(status, facts, dialect)),
		...apart(messages, (message) => decodeMessage(message, facts, dialect)),
		...apart(errors, (error) => createEvent(common, readAccountError(asRecord(error)), error)),
	];
	return events.length === 0 ? unknownEvent(common, change, 'messages') : events;
}

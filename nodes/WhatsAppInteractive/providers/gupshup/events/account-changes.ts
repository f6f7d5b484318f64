import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import {
	type AccountChange,
	type AccountTopic,
	createAccountChange,
} from '../../../events/account';
import { readParty } from '../../../events/party';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { readOptionalTime, readTime } from '../../../events/time';

/** What the account events of Gupshup's "System events" are about. */
const TOPICS: ReadonlyMap<string, AccountTopic> = new Map([
	['review-event', 'review'],
	['status-event', 'account'],
	['pndn-event', 'name'],
	['tier-event', 'limit'],
	['capability-event', 'limit'],
]);

/** The words that say more than the event that they come with, in lower case. */
const TOPICS_OF_WORDS: ReadonlyMap<string, AccountTopic> = new Map([
	['flagged', 'quality'],
	['unflagged', 'quality'],
	['account_violation', 'restriction'],
	['account_restricted', 'restriction'],
	['account_disable', 'restriction'],
	['disable', 'restriction'],
	['reinstate', 'restriction'],
]);

function readChange(type: string, details: UnknownRecord): Partial<AccountChange> {
	const restrictions = asList(details.restrictionInfo).map(asRecord);
	const types = restrictions.map(({ restrictionType }) => asText(restrictionType) ?? '').join(', ');
	return {
		providerEvent: firstText(details.event, type === 'status-event' ? details.status : null),
		previous: asText(details.oldLimit),
		current: firstText(
			details.currentLimit,
			details.maxDailyConversationsPerBusiness,
			details.maxDailyConversationPerPhone,
			types,
			details.status,
		),
		reason: firstText(details.violation_type, details.rejectedReason),
		until: readOptionalTime(restrictions[0]?.expiration),
	};
}

/** An `account-event` of version 2: reviews, restrictions, names and limits of the account. */
export function decodeAccount(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payload = asRecord(body.payload);
	const type = asText(payload.type);
	const details = asRecord(payload.payload ?? payload);
	const facts = createEventBase(readTime(body.timestamp, receivedAt), {
		sender: readParty(body.phone, payload.phone_number),
	});
	const topic = TOPICS.get(type ?? '');
	if (type === null || topic === undefined)
		return unknownEvent(facts, body, type ?? asText(body.type));
	const known = readChange(type, details);
	const word = firstText(details.event, details.status)?.toLowerCase() ?? '';
	const change = TOPICS_OF_WORDS.get(word) ?? topic;
	return [createEvent(facts, createAccountChange(change, details, { ...known, type }), body)];
}

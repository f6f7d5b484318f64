import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { readTime } from '../../../events/time';
import { readAccountChange } from './account-changes';
import { readTemplateChange } from './template-changes';
import { readValueFacts, type ValueFacts } from './value';

const CHOICES: ReadonlyMap<string, boolean> = new Map([
	['stop', false],
	['resume', true],
	['signup', true],
]);

/**
 * The event of an object of `user_preferences[]`: the customer stops marketing messages or wants
 * them again.
 */
export function decodePreference(
	raw: unknown,
	{ sender, readCustomer, at }: ValueFacts,
): DecodedEvent[] {
	const entry = asRecord(raw);
	const facts = createEventBase(readTime(entry.timestamp, at), {
		sender,
		...readCustomer({
			number: entry.wa_id,
			userId: entry.user_id,
			parentUserId: entry.parent_user_id,
		}),
	});
	const optedIn = CHOICES.get(asText(entry.value)?.toLowerCase() ?? '');
	if (optedIn === undefined) return unknownEvent(facts, raw, asText(entry.value));
	const preference = { topic: 'marketing', optedIn, text: asText(entry.detail) } as const;
	return [createEvent(facts, { event: 'preference', preference }, raw)];
}

/** The events in a `value` of a field other than `messages`. */
export function decodeNotice(change: UnknownRecord, at: Date): DecodedEvent[] {
	const field = asText(change.field) ?? '';
	// Meta's page has the reason of a rejection beside the value as well.
	const value: UnknownRecord = {
		rejection_info: change.rejection_info,
		...asRecord(change.value),
	};
	const preferences = asList(value.user_preferences);
	const valueFacts = readValueFacts(value, at);
	if (field === 'user_preferences' && preferences.length > 0) {
		return preferences.flatMap((entry) => decodePreference(entry, valueFacts));
	}
	const facts = createEventBase(readTime(firstText(value.timestamp, value.time), at), {
		sender: valueFacts.sender,
	});
	const content =
		readTemplateChange(field, value) ?? readAccountChange(field, asRecord(change.value));
	return content === null
		? unknownEvent(facts, change, asText(change.field))
		: [createEvent(facts, content, change)];
}

import { readAddress } from '../../../events/address';
import { decoded, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createFacts } from '../../../events/facts';
import { asList, asRecord, asText, at, firstText, type UnknownRecord } from '../../../json';
import type { TemplateChange } from '../../../events/notices';
import { readTime } from '../../../events/time';
import { readContactName } from './contacts';

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
	value: UnknownRecord,
	receivedAt: Date,
): DecodedEvent[] {
	const entry = asRecord(raw);
	const facts = createFacts(readTime(entry.timestamp, receivedAt), {
		recipient: readAddress(entry.wa_id, entry.user_id),
		sender: readAddress(asRecord(value.metadata).display_phone_number),
		contactName: readContactName(value, entry.wa_id, entry.user_id),
	});
	const optedIn = CHOICES.get(asText(entry.value)?.toLowerCase() ?? '');
	if (optedIn === undefined) return unknownEvent(facts, raw);
	const preference = { topic: 'marketing', optedIn, text: asText(entry.detail) } as const;
	return [decoded(facts, { event: 'preference', preference }, raw)];
}

/**
 * What a template's change changes, by the field of Meta's webhook, and the members of `value` with
 * what it was and what it is now. Those of the status are documented by Kaleyra, which passes them on;
 * a status comes without the one before. A value without the member is not taken for a change.
 */
const TEMPLATE_FIELDS: ReadonlyMap<
	string,
	readonly [change: TemplateChange['change'], previous: string | null, current: string]
> = new Map([
	['message_template_status_update', ['status', null, 'event']],
	['message_template_quality_update', ['quality', 'previous_quality_score', 'new_quality_score']],
	['template_category_update', ['category', 'previous_category', 'new_category']],
]);

/** The template's change in a `value` of one of Meta's three fields on templates. */
export function readTemplateChange(field: string, value: UnknownRecord): TemplateChange | null {
	const [change, previousName = null, currentName = ''] = TEMPLATE_FIELDS.get(field) ?? [];
	const current = asText(at(value, currentName));
	if (change === undefined || current === null) return null;
	const reason = asText(value.reason);
	return {
		change,
		id: asText(value.message_template_id),
		name: asText(value.message_template_name),
		language: asText(value.message_template_language),
		previous: previousName === null ? null : asText(at(value, previousName)),
		current,
		// Meta writes NONE where a template is approved.
		reason: reason === 'NONE' ? null : reason,
	};
}

/** The events in a `value` of a field other than `messages`. */
export function decodeNotice(change: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const value = asRecord(change.value);
	const field = asText(change.field) ?? '';
	const template = readTemplateChange(field, value);
	if (template !== null) {
		const facts = createFacts(readTime(firstText(value.timestamp, value.time), receivedAt));
		return [decoded(facts, { event: 'template', template }, change)];
	}
	const preferences = asList(value.user_preferences);
	if (field === 'user_preferences' && preferences.length > 0) {
		return preferences.flatMap((entry) => decodePreference(entry, value, receivedAt));
	}
	const business = readAddress(asRecord(value.metadata).display_phone_number);
	return unknownEvent(createFacts(receivedAt.toISOString(), { sender: business }), change);
}

import {
	asList,
	asRecord,
	asText,
	firstText,
	isRecord,
	type UnknownRecord,
} from '../../../common/json';
import { readParty } from '../../../events/party';
import { readCustomer } from '../../../events/customer';
import { decodeApart, createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase, type EventBase } from '../../../events/event-base';
import { createTemplateChange, type KnownTemplateChange } from '../../../events/notices';
import { readTime } from '../../../events/time';
import { decodePreference } from '../../meta/events/notices';
import { readValueFacts } from '../../meta/events/value';
import { readBilledReferences, readBilling } from './billing';

const readFacts = (body: UnknownRecord, receivedAt: Date): EventBase =>
	createEventBase(readTime(body.timestamp, receivedAt), { sender: readParty(body.phone) });

/** Of a `user-event`: the customer opted in or out, or Gupshup tries the webhook (`sandbox-start`). */
export function decodeUserEvent(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const { phone, type } = asRecord(body.payload);
	const facts = { ...readFacts(body, receivedAt), ...readCustomer({ addresses: [phone] }) };
	if (type === 'sandbox-start') return [];
	if (type !== 'opted-in' && type !== 'opted-out') return unknownEvent(facts, body, asText(type));
	const preference = { topic: 'all', optedIn: type === 'opted-in', text: null } as const;
	return [createEvent(facts, { event: 'preference', preference }, body)];
}

/** Of a `preference-event`: the customer stops marketing messages or wants them again. */
export function decodePreferences(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const { payload } = asRecord(body.payload);
	const value = asRecord(payload ?? body.payload);
	const entries = asList(value.user_preferences);
	const { sender, time } = readFacts(body, receivedAt);
	const facts = { ...readValueFacts(value, new Date(time)), sender };
	return entries.length === 0
		? unknownEvent(readFacts(body, receivedAt), body, asText(value.type ?? body.type))
		: entries.flatMap((entry) =>
				decodeApart(entry, receivedAt, () => decodePreference(entry, facts)),
			);
}

/** What changed of a template: its category and its quality come with what they were before. */
function readTemplateChange(payload: UnknownRecord): KnownTemplateChange | null {
	const status = asText(payload.status);
	if (status !== null) {
		return {
			change: 'status',
			current: status,
			category: asText(payload.category),
			reason: firstText(payload.rejectedReason, payload.reason),
			explanation: asText(payload.description),
		};
	}
	for (const change of ['category', 'quality'] as const) {
		const told = payload[change];
		const { old: previous, new: current } = isRecord(told) ? told : { old: null, new: told };
		if (asText(current) !== null) {
			return { change, previous: asText(previous), current: asText(current) };
		}
	}
	return null;
}

/** Of a `template-event`: a template was approved, rejected, moved to another category or rated. */
export function decodeTemplate(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payload = asRecord(body.payload);
	const facts = readFacts(body, receivedAt);
	const change = readTemplateChange(payload);
	if (change === null) return unknownEvent(facts, body, asText(payload.type ?? body.type));
	const content = createTemplateChange({
		...change,
		id: asText(payload.id),
		name: asText(payload.elementName),
		language: asText(payload.languageCode),
	});
	return [createEvent(facts, content, body)];
}

/** A `billing-event`: what a message costs. */
export function decodeBilling(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const billing = asRecord(body.payload);
	const references = asRecord(billing.references);
	const facts = {
		...readFacts(body, receivedAt),
		messageId: firstText(references.gsId, references.id),
		references: readBilledReferences(billing),
		...readCustomer({ addresses: [references.destination] }),
	};
	return [createEvent(facts, readBilling(billing), body)];
}

import { readAddress } from '../../../events/address';
import { decoded, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createFacts, type EventFacts } from '../../../events/facts';
import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../../json';
import { readTime } from '../../../events/time';
import { decodePreference } from '../../meta/events/notices';
import { readBilling } from './billing';

const readFacts = (body: UnknownRecord, receivedAt: Date): EventFacts =>
	createFacts(readTime(body.timestamp, receivedAt), { sender: readAddress(body.phone) });

/** Of a `user-event`: the customer opted in or out, or Gupshup tries the webhook (`sandbox-start`). */
export function decodeUserEvent(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const { phone, type } = asRecord(body.payload);
	const facts = { ...readFacts(body, receivedAt), recipient: readAddress(phone) };
	if (type === 'sandbox-start') return [];
	if (type !== 'opted-in' && type !== 'opted-out') return unknownEvent(facts, body);
	const preference = { topic: 'all', optedIn: type === 'opted-in', text: null } as const;
	return [decoded(facts, { event: 'preference', preference }, body)];
}

/** Of a `preference-event`: the customer stops marketing messages or wants them again. */
export function decodePreferences(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const { payload } = asRecord(body.payload);
	const entries = asList(asRecord(payload ?? body.payload).user_preferences);
	const { sender } = readFacts(body, receivedAt);
	return entries.length === 0
		? unknownEvent(readFacts(body, receivedAt), body)
		: entries
				.flatMap((entry) => decodePreference(entry, {}, receivedAt))
				.map(({ event, raw }) => ({ event: { ...event, sender }, raw }));
}

/** Of a `template-event`: a template was approved, rejected and so on. */
export function decodeTemplate(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const payload = asRecord(body.payload);
	const current = asText(payload.status);
	const facts = readFacts(body, receivedAt);
	if (current === null) return unknownEvent(facts, body);
	const template = {
		change: 'status',
		id: asText(payload.id),
		name: asText(payload.elementName),
		language: asText(payload.languageCode),
		previous: null,
		current,
		reason: asText(payload.rejectedReason),
	} as const;
	return [decoded(facts, { event: 'template', template }, body)];
}

/** A `billing-event`: what a message costs. */
export function decodeBilling(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const billing = asRecord(body.payload);
	const references = asRecord(billing.references);
	const facts = {
		...readFacts(body, receivedAt),
		messageId: firstText(references.gsId, references.id),
		recipient: readAddress(references.destination),
	};
	return [decoded(facts, readBilling(billing), body)];
}

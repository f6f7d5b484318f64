import { asRecord, asText, at, firstText, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readCustomer } from '../../../events/customer';
import { createEvent, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { createTemplateChange, type TemplateChange } from '../../../events/notices';
import { readTime } from '../../../events/time';
import { readSorting } from './contact';

/**
 * A tap on a tracked link. Infobip names the notification for WhatsApp and documents its shape for
 * SMS, where `sendDateTime` is the only time in it.
 */
export function decodeClick(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const facts = createEventBase(readTime(body.sendDateTime, receivedAt), {
		messageId: asText(body.messageId),
		correlationId: asText(body.callbackData),
		references: readSorting(body),
		...readCustomer({ addresses: [body.recipient] }),
	});
	if (body.notificationType !== 'CLICKED')
		return unknownEvent(facts, body, asText(body.notificationType));
	const { deviceName, deviceType, os } = asRecord(body.recipientInfo);
	const { countryName, city } = asRecord(body.geoLocationInfo);
	const click = {
		url: asText(body.url),
		device: firstText(deviceName, deviceType),
		os: asText(os),
		country: asText(countryName),
		city: asText(city),
	};
	return [createEvent(facts, { event: 'click', click }, body)];
}

/** What changes, and the members of `change` with what it was and what it is now. */
const TEMPLATE_CHANGES: ReadonlyMap<
	string,
	readonly [change: TemplateChange['change'], previous: string, current: string]
> = new Map([
	['TEMPLATE_STATUS_UPDATE', ['status', 'previousStatus', 'newStatus']],
	['TEMPLATE_CATEGORY_UPDATE', ['category', 'previousCategory', 'newCategory']],
	['TEMPLATE_QUALITY_UPDATE', ['quality', 'previousQualityScore', 'newQualityScore']],
]);

/** "Receive WhatsApp template updates". */
export function decodeTemplate(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const details = asRecord(body.change);
	const facts = createEventBase(readTime(body.timestamp, receivedAt), {
		references: readSorting(body),
	});
	const [change, previous, current] = TEMPLATE_CHANGES.get(asText(details.type) ?? '') ?? [];
	if (change === undefined || previous === undefined || current === undefined) {
		return unknownEvent(facts, body, asText(details.type));
	}
	const content = createTemplateChange({
		change,
		id: asText(body.messageTemplateId),
		name: asText(body.messageTemplateName),
		language: asText(body.messageTemplateLanguage),
		previous: asText(at(details, previous)),
		current: asText(at(details, current)),
		reason: asText(details.reason),
	});
	return [createEvent(facts, content, body)];
}

const CHOICES: ReadonlyMap<string, boolean> = new Map([
	['stop', false],
	['resume', true],
]);

/** A customer stops marketing messages or wants them again. */
export function decodePreference(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const content = asRecord(body.content);
	const facts = createEventBase(readTime(body.createdAt, receivedAt), {
		...readCustomer({ addresses: [content.from], userIds: [content.userId] }),
		sender: readParty(content.sender, body.from),
	});
	const optedIn = CHOICES.get(asText(content.notificationMessagesStatus)?.toLowerCase() ?? '');
	if (optedIn === undefined) {
		return unknownEvent(facts, body, asText(content.notificationMessagesStatus));
	}
	const preference = { topic: 'marketing', optedIn, text: asText(content.description) } as const;
	return [createEvent(facts, { event: 'preference', preference }, body)];
}

/** A customer's security code changed, as with a new phone. */
export function decodeIdentityChange(body: UnknownRecord, receivedAt: Date): DecodedEvent[] {
	const content = asRecord(body.content);
	const facts = createEventBase(readTime(body.createdAt, receivedAt), {
		...readCustomer({ addresses: [content.userNumber], userIds: [content.userId] }),
		sender: readParty(body.from),
	});
	const identity = {
		change: 'securityCode',
		previous: null,
		current: asText(content.hash),
		currentUserId: null,
		text: asText(content.description),
	} as const;
	return [createEvent(facts, { event: 'identity', identity }, body)];
}

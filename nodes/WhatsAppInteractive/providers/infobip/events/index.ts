import { type DecodedEvent, unknownEvent } from '../../../events/event';
import { createFacts } from '../../../events/facts';
import type { IncomingRequest } from '../../../events/incoming-request';
import { asRecord, isRecord, lookUp, type UnknownRecord } from '../../../json';
import { decodeInbound } from './inbound';
import { decodeClick, decodeIdentityChange, decodePreference, decodeTemplate } from './notices';
import { decodePayment } from './payments';
import { decodeDeleted, decodeDelivery, decodeSeen } from './reports';

/** What an object has that makes it an event, and how that event is decoded. */
type Kind = readonly [
	isKind: (candidate: UnknownRecord) => boolean,
	decode: (candidate: UnknownRecord, receivedAt: Date) => DecodedEvent[],
];

/** Infobip sends null for members that do not apply. */
const has = (record: UnknownRecord, member: string): boolean =>
	(lookUp(record, member) ?? null) !== null;

/**
 * Asked in this order: a seen report may carry a status, and all but the results of reports and of
 * inbound messages come alone in a request, without `results[]`.
 */
const KINDS: readonly Kind[] = [
	[(candidate) => has(candidate, 'seenAt'), decodeSeen],
	[(candidate) => has(candidate, 'deletedAt'), decodeDeleted],
	[(candidate) => has(candidate, 'message'), decodeInbound],
	[(candidate) => has(candidate, 'status'), decodeDelivery],
	[(candidate) => has(candidate, 'notificationType'), decodeClick],
	[(candidate) => has(candidate, 'messageTemplateId'), decodeTemplate],
	[({ content }) => asRecord(content).type === 'payment', decodePayment],
	[({ content }) => asRecord(content).type === 'user_identity_changed', decodeIdentityChange],
	[({ content }) => has(asRecord(content), 'notificationMessagesStatus'), decodePreference],
];

function decodeOne(raw: unknown, receivedAt: Date): DecodedEvent[] {
	if (isRecord(raw)) {
		const [, decode] = KINDS.find(([isKind]) => isKind(raw)) ?? [];
		if (decode !== undefined) return decode(raw, receivedAt);
	}
	return unknownEvent(createFacts(receivedAt.toISOString()), raw);
}

/**
 * The events in a request of Infobip: reports and inbound messages come as `results[]`, several in
 * one request, everything else alone. Follows the section "Receive" of Infobip's WhatsApp API.
 */
export function decodeEvents({ body, receivedAt }: IncomingRequest): DecodedEvent[] {
	const { results } = asRecord(body);
	return Array.isArray(results)
		? results.flatMap((result: unknown) => decodeOne(result, receivedAt))
		: decodeOne(body, receivedAt);
}

import { without } from '../../../common/defined';
import {
	asList,
	asRecord,
	asText,
	isRecord,
	lookUp,
	parseMembers,
	type UnknownRecord,
} from '../../../common/json';
import { decodeApart, type DecodedEvent, unknownEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import type { IncomingRequest } from '../../../events/incoming-request';
import { decodeInbound } from './inbound';
import { decodeClick, decodeIdentityChange, decodePreference, decodeTemplate } from './notices';
import { decodePayment, essenceOf } from './payments';
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

const decodeOne = (raw: unknown, receivedAt: Date): DecodedEvent[] =>
	decodeApart(raw, receivedAt, () => {
		const [, decode] = (isRecord(raw) && KINDS.find(([isKind]) => isKind(raw))) || [];
		if (isRecord(raw) && decode !== undefined) return decode(raw, receivedAt);
		const { content, field } = asRecord(raw);
		const type = asText(asRecord(content).type) ?? asText(field);
		return unknownEvent(createEventBase(receivedAt.toISOString()), raw, type);
	});

/** What the business writes in WhatsApp's own app comes in the envelope of Meta's webhook. */
const readChanges = ({ entry }: UnknownRecord): readonly unknown[] =>
	asList(entry).flatMap((each) => asList(asRecord(each).changes));

/** The members of a request that are JSON in a text where it comes as a form. */
const JSON_MEMBERS: readonly string[] = ['change', 'content', 'entry', 'results'];

/**
 * The events in a request of Infobip: reports and inbound messages come as `results[]`, several in
 * one request, everything else alone. Follows the section "Receive" of Infobip's WhatsApp API.
 */
export const decodeEvents = ({ body, receivedAt }: IncomingRequest): DecodedEvent[] =>
	decodeApart(body, receivedAt, () => {
		const unfolded = isRecord(body) ? parseMembers(body, JSON_MEMBERS) : body;
		const whole = asRecord(unfolded);
		// How many there are, and how many are to come, is another number when one is sent again.
		const { results, ...around } = without(whole, 'messageCount', 'pendingMessageCount');
		const changes = readChanges(whole);
		const entries = Array.isArray(results) ? asList(results) : changes;
		return (entries.length === 0 && !Array.isArray(results) ? [unfolded] : entries).flatMap(
			(entry) =>
				decodeOne(entry, receivedAt).map((each) => ({ ...each, around, ...essenceOf(each) })),
		);
	});

import { asList, asRecord, firstText, isRecord, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { readCustomer } from '../../../events/customer';
import { createEvent, type DecodedEvent } from '../../../events/event';
import { createEventBase } from '../../../events/event-base';
import { decodeMetaChange, decodeMetaEnvelope } from '../../meta/events';
import { readBilledReferences, readBilling } from './billing';
import { GUPSHUP_DIALECT } from './dialect';

/** What Gupshup sends to see that the webhook is there, at subscription and from time to time. */
function isProbe(value: UnknownRecord): boolean {
	const statuses = asList(value.statuses);
	return (
		value.type === 'connectivity-check' ||
		(statuses.length > 0 && statuses.every((status) => asRecord(status).type === 'set-callback'))
	);
}

function decodeChange(change: UnknownRecord, at: Date): DecodedEvent[] {
	const value = asRecord(change.value);
	if (isProbe(value)) return [];
	const { billing } = value;
	if (change.field !== 'billing-event' || !isRecord(billing)) {
		return decodeMetaChange(change, at, GUPSHUP_DIALECT);
	}
	const references = asRecord(billing.references);
	const facts = createEventBase(at.toISOString(), {
		messageId: firstText(references.gs_id, references.gsId, references.id),
		references: readBilledReferences(billing),
		...readCustomer({ addresses: [references.destination] }),
		sender: readParty(asRecord(value.metadata).display_phone_number),
	});
	return [createEvent(facts, readBilling(billing), change)];
}

/** The events in a callback of version 3, Meta's format. */
export const decodeVersion3 = (body: UnknownRecord, receivedAt: Date): DecodedEvent[] =>
	decodeMetaEnvelope(body, receivedAt, decodeChange);

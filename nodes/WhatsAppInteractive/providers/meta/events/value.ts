import { asRecord, asText, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { createCustomerReader, type ReadCustomer } from './contacts';

/** What a value of Meta's `changes[]` says for all events in it. */
export interface ValueFacts {
	/** The business number. */
	readonly sender: string | null;
	/** The ID of the business number, from which it is answered. */
	readonly senderId: string | null;
	readonly readCustomer: ReadCustomer;
	/** When it happened, for what has no time of its own. */
	readonly at: Date;
}

/** What a value says for all events in it. */
export const readValueFacts = (value: UnknownRecord, at: Date): ValueFacts => ({
	sender: readParty(asRecord(value.metadata).display_phone_number, value.display_phone_number),
	senderId: asText(asRecord(value.metadata).phone_number_id),
	readCustomer: createCustomerReader(value),
	at,
});

import { asList, asRecord, at, firstText, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import { type Customer, readCustomer } from '../../../events/customer';

/** How an object of a value names its customer. */
interface CustomerIds {
	readonly number: unknown;
	readonly userId: unknown;
	readonly parentUserId?: unknown;
}

/** Tells who a customer is, by what an object of the value says and by the value's `contacts[]`. */
export type ReadCustomer = (ids: CustomerIds) => Customer;

/** The members of a value that hold the objects with customers, and those that name one in them. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
	messages: ['from', 'from_user_id'],
	statuses: ['recipient_id', 'recipient_user_id'],
	user_preferences: ['wa_id', 'user_id'],
};

/** Whether all objects of a value are about one customer. */
function isOfOneCustomer(value: UnknownRecord): boolean {
	const customers = Object.entries(LISTS).flatMap(([list, names]) =>
		asList(at(value, list))
			.map(asRecord)
			.map((entry) => readParty(...names.map((name) => at(entry, name)))),
	);
	return new Set(customers).size === 1;
}

/**
 * Makes the reader of a value's customers. The contacts are put in order once, because there can be as
 * many of them as there are messages. The only contact of the only customer belongs to it under any
 * number: WhatsApp writes some numbers of Brazil, Mexico and Argentina in another way than the customer.
 */
export function createCustomerReader(value: UnknownRecord): ReadCustomer {
	const contacts = asList(value.contacts).map(asRecord);
	const byId = new Map<string, UnknownRecord>();
	for (const contact of contacts) {
		for (const id of [readParty(contact.wa_id), readParty(contact.user_id)]) {
			if (id !== null && !byId.has(id)) byId.set(id, contact);
		}
	}
	const only = contacts.length === 1 && isOfOneCustomer(value) ? contacts[0] : undefined;
	return ({ number, userId, parentUserId }) => {
		const contact =
			byId.get(readParty(number) ?? '') ?? byId.get(readParty(userId) ?? '') ?? only ?? {};
		const { name, username } = asRecord(contact.profile);
		return readCustomer({
			addresses: [number, contact.wa_id],
			userIds: [userId, contact.user_id],
			parentUserId: firstText(parentUserId, contact.parent_user_id),
			name,
			username,
		});
	};
}

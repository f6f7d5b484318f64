import { asRecord, type UnknownRecord } from '../../../common/json';
import { type Customer, readCustomer } from '../../../events/customer';
import { readReferences, type References } from '../../../events/event-base';

/** The customer in the `contact` of a result; `addresses` are the ends that may be the customer's. */
export function readContact(result: UnknownRecord, ...addresses: readonly unknown[]): Customer {
	const { phoneNumber, userId, parentUserId, name, username } = asRecord(result.contact);
	return readCustomer({
		addresses: [phoneNumber, ...addresses],
		userIds: [userId],
		parentUserId,
		name,
		username,
	});
}

/** What the user, or the account, has sorted the message by. */
export const readSorting = ({
	bulkId,
	entityId,
	applicationId,
}: UnknownRecord): References | null => readReferences({ bulkId, entityId, applicationId });

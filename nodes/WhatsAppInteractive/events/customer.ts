import { asText, firstText } from '../common/json';
import { isUserId, readParty } from './party';
import type { EventBase } from './event-base';

/** Who the customer is. */
export type Customer = Pick<
	EventBase,
	'recipient' | 'recipientUserId' | 'recipientParentUserId' | 'contactName' | 'username'
>;

/** Where a provider tells who the customer is; the first value that says something counts. */
export interface CustomerSource {
	/** Numbers; some providers have the user ID in their place where a number is not told. */
	readonly addresses: readonly unknown[];
	readonly userIds?: readonly unknown[];
	readonly parentUserId?: unknown;
	readonly name?: unknown;
	readonly username?: unknown;
}

/** Puts a customer together: by number where one is told, and by user ID as well. */
export function readCustomer({
	addresses,
	userIds = [],
	parentUserId,
	name,
	username,
}: CustomerSource): Customer {
	const recipient = readParty(...addresses, ...userIds);
	const placed = addresses
		.map((address) => readParty(address))
		.find((id) => id !== null && isUserId(id));
	return {
		recipient,
		recipientUserId: firstText(...userIds, placed),
		recipientParentUserId: asText(parentUserId),
		contactName: asText(name),
		username: asText(username),
	};
}

import { asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import { readParty } from '../../../events/party';
import type { EventContent } from '../../../events/event';
import type { IdentityChange } from '../../../events/notices';

const CHANGES: ReadonlyMap<string, IdentityChange['change']> = new Map([
	['user_changed_number', 'number'],
	['customer_changed_number', 'number'],
	['user_changed_user_id', 'userId'],
	['customer_identity_changed', 'securityCode'],
]);

/** The change in a message of type `system`: another number, user ID or phone of the customer. */
export function readIdentityChange(message: UnknownRecord): EventContent | null {
	const system = asRecord(message.system);
	const change = CHANGES.get(asText(system.type) ?? '');
	if (change === undefined) return null;
	const currentUserId = firstText(system.new_user_id, system.user_id);
	const text = asText(system.body);
	switch (change) {
		case 'number': {
			const previous = readParty(system.customer, message.from);
			// Older versions have the new number as `new_wa_id`.
			const current = readParty(system.new_wa_id, system.wa_id);
			return { event: 'identity', identity: { change, previous, current, currentUserId, text } };
		}
		case 'userId': {
			const previous = firstText(system.previous_user_id, message.from_user_id);
			const current = currentUserId;
			return { event: 'identity', identity: { change, previous, current, currentUserId, text } };
		}
		case 'securityCode': {
			const current = firstText(asRecord(message.identity).hash, system.identity);
			return {
				event: 'identity',
				identity: { change, previous: null, current, currentUserId, text },
			};
		}
	}
}

import type { EventContent } from '../../../events/event';
import { asRecord, asText, firstText, type UnknownRecord } from '../../../json';

/** The change in a message of type `system`: another number, user ID or phone of the customer. */
export function readIdentityChange(message: UnknownRecord): EventContent | null {
	const system = asRecord(message.system);
	const text = asText(system.body);
	switch (system.type) {
		case 'user_changed_number':
		case 'customer_changed_number': {
			const previous = asText(message.from);
			const current = asText(system.wa_id);
			return { event: 'identity', identity: { change: 'number', previous, current, text } };
		}
		case 'user_changed_user_id': {
			const previous = firstText(system.previous_user_id, message.from_user_id);
			const current = asText(system.user_id);
			return { event: 'identity', identity: { change: 'userId', previous, current, text } };
		}
		case 'customer_identity_changed': {
			const current = asText(asRecord(message.identity).hash);
			return {
				event: 'identity',
				identity: { change: 'securityCode', previous: null, current, text },
			};
		}
		default:
			return null;
	}
}

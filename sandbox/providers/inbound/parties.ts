import { randomUUID } from 'node:crypto';
import type { InboundEvent, InboundSetting } from './event';

/** Who writes what to whom. */
export interface Parties {
	readonly from: string;
	readonly to: string;
	readonly name: string;
	/** WhatsApp's ID of what comes in. */
	readonly messageId: string;
	/** The customer's business-scoped user ID, if it is told. */
	readonly userId?: string;
	/** The name that the customer is found by. */
	readonly username?: string;
	/** Whether the customer is known by that ID only, which is `from` then. */
	readonly byUserId: boolean;
}

/** The customer unless told: fictional, and not a magic number. */
const DEFAULT_CUSTOMER = '919800000100';

/**
 * Who takes part: as ordered, else the two ends of the message that is answered, else a default
 * customer and the account's own number.
 */
export function partiesOf(
	event: InboundEvent,
	{ answered }: InboundSetting,
	accountSender: string,
): Parties {
	const from = withoutPlus(event.from ?? answered?.recipient ?? DEFAULT_CUSTOMER);
	const byUserId = isUserId(from);
	const userId = byUserId ? from : event.userId;
	return {
		from,
		to: withoutPlus(event.to ?? answered?.sender ?? accountSender),
		name: event.contactName ?? 'Sandbox User',
		messageId: event.messageId ?? newWamid(),
		...(event.username === undefined ? {} : { username: event.username }),
		...(userId === undefined ? {} : { userId }),
		byUserId,
	};
}

/** All providers tell numbers of what comes in without a plus sign, or put it there themselves. */
function withoutPlus(number: string): string {
	return number.replace(/^\+/u, '');
}

/** Whether this is a business-scoped user ID rather than a phone number. */
export function isUserId(customer: string): boolean {
	return /^[A-Z]{2}\./u.test(customer);
}

/** An ID as WhatsApp gives one to what comes in. */
export function newWamid(): string {
	return `wamid.${Buffer.from(randomUUID()).toString('base64url')}`;
}

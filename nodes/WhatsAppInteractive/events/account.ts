import type { UnknownRecord } from '../common/json';

/**
 * What of a business account changed. `restriction` are violations, restrictions and bans, `limit` is
 * how much may be sent, `error` a failure that belongs to no message.
 */
export type AccountTopic =
	| 'account'
	| 'alert'
	| 'error'
	| 'flow'
	| 'limit'
	| 'name'
	| 'payments'
	| 'quality'
	| 'restriction'
	| 'review'
	| 'security';

/** Something that the owner of the account has to know. Members are always present. */
export interface AccountChange {
	readonly change: AccountTopic;
	/** What the provider calls the notification, such as `phone_number_quality_update`. */
	readonly type: string | null;
	/** The provider's word for what happened, such as `DOWNGRADE` or `ACCOUNT_VIOLATION`. */
	readonly providerEvent: string | null;
	/** What it was before, where the provider says so. */
	readonly previous: string | null;
	/** What it is now, such as a limit, a decision or a state. */
	readonly current: string | null;
	/** Why, in the provider's word, or the code of an error. */
	readonly reason: string | null;
	/** The provider's explanation. */
	readonly text: string | null;
	/** Until when it holds, where the provider says so. */
	readonly until: string | null;
	/** All that the provider says of it, in its own names. */
	readonly details: UnknownRecord;
}

/** Something about the account. */
export interface AccountContent {
	readonly event: 'account';
	readonly account: AccountChange;
}

/** Puts a change of the account together; what is not given is null. */
export const createAccountChange = (
	change: AccountTopic,
	details: UnknownRecord,
	known: Partial<Omit<AccountChange, 'change' | 'details'>>,
): AccountContent => ({
	event: 'account',
	account: {
		change,
		type: null,
		providerEvent: null,
		previous: null,
		current: null,
		reason: null,
		text: null,
		until: null,
		...known,
		details,
	},
});

import type { EventType } from '../events/event';
import type { ApiCall } from './api-call';
import type { Account, Problem, ProviderResponse } from './provider';

/**
 * How a webhook gets registered at a provider: in the place that is made for it, or as the one
 * address that everything of a number is forwarded to.
 */
export type RegistrationWay = 'automatic' | 'forwarding';

/** Which webhook of which node it is about. */
export interface WebhookPlace {
	/**
	 * The own name of this webhook of this node, `n8n-<node>-<path>`. It is the same whenever it is
	 * worked out, so that a registration is found again of which n8n has lost the ID.
	 */
	readonly key: string;
	readonly account: Account;
	/** The webhook's address, without the secret. */
	readonly url: string;
	/** The senders whose events are wanted, in digits; all of the account's where there are none. */
	readonly senders: readonly string[];
}

/** A webhook as it is to be registered. */
export interface WebhookWish extends WebhookPlace {
	/** The address with the secret in it, for where no header can be asked for. */
	readonly urlWithSecret: string;
	/** The headers that each call of the webhook has to carry. */
	readonly headers: Readonly<Record<string, string>>;
	/** The key to sign calls with, where the user wants that and the provider can. */
	readonly signingKey?: string;
	readonly events: readonly EventType[];
	readonly workflowName: string;
	/** Whether to take the place of somebody else's webhook where there is room for one only. */
	readonly mayReplace: boolean;
}

/** A registration, as n8n remembers it. */
export interface Registration {
	/** The provider's ID. */
	readonly id: string;
	/** The {@link WebhookPlace.key} that it was made under. */
	readonly key: string;
	/** What the provider does not tell later and has to be known then. */
	readonly notes: Readonly<Record<string, string>>;
}

/** Why a registration or its removal did not work out. */
export interface Refusal {
	readonly type: 'refused';
	readonly problem: Problem;
}

/** What registering came to. */
export type RegisterResult =
	| { readonly type: 'registered'; readonly registration: Registration }
	| Refusal;

/** What removing came to; it is also `removed` when there was nothing. */
export type RemoveResult = { readonly type: 'removed' } | Refusal;

/**
 * Calls to be made one after the other, each chosen by the answers to those before. Somebody else
 * makes them, so that what is to be done can be told, and tested, without a network.
 */
export type Calls<Result> = Generator<ApiCall, Result, ProviderResponse>;

/** How webhooks are registered at a provider in one way. */
export interface Registrar {
	/**
	 * Brings the registration about, whatever is there: nothing, half of it, or an older one of the
	 * same node. What somebody else has registered stays as it is.
	 * @param known what is remembered of this node's registration
	 */
	register(wish: WebhookWish, known: Registration | undefined): Calls<RegisterResult>;
	/** Removes what {@link register} has made, and nothing else. */
	remove(place: WebhookPlace, known: Registration | undefined): Calls<RemoveResult>;
	/** How many of these calls the provider takes in a minute for one account, where it has a limit. */
	readonly callsPerMinute?: number;
	/** Whether somebody has to put the registration to use at the provider before anything comes. */
	readonly finishedByHand?: true;
}

/** Whether both have the same members, in any order. */
export const isSameSet = (some: readonly unknown[], others: readonly unknown[]): boolean =>
	new Set(some).size === new Set(others).size && some.every((entry) => others.includes(entry));

/** Whether all of the wanted headers are among those that are there, with the same values. */
export const hasHeaders = (
	there: Readonly<Record<string, unknown>>,
	wanted: Readonly<Record<string, string>>,
): boolean => {
	const values = new Map(
		Object.entries(there).map(([name, value]) => [name.toLowerCase(), value] as const),
	);
	return Object.entries(wanted).every(([name, value]) => values.get(name.toLowerCase()) === value);
};

/** The provider's words for the events, each once; empty where it has none of them. */
export const wordsFor = <Word extends string>(
	words: Readonly<Record<EventType, readonly Word[]>>,
	events: readonly EventType[],
): Word[] => [...new Set(events.flatMap((event) => words[event]))];

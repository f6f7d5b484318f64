import { readUrl } from '../common/read-url';
import type { EventType } from '../events/event';
import type { ApiCall, Account, Problem, ProviderResponse } from './api-call';

/**
 * How a webhook can get registered at a provider: in the place that is made for it, or as the one
 * address that everything of a number is forwarded to.
 */
export const REGISTRATION_WAYS = ['automatic', 'forwarding'] as const;

/** One of {@link REGISTRATION_WAYS}. */
export type RegistrationWay = (typeof REGISTRATION_WAYS)[number];

/** Which webhook of which node it is about. */
export interface WebhookRef {
	/**
	 * The name that this webhook of this node has at the provider, `n8n-<node>-<path>`. It is
	 * worked out anew each time and is always the same, so that a registration is found again even
	 * when n8n has lost its ID.
	 */
	readonly key: string;
	readonly account: Account;
	/** The webhook's address, without the secret. */
	readonly url: string;
	/** The host at which this n8n was reached before, where the user says that it has moved. */
	readonly formerHost?: string;
	/** The senders whose events are wanted, in digits; all of the account's where there are none. */
	readonly senders: readonly string[];
}

/** A webhook as it is to be registered. */
export interface DesiredWebhook extends WebhookRef {
	/** The Webhook Secret, for where a provider asks for it by itself. */
	readonly secret: string;
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
	/** The {@link WebhookRef.key} that it was made under. */
	readonly key: string;
	/** What the provider does not tell later and has to be known then. */
	readonly notes: Readonly<Record<string, string>>;
	/** Notes with secrets in them, such as the address of somebody else's webhook. */
	readonly confidential?: Readonly<Record<string, string>>;
}

/** Why a registration or its removal did not work out. */
export interface Refusal {
	readonly type: 'refused';
	readonly problem: Problem;
	/** Whether it is because the registration leads to another n8n, see {@link refuseElsewhere}. */
	readonly isElsewhere?: true;
}

/** The result of registering. */
export type RegisterResult =
	| {
			readonly type: 'registered';
			readonly registration: Registration;
			/** What the user should know all the same, in whole sentences. */
			readonly remark?: string;
	  }
	| Refusal;

/** The result of removing; it is also `removed` when there was nothing. */
export type RemoveResult =
	| {
			readonly type: 'removed';
			/** What the user should know all the same, in whole sentences. */
			readonly remark?: string;
	  }
	| Refusal;

/** A call about a webhook. */
export interface RegistrationCall extends ApiCall {
	/**
	 * How many calls the provider's limit must still allow before this one is made; 1 unless told.
	 * With more, a removal waits until what is to take its place can be registered right after it.
	 */
	readonly room?: number;
}

/**
 * Calls to be made one after the other, each chosen by the answers to those before. Somebody else
 * makes them, so that what is to be done can be told, and tested, without a network.
 */
export type Calls<Result> = Generator<RegistrationCall, Result, ProviderResponse>;

/** How webhooks are registered at a provider in one way. */
export interface Registrar {
	/**
	 * Brings the registration about, whatever is there: nothing, half of it, or an older one of the
	 * same node. What somebody else has registered stays as it is.
	 * @param known what is remembered of this node's registration
	 */
	register: (wish: DesiredWebhook, known: Registration | undefined) => Calls<RegisterResult>;
	/** Removes what {@link register} has made, and nothing else. */
	remove: (place: WebhookRef, known: Registration | undefined) => Calls<RemoveResult>;
	/** How many of these calls the provider takes in a minute for one account, where it has a limit. */
	readonly callsPerMinute?: number;
	/** Whether somebody has to put the registration to use at the provider before anything comes. */
	readonly finishedByHand?: true;
}

/** How webhooks are registered, in each way in which the provider's API can do that. */
export type Registrars = Readonly<Partial<Record<RegistrationWay, Registrar>>>;

/** The host in an address, with its port; null where the text is no address. */
export const hostOf = (address: string): string | null => readUrl(address)?.host ?? null;

/**
 * Refuses to touch a registration whose address is at another host than this n8n; null where the
 * host is the same. A copy of n8n's database has the same names and the same memory as the
 * original, so that only the host tells the registration of one from that of the other.
 * @param address where the registration leads to; null where the provider does not tell
 */
export function refuseElsewhere(
	provider: string,
	address: string | null,
	{ url, formerHost }: WebhookRef,
): Refusal | null {
	if (address === null) return null;
	const [there, here] = [hostOf(address), hostOf(url)];
	if (there === here || (formerHost !== undefined && there === formerHost)) return null;
	const at = there ?? 'an address that cannot be read';
	return {
		type: 'refused',
		isElsewhere: true,
		problem: {
			cause: 'account',
			what: `${provider} has this webhook registered at ${at}, and this n8n is at ${here}`,
			advice: `If this n8n has moved from there, enter ${at} as 'Moved From' among the options of the trigger and publish again. If it is a copy of the n8n there, the registration stays with that one: set 'Registration' to Manual here, or use a duplicate of the workflow, which has a registration of its own.`,
		},
	};
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

import type { JsonObject } from '../../json';
import type { OutgoingReport } from '../provider';
import { bitmask, type Mode } from './modes';

/** Most subscriptions of an app. */
export const MAX_SUBSCRIPTIONS = 5;

/** A webhook of an app (Gupshup Partner API, subscriptions). */
export interface Subscription {
	readonly id: string;
	readonly url: string;
	/** Unique in an app. */
	readonly tag: string;
	/** 2 is Gupshup's own format, 3 is Meta's. */
	readonly version: 2 | 3;
	readonly modes: readonly Mode[];
	/** The JSON text as given; its `headers` go with every callback. */
	readonly meta: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly showOnUI: boolean;
	readonly active: boolean;
	/** Whether it belongs to another partner, who alone may change it. */
	readonly foreign: boolean;
	/** Milliseconds since 1970. */
	readonly createdOn: number;
	readonly modifiedOn: number;
}

/** What a caller says about a subscription. */
export type SubscriptionDraft = Omit<Subscription, 'id' | 'createdOn' | 'modifiedOn'>;

/** A subscription that somebody else has made. */
export interface GupshupSeed {
	readonly url: string;
	readonly tag: string;
	/** 3 unless told. */
	readonly version?: 2 | 3;
	readonly modes: readonly Mode[];
	readonly headers?: Readonly<Record<string, string>>;
	/** Another partner's: only he may change it. */
	readonly foreign?: boolean;
}

/** The subscriptions of one app. */
export class Subscriptions {
	private readonly byId = new Map<string, Subscription>();
	private created = 0;

	/** Oldest first. */
	list(): Subscription[] {
		return [...this.byId.values()];
	}

	get(id: string): Subscription | undefined {
		return this.byId.get(id);
	}

	/** Whether the tag is taken by another subscription than the one with this ID. */
	isTagTaken(tag: string, exceptId?: string): boolean {
		return this.list().some((other) => other.tag === tag && other.id !== exceptId);
	}

	add(draft: SubscriptionDraft): Subscription {
		this.created += 1;
		const now = Date.now();
		const id = String(8000 + this.created);
		const subscription = { ...draft, id, createdOn: now, modifiedOn: now };
		this.byId.set(id, subscription);
		return subscription;
	}

	replace(old: Subscription, draft: SubscriptionDraft): Subscription {
		const { id, createdOn } = old;
		const subscription = { ...draft, id, createdOn, modifiedOn: Date.now() };
		this.byId.set(id, subscription);
		return subscription;
	}

	/** Whether there was one to remove. */
	remove(id: string): boolean {
		return this.byId.delete(id);
	}

	clear(): void {
		this.byId.clear();
	}
}

/** The call of a subscription's address. */
export function callTo({ id, url, headers }: Subscription, body: JsonObject): OutgoingReport {
	return { url, method: 'POST', headers, body, registration: id };
}

/** A subscription as the API shows it. */
export function shown(subscription: Subscription, appId: string): JsonObject {
	const { id, url, tag, version, modes, meta, showOnUI, active } = subscription;
	const { createdOn, modifiedOn } = subscription;
	return {
		active,
		appId,
		createdOn,
		id,
		meta,
		mode: bitmask(modes),
		modifiedOn,
		showOnUI,
		tag,
		url,
		version,
	};
}

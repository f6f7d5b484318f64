import type { Posted } from '../delivery/post';
import type { PreparedRequest } from '../delivery/prepare';
import type { ProviderName } from '../provider-names';

/** One call of a webhook and what came of it. Headers and addresses may hold its secret. */
export interface Delivery extends PreparedRequest, Posted {
	readonly id: string;
	readonly provider: ProviderName;
	/** What the webhook was registered as: the ID of a subscription, a profile, a configuration. */
	readonly registration?: string;
	/** 1, or more for a retry. */
	readonly attempt: number;
	/** The delivery that this one repeats word for word, by itself or on order. */
	readonly repeats?: string;
	/** Milliseconds since 1970. */
	readonly sentAt: number;
}

import type { Failure } from '../numbers';
import type { ProviderName } from '../provider-names';

/** How a 429 tells when to come back. `ratelimit` are Messangi's headers with a Go duration. */
export const RETRY_HINTS = ['none', 'seconds', 'date', 'ratelimit'] as const;

/** One of {@link RETRY_HINTS}. */
export type RetryHint = (typeof RETRY_HINTS)[number];

/** A hint to wait; without it there is no header. */
export interface RetryAfter {
	readonly hint?: RetryHint;
	/** How long the hint says to wait; 1 unless told. */
	readonly seconds?: number;
}

/** What goes wrong. Times are in milliseconds, except where the name says seconds. */
export type FaultEffect =
	/** The answer comes late; combines with any other fault. */
	| { readonly kind: 'latency'; readonly milliseconds: number }
	/** 429 with the provider's documented body; the message is not taken. */
	| ({ readonly kind: 'too-many-requests' } & RetryAfter)
	/** 429 for every request beyond so many in a second. */
	| ({ readonly kind: 'rate'; readonly perSecond: number } & RetryAfter)
	/** A failure of the provider. `accepted`: it took the message all the same. */
	| ({
			readonly kind: 'server-error';
			readonly status: 500 | 502 | 503 | 504;
			readonly accepted?: boolean;
	  } & RetryAfter)
	/** A gateway's HTML page instead of JSON, 502 unless told. */
	| { readonly kind: 'html-page'; readonly status?: number; readonly accepted?: boolean }
	/** The connection breaks; only `after-accepting` takes the message. */
	| {
			readonly kind: 'reset';
			readonly when: 'before-reading' | 'after-reading' | 'after-accepting';
	  }
	/** No answer ever. `accepted`: the message was taken. */
	| { readonly kind: 'hang'; readonly accepted?: boolean }
	/** The true answer, half of it. The message is taken if it is sound. */
	| { readonly kind: 'cut-off' }
	/** Each report arrives so many times, 2 unless told. */
	| { readonly kind: 'duplicate-reports'; readonly copies?: number }
	/** The reports of a message arrive in reverse order. */
	| { readonly kind: 'reversed-reports' }
	/** The message is taken, and reported as failed. */
	| { readonly kind: 'undeliverable'; readonly failure: Failure };

/** The name of a fault. */
export type FaultKind = FaultEffect['kind'];

/** What a fault hits. */
interface FaultTarget {
	readonly provider: ProviderName;
	/** How many requests or messages it hits; unlimited unless told. */
	readonly times?: number;
	/** Only messages to a recipient whose digits end so; unknown before the body is read. */
	readonly recipient?: string;
	/** Only requests whose path contains this. */
	readonly path?: string;
}

/** A fault that can be ordered. */
export type Fault = FaultTarget & FaultEffect;

/** A fault that was ordered, and how often it struck. */
export interface OrderedFault {
	readonly id: string;
	readonly fault: Fault;
	readonly struck: number;
}

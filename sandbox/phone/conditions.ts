import type { FaultEffect } from '../faults/fault';
import type { ProviderName } from '../provider-names';
import type { Sandbox } from '../sandbox';

/** What can be wrong with a customer, by the name in the page's dropdown. */
export const CUSTOMER_CONDITIONS: ReadonlyMap<
	string,
	readonly [label: string, effect?: FaultEffect]
> = new Map<string, readonly [string, FaultEffect?]>([
	['fine', ['can be reached']],
	['window-closed', ['window is closed', { kind: 'undeliverable', failure: 'window-closed' }]],
	['opted-out', ['opted out', { kind: 'undeliverable', failure: 'opted-out' }]],
	[
		'not-on-whatsapp',
		['is not on WhatsApp', { kind: 'undeliverable', failure: 'not-on-whatsapp' }],
	],
	['quota-exceeded', ['limit used up', { kind: 'undeliverable', failure: 'quota-exceeded' }]],
]);

/** What can be wrong with a provider on the way to the customer. */
export const PROVIDER_CONDITIONS: ReadonlyMap<
	string,
	readonly [label: string, effect?: FaultEffect]
> = new Map<string, readonly [string, FaultEffect?]>([
	['fine', ['works']],
	['slow', ['answers after 5 s', { kind: 'latency', milliseconds: 5000 }]],
	['busy', ['is busy (429)', { kind: 'too-many-requests', hint: 'seconds', seconds: 2 }]],
	['down', ['is down (503)', { kind: 'server-error', status: 503 }]],
	['broken', ['breaks connections', { kind: 'reset', when: 'after-reading' }]],
	['lost', ['loses its answers', { kind: 'reset', when: 'after-accepting' }]],
	['silent', ['never answers', { kind: 'hang' }]],
	['twice', ['reports twice', { kind: 'duplicate-reports' }]],
]);

/** What is wrong in a conversation, by the names above. */
export interface Conditions {
	readonly customer: string;
	readonly provider: string;
}

/** The faults that the page ordered, by conversation. */
export class ConditionBook {
	private readonly ordered = new Map<
		string,
		{ conditions: Conditions; faults: readonly string[] }
	>();

	constructor(private readonly sandbox: Sandbox) {}

	/** What is wrong in a conversation. */
	of(conversation: string): Conditions {
		return this.ordered.get(conversation)?.conditions ?? { customer: 'fine', provider: 'fine' };
	}

	/** Orders faults in the place of those before. */
	set(
		conversation: string,
		provider: ProviderName,
		recipient: string,
		conditions: Conditions,
	): void {
		for (const id of this.ordered.get(conversation)?.faults ?? []) this.sandbox.cancelFault(id);
		const effects = [
			CUSTOMER_CONDITIONS.get(conditions.customer)?.[1],
			PROVIDER_CONDITIONS.get(conditions.provider)?.[1],
		].filter((effect) => effect !== undefined);
		const faults = effects.map((effect) => this.sandbox.order({ ...effect, provider, recipient }));
		this.ordered.set(conversation, { conditions, faults });
	}

	/** Forgets what was ordered, since the sandbox has forgotten it. */
	clear(): void {
		this.ordered.clear();
	}
}

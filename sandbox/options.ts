import type { AccountOverrides } from './accounts';
import type { ReportDelays } from './delivery/courier';
import type { Fault } from './faults/fault';
import type { ProviderName } from './provider-names';
import type { Settings } from './settings';

/** The servers of a sandbox: one a provider, and the one that controls them. */
export type ServerName = ProviderName | 'control';

/** How a sandbox is set up. Everything has a default. */
export interface SandboxOptions {
	/** 0, the default, takes a free port. */
	readonly ports?: { readonly [Name in ServerName]?: number };
	/** `127.0.0.1` unless told. */
	readonly host?: string;
	/** Milliseconds from a message to each of its reports; `manual` sends none by itself. */
	readonly reportDelays?: Partial<ReportDelays> | 'manual';
	/** Host names beyond this machine to which reports may go. None unless told. */
	readonly reportHosts?: readonly string[];
	/** How many requests, and as many messages, are remembered. 200,000 unless told. */
	readonly keep?: number;
	/** Retries, limits and what the documents leave open; see the type. */
	readonly settings?: Partial<Settings>;
	/** Faults on order from the start. */
	readonly faults?: readonly Fault[];
	/** Values of the accounts that differ from the default ones. */
	readonly accounts?: AccountOverrides;
}

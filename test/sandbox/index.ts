export { ACCOUNTS } from './accounts';
export type {
	AccountOverrides,
	Accounts,
	GupshupAccount,
	InfobipAccount,
	KaleyraAccount,
	MessangiAccount,
} from './accounts';
export { DEFAULT_REPORT_DELAYS, type ReportDelays } from './delivery/courier';
export type { Fault, FaultEffect, FaultKind, FaultTarget, OrderedFault } from './faults/fault';
export type { RetryAfter, RetryHint } from './faults/fault';
export { FAILURES, type Failure, MAGIC_NUMBERS, type MagicNumber, type Outcome } from './numbers';
export type { SandboxOptions, ServerName } from './options';
export { PROVIDER_NAMES, type ProviderName } from './provider-names';
export type { CallbackProfile } from './providers/kaleyra/profiles';
export { REPORT_EVENTS, type Report, type ReportEvent } from './providers/provider';
export type { AcceptedMessage, SentReport } from './records/message-log';
export type { RecordedRequest } from './records/recorded-request';
export { type Sandbox, startSandbox } from './sandbox';

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
export type { Posted, PostResult } from './delivery/post';
export type { Fault, FaultEffect, FaultKind, FaultTarget, OrderedFault } from './faults/fault';
export type { RetryAfter, RetryHint } from './faults/fault';
export { InboundError, type InboundOptions } from './inbound-desk';
export { FAILURES, type Failure, MAGIC_NUMBERS, type MagicNumber, type Outcome } from './numbers';
export type { SandboxOptions, ServerName } from './options';
export { PROVIDER_NAMES, type ProviderName } from './provider-names';
export type { KnownPayment, PaymentStatus } from './providers/infobip/payments/book';
export type { InfobipTemplate } from './providers/infobip/templates/template';
export type { CallbackProfile } from './providers/kaleyra/profiles';
export type { GupshupSeed } from './providers/gupshup/subscriptions';
export type { InboundEvent, InboundOrder, InboundType } from './providers/inbound/event';
export { INBOUND_TYPES } from './providers/inbound/samples';
export type { BulkOrder } from './providers/infobip/bulk';
export type { InfobipRegistrations } from './providers/infobip/registration/seed';
export type { TemplateDefinition } from './providers/meta/template/definition';
export { REPORT_EVENTS, type Report, type ReportEvent } from './providers/provider';
export type { Delivery } from './records/delivery';
export type { AcceptedMessage, SentReport } from './records/message-log';
export type { RecordedRequest } from './records/recorded-request';
export { type Sandbox, startSandbox } from './sandbox';
export { DEFAULT_SETTINGS, type Settings, SIGNATURE_FORMS, type SignatureForm } from './settings';

import type { MessageKind } from '../../../../nodes/WhatsAppInteractive/messages/message';
import { valueAt } from '../../../../nodes/WhatsAppInteractive/messages/rules/path';
import type { Submission } from '../../../../nodes/WhatsAppInteractive/messages/submission';
import type { ProviderId } from '../../../../nodes/WhatsAppInteractive/providers/provider-id';
import { faultsOf } from './rule-cases';
import { setAt } from './set-at';
import { variantsOf } from '../../../samples/submissions';

/* What the tables that were typed from the providers' documents have in common. */

/** Whose documents state something: Infobip's, those of the two that pass Meta's object on, all three. */
export const INFOBIP: readonly ProviderId[] = ['infobip'];
/** See {@link INFOBIP}. */
export const META: readonly ProviderId[] = ['gupshup', 'kaleyra'];
/** See {@link INFOBIP}. */
export const ALL: readonly ProviderId[] = [...INFOBIP, ...META];

/** A path, and the value that a variant has there. */
export type Variant = readonly [path: string, value: unknown];

/** A carousel whose cards have a button that opens a page. */
export const URL_CARDS: Variant = ['message.action', 'url'];
/** A carousel whose cards have buttons to tap. */
export const REPLY_CARDS: Variant = ['message.action', 'quickReplies'];
/** A template with a carousel. */
export const TEMPLATE_CARDS: Variant = ['message.filling.cards[].header.type', 'image'];

/** An order with a way to pay. */
export const paidBy = (type: string): Variant => ['message.payment.type', type];

/** The first full submission that a provider takes, of those that have a value at a path. */
export function baseOf(
	provider: ProviderId,
	kind: MessageKind,
	[path, value]: Variant = ['message.kind', kind],
): Submission {
	const base = variantsOf(kind).find(
		(variant) =>
			valueAt(variant, path) === value && faultsOf({ provider, kind }, variant).length === 0,
	);
	if (base === undefined) throw new Error(`${provider} takes no ${kind} with ${path}`);
	return base;
}

/** What is wrong with a message of one provider after a change. */
export interface Change {
	readonly why: string;
	readonly provider: ProviderId;
	readonly kind: MessageKind;
	readonly variant?: Variant;
	readonly path: string;
	readonly value: unknown;
	readonly faults: readonly string[];
}

/** The same at the providers that pass Meta's message object on. */
export const both = (change: Omit<Change, 'provider'>): Change[] =>
	META.map((provider) => ({ ...change, provider }));

/** The same at all providers that have a kind. */
export const each = (change: Omit<Change, 'provider'>): Change[] =>
	ALL.map((provider) => ({ ...change, provider }));

/** Makes each change to a message that the provider takes, and looks at what is wrong then. */
export function describeChanges(changes: readonly Change[]): void {
	test.each(changes)(
		'$provider $kind: $why',
		({ provider, kind, variant, path, value, faults }) => {
			expect(
				faultsOf({ provider, kind }, setAt(baseOf(provider, kind, variant), path, value)),
			).toEqual(faults);
		},
	);
}

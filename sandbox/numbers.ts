import type { ProviderName } from './provider-names';

/** Why a message that was accepted does not arrive. Each provider says it with its own codes. */
export const FAILURES = [
	'window-closed',
	'not-on-whatsapp',
	'opted-out',
	'quota-exceeded',
	'no-credit',
	'template-arguments',
	'unknown-template',
	'unknown-media',
	'order-state',
] as const;

/** One of {@link FAILURES}. */
export type Failure = (typeof FAILURES)[number];

/** What becomes of a message. `refused-no-credit` is said in the answer, all else in reports. */
export type Outcome =
	| { readonly kind: 'seen' }
	| { readonly kind: 'delivered' }
	| { readonly kind: 'failed'; readonly failure: Failure }
	| { readonly kind: 'refused-no-credit' };

/** A magic number: the last four digits of the recipient, and what they do at each provider. */
export interface MagicNumber {
	readonly lastDigits: string;
	readonly meaning: string;
	readonly outcomes: Readonly<Record<ProviderName, Outcome>>;
}

const seen: Outcome = { kind: 'seen' };
const delivered: Outcome = { kind: 'delivered' };
const refused: Outcome = { kind: 'refused-no-credit' };
const failed = (failure: Failure): Outcome => ({ kind: 'failed', failure });
const everywhere = (outcome: Outcome) => ({
	infobip: outcome,
	kaleyra: outcome,
	gupshup: outcome,
	messangi: outcome,
	metaCloud: outcome,
	dialog360: outcome,
});

/**
 * The magic numbers. Any other recipient gets the message and reads it.
 *
 * Messangi documents no status for a closed customer-service window, so the sandbox does not
 * invent one: there the window number is an ordinary number.
 */
export const MAGIC_NUMBERS: readonly MagicNumber[] = [
	{ lastDigits: '0001', meaning: 'delivered and seen', outcomes: everywhere(seen) },
	{ lastDigits: '0002', meaning: 'delivered, never seen', outcomes: everywhere(delivered) },
	{
		lastDigits: '0005',
		meaning: 'no credit: refused at once where that is documented, else a failure report',
		outcomes: {
			infobip: refused,
			kaleyra: refused,
			gupshup: failed('no-credit'),
			messangi: failed('quota-exceeded'),
			metaCloud: failed('no-credit'),
			dialog360: failed('no-credit'),
		},
	},
	{
		lastDigits: '0026',
		meaning: 'accepted, then failed: not on WhatsApp',
		outcomes: everywhere(failed('not-on-whatsapp')),
	},
	{
		lastDigits: '0047',
		meaning: 'accepted, then failed: the customer-service window is closed',
		outcomes: { ...everywhere(failed('window-closed')), messangi: seen },
	},
	{
		lastDigits: '0048',
		meaning: 'accepted, then failed: the recipient opted out or is blocked',
		outcomes: everywhere(failed('opted-out')),
	},
	{
		lastDigits: '0056',
		meaning: 'accepted, then failed: a limit of the account or the pair is used up',
		outcomes: everywhere(failed('quota-exceeded')),
	},
];

const LAST_DIGITS = 4;

/** What becomes of a message to this recipient at this provider. */
export function outcomeFor(provider: ProviderName, recipient: string): Outcome {
	const lastDigits = recipient.replace(/\D/gu, '').slice(-LAST_DIGITS);
	const magic = MAGIC_NUMBERS.find((number) => number.lastDigits === lastDigits);
	return magic === undefined ? seen : magic.outcomes[provider];
}

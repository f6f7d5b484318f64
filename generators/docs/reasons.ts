import type { FailureMeanings } from '../../nodes/WhatsAppInteractive/events/failure';
import { GUPSHUP_MEANINGS } from '../../nodes/WhatsAppInteractive/providers/gupshup/events/failures';
import { INFOBIP_MEANINGS } from '../../nodes/WhatsAppInteractive/providers/infobip/events/failures';
import { KALEYRA_MEANINGS } from '../../nodes/WhatsAppInteractive/providers/kaleyra/events/failures';
import { MESSANGI_MEANINGS } from '../../nodes/WhatsAppInteractive/providers/messangi/events/failures';
import { META_MEANINGS } from '../../nodes/WhatsAppInteractive/providers/meta/events/failures';
import type { Reason } from '../../nodes/WhatsAppInteractive/common/reason';
import { page, table } from './markdown';

/** What each reason means to a shop, and what a workflow can do about it. */
const MEANINGS: Readonly<Record<Reason, readonly [means: string, react: string]>> = {
	windowClosed: [
		'The customer did not write in the last 24 hours',
		'Send a template in the place of the message',
	],
	notOnWhatsApp: ['The number has no WhatsApp that gets this message', 'Use another channel'],
	optedOut: ['The customer does not want such messages', 'Leave the customer out'],
	blocked: [
		'The customer, the provider or WhatsApp blocks messages to this number',
		'Use another channel',
	],
	invalidRecipient: ['The recipient is no number or ID to write to', 'Correct the number'],
	unsupported: [
		"The customer's phone or app can't show this kind of message",
		'Send a plainer message',
	],
	experiment: [
		'WhatsApp leaves this customer out in an experiment of its own',
		'Use another channel',
	],
	rateLimited: [
		'Too much was sent: by the account, to this customer, or at this hour',
		'Send it again later',
	],
	unavailable: [
		'The provider or WhatsApp could not be reached, or has a disturbance',
		'Send it again later',
	],
	expired: ['The message waited too long and was given up', 'Send it again if it still matters'],
	templateMissing: [
		'There is no approved template with this name and language',
		'Correct name and language',
	],
	templatePaused: [
		"The template can't be used now: paused, disabled or not ready",
		'Use another template, or wait',
	],
	templateVariables: ['What fills the template does not fit it', 'Correct the variables'],
	mediaProblem: [
		'A file could not be fetched, or has the wrong type or size',
		'Correct the file or its address',
	],
	invalidMessage: ['The message itself has to be corrected', 'Correct the fields'],
	duplicate: ['A message with this ID was sent before', 'Nothing: it is out already'],
	paymentProblem: [
		'Money: the balance or payment method of the account, or the payment of an order',
		'Tell who looks after the account',
	],
	credential: ['The credential is not accepted', 'Tell who looks after the account'],
	permission: ['The credential or the account may not do this', 'Tell who looks after the account'],
	account: [
		'Something about the account, the sender or their setup keeps the message back',
		'Tell who looks after the account',
	],
	canceled: ['The execution, or the message, was stopped before it was sent', 'Run it again'],
	unknownOutcome: [
		'Nobody knows whether the message was sent',
		'Look for it at the provider before you send it again',
	],
	unknown: ['The provider tells nothing that could be understood', "Look at the provider's code"],
};

/** What a provider adds to Meta's codes. */
const ownOf = (meanings: FailureMeanings): FailureMeanings =>
	new Map([...meanings].filter(([code]) => META_MEANINGS.get(code) === undefined));

const TABLES: ReadonlyArray<readonly [name: string, meanings: FailureMeanings]> = [
	['Meta (Cloud API, 360dialog, Gupshup, Kaleyra)', META_MEANINGS],
	['Gupshup', ownOf(GUPSHUP_MEANINGS)],
	['Kaleyra', ownOf(KALEYRA_MEANINGS)],
	['Infobip', INFOBIP_MEANINGS],
	['Messangi', MESSANGI_MEANINGS],
];

/** Codes in their order, those that follow each other as `200–299`. */
const inRuns = (codes: readonly string[]): string[] =>
	codes.reduce<string[]>((runs, code) => {
		const last = runs.at(-1)?.split('–') ?? [];
		return Number(last.at(-1)) + 1 === Number(code)
			? [...runs.slice(0, -1), `${last[0]}–${code}`]
			: [...runs, code];
	}, []);

const codesOf = (meanings: FailureMeanings, reason: string): string =>
	inRuns(
		[...meanings].filter(([, meaning]) => meaning.reason === reason).map(([code]) => code),
	).join(', ');

/** The page on the reasons of failures. */
export const reasonsPage = (): string =>
	page([
		'# Reasons',
		'Written by `npm run docs`.',
		"Each failure has a `reason`, beside the provider's own code and text. It is the same for all providers, so that one Switch node serves them all: in `details.reason` of an item whose message was not accepted (with the node's setting *On Error: Continue*), and in `error.reason` of the trigger's event `failed`.",
		table(
			['`reason`', 'What it means', 'What a workflow can do'],
			Object.entries(MEANINGS).map(([reason, [means, react]]) => [`\`${reason}\``, means, react]),
		),
		'## Which codes are which',
		'The codes of failed reports by their reason. A code that is not here is `unknown`.',
		table(
			['`reason`', ...TABLES.map(([name]) => name)],
			Object.keys(MEANINGS)
				.map((reason) => [
					`\`${reason}\``,
					...TABLES.map(([, meanings]) => codesOf(meanings, reason)),
				])
				.filter(([, ...codes]) => codes.some((text) => text !== '')),
		),
	]);

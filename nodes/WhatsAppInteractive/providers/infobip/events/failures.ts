import { asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import {
	createFailure,
	createMeanings,
	type Failure,
	type FailureMeanings,
	type FailureState,
	permanent,
	temporary,
} from '../../../events/failure';

/** What to do about refusals that come with the answer and with a report. */
export const ADVICE = {
	blocklisted: 'The recipient is on the blocklist of the account.',
	duplicate: "Use a 'Message ID' that no earlier message had.",
	noCredits: 'Top up the balance of the Infobip account, then send the message again.',
	trial: 'A trial account can only send to its own registered numbers.',
} as const;

/**
 * What the codes of Infobip's "Response status and error codes" mean for a shop: the error codes of
 * WhatsApp, the general ones that can come with it, and the names of the statuses that refuse.
 */
export const INFOBIP_MEANINGS: FailureMeanings = createMeanings([
	[
		permanent('account', 'Infobip has to put its access to WhatsApp in order; ask its support.'),
		[433, 7001, 7004, 7005, 7018, 7052, 7080, 7082, 7084, 7102],
	],
	[
		permanent('notOnWhatsApp', 'The number is not on WhatsApp; check it, or use another channel.'),
		[7002, 1],
	],
	[
		permanent('invalidRecipient', 'Check the number of the recipient and its country code.'),
		['REJECTED_DESTINATION', 'REJECTED_PREFIX_MISSING', 'MISSING_TO', 5, 345, 351, 352, 3041],
	],
	[
		permanent('blocked', 'The customer blocked the number or opted out; leave them out.'),
		[13, 560, 573, 7003],
	],
	[permanent('optedOut', 'The number takes no such messages; leave it out.'), ['REJECTED_DND']],
	[
		permanent(
			'invalidMessage',
			'WhatsApp does not take the message in this form; correct its content.',
		),
		[7006, 7023, 323, 355, 507, 4096, 'REJECTED_INVALID_UDH'],
	],
	[permanent('invalidMessage', 'The content is not what the sender is registered for.'), [7007]],
	[
		permanent('templateVariables', 'Give the template as many values as it has placeholders.'),
		[7008],
	],
	[
		permanent(
			'templateMissing',
			'Check the name and the language of the template, and that it is approved.',
		),
		[7009],
	],
	[
		permanent(
			'windowClosed',
			'The customer has not written for 24 hours; only a template gets through until they do.',
		),
		[7010],
	],
	[
		permanent('account', 'Sign in at Meta and look at the state of the WhatsApp account.'),
		[7011, 7021, 7027, 7038],
	],
	[
		temporary(
			'mediaProblem',
			'WhatsApp could not fetch or store the file; check its address and try again.',
		),
		[7013, 7014],
	],
	[permanent('mediaProblem', 'Check the format and the size of the file.'), [7015, 7022]],
	[
		permanent(
			'rateLimited',
			'The number has reached its limit of messages; send less and more wanted ones.',
		),
		[7016, 7026],
	],
	[
		temporary('rateLimited', 'Too much was sent at once; send the message again a little later.'),
		[7017, 541, 542, 630, 4099, 4202],
	],
	[
		permanent('paymentProblem', 'Put the payment method of the WhatsApp account at Meta in order.'),
		[7019],
	],
	[
		permanent('unsupported', "The customer's phone or app cannot show this message."),
		[7020, 7025, 7201],
	],
	[
		temporary('rateLimited', 'Messages may not be sent at this hour; try again in the daytime.'),
		[7024],
	],
	[
		permanent(
			'invalidRecipient',
			'The customer may have a new phone; check who they are before you send.',
		),
		[7029],
	],
	[permanent('blocked', 'The customer blocked this template.'), [7030]],
	[permanent('invalidMessage', 'Check that the flow is published and its token is right.'), [7031]],
	[
		permanent('rateLimited', 'The customer got enough marketing for now; wait at least a day.'),
		[7032],
	],
	[
		permanent(
			'optedOut',
			'The customer stopped marketing messages; leave them out of your campaigns.',
		),
		[7033],
	],
	[
		permanent('account', 'Register the number as a WhatsApp sender of this account.'),
		[
			7034,
			7081,
			7083,
			368,
			'REJECTED_SOURCE',
			'REJECTED_SENDER',
			'REJECTED_ROUTE_NOT_AVAILABLE',
			'REJECTED_NETWORK',
			375,
			592,
			2053,
		],
	],
	[
		temporary('rateLimited', 'Too many requests for the permission to call; wait before the next.'),
		[7035],
	],
	[
		temporary(
			'templatePaused',
			'The template is being prepared; send the message again in ten minutes.',
		),
		[7036],
	],
	[temporary('templatePaused', 'The template is not ready for this way of marketing.'), [7037]],
	[
		temporary(
			'unavailable',
			'WhatsApp or Infobip has a disturbance; send the message again later.',
		),
		[7012, 7050, 7051, 24, 34, 500, 501, 502, 503, 504, 631, 2048, 'REJECTED_SYSTEM_ERROR'],
	],
	[
		{
			reason: 'unknownOutcome',
			retryable: null,
			advice: 'No report on the message came; it may have been delivered all the same.',
		},
		['EXPIRED_DLR_UNKNOWN'],
	],
	[permanent('duplicate', ADVICE.duplicate), [7280, 509, 5492, 'REJECTED_DUPLICATE_MESSAGE_ID']],
	[
		permanent(
			'permission',
			'Infobip does not accept where the request came from; ask its support.',
		),
		[7281],
	],
	[
		temporary('paymentProblem', ADVICE.noCredits),
		['REJECTED_NOT_ENOUGH_CREDITS', 'REJECTED_PREPAID_PACKAGE_EXPIRED'],
	],
	[
		permanent('blocked', ADVICE.blocklisted),
		['REJECTED_DESTINATION_BLOCKLISTED', 566, 604, 2049, 2050, 2052],
	],
	[permanent('account', ADVICE.trial), ['REJECTED_DESTINATION_NOT_REGISTERED']],
	[
		temporary('rateLimited', 'Too many messages went to this customer; wait before the next.'),
		['REJECTED_FLOODING_FILTER', 4103, 4104],
	],
	[permanent('canceled', 'The message was canceled before it went out.'), [4100]],
	[permanent('invalidMessage', 'Shorten the message.'), ['REJECTED_MESSAGE_TOO_LONG']],
	[
		permanent('blocked', 'Infobip stopped the message as suspicious; ask its support.'),
		['SIGNALS_BLOCKED', 561, 603, 607, 608, 609],
	],
	[
		temporary(
			'expired',
			'The phone was not reachable in time; send the message again if it still matters.',
		),
		['EXPIRED_EXPIRED', 6, 27, 31, 33, 811, 4101, 4098],
	],
]);

/** The status groups that end a message; every other failure is undeliverable. */
const STATES: ReadonlyMap<string, FailureState> = new Map([
	['4', 'expired'],
	['5', 'rejected'],
]);

/**
 * The reason of a failure. Infobip tells it in `error`; where that is `0 NO_ERROR` although the
 * message was refused, the status itself is the reason. The name stands as code then, because the IDs
 * of statuses and of errors overlap. Whether an error is permanent is for Infobip to say.
 */
export function readError(result: UnknownRecord): Failure {
	const error = asRecord(result.error);
	const status = asRecord(result.status);
	const code = asText(error.id);
	const isReason = code !== null && code !== '0';
	const { name, description } = isReason ? error : status;
	const failure = createFailure(
		{
			code: isReason ? code : firstText(name, status.id),
			title: asText(name),
			explanation: asText(description),
			state: STATES.get(asText(status.groupId) ?? '') ?? 'undeliverable',
		},
		INFOBIP_MEANINGS,
	);
	return isReason && typeof error.permanent === 'boolean'
		? { ...failure, retryable: !error.permanent }
		: failure;
}

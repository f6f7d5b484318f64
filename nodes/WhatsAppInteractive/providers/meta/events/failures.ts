import {
	asList,
	asRecord,
	asText,
	at,
	firstText,
	isObject,
	parseJson,
	type UnknownRecord,
} from '../../../common/json';
import {
	createFailure,
	createMeanings,
	type Failure,
	type FailureMeaning,
	type FailureMeanings,
	permanent,
	range,
	temporary,
} from '../../../events/failure';

/**
 * What the codes of Meta's "Error codes" page mean for a shop. The same message is worth another try
 * where Meta's limits or services are the reason.
 */
export const META_MEANINGS: FailureMeanings = createMeanings([
	[
		permanent(
			'credential',
			"WhatsApp no longer accepts the provider's access; ask the provider to renew it.",
		),
		[0, 190],
	],
	[
		permanent(
			'permission',
			'The account may not send this; check its permissions with the provider.',
		),
		[3, 10, ...range(200, 299), 131005],
	],
	[
		permanent('invalidMessage', 'Correct the message: WhatsApp does not take it in this form.'),
		[1, 100, 131008, 131009],
	],
	[
		permanent('account', 'Check that the business number is still registered with the provider.'),
		[33, 131045],
	],
	[
		temporary('unavailable', 'WhatsApp has a disturbance; send the message again later.'),
		[2, 131000, 131016, 133004],
	],
	[
		temporary('rateLimited', 'Too much was sent at once; send the message again a little later.'),
		[4, 17, 613, 80007, 80008, 130429],
	],
	[
		permanent(
			'account',
			'WhatsApp has restricted the account for breaking its rules; sign in at Meta and appeal.',
		),
		[368, 131031],
	],
	[
		permanent(
			'experiment',
			'This customer gets no such messages in an experiment of WhatsApp; use another channel.',
		),
		[130472],
	],
	[
		permanent('blocked', "WhatsApp does not allow business messages to this customer's country."),
		[130497],
	],
	[
		permanent('blocked', 'The account has blocked this customer; unblock the number first.'),
		[130403],
	],
	[
		permanent(
			'invalidRecipient',
			'The recipient is the business number itself; use the number of a customer.',
		),
		[131021],
	],
	[
		permanent(
			'notOnWhatsApp',
			'The number cannot get the message: no WhatsApp, or too old a version. Use another channel.',
		),
		[131026],
	],
	[
		permanent(
			'account',
			"Add the number to the test numbers of the account, or leave the provider's test mode.",
		),
		[131030],
	],
	[
		permanent('account', 'WhatsApp has to approve the display name of the business number first.'),
		[131037],
	],
	[
		permanent('paymentProblem', 'Put the payment method of the WhatsApp account at Meta in order.'),
		[131042, 131044],
	],
	[
		permanent(
			'windowClosed',
			'The customer has not written for 24 hours; only a template gets through until they do.',
		),
		[131047, 470],
	],
	[
		temporary(
			'rateLimited',
			'Too many customers blocked or reported the number; send less and more wanted messages.',
		),
		[131048],
	],
	[
		temporary('rateLimited', 'The customer got enough marketing for now; wait at least a day.'),
		[131049],
	],
	[
		permanent(
			'optedOut',
			'The customer stopped marketing messages; leave them out of your campaigns.',
		),
		[131050],
	],
	[
		permanent('unsupported', "WhatsApp does not know this type of message for the customer's app."),
		[131051],
	],
	[
		permanent(
			'mediaProblem',
			'WhatsApp could not fetch the file; check its address, format and size.',
		),
		[131052, 131053],
	],
	[
		temporary(
			'rateLimited',
			'Too many messages to this customer in a short time; wait some seconds.',
		),
		[131056],
	],
	[
		temporary(
			'unavailable',
			'The account is under maintenance at WhatsApp; send the message again in some minutes.',
		),
		[131057, 2494100],
	],
	[
		permanent(
			'invalidRecipient',
			'This kind of message needs the phone number of the customer, not the user ID.',
		),
		[131062],
	],
	[
		permanent('permission', 'Marketing is switched off on this way of sending; ask the provider.'),
		[131063, 131064],
	],
	[
		permanent('templateVariables', 'Give the template as many values as it has placeholders.'),
		[132000],
	],
	[
		permanent(
			'templateMissing',
			'Check the name and the language of the template, and that it is approved.',
		),
		[132001],
	],
	[
		permanent('templateVariables', 'A value for the template is too long or has the wrong form.'),
		[132005, 132007, 132008, 132012, 132018],
	],
	[
		temporary('templatePaused', 'The template is paused for low quality; improve it or wait.'),
		[132015],
	],
	[
		permanent('templatePaused', 'The template was disabled for low quality; make a new one.'),
		[132016],
	],
	[permanent('invalidMessage', 'The flow is blocked; correct it at Meta.'), [132068]],
	[
		temporary('rateLimited', 'The flow is used too much at the moment; send the message later.'),
		[132069],
	],
	[
		permanent('account', 'The business number is not registered; ask the provider.'),
		[133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016],
	],
	[
		permanent('invalidMessage', 'The marketing way takes templates for marketing only.'),
		[131055, 134100, 134102],
	],
	[
		temporary(
			'templatePaused',
			'The template is being prepared; send the message again in ten minutes.',
		),
		[134101],
	],
	[permanent('paymentProblem', 'Accept the terms of WhatsApp Payments at Meta.'), [134011]],
	[
		permanent('invalidMessage', 'Correct the message, and ask the provider if it looks right.'),
		[135000],
	],
	[
		permanent(
			'invalidRecipient',
			'The customer may have a new phone; check who they are before you send.',
		),
		[137000],
	],
	[permanent('optedOut', 'The customer has not allowed calls.'), [138006]],
	[
		temporary(
			'rateLimited',
			'The limit of calls or of requests for permission is reached; try again later.',
		),
		[138009, 138012],
	],
	[
		permanent('paymentProblem', 'This customer cannot get messages on orders and payments.'),
		[2040],
	],
	[permanent('invalidMessage', 'The order cannot go from its status to this one.'), [2046]],
	[permanent('invalidMessage', 'The order cannot be canceled any more.'), [2047]],
]);

/** How deep a refusal is looked through for a code. */
const DEEPEST = 5;

/**
 * What the first code means that a refusal has in it, wherever: as a member, in JSON in a text, or as
 * Meta writes it into a text, `(#131047)`. Providers hand Meta's answer on in forms of their own.
 */
export function meaningIn(
	value: unknown,
	meanings: FailureMeanings,
	depth = 0,
): FailureMeaning | undefined {
	const inner = parseJson(value);
	if (typeof inner === 'string') return meanings.get(/\(#(\d+)\)/.exec(inner)?.[1] ?? '');
	if (!isObject(inner) || depth > DEEPEST) return undefined;
	const own = meanings.get(asText(at(inner, 'code')) ?? '');
	if (own !== undefined) return own;
	for (const each of Object.values(inner)) {
		const found = meaningIn(each, meanings, depth + 1);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** An object of Meta's `errors[]`, which says in its details what the title means here. */
export const readMetaProblem = (error: UnknownRecord) => ({
	code: asText(error.code),
	title: firstText(error.title, error.message),
	explanation: firstText(asRecord(error.error_data).details, error.message),
});

/** The reason of a failure, which is the first of `errors[]`. */
export const readMetaError = (status: UnknownRecord): Failure =>
	createFailure(
		{ ...readMetaProblem(asRecord(asList(status.errors)[0])), state: 'undeliverable' },
		META_MEANINGS,
	);

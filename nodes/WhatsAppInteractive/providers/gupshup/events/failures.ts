import { asText, type UnknownRecord } from '../../../common/json';
import {
	createFailure,
	createMeanings,
	type Failure,
	type FailureMeanings,
	permanent,
	temporary,
} from '../../../events/failure';
import { META_MEANINGS } from '../../meta/events/failures';

/**
 * What the codes of Gupshup's "Error and status messages" mean for a shop. Failures on the side of
 * WhatsApp carry Meta's codes.
 */
export const GUPSHUP_MEANINGS: FailureMeanings = new Map([
	...META_MEANINGS,
	...createMeanings([
		[
			permanent(
				'notOnWhatsApp',
				'The number is not on WhatsApp; check it, or use another channel.',
			),
			[1002],
		],
		[
			temporary(
				'paymentProblem',
				'Top up the wallet of the app at Gupshup, then send the message again.',
			),
			[1003],
		],
		[
			permanent(
				'windowClosed',
				'The customer has not written for 24 hours, and templates are off; switch them on.',
			),
			[1004],
		],
		[
			permanent(
				'templateMissing',
				'The text fits no approved template; compare it with the template.',
			),
			[1005, 4003],
		],
		[permanent('optedOut', 'The customer has not agreed to get messages.'), [1006, 1007, 1008]],
		[
			permanent('invalidMessage', 'The message lacks something; fill in its required fields.'),
			[1009],
		],
		[
			permanent('mediaProblem', 'Gupshup could not fetch the file; check its address and size.'),
			[1010, 1011],
		],
		[
			permanent('optedOut', 'The customer opted out; leave them out until they write again.'),
			[1012],
		],
		[
			temporary('unavailable', 'Gupshup has a disturbance; send the message again later.'),
			[500, 4002],
		],
		[
			temporary('rateLimited', 'Too much was sent at once; send the message again a little later.'),
			[4001],
		],
		[
			permanent(
				'account',
				"The app must run on Meta's cloud for this message; ask Gupshup to move it.",
			),
			[4004],
		],
		[
			temporary('templatePaused', 'The template is paused for low quality; improve it or wait.'),
			[4005],
		],
	]),
]);

/**
 * A failure in Gupshup's own form, `code` and `reason`; null where there is neither. `isOwn` says
 * that Gupshup itself refused the message, so WhatsApp never saw it.
 */
export function readGupshupError(failure: UnknownRecord, isOwn: boolean): Failure | null {
	const code = asText(failure.code);
	const title = asText(failure.reason);
	return code === null && title === null
		? null
		: createFailure({ code, title, state: isOwn ? 'rejected' : 'undeliverable' }, GUPSHUP_MEANINGS);
}

/** A failure without a word on its reason. */
export const NO_WORD: Failure = createFailure(
	{ code: null, title: null, state: 'undeliverable' },
	GUPSHUP_MEANINGS,
);

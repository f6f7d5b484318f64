import {
	createFailure,
	createMeanings,
	type Failure,
	type FailureState,
	permanent,
	temporary,
	type FailureMeanings,
} from '../../../events/failure';

/** What the failures of Messangi's "WhatsApp Status" mean, which the callback does not say. */
const REASONS: ReadonlyMap<string, string> = new Map([
	['CODE_NOT_ALLOWED', 'The sender is inactive or not allowed for this recipient'],
	['INCOMPLETE', 'The message lacks data for its placeholders'],
	['BLACKLISTED', 'The recipient is on a block list'],
	['QUOTA_EXCEEDED', 'The limit of the WhatsApp Business account is exceeded'],
]);

export const MESSANGI_MEANINGS: FailureMeanings = createMeanings([
	[
		permanent('account', 'Check that the sender is active, and allowed to write to this number.'),
		['CODE_NOT_ALLOWED'],
	],
	[
		permanent('templateVariables', 'Give the message as many values as it has placeholders.'),
		['INCOMPLETE'],
	],
	[
		permanent('blocked', 'Leave the customer out, or take the number off the block list.'),
		['BLACKLISTED'],
	],
	[
		temporary('rateLimited', 'Wait until the limit of the account is renewed, then send again.'),
		['QUOTA_EXCEEDED'],
	],
]);

/** The statuses with which a message never gets as far as WhatsApp. */
const REJECTED: readonly string[] = [...REASONS.keys(), 'REJECTED'];

/** The reason that a status stands for. */
export function readError(status: string): Failure {
	const state: FailureState = REJECTED.includes(status) ? 'rejected' : 'undeliverable';
	return createFailure(
		{ code: status, title: REASONS.get(status) ?? null, state },
		MESSANGI_MEANINGS,
	);
}

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

const NOT_SENT_CODE = 'NOT-SENT';

/** Kaleyra passes Meta's codes on, and has a word of its own for what never left it. */
export const KALEYRA_MEANINGS: FailureMeanings = new Map([
	...META_MEANINGS,
	...createMeanings([
		[
			temporary('rateLimited', 'The daily limit of the account is reached; wait until tomorrow.'),
			['WAV2101'],
		],
		[
			temporary('paymentProblem', 'Top up the Kaleyra account, then send the message again.'),
			['E110'],
		],
		[
			permanent(
				'unknown',
				'Kaleyra stopped the message: opted out, daily limit, unknown template or a blocked country.',
			),
			[NOT_SENT_CODE],
		],
	]),
]);

/** The reason of a failure that Kaleyra tells by itself, in `error` and `error_code`. */
export function readFlatError(callback: UnknownRecord, isNotSent: boolean): Failure {
	const code = asText(callback.error_code);
	const title = asText(callback.error);
	return isNotSent
		? createFailure(
				{
					code: code ?? NOT_SENT_CODE,
					title: title ?? 'Kaleyra did not hand the message to WhatsApp',
					state: 'rejected',
				},
				KALEYRA_MEANINGS,
			)
		: createFailure({ code, title, state: 'undeliverable' }, KALEYRA_MEANINGS);
}

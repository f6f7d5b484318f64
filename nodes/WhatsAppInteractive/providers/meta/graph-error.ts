import { asText, at, firstText } from '../../common/json';
import type { ErrorDetails, ErrorMapping, StatusClass } from '../problems';
import { type FieldName, joinWords, tellFaults } from '../told-faults';
import { META_MEANINGS } from './events/failures';
import { range } from '../../events/failure';

/*
 * A refusal of Meta's Graph API: `{error: {code, error_subcode, message, error_data}}`. Its HTTP status
 * tells little, since most limits come as 400; the code is what counts.
 */

/**
 * What the codes are, in the terms of HTTP statuses (Cloud API, error codes; Graph API, rate limiting). Of
 * code 1, an unknown error, only the status tells whose fault it is.
 */
const CLASSES: ReadonlyMap<number, StatusClass> = new Map(
	(
		[
			['credential', [0, 190]],
			['permission', [3, 10, ...range(200, 299), 131005]],
			['tooMany', [4, 17, 613, 80007, 80008, 130429, 131056]],
			['away', [131057, 133004, 2494100]],
			// Whether Meta has taken the message before it failed, none of them says.
			['failure', [2, 131000, 131016]],
			[
				'account',
				[
					...[33, 368, 2200, 130497, 131030, 131031, 131037, 131042, 131044, 131045, 131048],
					...[131063, 131064, 132015, 132016, 132068, 132069, 133000, 133005, 133006, 133008],
					...[133009, 133010, 133015, 133016, 134011, 134101],
				],
			],
			[
				'refusal',
				[
					...[100, 130403, 131008, 131009, 131021, 131026, 131047, 131049, 131050, 131051],
					...[131052, 131053, 131055, 131062, 132000, 132001, 132005, 132007, 132008, 132012],
					...[132018, 134100, 134102, 135000, 137000, 2388019],
				],
			],
		] as const
	).flatMap(([name, codes]) => codes.map((code) => [code, name] as const)),
);

/** What a refusal means that its code alone does not tell well. */
const FAILURES: ReadonlyArray<ErrorMapping & { readonly code: number; readonly subcode?: number }> =
	[
		{
			code: 190,
			subcode: 463,
			cause: 'invalidCredential',
			what: '{} says that the access token has expired',
			advice:
				'Make a token of a system user, which does not expire, and enter it in the credential: the one that the App Dashboard shows lives for hours only.',
		},
		{
			code: 100,
			subcode: 33,
			cause: 'account',
			what: '{} does not know an ID, or the access token may not use what it stands for',
			advice:
				"Check the ID in 'Sender', which is not the phone number itself, and the 'Business Account ID' in the credential. If both are right, assign the WhatsApp Business Account to the system user of the token.",
		},
		{
			code: 803,
			cause: 'account',
			what: '{} does not know an ID',
			advice:
				"Check the ID in 'Sender', which is not the phone number itself, and the 'Business Account ID' in the credential.",
		},
		{
			code: 2500,
			cause: 'account',
			what: '{} has no such address',
			advice:
				"Check 'Base URL' and 'Graph API Version' in the credential, and that its 'Access Token' is not empty.",
		},
		{
			code: 131030,
			cause: 'account',
			what: '{} sends from a test number to the numbers on its list only',
			advice: "Add the recipient to the list of the test number, or use a number of one's own.",
		},
		{
			code: 131056,
			cause: 'rateLimited',
			recipientInterval: 6000,
			what: '{} got too many messages to this customer in a short time',
			advice: 'Send this customer one message in six seconds; others are not affected.',
		},
	];

const codeOf = (body: unknown): string | null => asText(at(body, 'error', 'code'));

/** What a refusal is by its code; one that Graph calls transient is no fault of the message. */
function classOf(error: unknown, code: string | null): StatusClass | undefined {
	const statusClass = CLASSES.get(Number(code ?? NaN));
	const isOpen = statusClass === undefined || statusClass === 'refusal';
	return isOpen && at(error, 'is_transient') === true ? 'failure' : statusClass;
}

/** Whether an answer is a refusal of Graph's, whatever its status is. */
export const isGraphError = (body: unknown): boolean => codeOf(body) !== null;

/** What Graph says about a refusal: its own words, and the details in which it says what is wrong. */
export function readGraphError(body: unknown, nameOf: FieldName): ErrorDetails {
	const error = at(body, 'error');
	const code = codeOf(body);
	const details = at(error, 'error_data');
	return {
		text: joinWords(
			tellFaults(at(error, 'message'), nameOf),
			tellFaults(at(details, 'details') ?? details, nameOf),
			firstText(at(error, 'error_user_msg')),
		),
		code,
		statusClass: classOf(error, code),
		meaning: META_MEANINGS.get(code ?? ''),
	};
}

/** What a refusal means beside its class; undefined for most. */
export function knownGraphError(body: unknown): ErrorMapping | undefined {
	const code = Number(codeOf(body) ?? NaN);
	const subcode = Number(asText(at(body, 'error', 'error_subcode')) ?? NaN);
	return FAILURES.find(
		(failure) =>
			failure.code === code && (failure.subcode === undefined || failure.subcode === subcode),
	);
}

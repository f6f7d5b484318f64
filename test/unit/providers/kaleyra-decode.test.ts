import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { answer, describeRefusals, problemOf, type RefusalCase } from './support/decode-cases';
import { ANY_ACCOUNT } from '../../support/any-account';

/** Kaleyra's shape of all failures: the text stands twice, the second time under a telling name. */
const failure = (code: string, message: string, key: string, detail = message) => ({
	code,
	message,
	data: {},
	error: { [key]: detail },
});

const WRONG_KEY = failure('RBC001', 'Incorrect SID or API key.', 'error');

const FOREIGN_SENDER = failure(
	'WA401',
	'Phone number is not present or does not belong to the account.',
	'phone_number',
);

const NO_PRODUCT = failure(
	'WA-401',
	'API is not available for given customer.Please contact support for more info',
	'account',
);

const OTHER_VERSION = failure(
	'WA-401',
	"The phone number you're using is associated with different Version of our WA API. Please use the appropriate endpoint.",
	'phone_number',
);

const CASES: readonly RefusalCase[] = [
	{
		why: 'a wrong key',
		response: answer(401, { ...WRONG_KEY, data: [] }),
		cause: 'invalidCredential',
		code: 'RBC001',
		what: 'Kaleyra does not know this SID and API key: Incorrect SID or API key',
		advice: /^Copy SID and API key again .* region/,
	},
	{
		why: 'a number of somebody else',
		response: answer(401, FOREIGN_SENDER),
		cause: 'account',
		code: 'WA401',
		what: "Kaleyra does not know the number in 'Sender': Phone number is not present or does not belong to the account",
		advice: /^SID and API key are right\. Put a WhatsApp number of this account into 'Sender'/,
	},
	{
		why: 'an account without the product',
		response: answer(401, NO_PRODUCT),
		cause: 'missingPermission',
		code: 'WA-401',
		what: 'Kaleyra has not enabled this API for the account: API is not available for given customer.Please contact support for more info',
		advice: /^SID and API key are right\. Ask Kaleyra to enable/,
	},
	{
		why: 'a number that is on the older API',
		response: answer(401, OTHER_VERSION),
		cause: 'account',
		code: 'WA-401',
		what: "Kaleyra serves the number in 'Sender' through another version of its API: The phone number you're using is associated with different Version of our WA API. Please use the appropriate endpoint",
		advice: /^SID and API key are right\. Ask Kaleyra to move the number/,
	},
	{
		why: 'a malformed message',
		response: answer(
			400,
			failure('WA400', 'Refer to correct payload format', 'payload', 'Incorrect payload format'),
		),
		cause: 'invalidMessage',
		code: 'WA400',
		what: 'Kaleyra refused the message as malformed: Refer to correct payload format',
		advice: /^Check 'Additional Payload \(JSON\)' first/,
	},
	{
		why: 'an empty account',
		response: answer(
			400,
			failure('E110', 'Please check your balance, You have a low balance!', 'balance'),
		),
		cause: 'account',
		reason: 'paymentProblem',
		code: 'E110',
		what: 'Kaleyra did not send the message because the balance of the account is low: Please check your balance, You have a low balance!',
		advice: /^Top up the Kaleyra account/,
	},
	{
		why: 'the limit of the day',
		response: answer(400, failure('WAV2101', 'Daily limit reached', 'account')),
		cause: 'account',
		reason: 'rateLimited',
		code: 'WAV2101',
		what: 'Kaleyra did not send the message because the daily limit of the account is reached: Daily limit reached',
		advice: /tomorrow/,
	},
	{
		why: 'an internal fault',
		response: answer(
			500,
			failure('WA500', 'Please try again later', 'error', 'Internal server error'),
		),
		cause: 'unknownOutcome',
		code: 'WA500',
		what: 'Kaleyra had an internal fault, and the message may have been sent: Please try again later',
		advice: /^Look for the message in the reports .* five minutes/,
	},
	{
		why: 'a code that is not documented, with the detail in a list',
		response: answer(400, { code: 'WA999', data: [], error: ['Something else'] }),
		cause: 'invalidMessage',
		code: 'WA999',
		what: 'Kaleyra refused the message: Something else',
		advice: /^Correct the fields/,
	},
	{
		why: 'no message, but a detail',
		response: answer(400, { code: 'WA400', error: { payload: 'Incorrect payload format' } }),
		cause: 'invalidMessage',
		code: 'WA400',
		what: 'Kaleyra refused the message as malformed: Incorrect payload format',
		advice: /./,
	},
	{
		why: 'an error that is a text',
		response: answer(400, { error: 'Bad things' }),
		cause: 'invalidMessage',
		what: 'Kaleyra refused the message: Bad things',
		advice: /./,
	},
];

describeRefusals('kaleyra', CASES);

test('only one 401 of four speaks of a wrong key, and all four differ', () => {
	const problems = [WRONG_KEY, FOREIGN_SENDER, NO_PRODUCT, OTHER_VERSION].map((body) =>
		problemOf('kaleyra', answer(401, body)),
	);
	expect(new Set(problems.map(({ what }) => what)).size).toBe(4);
	expect(new Set(problems.map(({ advice }) => advice)).size).toBe(4);
	expect(problems.filter(({ cause }) => cause === 'invalidCredential')).toHaveLength(1);
	expect(problems.filter(({ advice }) => advice.includes('API key are right'))).toHaveLength(3);
});

describe('what Kaleyra accepts', () => {
	test.each([
		{
			why: 'the documented answer',
			response: answer(202, {
				code: 'WA202',
				message: 'Request Accepted',
				data: { message_id: 'AX1' },
				error: {},
			}),
			receipt: { messageId: 'AX1', status: 'WA202' },
		},
		{
			why: 'another success status and code',
			response: answer(200, { code: 'WA200', message: 'OK', data: { message_id: 'AX1' } }),
			receipt: { messageId: 'AX1', status: 'WA200' },
		},
		{
			why: 'an ID that is a number, and no code',
			response: answer(202, { message: 'Request Accepted', data: { message_id: 77 } }),
			receipt: { messageId: '77', status: 'Request Accepted' },
		},
	])('$why', ({ response, receipt }) => {
		expect(PROVIDERS.kaleyra.decode(response, 'text', ANY_ACCOUNT)).toEqual({
			type: 'accepted',
			receipt,
		});
	});
});

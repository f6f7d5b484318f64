import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { answer, describeRefusals } from './support/decode-cases';
import { ANY_ACCOUNT } from '../../support/any-account';

describeRefusals('messangi', [
	{
		why: 'too many requests, in the one documented shape',
		response: answer(429, { errors: { reason: 'Too Many Requests' } }),
		cause: 'rateLimited',
		what: 'Messangi got too many requests at once and did not take the message: Too Many Requests',
		advice: /^Send fewer messages at a time/,
	},
	{
		why: 'a refusal with a list of errors',
		response: answer(400, { errors: [{ reason: 'to is not valid' }] }),
		cause: 'invalidMessage',
		what: 'Messangi refused the message: to is not valid',
		advice: /^Correct the fields/,
	},
	{
		why: 'the same with other names',
		response: answer(400, { errors: [{ message: 'to is not valid' }] }),
		cause: 'invalidMessage',
		what: 'Messangi refused the message: to is not valid',
		advice: /./,
	},
	{
		why: 'a message',
		response: answer(400, { message: 'Bad request.' }),
		cause: 'invalidMessage',
		what: 'Messangi refused the message: Bad request',
		advice: /./,
	},
	{
		why: 'an error that is a text',
		response: answer(400, { error: 'Bad request' }),
		cause: 'invalidMessage',
		what: 'Messangi refused the message: Bad request',
		advice: /./,
	},
	{
		why: 'an explanation beside the facts on the call',
		response: answer(400, { meta: { timestamp: 1, explain: 'Session is closed' } }),
		cause: 'invalidMessage',
		what: 'Messangi refused the message: Session is closed',
		advice: /./,
	},
	{
		why: 'a wrong key',
		response: answer(401, {}),
		cause: 'invalidCredential',
		what: 'Messangi does not accept the credential',
		advice: /^Open the credential/,
	},
	{
		why: 'a second factor',
		response: answer(402, { message: '2FA token required' }),
		cause: 'account',
		reason: 'paymentProblem',
		what: 'Messangi asks for payment or a second factor before it sends: 2FA token required',
		advice: /^Sign in at the provider/,
	},
	{
		why: 'a missing scope',
		response: answer(403, { message: 'Invalid scope' }),
		cause: 'missingPermission',
		what: 'Messangi knows the credential, but it may not send this: Invalid scope',
		advice: /^Give the key the permission/,
	},
	{
		why: 'another path',
		response: answer(404, ''),
		cause: 'account',
		what: 'Messangi has no such address',
		advice: /^Check the base URL/,
	},
]);

describe('what Messangi accepts', () => {
	test.each([
		{
			why: 'the documented answer, which has an ID of the call and none of the message',
			body: {
				meta: { timestamp: 1642531254980, transactionId: '077da1d0', explain: 'Send Notification' },
			},
			receipt: { messageId: null, status: 'accepted', transactionId: '077da1d0' },
		},
		{
			why: 'an ID that is a number, and an empty list of errors',
			body: { meta: { transactionId: 77 }, errors: [] },
			receipt: { messageId: null, status: 'accepted', transactionId: '77' },
		},
		...[null, false, 0, '', {}].map((errors) => ({
			why: `${JSON.stringify(errors)} in the place of errors, which says that there are none`,
			body: { meta: { transactionId: 't' }, errors },
			receipt: { messageId: null, status: 'accepted', transactionId: 't' },
		})),
	])('$why', ({ body, receipt }) => {
		expect(PROVIDERS.messangi.decode(answer(200, body), 'text', ANY_ACCOUNT)).toEqual({
			type: 'accepted',
			receipt,
		});
	});
});

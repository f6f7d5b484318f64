import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { answer, describeRefusals } from './support/decode-cases';
import { ANY_ACCOUNT } from '../../support/any-account';

const failure = (message: string) => ({ status: 'error', message });

const OLD_SERVER = 'The provided app is not of the expected type for this API.';

describeRefusals('gupshup', [
	{
		why: 'a wrong token',
		response: answer(401, failure('Authentication Failed')),
		cause: 'invalidCredential',
		what: 'Gupshup does not accept the app token: Authentication Failed',
		advice: /^Fetch a new app token/,
	},
	{
		why: 'a wrong token, in other words',
		response: answer(401, failure('Unauthorised access to the resource')),
		cause: 'invalidCredential',
		what: 'Gupshup does not accept the app token: Unauthorised access to the resource',
		advice: /App ID/,
	},
	{
		why: 'no callback billing',
		response: answer(400, failure('Callback Billing must be enabled for this API')),
		cause: 'account',
		what: 'Gupshup needs callback billing for this app: Callback Billing must be enabled for this API',
		advice: /^Ask Gupshup to enable callback billing/,
	},
	{
		why: 'an app that does not exist',
		response: answer(400, { message: 'Invalid App Details', status: 'error' }),
		cause: 'account',
		what: 'Gupshup does not know the app: Invalid App Details',
		advice: /^Check the App ID in the credential/,
	},
	{
		why: "an app that is not on Meta's cloud",
		response: answer(400, failure(`${OLD_SERVER} Please ensure that the app is on the cloud.`)),
		cause: 'account',
		what: `Gupshup does not run the app on Meta's cloud, which this API needs: ${OLD_SERVER} Please ensure that the app is on the cloud`,
		advice: /Cloud API/,
	},
	{
		why: 'too many requests',
		response: answer(429, failure('Too Many Requests')),
		cause: 'rateLimited',
		what: 'Gupshup got too many requests at once and did not take the message: Too Many Requests',
		advice: /^Send fewer messages at a time/,
	},
	{
		why: 'an internal fault',
		response: answer(500, failure('Internal Server Error')),
		cause: 'unknownOutcome',
		what: 'Gupshup failed while it handled the message, which may have been sent: Internal Server Error',
		advice: /^Look for the message in the reports/,
	},
	{
		why: 'an internal fault, in the longer words',
		response: answer(
			500,
			failure(
				'Internal server error. Please try again later and If Issue still persist then contact Gupshup Dev Support',
			),
		),
		cause: 'unknownOutcome',
		what: 'Gupshup failed while it handled the message, which may have been sent: Internal server error. Please try again later and If Issue still persist then contact Gupshup Dev Support',
		advice: /./,
	},
	{
		why: "Meta's own shape of errors, should it be handed through",
		response: answer(400, {
			error: {
				message: '(#131009) Parameter value is not valid',
				type: 'OAuthException',
				code: 131009,
			},
		}),
		cause: 'invalidMessage',
		reason: 'invalidMessage',
		code: '131009',
		what: 'Gupshup refused the message: (#131009) Parameter value is not valid',
		advice: /^Correct the fields/,
	},
]);

describe('what Gupshup accepts', () => {
	test.each([
		{
			why: 'the documented answer',
			body: {
				messages: [{ id: '0c6a2b4e' }],
				messaging_product: 'whatsapp',
				contacts: [{ input: '919800000001', wa_id: '919800000001' }],
			},
			receipt: { messageId: '0c6a2b4e', status: 'accepted' },
		},
		{
			why: "Meta's word for the state",
			body: { messages: [{ id: 'a', message_status: 'held_for_quality_assessment' }] },
			receipt: { messageId: 'a', status: 'held_for_quality_assessment' },
		},
	])('$why', ({ body, receipt }) => {
		expect(PROVIDERS.gupshup.decode(answer(200, body), 'text', ANY_ACCOUNT)).toEqual({
			type: 'accepted',
			receipt,
		});
	});
});

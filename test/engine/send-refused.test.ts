import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { ACCOUNTS, type FaultEffect } from '../../sandbox';
import { useBench } from './support/bench';
import { messageOf } from './support/messages';
import { leakedSecrets, secretsOf } from './support/secrets';

const bench = useBench();

/** A failure that a provider documents, and what the user gets to know of it. */
interface Refusal {
	readonly provider: ProviderId;
	readonly why: string;
	/** How to get there. */
	readonly parameters?: INodeParameters;
	readonly credential?: ICredentialDataDecryptedObject;
	readonly fault?: FaultEffect;
	/** What is told: what happened, what to do, the provider's code, the status. */
	readonly message: string;
	readonly advice: RegExp;
	readonly code?: string;
	readonly http: number;
	readonly status?: 'refused' | 'unknown';
}

const payload = (additional: object): INodeParameters => ({
	options: { additionalPayload: JSON.stringify(additional) },
});

const { gupshup, infobip, kaleyra, messangi } = ACCOUNTS;
const MADE_UP = 'a-key-that-nobody-has';
const OTHER_SECRETS = [
	MADE_UP,
	infobip.apiKeyWithoutScope,
	kaleyra.apiKeyWithoutProduct,
	gupshup.tokenWithoutAccess,
	messangi.apiKeyWithoutScope,
];
const NO_CREDIT = '919800000005';

const REFUSALS: readonly Refusal[] = [
	{
		provider: 'infobip',
		why: 'a wrong key',
		credential: { apiKey: MADE_UP },
		message: 'Infobip does not accept the credential: Unauthorized',
		advice: /^Open the credential, copy the key again and test the connection/,
		code: 'UNAUTHORIZED',
		http: 401,
	},
	{
		provider: 'infobip',
		why: 'a key without the scope',
		credential: { apiKey: infobip.apiKeyWithoutScope },
		message: 'Infobip knows the credential, but it may not send this: Forbidden',
		advice: /permission \(scope\)/,
		code: 'FORBIDDEN',
		http: 403,
	},
	{
		provider: 'infobip',
		why: 'a field that it does not like',
		parameters: payload({ content: { text: '' } }),
		message: "Infobip refused the message: 'Text' (content.text) must",
		advice: /^Correct the fields that the text names/,
		code: 'BAD_REQUEST',
		http: 400,
	},
	{
		provider: 'infobip',
		why: 'too many requests',
		fault: { kind: 'too-many-requests' },
		message: 'Infobip got too many requests at once and did not take the message',
		advice: /^Send fewer messages at a time/,
		code: 'TOO_MANY_REQUESTS',
		http: 429,
	},
	{
		provider: 'infobip',
		why: 'a fault of its own',
		fault: { kind: 'server-error', status: 500 },
		message: 'Infobip failed while it handled the message, which may have been sent',
		advice: /^Look for the message in the reports/,
		code: 'GENERAL_ERROR',
		http: 500,
		status: 'unknown',
	},
	{
		provider: 'infobip',
		why: 'no credit, which it says with a 200',
		parameters: { recipient: NO_CREDIT },
		message: 'Infobip took the request, but refused the message: Not enough credits',
		advice: /^Top up the balance of the Infobip account/,
		code: 'REJECTED_NOT_ENOUGH_CREDITS',
		http: 200,
	},
	{
		provider: 'kaleyra',
		why: 'a wrong key',
		credential: { apiKey: MADE_UP },
		message: 'Kaleyra does not know this SID and API key: Incorrect SID or API key',
		advice: /^Copy SID and API key again/,
		code: 'RBC001',
		http: 401,
	},
	{
		provider: 'kaleyra',
		why: 'a sender of somebody else',
		parameters: { sender: '+919811111111' },
		message: "Kaleyra does not know the number in 'Sender'",
		advice: /^SID and API key are right\. Put a WhatsApp number of this account into 'Sender'/,
		code: 'WA401',
		http: 401,
	},
	{
		provider: 'kaleyra',
		why: 'a sender on another version of the API',
		parameters: { sender: '+919800000009' },
		message: "Kaleyra serves the number in 'Sender' through another version of its API",
		advice: /^SID and API key are right\. Ask Kaleyra to move the number/,
		code: 'WA-401',
		http: 401,
	},
	{
		provider: 'kaleyra',
		why: 'an account without the product',
		credential: { apiKey: kaleyra.apiKeyWithoutProduct },
		message: 'Kaleyra has not enabled this API for the account',
		advice: /^SID and API key are right\. Ask Kaleyra to enable WhatsApp API V2/,
		code: 'WA-401',
		http: 401,
	},
	{
		provider: 'kaleyra',
		why: 'a malformed message',
		parameters: payload({ messaging_object: { type: 'sticker' } }),
		message: 'Kaleyra refused the message as malformed: Refer to correct payload format',
		advice: /^Check 'Additional Payload \(JSON\)' first/,
		code: 'WA400',
		http: 400,
	},
	{
		provider: 'kaleyra',
		why: 'a low balance',
		parameters: { recipient: NO_CREDIT },
		message: 'Kaleyra did not send the message because the balance of the account is low',
		advice: /^Top up the Kaleyra account/,
		code: 'E110',
		http: 400,
	},
	{
		provider: 'kaleyra',
		why: 'a fault of its own',
		fault: { kind: 'server-error', status: 500 },
		message: 'Kaleyra had an internal fault, and the message may have been sent',
		advice: /^Look for the message in the reports of Kaleyra/,
		code: 'WA500',
		http: 500,
		status: 'unknown',
	},
	{
		provider: 'gupshup',
		why: 'a wrong token',
		credential: { appToken: MADE_UP },
		message: 'Gupshup does not accept the app token: Authentication Failed',
		advice: /^Fetch a new app token/,
		http: 401,
	},
	{
		provider: 'gupshup',
		why: 'a token of another app',
		credential: { appToken: gupshup.tokenWithoutAccess },
		message: 'Gupshup does not accept the app token: Unauthorized Access',
		advice: /belongs to the App ID in the credential/,
		http: 401,
	},
	{
		provider: 'gupshup',
		why: 'an unknown app',
		credential: { appId: 'nobody' },
		message: 'Gupshup does not know the app: Invalid App Details',
		advice: /^Check the App ID in the credential/,
		http: 400,
	},
	{
		provider: 'gupshup',
		why: 'an app without callback billing',
		credential: { appId: gupshup.appIdWithoutCallbackBilling },
		message: 'Gupshup needs callback billing for this app',
		advice: /^Ask Gupshup to enable callback billing/,
		http: 400,
	},
	{
		provider: 'gupshup',
		why: 'an app that is not on the cloud',
		credential: { appId: gupshup.appIdOnPremises },
		message: "Gupshup does not run the app on Meta's cloud, which this API needs",
		advice: /^Ask Gupshup to move the app/,
		http: 400,
	},
	{
		provider: 'gupshup',
		why: 'a field that it does not like',
		parameters: payload({ type: 'sticker' }),
		message: 'Gupshup refused the message: Please review the request parameters and retry',
		advice: /^Correct the fields/,
		http: 400,
	},
	{
		provider: 'messangi',
		why: 'a wrong key',
		credential: { apiKey: MADE_UP },
		message: 'Messangi does not accept the credential: Authentication failed',
		advice: /^Open the credential/,
		http: 401,
	},
	{
		provider: 'messangi',
		why: 'a key without the scope',
		credential: { apiKey: messangi.apiKeyWithoutScope },
		message: 'Messangi knows the credential, but it may not send this: Invalid scope',
		advice: /permission \(scope\)/,
		http: 403,
	},
	{
		provider: 'messangi',
		why: 'too many requests',
		fault: { kind: 'too-many-requests', hint: 'ratelimit' },
		message: 'Messangi got too many requests at once and did not take the message',
		advice: /^Send fewer messages at a time/,
		http: 429,
	},
];

describe.each(REFUSALS)('$provider, $why', (refusal) => {
	const { provider, parameters, credential, fault, code, http } = refusal;
	const order = {
		parameters: messageOf(provider, 'text', { options: { retryPolicy: 'none' }, ...parameters }),
		...(credential && { credential }),
	};
	const prepare = () => {
		if (fault !== undefined) bench.sandbox.order({ provider, ...fault });
	};
	const secrets = () => secretsOf(bench.sandbox, OTHER_SECRETS);

	test('ends the run with what happened and what to do', async () => {
		prepare();
		const result = await bench.send(order);
		const { error, messages, requests } = result;
		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: String(http),
			context: { itemIndex: 0 },
		});
		expect(error?.message).toContain(refusal.message);
		expect(error?.message).toMatch(/ \[item 0\]$/);
		expect(error?.description).toMatch(refusal.advice);
		if (code !== undefined) expect(error?.description).toContain(`code ${code}`);
		expect(requests).toHaveLength(1);
		expect(messages).toEqual([]);
		expect(leakedSecrets(result, secrets())).toEqual([]);
	});

	test('is told in the item when the run continues', async () => {
		prepare();
		const result = await bench.send({ ...order, onError: 'continueRegularOutput' });
		expect(result.items).toMatchObject([
			{
				json: {
					error: expect.stringContaining(refusal.message),
					details: {
						accepted: false,
						messageId: null,
						status: refusal.status ?? 'refused',
						code: code ?? null,
						httpStatus: http,
						description: expect.stringMatching(refusal.advice),
					},
				},
			},
		]);
		expect(leakedSecrets(result, secrets())).toEqual([]);
	});
});

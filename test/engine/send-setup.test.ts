import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/* What is wrong with the node or its credential, and so with all items alike. */
const bench = useBench();

/** Why, the node's parameters, the credential, what is told, what to do. */
const ROWS: ReadonlyArray<
	readonly [string, INodeParameters, ICredentialDataDecryptedObject, string, string]
> = [
	[
		'a provider that there is not',
		{ ...messageOf('infobip', 'text'), provider: 'acme' },
		{},
		"'Provider' is not one that this node knows",
		'Choose a provider from the list.',
	],
	[
		'an operation that there is not',
		{ ...messageOf('infobip', 'text'), operation: 'sendFax' },
		{},
		"'Operation' is not one that this node knows",
		'Choose a resource and an operation from the lists.',
	],
	[
		'an operation that the provider does not have',
		messageOf('messangi', 'orderStatus'),
		{},
		"Messangi cannot do what 'Resource' and 'Operation' ask for",
		'Choose another operation, or one of the providers that can: 360dialog, Gupshup, Infobip, Kaleyra, Meta Cloud API.',
	],
	[
		'options that make no sense',
		messageOf('infobip', 'text', { options: { concurrency: 500, giveUpAfter: -1 } }),
		{},
		"'Give Up After' is -1: it must be at least 1. 'Concurrency' is 500: it must be at most 200",
		'Correct it among the options; those of the first item count for all.',
	],
	[
		'a base URL that is none',
		messageOf('infobip', 'text'),
		{ baseUrl: 'my base url' },
		'The credential for Infobip has no web address to send to',
		'Open the credential and correct its base URL or domain: it has a blank in it, which is written %20 in an address.',
	],
	[
		'an empty base URL',
		messageOf('messangi', 'text'),
		{ baseUrl: '' },
		'The credential for Messangi has no web address to send to',
		'Open the credential and correct its base URL or domain: nothing follows https://.',
	],
	[
		'a domain of Kaleyra that is none',
		messageOf('kaleyra', 'text'),
		{ customDomain: 'ftp://x' },
		'The credential for Kaleyra has no web address to send to',
		"Open the credential and correct its base URL or domain: it starts with 'ftp:'.",
	],
];

describe.each(ROWS)('%s', (_why, parameters, credential, message, description) => {
	test('ends the run before anything is sent', async () => {
		const { error, requests } = await bench.send({ parameters, credential, input: [{}, {}] });
		expect(error).toMatchObject({ name: 'NodeOperationError', message, description });
		expect(requests).toEqual([]);
	});

	const failed = {
		error: message,
		details: {
			accepted: false,
			messageId: null,
			status: 'notSent',
			reason: 'invalidMessage',
			description,
		},
	};
	const input = [{ order: 'A' }, { order: 'B' }];

	test('is told in every item when the run continues', async () => {
		const { items, requests } = await bench.send({
			parameters,
			credential,
			input,
			onError: 'continueRegularOutput',
		});
		expect(items).toEqual(
			input.map((_, item) => ({
				json: {
					accepted: false,
					correlationId: null,
					recipient: null,
					status: 'notSent',
					messageId: null,
					provider: null,
					providerStatus: null,
					...failed,
				},
				pairedItem: { item },
			})),
		);
		expect(requests).toEqual([]);
	});

	// n8n would hand on what came in as if it were sent, had the node thrown the error.
	test('sends every item to the error output', async () => {
		const { items, failures } = await bench.send({
			parameters,
			credential,
			input,
			onError: 'continueErrorOutput',
		});
		expect(items).toEqual([]);
		expect(failures).toMatchObject(input.map((json) => ({ json: { ...json, ...failed } })));
	});
});

describe('without a credential', () => {
	const order = { parameters: messageOf('infobip', 'text'), withoutCredential: true } as const;
	const told = 'Node does not have any credentials set';

	test('the run ends before anything is sent', async () => {
		const { error, requests } = await bench.send(order);
		expect(error?.message).toBe(told);
		expect(requests).toEqual([]);
	});

	test('no item passes for a sent one when the run continues', async () => {
		const { items, failures } = await bench.send({ ...order, onError: 'continueErrorOutput' });
		expect(items).toEqual([]);
		expect(failures).toMatchObject([{ json: { error: told, details: { status: 'notSent' } } }]);
	});
});

test.each([
	['a slash too much at the end', (url: string) => `${url}//`],
	['blanks around it', (url: string) => `  ${url} `],
])('a base URL with %s is understood', async (_how, change) => {
	const { messages } = await bench.send({
		parameters: messageOf('infobip', 'text'),
		credential: { baseUrl: change(bench.sandbox.urls.infobip) },
	});
	expect(messages).toHaveLength(1);
});

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useBench } from './support/bench';
import { messageOf } from './support/messages';

/* What is wrong with the node or its credential, and so with all items alike. */
const bench = useBench();

/** Why, the node's parameters, the credential, what is told, what to do. */
const ROWS: ReadonlyArray<readonly [string, INodeParameters, IDataObject, string, string]> = [
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
		"Messangi can't do what 'Resource' and 'Operation' ask for",
		'Choose another operation, or one of the providers that can: Gupshup, Infobip, Kaleyra.',
	],
	[
		'a base URL that is none',
		messageOf('infobip', 'text'),
		{ baseUrl: 'my base url' },
		'The base URL in the Infobip credential is not a web address',
		'Open the credential and enter the address that Infobip gave you.',
	],
	[
		'an empty base URL',
		messageOf('messangi', 'text'),
		{ baseUrl: '' },
		'The base URL in the Messangi credential is not a web address',
		'Open the credential and enter the address that Messangi gave you.',
	],
	[
		'a domain of Kaleyra that is none',
		messageOf('kaleyra', 'text'),
		{ customDomain: 'ftp://x y' },
		'The base URL in the Kaleyra credential is not a web address',
		'Open the credential and enter the address that Kaleyra gave you.',
	],
];

describe.each(ROWS)('%s', (_why, parameters, credential, message, description) => {
	test('ends the run before anything is sent', async () => {
		const { error, requests } = await bench.send({ parameters, credential, input: [{}, {}] });
		expect(error).toMatchObject({ name: 'NodeOperationError', message, description });
		expect(requests).toEqual([]);
	});

	test('is told by n8n as the error of the node when the run continues', async () => {
		const { run, items, requests } = await bench.send({
			parameters,
			credential,
			input: [{ order: 'A' }],
			onError: 'continueRegularOutput',
		});
		expect(run.data.resultData.runData.Send?.[0]?.error).toMatchObject({ message, description });
		// n8n hands on what came in.
		expect(items).toMatchObject([{ json: { order: 'A' } }]);
		expect(requests).toEqual([]);
	});
});

test('without a credential nothing is sent', async () => {
	const { error, requests } = await bench.send({
		parameters: messageOf('infobip', 'text'),
		withoutCredential: true,
	});
	expect(error?.message).toBe('Node does not have any credentials set');
	expect(requests).toEqual([]);
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

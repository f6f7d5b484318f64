import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { download } from '../../../nodes/WhatsAppInteractive/files/transfer/download';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { path } from '../../../nodes/WhatsAppInteractive/providers/path';
import type { MediaDownload } from '../../../nodes/WhatsAppInteractive/providers/query';
import { clientOf } from '../support/client';
import { contextOf } from '../support/context';
import { at, firstText } from '../../../nodes/WhatsAppInteractive/common/json';

/* A provider that tells the address of a file in an answer, and gives the file there. */

const ACCOUNT = { baseUrl: 'https://api.example.test' };

const WAY: MediaDownload = {
	path: (mediaId) => path`/v1/${mediaId}`,
	addressIn: ({ body }) => firstText(at(body, 'url')),
	owned: (address) => (address.origin === 'https://files.example.test' ? address : undefined),
	refusal: ({ statusCode }) => ({ cause: 'account', what: 'no file', advice: '', statusCode }),
};

/** Fetches a file by its ID, where the first answer is this; tells who was asked for what, and how. */
async function fetchAfter(statusCode: number, body: unknown) {
	const asked: string[] = [];
	const answers = [
		{ statusCode, headers: {}, body },
		{ statusCode: 200, headers: { 'content-type': 'image/png' }, body: Buffer.from('file') },
	];
	const answer =
		(how: string) => async (first: string | IHttpRequestOptions, second?: IHttpRequestOptions) => {
			const { url } = typeof first === 'string' ? (second ?? { url: '' }) : first;
			asked.push(`${how} ${url}`);
			return await Promise.resolve(answers.shift());
		};
	const context = contextOf<IExecuteFunctions>({
		getExecutionCancelSignal: () => undefined,
		helpers: {
			httpRequest: answer('without'),
			httpRequestWithAuthentication: answer('with'),
		},
	});
	const result = await download(
		{
			client: clientOf(context, PROVIDERS.gupshup, ACCOUNT),
			way: WAY,
			timeout: 1000,
			maxBytes: 1000,
		},
		{ path: WAY.path('f1', { type: 'unnamed' }, ACCOUNT) },
	);
	return { asked, result };
}

const FIRST = 'with https://api.example.test/v1/f1';

test('the address that the provider tells is asked next, with the credential', async () => {
	const { asked, result } = await fetchAfter(200, { url: 'https://files.example.test/a?b=c' });
	expect(asked).toEqual([FIRST, 'with https://files.example.test/a?b=c']);
	expect(result).toMatchObject({
		type: 'answered',
		result: { content: Buffer.from('file'), mimeType: 'image/png' },
	});
});

test.each([
	['another host', 'https://evil.test/a', /at evil\.test, which is not known to be its own/],
	['a host that only begins alike', 'https://files.example.test.evil.test/a', /evil\.test/],
	[
		'a host before which the right one stands',
		'https://files.example.test@evil.test/',
		/at evil\.test/,
	],
	['the right host without encryption', 'http://files.example.test/a', /at files\.example\.test/],
	['another port', 'https://files.example.test:8443/a', /at files\.example\.test/],
	['no address', 'files', /something that is no address/],
])('%s is not asked at all: %s', async (_what, url, what) => {
	const { asked, result } = await fetchAfter(200, { url });
	expect(asked).toEqual([FIRST]);
	expect(result).toMatchObject({
		type: 'refused',
		problem: { cause: 'account', what: expect.stringMatching(what) },
	});
});

test.each([
	[404, { error: 'gone' }],
	[200, {}],
	[200, 'a page'],
])('an answer %i %j without an address is the refusal', async (status, body) => {
	const { asked, result } = await fetchAfter(status, body);
	expect(asked).toEqual([FIRST]);
	expect(result).toMatchObject({
		type: 'refused',
		problem: { what: 'no file', statusCode: status },
	});
});

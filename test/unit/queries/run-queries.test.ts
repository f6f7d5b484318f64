import type { INodeParameters } from 'n8n-workflow';

import { runQueries } from '../../../nodes/WhatsAppInteractive/queries/run-queries';
import { NODE } from '../sending/support';
import { runContextOf } from '../support/context';

/** Each operation that sends no message, with a provider that has it and an answer to its call. */
const OPERATIONS: ReadonlyArray<readonly [string, INodeParameters, object | Buffer]> = [
	[
		'Get Many',
		{ provider: 'gupshup', resource: 'template', operation: 'getMany', limit: 50 },
		{ status: 'success', templates: [{ elementName: 'a', languageCode: 'en' }] },
	],
	[
		'Upload',
		{ provider: 'gupshup', resource: 'media', operation: 'upload', inputBinaryField: 'data' },
		{ status: 'success', mediaId: '1050000000000001' },
	],
	[
		'Download',
		{
			provider: 'gupshup',
			resource: 'media',
			operation: 'download',
			downloadBy: 'id',
			downloadId: '1050000000000001',
			outputBinaryField: 'data',
		},
		{},
	],
];

/** A run of so many items, in which somebody presses Stop while a call is under way. */
function runOf(parameters: INodeParameters, answer: object, items: number, stopAt: number) {
	const execution = new AbortController();
	let calls = 0;
	const node = { ...NODE, parameters };
	const credential = { baseUrl: 'https://api.example.test', appId: 'app' };
	const context = runContextOf(node, credential, {
		getInputData: () => Array.from({ length: items }, () => ({ json: {} })),
		getExecutionCancelSignal: () => execution.signal,
		continueOnFail: () => true,
		helpers: {
			assertBinaryData: () => ({ data: 'YQ==', mimeType: 'application/pdf', fileName: 'a.pdf' }),
			getBinaryDataBuffer: async () => await Promise.resolve(Buffer.from('a')),
			prepareBinaryData: async () =>
				await Promise.resolve({ data: 'YQ==', mimeType: 'text/plain' }),
			httpRequestWithAuthentication: async () => {
				calls += 1;
				if (calls === stopAt) execution.abort();
				return await Promise.resolve({ statusCode: 200, headers: {}, body: answer });
			},
		},
	});
	return { context, calls: () => calls };
}

describe.each(OPERATIONS)('%s', (_name, parameters, answer) => {
	test.each([
		[1, 1],
		[3, 3],
		[0, 5],
	])('stopped in call %i of 5, it makes %i', async (stopAt, made) => {
		const { context, calls } = runOf(parameters, answer, 5, stopAt);
		const output = await runQueries(context);
		expect(calls()).toBe(made);
		expect(output).toHaveLength(made);
	});

	test('stopped before it begins, it does nothing', async () => {
		const { context, calls } = runOf(parameters, answer, 5, 1);
		await runQueries(context);
		expect(await runQueries(context)).toEqual([]);
		expect(calls()).toBe(1);
	});
});

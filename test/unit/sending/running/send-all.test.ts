import type { INode, INodeParameters } from 'n8n-workflow';

import { sendAll } from '../../../../nodes/WhatsAppInteractive/sending/running/send-all';
import { runContextOf } from '../../support/context';

/* What the engine's tests cannot do: cancel an execution at a certain request. */

const PARAMETERS: INodeParameters = {
	provider: 'infobip',
	resource: 'message',
	operation: 'sendText',
	sender: '441134960000',
	recipient: '919800000001',
	text: 'Hello',
	options: { concurrency: 2 },
};

/** n8n, as far as the node uses it; the execution is cancelled at the request of a number. */
function n8n(cancelAt: number, continues: boolean, items = 6) {
	const execution = new AbortController();
	let requests = 0;
	const node: INode = {
		id: '1',
		name: 'Send',
		type: 'whatsAppInteractive',
		typeVersion: 1,
		position: [0, 0],
		parameters: PARAMETERS,
		...(continues && { onError: 'continueRegularOutput' }),
	};
	const context = runContextOf(
		node,
		{ baseUrl: 'https://api.example.com' },
		{
			getInputData: () => Array.from({ length: items }, () => ({ json: {} })),
			getExecutionCancelSignal: () => execution.signal,
			continueOnFail: () => continues,
			helpers: {
				httpRequestWithAuthentication: async () => {
					requests += 1;
					if (requests === cancelAt) execution.abort();
					return await Promise.resolve({
						statusCode: 200,
						headers: {},
						body: { messageId: 'm', status: { groupId: 1, name: 'PENDING_ENROUTE' } },
					});
				},
			},
		},
	);
	return {
		send: async () => await sendAll(context),
		requests: () => requests,
	};
}

test.each([1, 2, 3, 5])(
	'cancelled at request %i, the run ends and tells how far it came',
	async (at) => {
		const { send, requests } = n8n(at, false);
		await expect(send()).rejects.toMatchObject({
			message: 'The execution was cancelled before all messages were sent',
			description: expect.stringMatching(
				new RegExp(`${at} items? had been accepted, ${6 - at} items? had not been tried`),
			),
		});
		expect(requests()).toBe(at);
	},
);

test('cancelled, a run that continues tells each item that was not tried', async () => {
	const { send, requests } = n8n(3, true);
	const output = await send();
	expect(requests()).toBe(3);
	expect(output.map(({ json }) => json.error ?? json.accepted)).toEqual([
		true,
		true,
		true,
		...[3, 4, 5].map(
			(item) => `The execution was cancelled; the message was not sent [item ${item}]`,
		),
	]);
	expect(output[3]).toMatchObject({
		json: { details: { status: 'notSent' } },
		pairedItem: { item: 3 },
	});
});

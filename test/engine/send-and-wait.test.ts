import { useBench } from './support/bench';
import { messageOf } from './support/messages';

const bench = useBench();

// n8n runs a node again whose first item has an `error`, be it one of an earlier node.
test('an order that has failed before is asked about once, with Retry On Fail', async () => {
	const { messages, requests, error, run } = await bench.send({
		parameters: messageOf('infobip', 'replyButtons', {
			operation: 'sendAndWait',
			responseType: 'approval',
			message: 'Refund?',
			approvalType: 'double',
			buttonApprovalLabel: 'Approve',
			buttonDisapprovalLabel: 'Decline',
			recipient: '919800000001',
		}),
		input: [{ order: 'A', error: 'The first provider refused it' }],
		settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
		credential: { webhookSecret: 'a-secret-for-tests' },
	});
	expect(error).toBeUndefined();
	expect(run.status).toBe('waiting');
	expect(messages).toHaveLength(1);
	// What comes back with a tap leads to this execution.
	expect(JSON.stringify(requests[0]?.body)).toMatch(/"id":"approve[^"]{50,}"/);
});

// The editor offers neither; an expression may give the one, a change of the provider may leave the other.
test.each([
	[
		'a response type that there is not',
		messageOf('infobip', 'replyButtons', {
			operation: 'sendAndWait',
			responseType: 'fax',
		}),
		"'Response Type' is not one that this node knows",
		'Choose a response type from the list.',
	],
	[
		'a response type that the provider cannot send',
		messageOf('messangi', 'flow', { operation: 'sendAndWait', responseType: 'form' }),
		"Messangi cannot send what 'Response Type' asks for",
		'Choose another response type from the list.',
	],
])('%s ends the run before anything is asked', async (_why, parameters, message, description) => {
	const { error, requests } = await bench.send({
		parameters,
		credential: { webhookSecret: 'a-secret-for-tests' },
	});
	expect(error).toMatchObject({ message, description });
	expect(requests).toEqual([]);
});

import { useBench } from './support/bench';
import { messageOf } from './support/messages';

const bench = useBench();

// n8n runs a node again whose first item has an `error`, be it one of an earlier node.
test('an order that has failed before is asked about once, with Retry On Fail', async () => {
	const { messages, error, run } = await bench.send({
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
});

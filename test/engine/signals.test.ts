import type { INodeParameters } from 'n8n-workflow';

import type { ProviderId } from '../../nodes/WhatsAppInteractive/providers/provider-id';
import { SENDERS } from './accounts';
import { useBench } from './support/bench';

/* Mark as Read and Show Typing: no messages, and harmless when they are done twice. */
const bench = useBench();

const RECEIVED = 'wamid.HBgMOTE5ODAwMDAwMDAxFQIAEhg/==';

/** Infobip marks as read only what came in, for somebody who asked for it. */
beforeEach(async () => {
	bench.sandbox.registerWithInfobip({
		subscriptions: [
			{
				subscriptionId: 'everything',
				events: ['INBOUND_MESSAGE'],
				profile: { profileId: 'nobody', webhook: { notifyUrl: 'http://127.0.0.1:9/' } },
			},
		],
	});
	await bench.sandbox.inbound('infobip', { type: 'text', messageId: RECEIVED });
});

const signal = (
	provider: ProviderId,
	operation: 'markAsRead' | 'showTyping',
	changes: INodeParameters = {},
): INodeParameters => ({
	provider,
	resource: 'message',
	operation,
	...(SENDERS[provider] !== '' && { sender: SENDERS[provider] }),
	...(provider === 'infobip' && operation === 'showTyping'
		? { recipient: '+91 98000 00001' }
		: { receivedMessageId: RECEIVED }),
	...changes,
});

const READ = { messaging_product: 'whatsapp', status: 'read', message_id: RECEIVED };
const TYPING = { ...READ, typing_indicator: { type: 'text' } };
const INFOBIP_TYPING = {
	events: [
		{
			sender: SENDERS.infobip,
			destinations: [{ to: '919800000001' }],
			content: { type: 'TYPING_INDICATOR' },
		},
	],
};

test.each([
	['gupshup', 'markAsRead', /\/v1\/event$/, { type: 'message-event', message: READ }, 'success'],
	['gupshup', 'showTyping', /\/v1\/event$/, { type: 'message-event', message: TYPING }, 'success'],
	['kaleyra', 'markAsRead', /\/messages$/, { messaging_object: READ }, 'WA202'],
	['kaleyra', 'showTyping', /\/messages$/, { messaging_object: TYPING }, 'WA202'],
	[
		'infobip',
		'markAsRead',
		/\/message\/wamid\.HBgMOTE5ODAwMDAwMDAxFQIAEhg%2F%3D%3D\/read$/,
		undefined,
		'read',
	],
	['infobip', 'showTyping', /^\/whatsapp\/1\/events$/, INFOBIP_TYPING, 'PENDING_ACCEPTED'],
] as const)('%s: %s', async (provider, operation, path, body, status) => {
	const { items, requests, messages, error } = await bench.send({
		parameters: signal(provider, operation),
	});
	expect(error).toBeUndefined();
	expect(messages).toEqual([]);
	expect(requests).toHaveLength(1);
	expect(requests[0]?.path).toMatch(path);
	expect(requests[0]?.body).toEqual(body);
	expect(items).toMatchObject([
		{ json: { provider, accepted: true, providerStatus: status }, pairedItem: { item: 0 } },
	]);
});

// Each way to fail once, and each provider: what makes a try fail is told by the same code for all.
test.each([
	['gupshup', 'breaks off', { kind: 'reset', when: 'after-accepting' }],
	['kaleyra', 'gives half an answer', { kind: 'cut-off' }],
	['infobip', 'fails', { kind: 'server-error', status: 500, accepted: true }],
] as const)('%s %s: it is done again', async (provider, _why, effect) => {
	bench.sandbox.order({ provider, times: 1, ...effect });
	const { items, requests } = await bench.send({ parameters: signal(provider, 'markAsRead') });
	expect(requests).toHaveLength(2);
	expect(items).toMatchObject([{ json: { accepted: true } }]);
});

describe.each(['gupshup', 'infobip', 'kaleyra'] as const)('%s', (provider) => {
	test('the answer stays away: nobody is told that a message may have been sent', async () => {
		bench.sandbox.order({ provider, kind: 'reset', when: 'after-accepting' });
		const { items } = await bench.send({
			parameters: signal(provider, 'markAsRead', { options: { retryPolicy: 'none' } }),
			onError: 'continueRegularOutput',
		});
		expect(items[0]?.json).toMatchObject({
			error: expect.stringMatching(
				/ did not confirm that the message is marked as read \[item 0\]$/,
			),
			details: {
				description: expect.stringMatching(/Run the node again: doing it twice does no harm\./),
			},
		});
	});
});

test.each([
	[
		'gupshup',
		'markAsRead',
		{ receivedMessageId: "={{ '' }}" },
		"'Received Message ID' is empty [item 0]",
	],
	[
		'kaleyra',
		'showTyping',
		{ receivedMessageId: "={{ '' }}" },
		"'Received Message ID' is empty [item 0]",
	],
	['infobip', 'showTyping', { recipient: "={{ '' }}" }, "'Recipient' is empty [item 0]"],
] as const)(
	'%s: %s with %j is told before anything goes out',
	async (provider, operation, changes, says) => {
		const { error, requests } = await bench.send({
			parameters: signal(provider, operation, changes),
		});
		expect(error?.message).toBe(says);
		expect(requests).toEqual([]);
	},
);

test('Infobip: a message that it never had is told in words', async () => {
	const { error } = await bench.send({
		parameters: signal('infobip', 'markAsRead', { receivedMessageId: 'wamid.UNKNOWN=' }),
	});
	expect(error?.message).toBe('Infobip does not know the message: Not found [item 0]');
	expect(error?.description).toMatch(/Check 'Received Message ID'/);
});

test('a reaction can be taken back', async () => {
	const { requests, messages } = await bench.send({
		parameters: {
			provider: 'gupshup',
			resource: 'message',
			operation: 'react',
			recipient: '+91 98000 00001',
			receivedMessageId: RECEIVED,
			removeReaction: true,
		},
	});
	expect(messages).toHaveLength(1);
	expect(requests[0]?.body).toMatchObject({
		type: 'reaction',
		reaction: { message_id: RECEIVED, emoji: '' },
	});
});

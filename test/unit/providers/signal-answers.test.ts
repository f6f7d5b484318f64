import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { ANY_ACCOUNT } from '../../support/any-account';
import { answer } from './support/decode-cases';

/*
 * What is done to a received message has no ID of its own: that it was done, providers say in other
 * words. What says neither that nor why not, leaves it open.
 */

const PENDING = { groupId: 1, groupName: 'PENDING', id: 26, name: 'PENDING_ACCEPTED' };

const BOTH = ['readReceipt', 'typing'] as const;

test.each<readonly [ProviderId, body: unknown, status: string | undefined]>([
	...(['dialog360', 'metaCloud'] as const).flatMap((provider) => [
		[provider, { success: true }, 'success'] as const,
		[provider, { success: false }, undefined] as const,
		[provider, {}, undefined] as const,
	]),
	['gupshup', { status: 'success' }, 'success'],
	['gupshup', { status: 'submitted' }, undefined],
	['gupshup', {}, undefined],
	// Kaleyra documents no answer to them: its usual one, or Meta's.
	['kaleyra', { success: true }, 'accepted'],
	['kaleyra', { success: true, message: 'Done' }, 'Done'],
	['kaleyra', { code: 'WA202', message: 'Request Accepted' }, 'WA202'],
	['kaleyra', { code: 'WA2023' }, undefined],
	['kaleyra', { code: 'XWA202' }, undefined],
	['kaleyra', { code: 'WA2X2' }, undefined],
	['kaleyra', { code: 'WA20X' }, undefined],
	['kaleyra', {}, undefined],
])('%s answers a signal with %j', (provider, body, status) => {
	for (const kind of BOTH) {
		expect(PROVIDERS[provider].decode(answer(200, body), kind, ANY_ACCOUNT)).toMatchObject(
			status === undefined
				? { type: 'refused', problem: { cause: 'unknownOutcome' } }
				: { type: 'accepted', receipt: { messageId: null, status } },
		);
	}
});

test.each<readonly [kind: (typeof BOTH)[number], status: number, body: unknown, outcome: object]>([
	['readReceipt', 204, '', { type: 'accepted', receipt: { messageId: null, status: 'read' } }],
	[
		'typing',
		200,
		{ status: PENDING },
		{ type: 'accepted', receipt: { messageId: null, status: PENDING.name } },
	],
	[
		'readReceipt',
		404,
		{},
		{
			type: 'refused',
			problem: {
				cause: 'account',
				what: 'Infobip does not know the message',
				advice:
					"Check 'Received Message ID', and that 'Sender' is the number that got the message.",
			},
		},
	],
	['typing', 404, {}, { type: 'refused', problem: { what: expect.stringContaining('address') } }],
	['readReceipt', 400, {}, { type: 'refused', problem: { cause: 'invalidMessage' } }],
])('Infobip answers %s with %i %j', (kind, status, body, outcome) => {
	expect(PROVIDERS.infobip.decode(answer(status, body), kind, ANY_ACCOUNT)).toMatchObject(outcome);
});

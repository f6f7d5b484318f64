import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { readBodies } from '../../../nodes/WhatsAppInteractive/receiving/body';
import { post } from './support';

/* A callback that comes as a form means the same as in JSON: what is no text in it is JSON in a text. */

const CALLBACKS: ReadonlyArray<readonly [provider: ProviderId, callback: object]> = [
	[
		'infobip',
		{
			results: [
				{ messageId: 'm1', to: '919800000001', status: { groupId: 3, id: 5 } },
				{ messageId: 'm2', from: '919800000001', message: { type: 'TEXT', text: '{"a":1}' } },
			],
			messageCount: 2,
			pendingMessageCount: 0,
		},
	],
	[
		'infobip',
		{ createdAt: '2026-11-20T11:00:00.000+0000', content: { type: 'payment', paymentId: 'p1' } },
	],
	[
		'gupshup',
		{
			app: 'Demo',
			timestamp: 1760000010123,
			type: 'message-event',
			payload: { gsId: 'gs-1', id: 'x', type: 'delivered', destination: '919800000001' },
		},
	],
	[
		'gupshup',
		{
			object: 'whatsapp_business_account',
			entry: [
				{ changes: [{ field: 'messages', value: { statuses: [{ gs_id: '1', status: 'read' }] } }] },
			],
		},
	],
	[
		'kaleyra',
		{
			meta_object: { field: 'messages', value: { statuses: [{ id: 'w', status: 'read' }] } },
			extra_info: { ref: 'order-7' },
		},
	],
	['messangi', { id: 'a', status: 'READ', to: '919800000001', externalId: 'order7' }],
	['messangi', { id: 'b', user: '919800000001', text: 'Yes', extraInfo: { type: 'interactive' } }],
	[
		'messangi',
		{
			object: 'whatsapp_business_account',
			entry: [
				{ changes: [{ field: 'messages', value: { statuses: [{ id: '1', status: 'read' }] } }] },
			],
		},
	],
];

const asForm = (callback: object): string =>
	new URLSearchParams(
		Object.entries(callback).map(([name, value]): [string, string] => [
			name,
			typeof value === 'object' ? JSON.stringify(value) : String(value),
		]),
	).toString();

const eventsIn = (provider: ProviderId, text: string) =>
	readBodies(Buffer.from(text))
		.flatMap((body) => PROVIDERS[provider].decodeEvents(post(body)))
		.map(({ event }) => event);

test.each(CALLBACKS)('%s: %j', (provider, callback) => {
	const expected = eventsIn(provider, JSON.stringify(callback));
	expect(expected.map(({ event }) => event)).not.toContain('unknown');
	expect(expected).not.toEqual([]);
	expect(eventsIn(provider, asForm(callback))).toEqual(expected);
});

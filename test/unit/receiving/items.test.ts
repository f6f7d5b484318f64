import type { DecodedEvent } from '../../../nodes/WhatsAppInteractive/events/event';
import { toItems } from '../../../nodes/WhatsAppInteractive/receiving/items';

const seen: DecodedEvent = {
	event: {
		event: 'seen',
		messageId: 'm1',
		correlationId: null,
		sender: null,
		recipient: '919811122233',
		time: '2026-11-18T09:05:40.000Z',
		error: null,
	},
	raw: { callback: 'https://n8n.test/hook?secret=abc' },
};

test('an item has all members in the same order, and raw without the secret', () => {
	const settings = { provider: 'infobip', events: ['seen'], includeRawBody: true } as const;
	const [item] = toItems([seen], settings, 'abc');
	expect(Object.entries(item?.json ?? {})).toEqual([
		['event', 'seen'],
		['provider', 'infobip'],
		['messageId', 'm1'],
		['correlationId', null],
		['sender', null],
		['recipient', '919811122233'],
		['time', '2026-11-18T09:05:40.000Z'],
		['error', null],
		['raw', { callback: 'https://n8n.test/hook?secret=[Webhook Secret]' }],
	]);
});

test('events that are not chosen are left out, and raw where it is not asked for', () => {
	const settings = { provider: 'infobip', events: ['seen'], includeRawBody: false } as const;
	const sent: DecodedEvent = { event: { ...seen.event, event: 'sent', error: null }, raw: null };
	const items = toItems([sent, seen, sent, seen], settings, 'abc');
	expect(items).toHaveLength(2);
	expect(items[0]?.json).not.toHaveProperty('raw');
});

import {
	decoded,
	type DecodedEvent,
	unknownEvent,
} from '../../../nodes/WhatsAppInteractive/events/event';
import { createFacts } from '../../../nodes/WhatsAppInteractive/events/facts';
import { createFailure } from '../../../nodes/WhatsAppInteractive/events/failure';
import { asRecord } from '../../../nodes/WhatsAppInteractive/events/json';
import { createReply } from '../../../nodes/WhatsAppInteractive/events/reply';
import { toItems } from '../../../nodes/WhatsAppInteractive/receiving/items';

const TIME = '2026-11-18T09:05:40.000Z';

const seen: DecodedEvent = {
	event: {
		event: 'seen',
		messageId: 'm1',
		correlationId: null,
		recipient: '919811122233',
		sender: null,
		contactName: 'Asha',
		time: '2026-11-18T09:05:40.000Z',
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
		['contactName', 'Asha'],
		['time', '2026-11-18T09:05:40.000Z'],
		['error', null],
		['raw', { callback: 'https://n8n.test/hook?secret=[Webhook Secret]' }],
	]);
});

test('events that are not chosen are left out, and raw where it is not asked for', () => {
	const settings = { provider: 'infobip', events: ['seen'], includeRawBody: false } as const;
	const sent: DecodedEvent = { event: { ...seen.event, event: 'sent' }, raw: null };
	const items = toItems([sent, seen, sent, seen], settings, 'abc');
	expect(items).toHaveLength(2);
	expect(items[0]?.json).not.toHaveProperty('raw');
});

test('the part of the event stands behind what all have, raw behind it', () => {
	const settings = { provider: 'gupshup', events: ['reply'], includeRawBody: true } as const;
	const reply = decoded(createFacts(TIME), createReply('button', { id: 'yes' }), {});
	const [item] = toItems([reply], settings, 'abc');
	expect(Object.keys(item?.json ?? {}).slice(-3)).toEqual(['error', 'reply', 'raw']);
	expect(item?.json).toMatchObject({ event: 'reply', error: null, reply: { id: 'yes' } });
});

test('a failure is the error, and comes in its place', () => {
	const settings = { provider: 'gupshup', events: ['failed'], includeRawBody: false } as const;
	const error = createFailure({ code: '1', text: 'x', state: 'expired' }, new Map());
	const [item] = toItems(
		[decoded(createFacts(TIME), { event: 'failed', error }, {})],
		settings,
		'a1',
	);
	expect(Object.keys(item?.json ?? {}).slice(-2)).toEqual(['time', 'error']);
	expect(item?.json.error).toEqual(error);
});

test('what is not understood has its raw body in any case', () => {
	const settings = { provider: 'kaleyra', events: ['unknown'], includeRawBody: false } as const;
	const items = toItems(unknownEvent(createFacts(TIME), { odd: 'abc' }), settings, 'abc');
	expect(items[0]?.json).toMatchObject({ event: 'unknown', raw: { odd: '[Webhook Secret]' } });
});

test('answers of a form are cut where no input nests, and pollute nothing', () => {
	const answers: unknown = JSON.parse(
		`{"__proto__":{"polluted":1},"a":${'['.repeat(9000)}${']'.repeat(9000)}}`,
	);
	const settings = { provider: 'kaleyra', events: ['reply'], includeRawBody: false } as const;
	const flow = createReply('flow', { answers: asRecord(answers) });
	const [item] = toItems([decoded(createFacts(TIME), flow, {})], settings, 'abc');
	expect(JSON.stringify(item).length).toBeLessThan(1000);
	expect({}).not.toHaveProperty('polluted');
});

import {
	EVENT_TYPES,
	unknownContent,
	type WebhookEvent,
} from '../../../nodes/WhatsAppInteractive/events/event';
import { createEventBase } from '../../../nodes/WhatsAppInteractive/events/event-base';
import { createFailure } from '../../../nodes/WhatsAppInteractive/events/failure';
import { EVENT_GROUPS } from '../../../nodes/WhatsAppInteractive/events/groups';
import { asRecord } from '../../../nodes/WhatsAppInteractive/common/json';
import { createReply } from '../../../nodes/WhatsAppInteractive/events/reply';
import { createReport } from '../../../nodes/WhatsAppInteractive/events/report';
import { type ItemSettings, toOutputs } from '../../../nodes/WhatsAppInteractive/receiving/items';
import { redactionOf } from '../../../nodes/WhatsAppInteractive/receiving/redact';

const TIME = '2026-11-18T09:05:40.000Z';

const ERROR = createFailure({ code: '1', title: 'x', state: 'expired' }, new Map());

const FACTS = createEventBase(TIME, {
	messageId: 'm1',
	recipient: '919811122233',
	contactName: 'Asha',
});

const report = (type: 'sent' | 'seen' | 'failed'): WebhookEvent => ({
	...FACTS,
	...createReport(type, { status: type }, () => ERROR),
});

const seen = report('seen');

const SETTINGS: ItemSettings = {
	provider: 'infobip',
	includeRawBody: false,
	hasOutputPerGroup: false,
};

/** The JSON of the one item of an event. */
function jsonOf(event: WebhookEvent, raw: unknown, settings: Partial<ItemSettings> = {}) {
	const outputs = toOutputs(
		[{ event, raw, late: false }],
		{ ...SETTINGS, ...settings },
		redactionOf('abcdefghijklmnop'),
	);
	expect(outputs).toHaveLength(1);
	expect(outputs[0]).toHaveLength(1);
	return outputs[0]?.[0]?.json ?? {};
}

test('an item has all members in the same order, and raw without the secret', () => {
	const raw = { callback: 'https://n8n.test/webhook/1/webhook?secret=abc' };
	expect(Object.entries(jsonOf(seen, raw, { includeRawBody: true }))).toEqual([
		['event', 'seen'],
		['provider', 'infobip'],
		['messageId', 'm1'],
		['correlationId', null],
		['references', null],
		['customer', '919811122233'],
		['business', null],
		['sender', null],
		['recipient', '919811122233'],
		['recipientUserId', null],
		['recipientParentUserId', null],
		['contactName', 'Asha'],
		['username', null],
		['groupId', null],
		['time', '2026-11-18T09:05:40.000Z'],
		['error', null],
		[
			'report',
			{
				status: 'seen',
				description: null,
				price: null,
				currency: null,
				pricing: null,
				late: false,
			},
		],
		['raw', { callback: 'https://n8n.test/webhook/1/webhook?secret=[Webhook Secret]' }],
	]);
});

test('raw is left out where it is not asked for', () => {
	expect(jsonOf(seen, { a: 1 })).not.toHaveProperty('raw');
});

test('the part of the event stands behind what all have, raw behind it', () => {
	const reply = { ...FACTS, ...createReply('button', { id: 'yes' }) };
	const json = jsonOf(reply, {}, { includeRawBody: true });
	expect(Object.keys(json).slice(-3)).toEqual(['error', 'reply', 'raw']);
	expect(json).toMatchObject({ event: 'reply', error: null, reply: { id: 'yes' } });
});

test('a failure is the error, and comes in its place', () => {
	const json = jsonOf(report('failed'), {});
	expect(Object.keys(json).slice(-3)).toEqual(['time', 'error', 'report']);
	expect(json.error).toEqual(ERROR);
});

test('what is not understood has its raw body in any case', () => {
	const json = jsonOf({ ...FACTS, ...unknownContent('odd') }, { odd: 'abcdefghijklmnop' });
	expect(json).toMatchObject({ event: 'unknown', raw: { odd: '[Webhook Secret]' } });
});

test('answers of a form are cut where no input nests, and pollute nothing', () => {
	const answers: unknown = JSON.parse(
		`{"__proto__":{"polluted":1},"a":${'['.repeat(9000)}${']'.repeat(9000)}}`,
	);
	const json = jsonOf({ ...FACTS, ...createReply('flow', { answers: asRecord(answers) }) }, {});
	expect(JSON.stringify(json).length).toBeLessThan(1000);
	expect({}).not.toHaveProperty('polluted');
});

describe('an output for each group', () => {
	const settings = { ...SETTINGS, hasOutputPerGroup: true };

	test('every event has its place in one group', () => {
		expect(EVENT_GROUPS.flatMap(({ events }) => events).sort()).toEqual([...EVENT_TYPES].sort());
	});

	test('the items are in the branch of their group, in order, and all others are empty', () => {
		const events = (['seen', 'sent', 'failed', 'sent'] as const).map((type, index) => ({
			event: { ...report(type), messageId: `m${index}` },
			raw: null,
			late: type === 'sent',
		}));
		const outputs = toOutputs(events, settings, redactionOf('abcdefghijklmnop'));
		expect(outputs.map((items) => items.map(({ json }) => json.messageId))).toEqual([
			['m1', 'm3'],
			['m0'],
			['m2'],
			[],
			[],
			[],
			[],
			[],
		]);
		expect(outputs[0]?.[0]?.json.report).toMatchObject({ late: true });
	});
});

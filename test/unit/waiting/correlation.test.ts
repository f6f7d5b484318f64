import fc from 'fast-check';

import { createEventBase } from '../../../nodes/WhatsAppInteractive/events/event-base';
import type { EventContent, WebhookEvent } from '../../../nodes/WhatsAppInteractive/events/event';
import { createReply } from '../../../nodes/WhatsAppInteractive/events/reply';
import type { Message } from '../../../nodes/WhatsAppInteractive/messages/message';
import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import type { ReceivedEvent } from '../../../nodes/WhatsAppInteractive/receiving/decode';
import { readAnswers } from '../../../nodes/WhatsAppInteractive/receiving/waiting/read-answers';
import {
	carryCorrelation,
	readCorrelation,
	withCorrelation,
} from '../../../nodes/WhatsAppInteractive/waiting/correlation';
import { readEvent } from '../../../nodes/WhatsAppInteractive/waiting/recognise';
import {
	USUAL_REFERENCE,
	withReference,
} from '../../../nodes/WhatsAppInteractive/waiting/reference';
import { checkProperty } from '../../support/random';

const SECRET = 'a-secret-for-tests';

const texts = fc.oneof(
	fc.string({ maxLength: 60, unit: 'grapheme' }),
	// What looks like something that the node has put there.
	fc.constantFrom('', '.', '.0', 'a.c1.b', '.c1.', '.w1.', 'W4', 'xW1W0W2', 'line\nbreak'),
);

test('a correlation ID comes back as it was, in front of it the user’s own value', () => {
	checkProperty(
		fc.property(texts, texts, (own, correlationId) => {
			const text = withCorrelation(own, correlationId, SECRET);
			expect(text.startsWith(own)).toBe(true);
			expect(readCorrelation(text, SECRET)).toEqual({ own, correlationId });
		}),
		{ numRuns: 2000 },
	);
});

const CARRIED = withCorrelation('yes', 'A1001', SECRET);

const NONE: ReadonlyArray<readonly [why: string, value: string | null, secret?: string]> = [
	['nothing', null],
	['an ID alone', 'yes'],
	['an ID that looks like it', 'sku.c1.blue-large'],
	['somebody else’s order', CARRIED.replace('A1001', 'A1002')],
	['another button', CARRIED.replace('yes', 'no')],
	['a signature that is cut', withCorrelation('yes', '', SECRET).slice(0, -1)],
	['no secret', withCorrelation('yes', 'A1001', ''), ''],
];

test.each(NONE.map(([why, value, secret = SECRET]) => ({ why, value, secret })))(
	'$why is no correlation ID',
	({ value, secret }) => {
		expect(readCorrelation(value, secret)).toBeUndefined();
		const given = eventOf(createReply('button', { id: value }));
		expect(readEvent(given, secret).event).toEqual(given);
	},
);

function eventOf(content: EventContent): WebhookEvent {
	return { ...createEventBase('2026-11-29T10:00:00.000Z'), ...content };
}

const received = (event: WebhookEvent): ReceivedEvent => ({ event, raw: {}, hasTime: true });

test('after a change of the secret a tap has the user’s own ID still, and no order', () => {
	const given = createReply('button', { id: CARRIED });
	const [read] = readAnswers([received(eventOf(given))], 'another-secret-0');
	expect(read).toMatchObject({
		event: { correlationId: null, reply: { id: 'yes' } },
		answer: undefined,
		isForeign: true,
	});
	const [known] = readAnswers([received(eventOf(given))], SECRET);
	expect(known).toMatchObject({ event: { correlationId: 'A1001' }, isForeign: false });
});

test('a line break in an ID leads to no other order', () => {
	const [own, order] = ['yes\nA1001', 'A1002'];
	const id = withCorrelation(own, order, SECRET);
	const shifted = id.replace(own, 'yes').replace(/A1002$/, 'A1001\nA1002');
	expect(readCorrelation(shifted, SECRET)).toBeUndefined();
});

test('a tap has the order as if the provider had brought it back, and the user’s own ID', () => {
	const { event } = readEvent(eventOf(createReply('button', { id: CARRIED })), SECRET);
	expect(event).toMatchObject({ correlationId: 'A1001', reply: { id: 'yes' } });
	const token = withCorrelation('', 'A1001', SECRET);
	const form = createReply('flow', { id: token, answers: { flow_token: token, day: '1' } });
	expect(readEvent(eventOf(form), SECRET).event).toMatchObject({
		correlationId: 'A1001',
		reply: { id: null, answers: { flow_token: '', day: '1' } },
	});
});

test('an answer that an execution waits for has the order, too', () => {
	const asked = withReference('yes', USUAL_REFERENCE, { carrier: 'id', secret: SECRET });
	const id = withCorrelation(asked, 'A1001', SECRET);
	const { event, answer } = readEvent(eventOf(createReply('button', { id })), SECRET);
	expect(event).toMatchObject({ correlationId: 'A1001', reply: { id: 'yes' } });
	expect(answer).toEqual({ reference: USUAL_REFERENCE, ending: 'reply' });
});

const buttons = (id: string): Message => ({
	kind: 'replyButtons',
	body: 'Is 5 pm fine?',
	buttons: [
		{ id: 'no', title: 'No' },
		{ id, title: 'Yes' },
	],
});

const list = (id: string): Message => ({
	kind: 'list',
	body: 'When?',
	buttonText: 'See slots',
	sections: [{ rows: [{ id, title: '9 to 12' }] }],
});

const carousel = (id: string): Message => {
	const card = (cardId: string) => ({
		header: { type: 'image' as const, source: 'link' as const, link: 'https://a.test/mug.jpg' },
		buttons: [{ id: cardId, title: 'Take it' }],
	});
	const cards = [card('1'), card(id)];
	return { kind: 'mediaCarousel', body: 'New in', action: 'quickReplies', cards };
};

const template = (payload: string): Message => ({
	kind: 'template',
	name: 'order_update',
	language: 'en_GB',
	filling: {
		buttons: [{ type: 'quickReply', index: 0, payload }],
		cards: [
			{
				header: { type: 'image', source: 'link', link: 'https://a.test/mug.jpg' },
				buttons: [{ type: 'quickReply', index: 0, payload }],
			},
		],
	},
});

const flow = (token?: string): Message => ({
	kind: 'flow',
	body: 'Tell us',
	buttonText: 'Open form',
	flow: { by: 'id', id: '987001' },
	...(token !== undefined && { token }),
});

/** A tail of `A1001` is 17 characters long. */
const TAIL = CARRIED.length - 'yes'.length;

test.each<readonly [why: string, message: Message, carried: number, hint: string | undefined]>([
	['behind each button', buttons('yes'), 2, undefined],
	['to the last character', buttons('x'.repeat(256 - TAIL)), 2, undefined],
	[
		'not past the limit',
		buttons('x'.repeat(257 - TAIL)),
		0,
		"'Correlation ID' does not come back with a tap: with it, 'ID' of button 2 has 257 characters, but the limit is 256",
	],
	['behind each row', list('x'.repeat(200 - TAIL)), 1, undefined],
	[
		'not past the limit of a row',
		list('x'.repeat(201 - TAIL)),
		0,
		"'Correlation ID' does not come back with a tap: with it, 'ID' of row 1 in section 1 has 201 characters, but the limit is 200",
	],
	['behind the buttons of cards', carousel('yes'), 2, undefined],
	[
		'not past what a stricter document allows',
		carousel('yes-please'),
		0,
		"'Correlation ID' does not come back with a tap: with it, 'ID' of button 1 in card 2 has 27 characters; more than 20 may be refused",
	],
	['behind the quick replies of a template', template('stop'), 2, undefined],
	['as the token of a form', flow(), 1, undefined],
	[
		'not in a token that a form’s endpoint knows',
		flow('tok-7781'),
		0,
		"'Correlation ID' does not come back with a tap on the form: its token does, which is a value of your own",
	],
	['in a message without anything to tap', { kind: 'text', text: 'Hello' }, 0, undefined],
])('a correlation ID goes %s', (_why, message, carried, hint) => {
	const submission = {
		sender: '',
		recipient: '919800000001',
		correlationId: 'A1001',
		options: {},
		preparedAt: 0,
		message,
	};
	const rules = rulesFor(PROVIDERS.gupshup, message.kind);
	const luggage = { correlationId: 'A1001', rules, secret: SECRET };
	const { submission: carrying, hints } = carryCorrelation(submission, luggage);
	const found = JSON.stringify(carrying).match(/\.c1\.[\w-]{8}A1001"/g) ?? [];
	expect([found.length, hints]).toEqual([carried, hint === undefined ? [] : [hint]]);
	if (carried === 0) expect(carrying).toEqual(submission);
	// Without a secret no trigger could take it apart, and without an order there is nothing to carry.
	for (const nothing of [{ secret: undefined }, { correlationId: undefined }]) {
		expect(carryCorrelation(submission, { ...luggage, ...nothing })).toEqual({
			submission,
			hints: [],
		});
	}
});

import { bulk } from '../../../nodes/WhatsAppInteractive/providers/infobip/bulk';
import { answer } from './support/decode-cases';
import type { JsonObject } from '../../../nodes/WhatsAppInteractive/common/json';

/* Several template messages in one request, and which part of the answer is on which of them. */

const message = (to: string, messageId?: string): JsonObject => ({
	to,
	...(messageId !== undefined && { messageId }),
});

const one = (...about: Parameters<typeof message>): JsonObject => ({
	messages: [message(...about)],
	bulkId: 'orders-of-today',
});

const ASHA = '919800000001';
const RAVI = '919800000002';

describe('what goes together', () => {
	test('is what shares everything but the message', () => {
		expect(bulk.template.shared(one(ASHA))).toBe(bulk.template.shared(one(RAVI)));
		const another = { ...one(RAVI), bulkId: 'another' };
		expect(bulk.template.shared(another)).not.toBe(bulk.template.shared(one(ASHA)));
	});

	test.each<[why: string, body: JsonObject]>([
		['two messages, which the user added', { messages: [message(ASHA), message(RAVI)] }],
		['no message', { messages: [] }],
		['no list', { messages: 'none' }],
		['another body', { to: ASHA }],
	])('is not a body with %s', (_why, body) => {
		expect(bulk.template.shared(body)).toBeUndefined();
	});

	test('keeps what is shared, and the order', () => {
		expect(bulk.template.join([one(ASHA), one(RAVI)])).toEqual({
			messages: [message(ASHA), message(RAVI)],
			bulkId: 'orders-of-today',
		});
	});
});

const part = (to: string | undefined, messageId: string | undefined) => ({
	...(to !== undefined && { to }),
	...(messageId !== undefined && { messageId }),
	status: { groupId: 1 },
});

/** Bodies, an answer, and which of its parts is on which of them. */
const CASES: ReadonlyArray<{
	readonly why: string;
	readonly bodies: JsonObject[];
	readonly parts: unknown;
	readonly expected: ReadonlyArray<number | undefined>;
}> = [
	{
		why: 'without IDs of the user the place tells',
		bodies: [one(ASHA), one(RAVI)],
		parts: [part(ASHA, 'a'), part(RAVI, 'b')],
		expected: [0, 1],
	},
	{
		why: 'two messages to the same customer are told apart by their places',
		bodies: [one(ASHA), one(ASHA)],
		parts: [part(ASHA, 'a'), part(ASHA, 'b')],
		expected: [0, 1],
	},
	{
		why: 'an answer may repeat less than is documented',
		bodies: [one(ASHA, 'a'), one(RAVI, 'b')],
		parts: [part(undefined, undefined), part(RAVI, undefined)],
		expected: [0, 1],
	},
	{
		why: 'a number may come back in another spelling',
		bodies: [one(ASHA)],
		parts: [part(`+${ASHA}`, 'a')],
		expected: [0],
	},
	{
		why: 'a part that is on another message says nothing',
		bodies: [one(ASHA, 'a'), one(RAVI, 'b')],
		parts: [part(RAVI, 'b'), part(ASHA, 'a')],
		expected: [undefined, undefined],
	},
	{
		why: 'nor does one to the same customer under another ID',
		bodies: [one(ASHA, 'a'), one(ASHA, 'b')],
		parts: [part(ASHA, 'b'), part(ASHA, 'a')],
		expected: [undefined, undefined],
	},
	{
		why: 'nor does one to another customer where the user gave no ID',
		bodies: [one(ASHA), one(RAVI)],
		parts: [part(RAVI, 'b'), part(ASHA, 'a')],
		expected: [undefined, undefined],
	},
	{
		why: 'where parts lack, only an ID tells',
		bodies: [one(ASHA, 'a'), one(RAVI, 'b'), one(RAVI)],
		parts: [part(RAVI, 'b')],
		expected: [undefined, 0, undefined],
	},
	{
		why: 'without a list nothing is told',
		bodies: [one(ASHA), one(RAVI)],
		parts: 'busy',
		expected: [undefined, undefined],
	},
];

test.each(CASES)('$why', ({ bodies, parts, expected }) => {
	const whole = answer(200, { bulkId: 'orders-of-today', messages: parts });
	const split = bodies.map((_body, position) => bulk.template.answerTo(position, whole, bodies));
	expect(split).toEqual(
		expected.map((position) => ({
			...whole,
			body: {
				bulkId: 'orders-of-today',
				messages:
					position === undefined || !Array.isArray(parts) ? [] : [parts[position] as unknown],
			},
		})),
	);
});

test('an answer that is no JSON says nothing on any of them', () => {
	const split = bulk.template.answerTo(0, answer(200, '<html>'), [one(ASHA)]);
	expect(split.body).toEqual({ messages: [] });
});

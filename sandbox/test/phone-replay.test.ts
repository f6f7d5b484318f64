import { type JsonObject, type JsonValue, stringAt, valueAt } from '../json';
import { differences } from '../phone/compare';
import { useBench } from './bench';
import { call, control } from './harness';
import { BUTTONS, TEXT } from './meta-messages';

const CUSTOMER = '919800000100';

const said = (body: string): JsonObject => ({ type: 'text', text: { body } });

describe('Conversations that are played again', () => {
	const bench = useBench();

	beforeEach(() => {
		bench.sandbox.attachKaleyraProfile({ url: bench.webhook.url, method: 'POST', headers: {} });
	});

	const send = async (message: JsonObject) => {
		const told = valueAt(bench.webhook.bodies().at(-1), 'meta_object', 'value', 'messages');
		const [asked] = Array.isArray(told) ? told : [];
		const to = `+${stringAt(asked, 'from')}`;
		const messaging_object = { messaging_product: 'whatsapp', to, ...message };
		await call(bench.sandbox, 'kaleyra', { body: { messaging_object } });
	};
	/** A workflow: it answers the n-th thing that a customer does with the n-th messages. */
	const business = (...answers: JsonObject[][]) => {
		bench.webhook.clear();
		bench.webhook.answer = async (count) => {
			for (const message of answers[count - 1] ?? []) await send(message);
			return 200;
		};
	};
	/** A customer says hello, gets buttons, taps one, and gets a text. */
	const record = async (): Promise<JsonObject> => {
		business([BUTTONS], [said('Kept')]);
		await bench.sandbox.inbound('kaleyra', { type: 'text', text: 'Hello', from: CUSTOMER });
		const [first] = bench.sandbox.messages();
		await control(bench.sandbox, 'POST', '/phone/taps', {
			messageId: first?.messageId ?? '',
			tap: 0,
		});
		const { data } = await control(bench.sandbox, 'GET', `/phone/recordings/kaleyra/${CUSTOMER}`);
		return data;
	};
	const replay = async (recording: JsonValue, more: JsonObject = {}) => {
		const order = { recording, seconds: 0.4, ...more };
		const { status, data } = await control(bench.sandbox, 'POST', '/phone/replays', order);
		return { status, data };
	};

	test('a conversation is saved as what was done, in its order', async () => {
		expect(await record()).toEqual({
			version: 1,
			provider: 'kaleyra',
			customer: CUSTOMER,
			turns: [
				{ from: 'customer', event: { type: 'text', text: 'Hello' } },
				{
					from: 'business',
					shown: {
						type: 'bubble',
						body: 'Order 7781',
						footer: 'Acme',
						actions: [
							{ type: 'reply', id: 'keep-7781', text: 'Keep' },
							{ type: 'reply', id: 'stop-7781', text: 'Cancel' },
						],
					},
				},
				{
					from: 'customer',
					event: { type: 'button-reply', id: 'keep-7781', title: 'Keep' },
					replyTo: 0,
				},
				{ from: 'business', shown: { type: 'bubble', body: 'Kept' } },
			],
		});
	});

	test.each<readonly [why: string, answers: JsonObject[][], passed: boolean, tells: string[]]>([
		['the same', [[BUTTONS], [said('Kept')]], true, ['as recorded']],
		[
			'another text',
			[[BUTTONS], [said('Gone')]],
			false,
			['1 of 4 turns differ', 'body: expected "Kept", got "Gone"'],
		],
		['no answer', [[BUTTONS]], false, ['nothing came within 0.4 seconds']],
		[
			'one message too many',
			[[BUTTONS], [said('Kept'), TEXT]],
			false,
			['bubble “Order 7781 leaves today”', 'was not recorded'],
		],
		[
			'a text where buttons were',
			[[said('Order 7781')], [said('Kept')]],
			false,
			['actions: expected [{'],
		],
	])('a workflow that sends %s', async (_why, answers, passed, tells) => {
		const recording = await record();
		business(...answers);
		const { status, data } = await replay(recording);
		expect({ status, passed: data.passed }).toEqual({ status: 200, passed });
		for (const part of tells) expect(data.text).toContain(part);
	});

	test('another customer plays it', async () => {
		const recording = await record();
		business([BUTTONS], [said('Kept')]);
		expect((await replay(recording, { customer: '+44 7700 900123' })).data.passed).toBe(true);
		expect(bench.sandbox.messages().at(-1)?.recipient).toBe('+447700900123');
	});

	test.each<readonly [why: string, change: (recording: JsonObject) => JsonObject]>([
		['a path that is ignored', (recording) => ({ ...recording, ignore: ['body'] })],
		[
			'an asterisk for any text',
			(recording) => JSON.parse(JSON.stringify(recording).replace('"Kept"', '"*"')),
		],
	])('what may differ: %s', async (_why, change) => {
		const recording = change(await record());
		business([BUTTONS], [said('Kept at 10:31')]);
		expect((await replay(recording)).data).toMatchObject({ passed: true });
	});

	test('a webhook that fails is a difference', async () => {
		const recording = await record();
		bench.sandbox.attachKaleyraProfile(undefined);
		const { data } = await replay(recording);
		expect(data.text).toContain('no webhook wants it');
		expect(data.passed).toBe(false);
	});

	test.each<readonly [why: string, recording: JsonValue]>([
		['nothing', null],
		['no turns', { version: 1, provider: 'kaleyra', customer: CUSTOMER, turns: [] }],
		[
			'an event that nobody knows',
			{
				version: 1,
				provider: 'kaleyra',
				customer: CUSTOMER,
				turns: [{ from: 'customer', event: { type: 'dance' } }],
			},
		],
		[
			'a field that the event does not have',
			{
				version: 1,
				provider: 'kaleyra',
				customer: CUSTOMER,
				turns: [{ from: 'customer', event: { type: 'text', price: 1 } }],
			},
		],
	])('is refused: %s', async (_why, recording) => {
		expect((await replay(recording)).status).toBe(400);
	});
});

test.each<readonly [why: string, expected: JsonValue, actual: JsonValue, paths: string[]]>([
	['the same', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
	['another value', { a: 1 }, { a: 2 }, ['a']],
	['a member that is missing', { a: 1 }, {}, ['a']],
	['a member too many', {}, { a: 1 }, ['a']],
	['a shorter list', { a: [1, 2] }, { a: [1] }, ['a[1]']],
	['a list for an object', { a: [] }, { a: {} }, ['a']],
	['any text', { a: '*' }, { a: 'x' }, []],
	['any text must be there', { a: '*' }, {}, ['a']],
])('differences: %s', (_why, expected, actual, paths) => {
	expect(differences(expected, actual).map(({ path }) => path)).toEqual(paths);
});

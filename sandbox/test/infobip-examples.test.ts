import { type Sandbox, startSandbox } from '..';
import type { JsonValue } from '../json';
import { call, changed } from './harness';
import { CONVERSIONS, EVENTS, example, MESSAGES, TEMPLATES } from './infobip-examples';
import { AT_LIMITS } from './infobip-cases/at-limits';
import { FREE_FORM } from './infobip-cases/free-form';
import { INTERACTIVE } from './infobip-cases/interactive';
import { ORDERS } from './infobip-cases/orders';
import { TEMPLATES as TEMPLATE_REFUSALS } from './infobip-cases/templates';

/** Every send call of Infobip's outbound messages. */
const CALLS = [
	'template',
	'text',
	'document',
	'image',
	'audio',
	'video',
	'sticker',
	'location',
	'contact',
	'interactive/buttons',
	'interactive/list',
	'interactive/location-request',
	'interactive/product',
	'interactive/multi-product',
	'interactive/order-details',
	'interactive/order-status',
	'interactive/flow',
	'interactive/url-button',
	'interactive/media-carousel',
	'interactive/call-permission-request',
	'interactive/voice-button',
	'interactive/in-thread-authentication-request',
	'interactive/request-contact-info',
].map((name) => `/whatsapp/1/message/${name}`);

const pathOf = (name: string): string =>
	[...MESSAGES, ...TEMPLATES].find(([one]) => one === name)?.[1] ?? '';

describe('Examples of Infobip', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ reportDelays: 'manual' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (path: string, body: JsonValue) =>
		await call(sandbox, 'infobip', { path, body });

	const accepted = { groupId: 1, groupName: 'PENDING', id: 7, name: 'PENDING_ENROUTE' };

	test('there is one for every send call', () => {
		const paths = new Set([...MESSAGES, ...TEMPLATES].map(([, path]) => path));
		expect([...paths].sort()).toEqual([...CALLS].sort());
	});

	test.each(MESSAGES)('accepts %s', async (_name, path, body) => {
		const { status, data } = await send(path, body);
		expect({ status, data }).toMatchObject({
			status: 200,
			data: { to: body.to, messageCount: 1, status: accepted },
		});
		expect(sandbox.messages()).toMatchObject([{ messageId: data.messageId, body }]);
	});

	test.each(TEMPLATES)('accepts %s', async (_name, path, body) => {
		const { status, data } = await send(path, body);
		expect(status).toBe(200);
		const messages = Array.isArray(body.messages) ? body.messages : [];
		expect(data.messages).toHaveLength(messages.length);
		for (const one of data.messages) expect(one).toMatchObject({ status: accepted });
		expect(sandbox.messages().map((one) => one.body)).toEqual(messages);
	});

	test.each(EVENTS)('accepts %s', async (_name, path, body) => {
		const { status, data } = await send(path, body);
		expect({ status, data }).toMatchObject({
			status: 200,
			data: { messages: [{ destination: '441134960021', status: { id: 26 } }] },
		});
		expect(sandbox.messages()).toEqual([]);
	});

	test.each(CONVERSIONS)('accepts %s', async (_name, path, body) => {
		expect((await send(path, body)).status).toBe(204);
	});

	test.each(AT_LIMITS)('accepts %s (%s)', async (_why, name, changes) => {
		const { status, data } = await send(pathOf(name), changed(example(name), changes));
		expect({ status, data }).toEqual({ status: 200, data: expect.anything() });
	});

	test.each([...FREE_FORM, ...INTERACTIVE, ...ORDERS, ...TEMPLATE_REFUSALS])(
		'refuses %s (%s)',
		async (_why, name, changes, faultyPath) => {
			const { status, data } = await send(pathOf(name), changed(example(name), changes));
			expect(status).toBe(400);
			const { messageId, validationErrors } = data.requestError.serviceException;
			expect(messageId).toBe('BAD_REQUEST');
			const faulty = Object.keys(validationErrors);
			expect(faulty).toContain(faultyPath);
			// A union may name the discriminator, too, but nothing outside of it is at fault.
			const around = faultyPath.slice(0, Math.max(faultyPath.lastIndexOf('.'), 0));
			expect(faulty.filter((path) => !path.startsWith(around))).toEqual([]);
			expect(sandbox.messages()).toEqual([]);
		},
	);

	test.each(MESSAGES.filter(([name]) => name.endsWith('(minimal)')))(
		'refuses a member that %s does not know',
		async (_name, path, body) => {
			const { status, data } = await send(path, { ...body, sendAt: 'now' });
			expect(status).toBe(400);
			expect(data.requestError.serviceException.validationErrors).toEqual({
				sendAt: ['is not a known field'],
			});
		},
	);

	test('accepts the longest message ID of a typing indicator, and 48 hours', async () => {
		const [, path, body] = EVENTS[1] ?? ['', '', {}];
		const messageId = 'm'.repeat(200);
		const longest = changed(body, {
			'events[0].destinations[0].messageId': messageId,
			'events[0].options.validityPeriod': { amount: 48, timeUnit: 'HOURS' },
		});
		expect((await send(path, longest)).data.messages).toMatchObject([{ messageId }]);
	});

	const eventRefusals: Array<[string, Record<string, JsonValue | undefined>, string]> = [
		['no events', { events: [] }, 'events'],
		['the usual name of the sender', { 'events[0].from': '441134960000' }, 'events[0].from'],
		['no sender', { 'events[0].sender': undefined }, 'events[0].sender'],
		['nobody', { 'events[0].destinations': [] }, 'events[0].destinations'],
		[
			'two people',
			{ 'events[0].destinations': [{ to: '441134960021' }, { to: '441134960022' }] },
			'events[0].destinations',
		],
		['another event', { 'events[0].content.type': 'DANCING_INDICATOR' }, 'events[0].content.type'],
		[
			'a long message ID',
			{ 'events[0].destinations[0].messageId': 'm'.repeat(201) },
			'events[0].destinations[0].messageId',
		],
		[
			'49 hours',
			{ 'events[0].options.validityPeriod': { amount: 49, timeUnit: 'HOURS' } },
			'events[0].options.validityPeriod',
		],
		['a time in words', { 'options.schedule.sendAt': 'tomorrow' }, 'options.schedule.sendAt'],
	];

	test.each(eventRefusals)(
		'refuses a typing indicator with %s',
		async (_why, changes, property) => {
			const [, path, body] = EVENTS[1] ?? ['', '', {}];
			const { status, data } = await send(path, changed(body, changes));
			expect({ status, data }).toMatchObject({
				status: 400,
				data: { errorCode: 'E400', violations: [{ property, violation: expect.any(String) }] },
			});
		},
	);

	test('echoes the bulk ID where several are addressed, and only there', async () => {
		const [, path, body] = TEMPLATES[1] ?? ['', '', {}];
		expect((await send(path, body)).data.bulkId).toBe('acme-morning');
		const [, , one] = TEMPLATES[0] ?? ['', '', {}];
		expect((await send(path, { ...one, bulkId: 'acme-evening' })).data).not.toHaveProperty(
			'bulkId',
		);
	});

	test('takes the rest of a bulk when one message is rejected', async () => {
		const [, path, body] = TEMPLATES[1] ?? ['', '', {}];
		const { data } = await send(path, changed(body, { 'messages[0].to': '441134960005' }));
		expect(data.messages).toMatchObject([{ status: { groupId: 5 } }, { status: { groupId: 1 } }]);
		expect(sandbox.messages()).toMatchObject([{ recipient: '441134960022' }]);
		expect(sandbox.requests()).toMatchObject([{ accepted: true, messageId: 'acme-b' }]);
	});
});

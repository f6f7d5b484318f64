import { ActiveTrigger, type Call, type Setup } from './trigger-harness';

const SECRET = 'correct horse battery staple';

const setup: Setup = {
	credential: { webhookSecret: SECRET },
	parameters: { events: ['sent', 'delivered', 'seen', 'failed', 'reply', 'click'] },
};

const call = (...results: object[]): Call => ({
	headers: { 'x-webhook-secret': SECRET },
	body: { results },
});

const STATUSES = {
	pending: { groupId: 1, id: 3, name: 'PENDING_WAITING_DELIVERY' },
	sent: { groupId: 3, id: 2, name: 'DELIVERED_TO_OPERATOR' },
	delivered: { groupId: 3, id: 5, name: 'DELIVERED_TO_HANDSET' },
	failed: { groupId: 2, id: 9, name: 'UNDELIVERABLE_NOT_DELIVERED' },
} as const;

const report = (status: keyof typeof STATUSES, messageId = 'm1') => ({
	messageId,
	to: '919811122233',
	doneAt: '2026-11-18T09:00:03.480+0000',
	status: STATUSES[status],
});

const seen = (messageId = 'm1') => ({
	messageId,
	from: '919811122233',
	to: '15550001111',
	seenAt: '2026-11-18T09:00:05.480+0000',
});

const reply = (messageId: string) => ({
	from: '919811122233',
	to: '15550001111',
	receivedAt: '2026-11-18T09:00:05.480+0000',
	messageId,
	message: { type: 'INTERACTIVE_BUTTON_REPLY', id: 'yes', title: 'Yes' },
});

/** What the workflow is started with: the event and the message of each item. */
async function started(trigger: ActiveTrigger, ...results: object[]): Promise<string[]> {
	const { items = [], answered } = await trigger.call(call(...results));
	expect(answered).toEqual({ status: 200, ended: true });
	return items.map(({ json }) => `${String(json.event)} ${String(json.messageId)}`);
}

/** The node's ID in the workflow of these tests. */
const NODE_ID = '1';

describe('an event that comes again', () => {
	test('starts the workflow once', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await started(trigger, report('delivered'))).toEqual(['delivered m1']);
		expect(await started(trigger, report('delivered'))).toEqual([]);
		expect(await started(trigger, reply('in1'))).toEqual(['reply in1']);
		expect(await started(trigger, reply('in1'))).toEqual([]);
	});

	test('starts it once within one call, and others beside it do', async () => {
		const trigger = new ActiveTrigger(setup);
		const results = [report('delivered'), report('delivered'), report('delivered', 'm2')];
		expect(await started(trigger, ...results)).toEqual(['delivered m1', 'delivered m2']);
		expect(await started(trigger, ...results, reply('in1'))).toEqual(['reply in1']);
	});

	test('starts it once where both come in the same moment, before anything is stored', async () => {
		const trigger = new ActiveTrigger(setup);
		const both = await Promise.all([
			trigger.call(call(report('delivered'))),
			trigger.call(call(report('delivered'))),
		]);
		expect(both.map(({ items }) => items?.length ?? 0).sort()).toEqual([0, 1]);
		expect(both.map(({ answered }) => answered.status)).toEqual([200, 200]);
	});

	test('starts nothing after a restart, once or twice', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await started(trigger, report('delivered'), reply('in1'))).toHaveLength(2);
		trigger.restart();
		expect(await started(trigger, report('delivered'), reply('in2'))).toEqual(['reply in2']);
		trigger.restart();
		expect(await started(trigger, report('delivered'), reply('in1'), reply('in2'))).toEqual([]);
		expect(await started(trigger, seen())).toEqual(['seen m1']);
	});

	test('starts it as often as it comes where the user wants that', async () => {
		const parameters = { ...setup.parameters, options: { dropDuplicates: false } };
		const trigger = new ActiveTrigger({ ...setup, parameters });
		expect(await started(trigger, report('delivered'))).toEqual(['delivered m1']);
		expect(await started(trigger, report('delivered'))).toEqual(['delivered m1']);
	});

	test('starts it each time while the user listens for a test event', async () => {
		const trigger = new ActiveTrigger({ ...setup, isTest: true });
		expect(await started(trigger, report('delivered'))).toEqual(['delivered m1']);
		expect(await started(trigger, report('delivered'))).toEqual(['delivered m1']);
		expect(trigger.stored).toBe('{}');
	});

	test('at another trigger starts that one as well', async () => {
		expect(await started(new ActiveTrigger(setup), report('delivered'))).toHaveLength(1);
		expect(await started(new ActiveTrigger(setup), report('delivered'))).toHaveLength(1);
	});

	test('of two statuses in one stage starts it for each, as Infobip tells them apart', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await started(trigger, report('pending'))).toEqual(['sent m1']);
		expect(await started(trigger, report('sent'))).toEqual(['sent m1']);
		expect(await started(trigger, report('sent'), report('pending'))).toEqual([]);
	});

	test('without an ID of its own is known by what it says', async () => {
		const trigger = new ActiveTrigger(setup);
		const click = (at: number) => ({
			notificationType: 'CLICKED',
			messageId: 'm1',
			sendDateTime: at,
		});
		expect(await started(trigger, click(1763456700000))).toEqual(['click m1']);
		expect(await started(trigger, click(1763456700000))).toEqual([]);
		expect(await started(trigger, click(1763456800000))).toEqual(['click m1']);
	});
});

describe('what is stored', () => {
	test('is written for what is new and chosen only', async () => {
		const trigger = new ActiveTrigger(setup);
		await started(trigger, { ...report('delivered'), status: { groupId: 1, id: 7 } });
		expect(trigger.stored).toBe('{}');
		await started(trigger, report('delivered'));
		const written = trigger.stored;
		expect(written).toContain('whatsAppInteractiveEvents');
		await started(trigger, report('delivered'));
		await trigger.call({ body: { results: [report('delivered', 'm2')] } });
		expect(trigger.stored).toBe(written);
	});

	test('holds no word of what came in', async () => {
		const trigger = new ActiveTrigger(setup);
		await started(trigger, reply('in1'), report('delivered'));
		expect(trigger.stored).toMatch(
			/^\{"global":\{"whatsAppInteractiveEvents":\{"[\w-]+":"[\w+/-]{24}"\}\}\}$/,
		);
	});

	test('stays within 40 kB after 10,000 events, and knows the newest of them', async () => {
		const trigger = new ActiveTrigger(setup);
		const batch = (from: number) =>
			Array.from({ length: 1_000 }, (_, index) => report('delivered', `m${from + index}`));
		for (let from = 0; from < 10_000; from += 1_000) {
			expect(await started(trigger, ...batch(from))).toHaveLength(1_000);
		}
		expect(trigger.stored.length).toBeLessThan(40_000);
		trigger.restart();
		expect(await started(trigger, report('delivered', 'm9999'))).toEqual([]);
		expect(await started(trigger, report('delivered', 'm7001'))).toEqual([]);
	});

	test('by another process is known here', async () => {
		const here = new ActiveTrigger(setup);
		const there = new ActiveTrigger(setup);
		await started(there, report('delivered'));
		await started(here, report('delivered', 'm2'));
		here.stored = there.stored;
		expect(await started(here, report('delivered'), report('delivered', 'm2'))).toEqual([]);
	});

	test.each([
		['another type', { [NODE_ID]: { a: 1 } }],
		['another text', { [NODE_ID]: 'was this me?' }],
		['null', { [NODE_ID]: null }],
		['no record at all', 'histories'],
	])('and has become %s keeps no event out', async (_what, histories) => {
		const trigger = new ActiveTrigger(setup);
		trigger.stored = JSON.stringify({ global: { whatsAppInteractiveEvents: histories } });
		expect(await started(trigger, report('delivered'))).toEqual(['delivered m1']);
		expect(await started(trigger, report('delivered'))).toEqual([]);
	});
});

describe('a report that comes after a later one', () => {
	const lateness = async (trigger: ActiveTrigger, ...results: object[]) =>
		((await trigger.call(call(...results))).items ?? []).map(({ json }) => [
			json.event,
			json.report,
		]);
	const late = (event: string) => [event, expect.objectContaining({ late: true })];
	const inTime = (event: string) => [event, expect.objectContaining({ late: false })];

	test('is marked', async () => {
		const trigger = new ActiveTrigger(setup);
		expect(await lateness(trigger, seen(), report('delivered'))).toEqual([
			inTime('seen'),
			late('delivered'),
		]);
		expect(await lateness(trigger, report('failed'))).toEqual([late('failed')]);
		expect(await lateness(trigger, report('delivered', 'm2'))).toEqual([inTime('delivered')]);
	});

	test('is marked after a restart as well', async () => {
		const trigger = new ActiveTrigger(setup);
		await lateness(trigger, seen());
		trigger.restart();
		expect(await lateness(trigger, report('delivered'))).toEqual([late('delivered')]);
	});

	test('is none in their right order, nor is a delivery after a failure', async () => {
		const trigger = new ActiveTrigger(setup);
		const inOrder = ['pending', 'sent', 'failed', 'delivered'] as const;
		expect(await lateness(trigger, ...inOrder.map((status) => report(status)), seen())).toEqual([
			inTime('sent'),
			inTime('sent'),
			inTime('failed'),
			inTime('delivered'),
			inTime('seen'),
		]);
	});

	test('is dropped where the user wants that', async () => {
		const parameters = { ...setup.parameters, options: { lateReports: 'drop' } };
		const trigger = new ActiveTrigger({ ...setup, parameters });
		expect(await started(trigger, seen(), report('delivered'))).toEqual(['seen m1']);
		expect(await started(trigger, report('sent'), report('sent', 'm2'))).toEqual(['sent m2']);
	});
});

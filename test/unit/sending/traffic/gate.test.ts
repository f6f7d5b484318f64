import { Gate } from '../../../../nodes/WhatsAppInteractive/sending/traffic/gate';
import { Pacer } from '../../../../nodes/WhatsAppInteractive/sending/traffic/pacer';
import { FakeClock } from '../fake-clock';

const PATIENCE = 60_000;

/** A gate, its clock and its pacer. */
function openGate(perSecond?: number) {
	const clock = new FakeClock();
	const pacer = new Pacer(perSecond);
	const gate = new Gate(pacer, clock);
	return {
		clock,
		pacer,
		acquire: async (messages = 1, returns = false) =>
			await gate.acquire(PATIENCE, { messages, returns }),
	};
}

test.each([
	[1, 0],
	[3, 0],
	[4, 1],
	[7, 2],
	[30, 9],
])(
	'of %i requests that begin, the others have a turn in between %i times',
	async (requests, breaths) => {
		const { clock, acquire: turn } = openGate();
		const turns = await Promise.all(Array.from({ length: requests }, async () => await turn()));
		expect(new Set(turns)).toEqual(new Set(['go']));
		// The last of them may have begun a breath for whoever comes after.
		expect(clock.breaths - (requests % 3 === 0 ? 1 : 0)).toBe(breaths);
		expect(clock.time).toBe(0);
	},
);

test('requests go in the order in which they came, at the rate of the pacer', async () => {
	const { clock, acquire: turn } = openGate(10);
	const times: number[] = [];
	const order: number[] = [];
	await Promise.all(
		[0, 1, 2, 3, 4].map(async (request) => {
			await turn();
			order.push(request);
			times.push(clock.time);
		}),
	);
	expect(order).toEqual([0, 1, 2, 3, 4]);
	expect(times).toEqual([...times].sort((a, b) => a - b));
	expect(times.at(-1)).toBeGreaterThan(350);
});

test('a request that the provider refused goes before those that wait', async () => {
	const { acquire: turn } = openGate(10);
	const order: string[] = [];
	const request = async (name: string, returns: boolean) => {
		await turn(1, returns);
		order.push(name);
	};
	await Promise.all([
		request('first', false),
		request('second', false),
		request('third', false),
		request('refused', true),
	]);
	expect(order).toEqual(['first', 'refused', 'second', 'third']);
});

test('a long line is no wait that the provider asked for', async () => {
	const { clock, acquire: turn } = openGate(1);
	const turns = await Promise.all(Array.from({ length: 70 }, async () => await turn()));
	expect(new Set(turns)).toEqual(new Set(['go']));
	expect(clock.time).toBeGreaterThan(PATIENCE);
});

test('a request with several messages keeps the next one waiting for as long', async () => {
	const { clock, acquire: turn } = openGate(10);
	await turn(5);
	await turn();
	expect(clock.time).toBeGreaterThan(450);
});

test.each([
	['a run that is over', 'interrupted', 0, true],
	['a wait that is too long', 'tooLong', PATIENCE + 1, false],
	['a wait that can be waited for', 'go', PATIENCE - 1, false],
] as const)('%s: %s', async (_why, expected, heldUntil, stopped) => {
	const { clock, pacer, acquire: turn } = openGate();
	pacer.holdUntil(heldUntil);
	clock.stopped = stopped;
	expect(await turn()).toBe(expected);
});

test('a request that may not go takes no turn of the others', async () => {
	const { clock, pacer, acquire: turn } = openGate(1);
	pacer.holdUntil(PATIENCE + 1);
	expect(await turn()).toBe('tooLong');
	clock.time = PATIENCE + 1;
	expect(await turn()).toBe('go');
	expect(clock.time).toBe(PATIENCE + 1);
});

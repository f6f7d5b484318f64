import { type ProviderName, startSandbox } from '..';
import { isDelivered, minutesToRetry } from '../delivery/retries';
import { useBench } from './bench';
import { call } from './harness';
import { INFOBIP_TEXT } from './samples';

/** So short that documented hours pass in a test, retries among them. */
const MINUTE = 0.01;

describe('Deliveries', () => {
	const bench = useBench();

	/** Registers the webhook with every provider. */
	const register = (profile: { readonly readTimeout?: number } = {}) => {
		bench.sandbox.registerWithInfobip({
			subscriptions: [
				{
					subscriptionId: 'ours',
					events: ['INBOUND_MESSAGE', 'DELIVERY'],
					profile: {
						profileId: 'ours',
						webhook: { notifyUrl: bench.webhook.url },
						headers: { 'X-Secret': 'abc' },
						security: {
							authId: 'ours',
							type: 'HMAC',
							credentials: { secretKey: 'key', algorithm: 'HMAC_SHA_256' },
						},
						...profile,
					},
				},
			],
		});
		bench.sandbox.attachKaleyraProfile({ url: bench.webhook.url, method: 'POST', headers: {} });
		bench.sandbox.subscribeWithGupshup({ url: bench.webhook.url, tag: 'ours', modes: ['MESSAGE'] });
		bench.sandbox.forwardMessangi(bench.webhook.url);
	};
	const text = async (provider: ProviderName = 'infobip') =>
		await bench.sandbox.inbound(provider, { type: 'text' });

	test('are recorded with all that was sent and what was answered', async () => {
		register();
		bench.webhook.answer = () => 201;
		bench.webhook.answerBody = 'thanks';
		const given = await text();
		expect(bench.sandbox.deliveries()).toEqual(given);
		const [call] = bench.webhook.calls;
		expect(given).toEqual([
			{
				id: expect.stringMatching(/^delivery-\d+$/),
				provider: 'infobip',
				registration: 'ours',
				attempt: 1,
				url: bench.webhook.url,
				method: 'POST',
				headers: {
					'X-Secret': 'abc',
					'X-Hub-Signature': call?.headers['x-hub-signature'],
					'content-type': 'application/json',
				},
				body: JSON.parse(call?.rawBody ?? ''),
				rawBody: call?.rawBody,
				timeout: 10_000,
				sentAt: expect.any(Number),
				answer: { status: 201 },
				answerBody: 'thanks',
				milliseconds: expect.any(Number),
			},
		]);
	});

	test('of reports are among them', async () => {
		register();
		const { data } = await call(bench.sandbox, 'infobip', { body: INFOBIP_TEXT });
		await bench.sandbox.report(data.messageId, { event: 'delivered' });
		expect(bench.sandbox.deliveries()).toMatchObject([
			{ registration: 'ours', answer: { status: 200 } },
		]);
	});

	test('can be made again byte for byte, by their ID', async () => {
		register();
		const [first] = await text();
		const again = await bench.sandbox.repeat(first?.id ?? '');
		expect(again).toMatchObject({ repeats: first?.id, attempt: 1, headers: first?.headers });
		const [one, other] = bench.webhook.calls;
		expect(other?.rawBody).toBe(one?.rawBody);
		expect(other?.headers['x-hub-signature']).toBe(one?.headers['x-hub-signature']);
		expect(await bench.sandbox.repeat('unknown')).toBeUndefined();
	});

	test('can be made at once: none waits for the answer to another', async () => {
		register();
		const copies = 5;
		let allHere: (status: number) => void = () => {};
		const answer = new Promise<number>((resolve) => (allHere = resolve));
		// Nothing is answered before all copies are there.
		bench.webhook.answer = async (count) => {
			if (count === copies) allHere(200);
			return await answer;
		};
		const deliveries = await bench.sandbox.inbound('infobip', { type: 'text' }, { copies });
		expect(deliveries).toHaveLength(copies);
		expect(new Set(bench.webhook.calls.map(({ rawBody }) => rawBody)).size).toBe(1);
	});

	test('can be made in any order', async () => {
		register();
		const { data } = await call(bench.sandbox, 'infobip', { body: INFOBIP_TEXT });
		await bench.sandbox.inbound('infobip', { type: 'text' }, { replyTo: data.messageId });
		await bench.sandbox.report(data.messageId, { event: 'delivered' });
		const [later, earlier] = bench.webhook.bodies();
		expect(later).toHaveProperty('results[0].message');
		expect(earlier).toHaveProperty('results[0].status');
	});

	test('give up where the registration says how long to wait', async () => {
		register({ readTimeout: 30 });
		bench.webhook.answer = () => 0;
		expect(await text()).toMatchObject([{ answer: { error: 'no answer in time' }, timeout: 30 }]);
	});

	test('go to this machine only', async () => {
		bench.sandbox.forwardMessangi('https://n8n.acme.test/in');
		expect(await text('messangi')).toMatchObject([
			{ answer: { error: 'not sent: n8n.acme.test is not on this machine' }, milliseconds: 0 },
		]);
	});

	describe('that fail', () => {
		const attempts = () =>
			bench.sandbox.deliveries().map(({ attempt, repeats, answer }) => ({
				attempt,
				repeats,
				answer,
			}));

		test('are not made again unless that is switched on', async () => {
			register();
			bench.webhook.answer = () => 500;
			await text();
			await bench.sandbox.settled();
			expect(bench.webhook.calls).toHaveLength(1);
		});

		test('are made again word for word until one succeeds', async () => {
			register();
			bench.sandbox.configure({ retries: 20, minute: MINUTE });
			bench.webhook.answer = (count) => (count < 4 ? 503 : 200);
			const [first] = await text();
			await bench.sandbox.settled();
			const failed = { status: 503 };
			const repeats = first?.id;
			expect(attempts()).toEqual([
				{ attempt: 1, repeats: undefined, answer: failed },
				{ attempt: 2, repeats, answer: failed },
				{ attempt: 3, repeats, answer: failed },
				{ attempt: 4, repeats, answer: { status: 200 } },
			]);
			expect(new Set(bench.webhook.calls.map(({ rawBody }) => rawBody)).size).toBe(1);
		});

		test.each<[ProviderName, number, number]>([
			['infobip', 20, 21],
			['infobip', 3, 4],
			['gupshup', 20, 6],
			['gupshup', 2, 3],
			['kaleyra', 20, 1],
			['messangi', 20, 1],
		])('%s, with at most %d retries: %d attempts', async (provider, retries, expected) => {
			register();
			bench.sandbox.configure({ retries, minute: MINUTE });
			bench.webhook.answer = () => 500;
			await text(provider);
			await bench.sandbox.settled();
			expect(bench.webhook.calls).toHaveLength(expected);
		});

		test('because nobody answers are made again, too', async () => {
			register({ readTimeout: 30 });
			bench.sandbox.configure({ retries: 1, minute: MINUTE });
			bench.webhook.answer = (count) => (count === 1 ? 0 : 200);
			await text();
			await bench.sandbox.settled();
			expect(attempts()).toMatchObject([
				{ answer: { error: 'no answer in time' } },
				{ answer: { status: 200 } },
			]);
		});

		test('under way at a reset are not recorded', async () => {
			register();
			let answer: (status: number) => void = () => {};
			bench.webhook.answer = async () => await new Promise((resolve) => (answer = resolve));
			const pending = text();
			while (bench.webhook.calls.length === 0)
				await new Promise((resolve) => setImmediate(resolve));
			bench.sandbox.reset();
			answer(200);
			expect(await pending).toHaveLength(1);
			expect(bench.sandbox.deliveries()).toEqual([]);
		});

		test('are forgotten with a reset', async () => {
			register();
			bench.sandbox.configure({ retries: 20 });
			bench.webhook.answer = () => 500;
			await text();
			bench.sandbox.reset();
			await bench.sandbox.settled();
			expect(bench.sandbox.deliveries()).toEqual([]);
			expect(bench.webhook.calls).toHaveLength(1);
		});
	});

	test.each([
		[1, 1],
		[2, 2],
		[3, 5],
		[20, 362],
		[21, undefined],
	])('Infobip waits after attempt %d for %j minutes', (attempt, minutes) => {
		expect(minutesToRetry('infobip', attempt, 20)).toBe(minutes);
	});

	test('Infobip’s last retry comes 41.5 hours after the first attempt, as documented', () => {
		const waits = Array.from({ length: 20 }, (_, index) =>
			minutesToRetry('infobip', index + 1, 20),
		);
		const minutes = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
		expect(minutes / 60).toBe(41.5);
	});

	test.each<[ProviderName, number, string, boolean]>([
		['infobip', 204, '', true],
		['infobip', 200, '{"message":"Workflow got started"}', true],
		['infobip', 302, '', false],
		['gupshup', 200, '', true],
		['gupshup', 200, '{"message":"Workflow got started"}', false],
	])('%s takes %d with the body %j for a success: %j', (provider, status, answerBody, expected) => {
		const posted = { answer: { status }, answerBody, milliseconds: 1 };
		expect(isDelivered(provider, posted)).toBe(expected);
	});
});

describe('Settings', () => {
	test('hold from the start, change at any time and come back with a reset', async () => {
		const sandbox = await startSandbox({ settings: { retries: 3 } });
		expect(sandbox.settings()).toMatchObject({ retries: 3, limits: false, minute: 60_000 });
		sandbox.configure({ retries: 5, limits: true });
		expect(sandbox.settings()).toMatchObject({ retries: 5, limits: true });
		sandbox.reset();
		expect(sandbox.settings()).toMatchObject({ retries: 3, limits: false });
		await sandbox.stop();
	});
});

import fc from 'fast-check';

import {
	PROVIDER_IDS,
	type ProviderId,
} from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { EVENT_TYPES } from '../../../nodes/WhatsAppInteractive/events/event';
import { keepAll } from '../../../nodes/WhatsAppInteractive/receiving/history/drop-seen';
import { toOutputs } from '../../../nodes/WhatsAppInteractive/receiving/items';
import { redactionOf } from '../../../nodes/WhatsAppInteractive/receiving/redact';
import { FIXTURES } from './fixtures';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { post } from './support';
import { checkProperty } from '../../support/random';

/** A good request of Meta's webhook. */
const META_SAMPLE = {
	entry: [
		{
			changes: [
				{
					field: 'messages',
					value: {
						metadata: { display_phone_number: '15550002222' },
						statuses: [
							{
								gs_id: '1',
								id: '2',
								status: 'failed',
								timestamp: '1760000001',
								recipient_id: '919900000000',
								errors: [{ code: 1, title: 'a', error_data: { details: 'b' } }],
							},
						],
					},
				},
			],
		},
	],
};

/** One good request each, for the property to spoil. */
const SAMPLES: Readonly<Record<ProviderId, readonly unknown[]>> = {
	dialog360: [META_SAMPLE],
	gupshup: [
		META_SAMPLE,
		{
			timestamp: 1760000000123,
			type: 'message-event',
			payload: { gsId: '1', type: 'failed', destination: '91', payload: { code: 1, ts: 2 } },
		},
	],
	infobip: [
		{
			results: [
				{
					messageId: '1',
					to: '91',
					doneAt: '2026-11-18T09:00:03.480+0000',
					status: { groupId: 5, id: 9, name: 'a', description: 'b' },
					error: { id: 1, name: 'a', description: 'b' },
					contact: { phoneNumber: '91', userId: 'IN.1' },
				},
				{ messageId: '1', from: '91', to: '92', seenAt: '2026-11-18T09:00:03.480+0000' },
			],
		},
	],
	kaleyra: [
		{
			meta_object: {
				value: {
					metadata: { display_phone_number: '15550002222' },
					statuses: [{ id: '2', status: 'read', timestamp: '1760000001', recipient_id: '91' }],
				},
			},
			extra_info: { ref: 'a', message_id: 'b' },
			message_id: 'b',
		},
		{ id: 'a', status: 'failed', error: 'b', error_code: 1, mobile: '91', timestamp: '1760000001' },
	],
	messangi: [
		{ id: 'a', status: 'FAILED', date: '2026-03-02T10:11:12.345Z', from: '91', to: '+92' },
	],
	metaCloud: [META_SAMPLE],
};

/** What stands where something else belongs. */
const junk = fc.oneof(
	fc.jsonValue(),
	fc.double(),
	fc.constantFrom<unknown>(undefined, '__proto__', 'constructor', '9'.repeat(400), 8.64e15 + 1),
	fc.constantFrom<unknown>('9999-99-99T99:99:99+9999', '\u0000', '+', [[]], { toString: null }),
	fc.constant(JSON.parse('{"__proto__":{"polluted":true}}')),
);

/** A sample in which, at every depth, one part in twelve has become junk. */
function spoiled(sample: unknown): fc.Arbitrary<unknown> {
	let whole: fc.Arbitrary<unknown> = fc.constant(sample);
	if (Array.isArray(sample)) {
		whole = fc.tuple(...sample.map(spoiled));
	} else if (typeof sample === 'object' && sample !== null) {
		const members = Object.entries(sample).map(([name, part]) => [name, spoiled(part)]);
		whole = fc.record(Object.fromEntries(members));
	}
	return fc.oneof({ weight: 11, arbitrary: whole }, { weight: 1, arbitrary: junk });
}

const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
	let value: unknown = 'end';
	for (let level = 0; level < depth; level++) value = wrap(value);
	return value;
};

const EMPTY: ReadonlyArray<readonly [name: string, body: unknown]> = [
	['undefined', undefined],
	['null', null],
	['an empty text', ' '],
	['an empty object', {}],
	['an empty list', []],
];

const MALFORMED: ReadonlyArray<readonly [name: string, body: unknown]> = [
	['a number', 7],
	['a text', '{"results":'],
	['a list', [[], {}, null]],
	['an HTML page', '<html></html>'],
	['lists where objects belong', { results: [[[]]], entry: [[[]]], meta_object: [], payload: [] }],
	['texts where lists belong', { results: 'x', entry: 'x', meta_object: 'x', payload: 'x' }],
	['deep lists', nested(100_000, (inner) => [inner])],
	['deep objects', nested(100_000, (inner) => ({ results: inner, entry: inner, status: inner }))],
	['a prototype', JSON.parse('{"__proto__":{"polluted":true},"results":[{"__proto__":{}}]}')],
];

/** A request of several entries in each provider's form, one of which can't be read at all. */
const WITH_ONE_BROKEN: ReadonlyArray<
	readonly [provider: ProviderId, good: object, wrap: (entries: readonly unknown[]) => unknown]
> = [
	['infobip', { messageId: '1', to: '91', status: { groupId: 3 } }, (results) => ({ results })],
	...(['gupshup', 'messangi'] as const).map(
		(provider) =>
			[
				provider,
				{ id: '2', status: 'read', recipient_id: '91' },
				(statuses: readonly unknown[]) => ({
					entry: [{ changes: [{ field: 'messages', value: { statuses } }] }],
				}),
			] as const,
	),
	[
		'kaleyra',
		{ id: '2', status: 'read', recipient_id: '91' },
		(statuses) => ({ meta_object: { field: 'messages', value: { statuses } } }),
	],
];

/** An object that can't be read: whoever asks for a member gets an error. */
const broken = (): object =>
	Object.defineProperty({}, 'type', {
		enumerable: true,
		get: () => {
			throw new Error('Too deep');
		},
	});

const brokenIn = (provider: ProviderId): object =>
	provider === 'infobip'
		? Object.defineProperty({}, 'seenAt', {
				enumerable: true,
				get: () => {
					throw new Error('Too deep');
				},
			})
		: broken();

test.each(WITH_ONE_BROKEN)(
	'%s: an entry that fails becomes unknown, with the reason, and the others stay',
	(provider, good, wrap) => {
		const bad = brokenIn(provider);
		const events = PROVIDERS[provider].decodeEvents(post(wrap([good, bad, good])));
		expect(events.map(({ event }) => event.event)).toEqual([
			provider === 'infobip' ? 'delivered' : 'seen',
			'unknown',
			provider === 'infobip' ? 'delivered' : 'seen',
		]);
		expect(events[1]?.raw).toBe(bad);
		expect(events[1]?.event).toMatchObject({ unknown: { type: null, problem: 'Too deep' } });
	},
);

const LINES = 200_000;

test.each([
	[
		'infobip',
		{
			results: [
				{
					message: {
						type: 'ORDER',
						productItems: Array.from({ length: LINES }, () => ({
							quantity: 1,
							itemPrice: 0.1,
							currency: 'INR',
						})),
					},
				},
			],
		},
	],
	[
		'gupshup',
		{
			entry: [
				{
					changes: [
						{
							field: 'messages',
							value: {
								messages: [
									{
										type: 'order',
										order: {
											product_items: Array.from({ length: LINES }, () => ({
												quantity: 1,
												item_price: '0.1',
												currency: 'INR',
											})),
										},
									},
								],
							},
						},
					],
				},
			],
		},
	],
] as const)('%s: a cart of 200,000 lines is added up', (provider, body) => {
	const [decoded] = PROVIDERS[provider].decodeEvents(post(body));
	expect(decoded?.event).toMatchObject({ event: 'order', order: { total: '20000.0' } });
});

test('as many contacts as messages: each gets its own', () => {
	const count = 20_000;
	const numbers = Array.from({ length: count }, (_, index) => String(15_550_000_000 + index));
	const value = {
		contacts: numbers.map((wa_id) => ({ wa_id, profile: { name: `n${wa_id}` } })),
		messages: numbers.map((from) => ({ from, id: from, type: 'text', text: { body: 'hi' } })),
	};
	const events = PROVIDERS.gupshup.decodeEvents(
		post({ entry: [{ changes: [{ field: 'messages', value }] }] }),
	);
	expect(events.map(({ event }) => event.contactName)).toEqual(numbers.map((each) => `n${each}`));
});

const DEPTH = 100_000;

test.each([
	['answers', `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`],
	['texts in texts', JSON.stringify(JSON.stringify(JSON.stringify('x')))],
])('deep %s of a form start the workflow all the same', (_why, response_json) => {
	const messages = [
		{ id: 'm', type: 'interactive', interactive: { nfm_reply: { response_json } } },
	];
	const events = PROVIDERS.gupshup.decodeEvents(
		post({ entry: [{ changes: [{ field: 'messages', value: { messages } }] }] }),
	);
	expect(events.map(({ event }) => event.event)).toEqual(['reply']);
});

describe.each(PROVIDER_IDS)('decodeEvents of %s', (provider) => {
	test.each(EMPTY)('finds nothing in %s', (_name, empty) => {
		expect(PROVIDERS[provider].decodeEvents(post(empty))).toEqual([]);
		expect(PROVIDERS[provider].decodeEvents(post(undefined, { method: 'GET', query: {} }))).toEqual(
			[],
		);
	});

	test.each(MALFORMED)('passes on as unknown %s', (_name, malformed) => {
		const events = PROVIDERS[provider].decodeEvents(post(malformed));
		expect(events).not.toEqual([]);
		for (const { event } of events) expect(event.event).toBe('unknown');
	});

	test(`never throws and leaves Object.prototype alone`, () => {
		const before = Object.getOwnPropertyNames(Object.prototype).sort();
		const documented = FIXTURES.filter((fixture) => fixture.provider === provider)
			.flatMap(({ cases }) => cases)
			.map(({ request }) => request.body);
		const bodies = fc.oneof(junk, ...[...SAMPLES[provider], ...documented].map(spoiled));
		let found = 0;
		checkProperty(
			fc.property(bodies, fc.boolean(), (body, isQuery) => {
				const query = isQuery ? { method: 'GET', query: Object(body) } : {};
				const decoded = PROVIDERS[provider].decodeEvents(post(body, query));
				const settings = { provider, includeRawBody: true, hasOutputPerGroup: true };
				const outputs = toOutputs(keepAll(decoded).kept, settings, redactionOf('secret'));
				expect(outputs.flat()).toHaveLength(decoded.length);
				for (const { event } of decoded) {
					found += event.event === 'unknown' ? 0 : 1;
					expect(new Date(event.time).toISOString()).toBe(event.time);
					expect(event.event === 'failed').toBe('error' in event);
					expect(EVENT_TYPES).toContain(event.event);
					expect(event.messageId).not.toBe('');
				}
				expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
			}),
			{ numRuns: 600 },
		);
		// Junk that never gets past the first member would prove nothing.
		expect(found).toBeGreaterThan(120);
	});
});

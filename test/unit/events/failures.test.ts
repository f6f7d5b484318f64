import { UNKNOWN_FAILURE } from '../../../nodes/WhatsAppInteractive/events/failure';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import type { Reason } from '../../../nodes/WhatsAppInteractive/common/reason';
import { post } from './support';

/** Meta's codes by whether the same message is worth another try. */
const META = {
	passes: [
		2, 4, 17, 613, 80007, 80008, 130429, 131000, 131016, 131048, 131049, 131056, 131057, 132015,
		132069, 133004, 134101, 138009, 138012, 2494100,
	],
	stays: [
		0, 1, 3, 10, 33, 100, 190, 200, 201, 250, 298, 299, 368, 470, 2040, 2046, 2047, 130403, 130472,
		130497, 131005, 131008, 131009, 131021, 131026, 131030, 131031, 131037, 131042, 131044, 131045,
		131047, 131050, 131051, 131052, 131053, 131055, 131062, 131063, 131064, 132000, 132001, 132005,
		132007, 132008, 132012, 132016, 132068, 133000, 133005, 133006, 133008, 133009, 133010, 133015,
		133016, 134011, 134100, 134102, 135000, 137000, 138006,
	],
};

/** What Infobip's documentation calls permanent, of the codes that come with WhatsApp. */
const INFOBIP = {
	passes: [7012, 7013, 7014, 7017, 7024, 7035, 7036, 7037, 7050, 7051],
	stays: [
		7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7009, 7010, 7011, 7015, 7016, 7018, 7019, 7020,
		7021, 7022, 7023, 7025, 7026, 7027, 7029, 7030, 7031, 7032, 7033, 7034, 7038, 7052, 7080, 7081,
		7082, 7083, 7084, 7102, 7201, 7280, 7281,
	],
};

const GUPSHUP = {
	passes: [500, 1003, 4001, 4002, 4005],
	stays: [1002, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 4003, 4004],
};

const metaStatus = (code: number) => ({ status: 'failed', errors: [{ code, title: 'x' }] });

const gupshup = (status: object) => ({
	entry: [{ changes: [{ field: 'messages', value: { statuses: [status] } }] }],
});

const TABLES: ReadonlyArray<
	readonly [provider: ProviderId, codes: typeof META, body: (code: number) => object]
> = [
	['gupshup', META, (code) => gupshup(metaStatus(code))],
	['gupshup', GUPSHUP, (code) => gupshup({ status: 'failed', code, reason: 'x' })],
	['kaleyra', META, (code) => ({ meta_object: { value: { statuses: [metaStatus(code)] } } })],
	['kaleyra', META, (code) => ({ status: 'failed', error_code: String(code) })],
	[
		'infobip',
		INFOBIP,
		(id) => ({ results: [{ status: { groupId: 2 }, error: { id, name: 'x' } }] }),
	],
];

describe.each(TABLES)('failures of %s', (provider, { passes, stays }, body) => {
	const failureOf = (code: number) => {
		const [decoded] = PROVIDERS[provider].decodeEvents(post(body(code)));
		return decoded?.event.event === 'failed' ? decoded.event.error : undefined;
	};

	test.each([
		...passes.map((code) => [code, true]),
		...stays.map((code) => [code, false]),
	] as const)('%d has an advice, and whether it can be tried again: %j', (code, retryable) => {
		const failure = failureOf(Number(code));
		expect(failure).toMatchObject({ code: String(code), retryable });
		expect(failure?.advice).not.toBe(UNKNOWN_FAILURE.advice);
		// One or two short sentences: the advice has to fit into a message to the shop's staff.
		expect(failure?.advice).toMatch(/^[A-Z].{10,110}\.$/);
	});

	test('a code that nobody knows says so', () => {
		expect(failureOf(987654)).toMatchObject(UNKNOWN_FAILURE);
	});
});

/** What each documented code is to a workflow, typed from the documents. */
const META_REASONS: Readonly<Partial<Record<Reason, readonly number[]>>> = {
	account: [
		33, 368, 131030, 131031, 131037, 131045, 133000, 133005, 133006, 133008, 133009, 133010, 133015,
		133016,
	],
	blocked: [130403, 130497],
	credential: [0, 190],
	experiment: [130472],
	invalidMessage: [1, 100, 2046, 2047, 131008, 131009, 131055, 132068, 134100, 134102, 135000],
	invalidRecipient: [131021, 131062, 137000],
	mediaProblem: [131052, 131053],
	notOnWhatsApp: [131026],
	optedOut: [131050, 138006],
	paymentProblem: [2040, 131042, 131044, 134011],
	permission: [3, 10, 200, 201, 250, 298, 299, 131005, 131063, 131064],
	rateLimited: [4, 17, 613, 80007, 80008, 130429, 131048, 131049, 131056, 132069, 138009, 138012],
	templateMissing: [132001],
	templatePaused: [132015, 132016, 134101],
	templateVariables: [132000, 132005, 132007, 132008, 132012, 132018],
	unavailable: [2, 131000, 131016, 131057, 133004, 2494100],
	unsupported: [131051],
	windowClosed: [470, 131047],
};

const GUPSHUP_REASONS: typeof META_REASONS = {
	account: [4004],
	invalidMessage: [1009],
	mediaProblem: [1010, 1011],
	notOnWhatsApp: [1002],
	optedOut: [1006, 1007, 1008, 1012],
	paymentProblem: [1003],
	rateLimited: [4001],
	templateMissing: [1005, 4003],
	templatePaused: [4005],
	unavailable: [500, 4002],
	windowClosed: [1004],
};

const INFOBIP_REASONS: typeof META_REASONS = {
	account: [
		368, 375, 433, 592, 2053, 7001, 7004, 7005, 7011, 7018, 7021, 7027, 7034, 7038, 7052, 7080,
		7081, 7082, 7083, 7084, 7102,
	],
	blocked: [13, 560, 561, 566, 573, 603, 604, 607, 608, 609, 2049, 2050, 2052, 7003, 7030],
	canceled: [4100],
	duplicate: [509, 5492, 7280],
	expired: [6, 27, 31, 33, 811, 4098, 4101],
	invalidMessage: [323, 355, 507, 4096, 7006, 7007, 7023, 7031],
	invalidRecipient: [5, 345, 351, 352, 3041, 7029],
	mediaProblem: [7013, 7014, 7015, 7022],
	notOnWhatsApp: [1, 7002],
	optedOut: [7033],
	paymentProblem: [7019],
	permission: [7281],
	rateLimited: [541, 542, 630, 4099, 4103, 4104, 4202, 7016, 7017, 7024, 7026, 7032, 7035],
	templateMissing: [7009],
	templatePaused: [7036, 7037],
	templateVariables: [7008],
	unavailable: [24, 34, 500, 501, 502, 503, 504, 631, 2048, 7012, 7050, 7051],
	unsupported: [7020, 7025, 7201],
	windowClosed: [7010],
};

const REASON_TABLES: ReadonlyArray<
	readonly [provider: ProviderId, reasons: typeof META_REASONS, body: (code: number) => object]
> = [
	['gupshup', META_REASONS, (code) => gupshup(metaStatus(code))],
	['gupshup', GUPSHUP_REASONS, (code) => gupshup({ status: 'failed', code, reason: 'x' })],
	['kaleyra', META_REASONS, (code) => ({ status: 'failed', error_code: String(code) })],
	[
		'infobip',
		INFOBIP_REASONS,
		(id) => ({ results: [{ status: { groupId: 2 }, error: { id, name: 'x' } }] }),
	],
];

describe.each(REASON_TABLES)('reasons of %s', (provider, reasons, body) => {
	test.each(Object.entries(reasons))('%s: %j', (reason, codes) => {
		for (const code of codes) {
			const [decoded] = PROVIDERS[provider].decodeEvents(post(body(code)));
			expect(decoded?.event).toMatchObject({ error: { code: String(code), reason } });
		}
	});
});

test.each<readonly [provider: ProviderId, body: object, reason: Reason, why: string]>([
	['kaleyra', { status: 'not_sent' }, 'unknown', 'one word for four reasons'],
	['kaleyra', { status: 'NOT-SENT', error_code: 'WAV2101' }, 'rateLimited', 'the daily limit'],
	['kaleyra', { status: 'NOT-SENT', error_code: 'E110' }, 'paymentProblem', 'the balance'],
	['messangi', { status: 'BLACKLISTED' }, 'blocked', 'a block list'],
	['messangi', { status: 'CODE_NOT_ALLOWED' }, 'account', 'the sender'],
	['messangi', { status: 'INCOMPLETE' }, 'templateVariables', 'placeholders'],
	['messangi', { status: 'QUOTA_EXCEEDED' }, 'rateLimited', 'a limit'],
	[
		'infobip',
		{ results: [{ status: { groupId: 4, name: 'EXPIRED_OTHER' } }] },
		'expired',
		'a code that nobody knows, of a message that expired',
	],
	[
		'infobip',
		{ results: [{ status: { groupId: 4, name: 'EXPIRED_DLR_UNKNOWN' } }] },
		'unknownOutcome',
		'no report came, so that the message may have arrived',
	],
])('%s %j is %s: %s', (provider, body, reason) => {
	const messangi = { externalId: 'A1', from: '15550001', to: '+15550002', id: '0d9c' };
	const callback = provider === 'messangi' ? { ...messangi, ...body } : body;
	const [decoded] = PROVIDERS[provider].decodeEvents(post(callback));
	expect(decoded?.event).toMatchObject({ event: 'failed', error: { reason } });
});

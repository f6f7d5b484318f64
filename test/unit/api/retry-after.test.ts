import {
	readRetryAfter,
	restAfter,
	SENDING,
} from '../../../nodes/WhatsAppInteractive/api/retry-after';

const MANAGEMENT = 'whatsapp_business_management';

/** Graph's header on the use of an account, with the minutes until access comes back. */
const usage = (...uses: ReadonlyArray<readonly [type: string, minutes: number]>): string =>
	JSON.stringify({
		'700': uses.map(([type, estimated_time_to_regain_access]) => ({
			type,
			call_count: 100,
			total_cputime: 1,
			total_time: 1,
			estimated_time_to_regain_access,
		})),
	});

const TODAY = Date.parse('2026-11-21T09:00:00Z');

test.each([
	[{ 'retry-after': '0' }, 0],
	[{ 'retry-after': '2' }, 2000],
	[{ 'retry-after': ' 1.5 ' }, 1500],
	[{ 'retry-after': 3 }, 3000],
	[{ 'retry-after': '5m0s' }, 300_000],
	[{ 'retry-after': 'Sat, 21 Nov 2026 09:00:30 GMT' }, 30_000],
	[{ 'retry-after': 'Sat, 21 Nov 2026 08:00:00 GMT' }, 0],
	[{ 'ratelimit-reset': '5m0s' }, 300_000],
	[{ 'ratelimit-reset': '1h2m3.5s' }, 3_723_500],
	[{ 'ratelimit-reset': '250ms' }, 250],
	[{ 'ratelimit-reset': '7' }, 7000],
	[{ 'retry-after': '1', 'ratelimit-reset': '5m0s' }, 1000],
	[{ 'retry-after': 'soon', 'ratelimit-reset': '2s' }, 2000],
	// Graph API, rate limiting: minutes of the worst kind of use.
	[{ 'x-business-use-case-usage': usage(['whatsapp', 3]) }, 180_000],
	[{ 'x-business-use-case-usage': usage(['whatsapp', 0], [MANAGEMENT, 7]) }, 420_000],
	[{ 'retry-after': '5', 'x-business-use-case-usage': usage(['whatsapp', 3]) }, 5000],
	[{ 'x-app-usage': '{"call_count":100,"total_time":12,"total_cputime":8}' }, 60_000],
	[{ 'x-app-usage': '{"call_count":28,"total_time":104,"total_cputime":8}' }, 60_000],
	[
		{
			'x-business-use-case-usage': usage(['whatsapp', 3]),
			'x-app-usage': '{"call_count":100}',
		},
		180_000,
	],
])('%j means %s milliseconds', (headers, milliseconds) => {
	expect(readRetryAfter(headers, TODAY)).toBe(milliseconds);
});

test.each([
	{},
	{ 'retry-after': '' },
	{ 'retry-after': '-5' },
	{ 'retry-after': 'soon' },
	{ 'retry-after': '5 m' },
	{ 'retry-after': ['1'] },
	{ 'ratelimit-reset': '5x' },
	{ 'ratelimit-reset': 'm5' },
	{ 'x-business-use-case-usage': usage(['whatsapp', 0]) },
	{ 'x-business-use-case-usage': '{"1": 5}' },
	{ 'x-business-use-case-usage': 'x' },
	{ 'x-app-usage': '{"call_count":99,"total_time":1,"total_cputime":1}' },
	{ 'x-app-usage': '{"call_count":"much"}' },
	{ 'x-app-usage': '[100]' },
])('%j says nothing', (headers) => {
	expect(readRetryAfter(headers, TODAY)).toBeUndefined();
});

test('what is sent waits for the limit on sending, and not for the one on lists', () => {
	const headers = { 'x-business-use-case-usage': usage([SENDING, 3], [MANAGEMENT, 7]) };
	expect(readRetryAfter(headers, TODAY)).toBe(420_000);
	expect(readRetryAfter(headers, TODAY, SENDING)).toBe(180_000);
	const onLists = { 'x-business-use-case-usage': usage([MANAGEMENT, 7]) };
	expect(readRetryAfter(onLists, TODAY, SENDING)).toBeUndefined();
});

test.each([
	[{ 'ratelimit-remaining': '0', 'ratelimit-reset': '5m0s' }, 300_000],
	[{ 'ratelimit-remaining': '1', 'ratelimit-reset': '5m0s' }, 0],
	[{ 'ratelimit-remaining': '0' }, 0],
	[{ 'x-business-use-case-usage': usage(['whatsapp', 3]) }, 180_000],
	// Lists have a limit of their own, which keeps no message waiting.
	[{ 'x-business-use-case-usage': usage(['whatsapp', 0], [MANAGEMENT, 7]) }, 0],
	[{ 'x-app-usage': '{"call_count":100}' }, 60_000],
	[{ 'x-app-usage': '{"call_count":99}' }, 0],
	[{}, 0],
])('%j lets rest for %s milliseconds', (headers, milliseconds) => {
	expect(restAfter(headers, TODAY)).toBe(milliseconds);
});

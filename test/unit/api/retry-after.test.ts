import { readRetryAfter, restAfter } from '../../../nodes/WhatsAppInteractive/api/retry-after';

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
])('%j says nothing', (headers) => {
	expect(readRetryAfter(headers, TODAY)).toBeUndefined();
});

test.each([
	[{ 'ratelimit-remaining': '0', 'ratelimit-reset': '5m0s' }, 300_000],
	[{ 'ratelimit-remaining': '1', 'ratelimit-reset': '5m0s' }, 0],
	[{ 'ratelimit-remaining': '0' }, 0],
	[{}, 0],
])('%j lets rest for %s milliseconds', (headers, milliseconds) => {
	expect(restAfter(headers, TODAY)).toBe(milliseconds);
});

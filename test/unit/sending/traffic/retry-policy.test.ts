import {
	backoff,
	RETRY_POLICIES,
} from '../../../../nodes/WhatsAppInteractive/sending/traffic/retry-policy';

test.each([
	{ why: 'the first wait', name: 'threeTries', tries: 1, random: 1, wait: 3000 },
	{ why: 'twice as long', name: 'threeTries', tries: 2, random: 1, wait: 6000 },
	{ why: 'the longest', name: 'threeTries', tries: 3, random: 1, wait: 6000 },
	{ why: 'twice as long with each', name: 'tenTries', tries: 5, random: 1, wait: 32_000 },
	{ why: 'the longest', name: 'tenTries', tries: 6, random: 1, wait: 60_000 },
	{ why: 'not all come back together', name: 'tenTries', tries: 5, random: 0.25, wait: 8000 },
	{ why: 'nothing, by chance', name: 'tenTries', tries: 5, random: 0, wait: 0 },
	{ why: 'nothing is tried again', name: 'none', tries: 1, random: 1, wait: 0 },
] as const)(
	'$name after $tries tries, at the chance of $random: $wait ms, $why',
	({ name, tries, random, wait }) => {
		expect(backoff(RETRY_POLICIES[name], tries, random)).toBe(wait);
	},
);

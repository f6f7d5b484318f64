import { SecretCache } from '../../../../nodes/WhatsAppInteractive/receiving/authentication/secret-cache';

const START = Date.parse('2026-11-21T12:00:00.000Z');

const after = (milliseconds: number) => new Date(START + milliseconds);

test.each([
	['at once', 0, 'abc', true],
	['before a second is over', 999, 'abc', true],
	['after a second', 1_000, 'abc', false],
	['before ten seconds are over', 9_999, 'abc', false],
	['after ten seconds', 10_000, undefined, false],
	['after the clock was set back', -1, undefined, false],
])('a secret, asked for %s', (_when, milliseconds, secret, isResting) => {
	const cache = new SecretCache<string>();
	cache.set('a', 'abc', after(0));
	expect(cache.get('a', after(milliseconds))).toBe(secret);
	expect(cache.isResting('a', after(milliseconds))).toBe(isResting);
});

test('one that is read again lives on from then', () => {
	const cache = new SecretCache<string>();
	cache.set('a', 'old', after(0));
	cache.set('a', 'new', after(9_000));
	expect(cache.get('a', after(15_000))).toBe('new');
});

test('another trigger has another secret, and one that was taken out is gone', () => {
	const cache = new SecretCache<string>();
	cache.set('a', 'abc', after(0));
	cache.set('b', 'def', after(0));
	cache.delete('a');
	expect(cache.get('a', after(1))).toBeUndefined();
	expect(cache.get('b', after(1))).toBe('def');
	expect(cache.get('c', after(1))).toBeUndefined();
	expect(cache.isResting('c', after(1))).toBe(false);
});

test('no more than 500 are kept, the newest', () => {
	const cache = new SecretCache<string>();
	for (let trigger = 0; trigger < 600; trigger++) cache.set(String(trigger), 'abc', after(0));
	const kept = Array.from({ length: 600 }, (_, trigger) => cache.get(String(trigger), after(1)));
	expect(kept.filter((secret) => secret !== undefined)).toHaveLength(500);
	expect(kept[99]).toBeUndefined();
	expect(kept[100]).toBe('abc');
});

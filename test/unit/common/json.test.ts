import { at, lookUp } from '../../../nodes/WhatsAppInteractive/common/json';

/* Every object also answers to what all objects have in common: only its own members count. */

const COMMON = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

test.each(COMMON)('a table has nothing under %s that nobody put into it', (name) => {
	expect(lookUp({ known: 1 }, name)).toBeUndefined();
	expect(at({ inner: { known: 1 } }, 'inner', name)).toBeUndefined();
	expect(at({ known: 1 }, name, 'name')).toBeUndefined();
});

test.each(COMMON)('what somebody did put under %s is found', (name) => {
	const table = JSON.parse(`{"${name}": {"known": 1}}`) as Record<string, unknown>;
	expect(lookUp(table, name)).toEqual({ known: 1 });
	expect(at(table, name, 'known')).toBe(1);
});

test('no table has nothing', () => {
	expect(lookUp(undefined, 'known')).toBeUndefined();
});

test.each<[value: unknown, path: Array<string | number>, found: unknown]>([
	[{ a: [{ b: 1 }] }, ['a', 0, 'b'], 1],
	[{ a: [{ b: 1 }] }, ['a', 1, 'b'], undefined],
	// A list is asked by position only, and has no members of its own.
	[{ a: [1] }, ['a', 'length'], undefined],
	[{ a: 'text' }, ['a', 'length'], undefined],
	[null, ['a'], undefined],
	[{ 7: 'x' }, [7], 'x'],
])('%j at %j: %j', (value, path, found) => {
	expect(at(value, ...path)).toEqual(found);
});

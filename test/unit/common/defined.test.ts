import { without } from '../../../nodes/WhatsAppInteractive/common/defined';

test.each<readonly [why: string, given: object, names: readonly string[], expected: object]>([
	['a member', { a: 1, b: 2, c: 3 }, ['b'], { a: 1, c: 3 }],
	['several', { a: 1, b: 2, c: 3 }, ['c', 'a'], { b: 2 }],
	['what is not there', { a: 1 }, ['b'], { a: 1 }],
	['nothing', { a: 1 }, [], { a: 1 }],
	[
		'what every object answers to',
		JSON.parse('{"__proto__":1,"a":2}'),
		['a'],
		JSON.parse('{"__proto__":1}'),
	],
])('an object without %s', (_why, given, names, expected) => {
	const before = JSON.stringify(given);
	const rest = without(given as Readonly<Record<string, unknown>>, ...names);
	expect(JSON.stringify(rest)).toBe(JSON.stringify(expected));
	expect(JSON.stringify(given)).toBe(before);
});

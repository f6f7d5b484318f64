import { resolvePath, type PathOf } from '../../../nodes/WhatsAppInteractive/messages/rules/path';

const ROOT = {
	text: 'a',
	empty: undefined,
	none: null,
	inner: { flag: false },
	list: [{ id: 1 }, { id: 2, rows: [{ n: 'x' }] }, {}, { rows: [{ n: 'y' }, { n: 'z' }] }],
	nothing: [],
};

test.each([
	{ path: 'text', reached: [['a', []]], why: 'a member' },
	{ path: 'inner.flag', reached: [[false, []]], why: 'a false one is a value' },
	{ path: 'inner.missing', reached: [[undefined, []]], why: 'a missing member counts' },
	{ path: 'missing', reached: [[undefined, []]], why: 'at the root, too' },
	{ path: 'missing.member', reached: [], why: 'with nothing on the way, nothing is reached' },
	{ path: 'empty.member', reached: [], why: 'undefined is nothing' },
	{ path: 'none.member', reached: [], why: 'neither is null' },
	{ path: 'text.length', reached: [], why: 'a text has no members' },
	{ path: 'text[]', reached: [], why: 'nor elements' },
	{ path: 'inner[]', reached: [], why: 'an object has no elements' },
	{ path: 'nothing[]', reached: [], why: 'an empty list has none' },
	{
		path: 'list[].id',
		reached: [
			[1, [0]],
			[2, [1]],
			[undefined, [2]],
			[undefined, [3]],
		],
		why: 'each element, with its position',
	},
	{
		path: 'list[].rows[].n',
		reached: [
			['x', [1, 0]],
			['y', [3, 0]],
			['z', [3, 1]],
		],
		why: 'positions are told outermost first',
	},
	{
		path: 'list[].rows[]',
		reached: [
			[{ n: 'x' }, [1, 0]],
			[{ n: 'y' }, [3, 0]],
			[{ n: 'z' }, [3, 1]],
		],
		why: 'a path can end in elements',
	},
])('$path: $why', ({ path, reached }) => {
	expect(resolvePath(ROOT, path).map(({ value, positions }) => [value, positions])).toEqual(
		reached,
	);
});

test.each([undefined, null, 'text', 7, []])('nothing is reached in %j', (root) => {
	expect(resolvePath(root, 'a.b')).toEqual([]);
});

interface Shape {
	readonly id: string;
	readonly maybe?: { readonly deep: number };
	readonly either: { readonly a: string } | { readonly b: readonly { readonly c: boolean }[] };
	readonly texts: readonly string[];
	readonly open: { readonly [key: string]: string };
}

/** The compiler checks this table: a path that is missing or too much is an error. */
const PATHS: { readonly [Path in PathOf<Shape>]: unknown } = {
	id: ['x'],
	maybe: [{ deep: 7 }],
	'maybe.deep': [7],
	either: [{ b: [{ c: true }] }],
	'either.a': [undefined],
	'either.b': [[{ c: true }]],
	'either.b[]': [{ c: true }],
	'either.b[].c': [true],
	texts: [['a', 'b']],
	'texts[]': ['a', 'b'],
	open: [{ any: 'x' }],
};

test.each(Object.entries(PATHS))(
	'a path that the compiler allows, %s, is reached',
	(path, values) => {
		const shape: Shape = {
			id: 'x',
			maybe: { deep: 7 },
			either: { b: [{ c: true }] },
			texts: ['a', 'b'],
			open: { any: 'x' },
		};
		expect(resolvePath(shape, path).map(({ value }) => value)).toEqual(values);
	},
);

import type { Random } from '../../support/random';

/** The most that one mutation adds, in characters; a thousand times what a provider's field takes. */
const HUGE = 200_000;

/** Deeper than any document nests, and as deep as JSON can be written. */
const DEEP = 2_000;

const nest = (depth: number, inner: unknown, wrap: (value: unknown) => unknown): unknown => {
	let value = inner;
	for (let level = 0; level < depth; level++) value = wrap(value);
	return value;
};

/** An object as the query string parser makes it, which has no prototype. */
const withoutPrototype = (members: object): unknown =>
	Object.assign(Object.create(null) as object, members);

/** JSON whose members have the names of an object's innards, as they are after parsing. */
const POLLUTION = [
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	'{"prototype":{"polluted":true},"toString":1,"hasOwnProperty":null}',
] as const;

/** Something else in the place of a value. */
const REPLACEMENTS: readonly [
	(value: unknown, random: Random) => unknown,
	...Array<(value: unknown, random: Random) => unknown>,
] = [
	() => null,
	() => undefined,
	() => true,
	() => '',
	() => [],
	() => ({}),
	() => -0,
	() => NaN,
	() => 1e308,
	() => Number.MAX_SAFE_INTEGER + 2,
	() => 8.64e15 + 1,
	() => '9'.repeat(400),
	() => '1e999',
	() => '9999-99-99T99:99:99.999+9999',
	() => '__proto__',
	() => 'constructor',
	() => '\uFEFF\u0000\u202E',
	() => '\uD800 half of a pair \uDC00',
	() => Buffer.from([0xff, 0xfe, 0x80, 0xc3, 0x28]).toString('utf8'),
	() => Buffer.from('größe', 'utf8').toString('latin1'),
	() => '{"flow_token":',
	(_value, random) => JSON.parse(random.pick(POLLUTION)) as unknown,
	(value) => [value],
	(value) => ({ value }),
	(value) => [value, value, value],
	(value) => (typeof value === 'object' ? '[object Object]' : String(value)),
	(value) => JSON.stringify(value) ?? 'undefined',
	(value) => withoutPrototype({ value }),
	(_value, random) => 'x'.repeat(random.between(1, HUGE)),
	(_value, random) => '🙂'.repeat(random.between(1, 1_000)),
	(value, random) => nest(random.between(1, DEEP), value, (inner) => [inner]),
	(value, random) => nest(random.between(1, DEEP), value, (inner) => ({ payload: inner })),
];

/** One change to the members of an object. */
function changeMembers(record: object, random: Random): unknown {
	const entries = Object.entries(record);
	const at = random.between(0, Math.max(0, entries.length - 1));
	switch (random.between(0, 5)) {
		case 0:
			return Object.fromEntries(entries.filter((_entry, index) => index !== at));
		case 1:
			return { ...(JSON.parse(random.pick(POLLUTION)) as object), ...record };
		case 2:
			return Object.fromEntries([...entries, ['__proto__', { polluted: true }]]);
		case 3:
			return withoutPrototype(record);
		case 4:
			return Object.fromEntries(entries.map(([name, value]) => [name.toUpperCase(), value]));
		default:
			return Object.fromEntries(
				entries.map(([name], index) => [
					name,
					entries[(index + at) % entries.length]?.[1] as unknown,
				]),
			);
	}
}

/** The copies that a list becomes. */
const repeat = (list: readonly unknown[], random: Random): unknown[] =>
	Array.from({ length: random.between(0, 20) }, () => list).flat();

/** The value with one change at the end of a random way down into it. */
function mutateOnce(value: unknown, random: Random): unknown {
	const isBranch = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
	if (!isBranch || random.next() < 0.08) return random.pick(REPLACEMENTS)(value, random);
	if (Array.isArray(value)) {
		if (random.next() < 0.05) return repeat(value, random);
		const at = random.between(0, value.length - 1);
		return value.map((entry: unknown, index) => (index === at ? mutateOnce(entry, random) : entry));
	}
	if (random.next() < 0.1) return changeMembers(value, random);
	const entries = Object.entries(value);
	const at = random.between(0, entries.length - 1);
	return Object.fromEntries(
		entries.map(([name, inner]: [string, unknown], index) => [
			name,
			index === at ? mutateOnce(inner, random) : inner,
		]),
	);
}

/** A body with up to four changes; one in ten is a text that is cut off or has foreign bytes in it. */
export function mutate(body: unknown, random: Random): unknown {
	let value = body;
	for (let change = random.between(1, 4); change > 0; change--) value = mutateOnce(value, random);
	if (random.next() >= 0.1) return value;
	const text = JSON.stringify(value) ?? '';
	return random.next() < 0.5
		? text.slice(0, random.between(0, text.length))
		: Buffer.from(text, 'utf8').toString(random.pick(['latin1', 'utf16le', 'base64']));
}

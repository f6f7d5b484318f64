import { redact, REDACTED } from '../../../nodes/WhatsAppInteractive/receiving/redact';

const SECRET = 'långt & slumpmässigt';

test.each([
	['plain', SECRET, REDACTED],
	['inside a text', `x ${SECRET} y ${SECRET}`, `x ${REDACTED} y ${REDACTED}`],
	[
		'encoded in an address',
		`https://n8n.test/hook?a=1&secret=${encodeURIComponent(SECRET)}&b=2#c`,
		`https://n8n.test/hook?a=1&secret=${REDACTED}&b=2#c`,
	],
	[
		'encoded as a form does',
		`https://n8n.test/hook?${new URLSearchParams({ secret: SECRET }).toString()}`,
		`https://n8n.test/hook?secret=${REDACTED}`,
	],
	['deep down', { a: [{ b: SECRET }] }, { a: [{ b: REDACTED }] }],
	['nowhere', { a: [1, true, null, 'text', {}] }, { a: [1, true, null, 'text', {}] }],
	['with what is no JSON', [undefined, () => SECRET, Symbol('x')], [null, null, null]],
])('takes the secret out where it is %s', (_where, value, expected) => {
	expect(redact(value, SECRET)).toEqual(expected);
});

test('drops what is nested too deep instead of ending the stack', () => {
	let deep: unknown = SECRET;
	for (let level = 0; level < 100_000; level++) deep = [deep];
	expect(JSON.stringify(redact(deep, SECRET))).not.toContain(SECRET);
});

test('keeps a member called __proto__ a member', () => {
	const copy = redact(JSON.parse('{"__proto__":{"polluted":"yes"}}'), SECRET);
	expect(Object.keys(copy ?? {})).toEqual(['__proto__']);
	expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

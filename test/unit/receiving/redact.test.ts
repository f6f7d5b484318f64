import { redactionOf } from '../../../nodes/WhatsAppInteractive/receiving/redact';
import { REDACTED } from '../../../nodes/WhatsAppInteractive/shared/redact';

const SECRET = 'långt & slumpmässigt';

/** A copy of what a provider sent without the Webhook Secret. */
const redact = (value: unknown, secret: string) => redactionOf(secret).inValue(value);

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
	[
		'encoded in several addresses of one text',
		['a', 'b']
			.map((hook) => `https://n8n.test/${hook}?secret=${encodeURIComponent(SECRET)}`)
			.join(),
		`https://n8n.test/a?secret=${REDACTED},https://n8n.test/b?secret=${REDACTED}`,
	],
	[
		'encoded as a form does in several addresses of one text',
		['a', 'b']
			.map((hook) => `${hook}?${new URLSearchParams({ secret: SECRET }).toString()}`)
			.join(' and '),
		`a?secret=${REDACTED} and b?secret=${REDACTED}`,
	],
	[
		'in an address as it is, with blanks and signs',
		`https://n8n.test/hook?secret=${SECRET}&b=2`,
		`https://n8n.test/hook?secret=${REDACTED}&b=2`,
	],
	['encoded elsewhere', encodeURIComponent(SECRET), REDACTED],
	['a name', { [SECRET]: 1 }, { [REDACTED]: 1 }],
	['deep down', { a: [{ b: SECRET }] }, { a: [{ b: REDACTED }] }],
	['nowhere', { a: [1, true, null, 'text', {}] }, { a: [1, true, null, 'text', {}] }],
	['with what is no JSON', [undefined, () => SECRET, Symbol('x')], [null, null, null]],
])('takes the secret out where it is %s', (_where, value, expected) => {
	expect(redact(value, SECRET)).toEqual(expected);
});

test.each(['4477', 'order', '?', ''])(
	'a secret that is too short, such as %j, damages nothing that comes in',
	(secret) => {
		const event = { text: 'Where is my order?', to: '919811004477', url: 'https://n8n.test/h?a=1' };
		expect(redact(event, secret)).toEqual(event);
		expect(redact(`https://n8n.test/h?secret=${secret}&a=1`, secret)).toBe(
			`https://n8n.test/h?secret=${REDACTED}&a=1`,
		);
	},
);

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

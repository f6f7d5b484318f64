import { redactionOf } from '../../../nodes/WhatsAppInteractive/receiving/redact';
import { REDACTED } from '../../../nodes/WhatsAppInteractive/common/redact';

const SECRET = 'långt & slumpmässigt';

/** Nobody writes an address so, and everybody can read it. */
const byLetter = Buffer.from(SECRET).toString('hex').replace(/../g, '%$&');

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
		'encoded letter by letter in several addresses of one text',
		['a', 'b'].map((hook) => `${hook}?secret=${byLetter}&c=d`).join(' and '),
		`a?secret=${REDACTED}&c=d and b?secret=${REDACTED}&c=d`,
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

const KEY = 'Ab+c/d"e&f\'gÄ-<01>23456789';
const KEY_BYTES = Buffer.from(KEY);
const ADDRESS = encodeURIComponent(KEY);

test.each([
	['in small letters', KEY.toLowerCase()],
	['in capitals', KEY.toUpperCase()],
	['in an address', ADDRESS],
	['in an address, with small digits', ADDRESS.replace(/%../g, (sign) => sign.toLowerCase())],
	['in an address in an address', encodeURIComponent(ADDRESS)],
	['in a form', new URLSearchParams({ '': KEY }).toString().slice(1)],
	['in JSON', JSON.stringify(KEY).slice(1, -1)],
	['in JSON in JSON', JSON.stringify(JSON.stringify(KEY)).slice(3, -3)],
	['in JSON with \\/', JSON.stringify(KEY).slice(1, -1).replaceAll('/', '\\/')],
	['in JSON of ASCII', JSON.stringify(KEY).slice(1, -1).replace('Ä', '\\u00c4')],
	['in a page', `Ab+c/d&quot;e&amp;f&#39;gÄ-&lt;01&gt;23456789`],
	['in a page, the apostrophe as it is', `Ab+c/d&quot;e&amp;f'gÄ-&lt;01&gt;23456789`],
	['in hex', KEY_BYTES.toString('hex')],
	['in hex with capitals', KEY_BYTES.toString('hex').toUpperCase()],
	['in base64', KEY_BYTES.toString('base64')],
	['in base64 for addresses', KEY_BYTES.toString('base64url')],
	['in base64 in an address', encodeURIComponent(KEY_BYTES.toString('base64'))],
])('takes a key out %s', (_how, written) => {
	expect(redact(`before ${written} after`, KEY)).toBe(`before ${REDACTED} after`);
});

/* Three bytes are four characters of base64, so that a password lies in it in one of three ways. */
test.each(['', 'n', 'n8', 'n8n', 'n8n-n'])(
	'takes a password out of the base64 of Basic authentication, behind the user %j',
	(user) => {
		const given = Buffer.from(`${user}:${KEY}`).toString('base64');
		const told = String(redact(`Basic ${given}`, KEY));
		const [before = '', after = ''] = told.slice('Basic '.length).split(REDACTED);
		expect(told).toBe(`Basic ${before}${REDACTED}${after}`);
		// The characters at both ends also hold bits of what stands beside the password.
		const taken = given.length - before.length - after.length;
		expect(taken).toBeGreaterThanOrEqual(Math.floor((KEY_BYTES.length * 8) / 6) - 1);
	},
);

test('takes out a secret that stands there as a number', () => {
	const value = { number: 4477009001014477, other: 4477009001014478 };
	expect(redact(value, '4477009001014477')).toEqual({
		number: REDACTED,
		other: 4477009001014478,
	});
});

test.each([
	[
		'the secret of before',
		'/webhook/1/webhook?a=1&secret=another-secret-0',
		'/webhook/1/webhook?a=1&secret=',
	],
	['a signature', '/webhook-test/1/webhook?signature=0a1b', '/webhook-test/1/webhook?signature='],
	[
		'a signature behind a secret',
		`/webhook/1/webhook?secret=${SECRET}&signature=0a1b`,
		`/webhook/1/webhook?secret=${REDACTED}&signature=`,
	],
])('takes %s out of the address of a webhook', (_what, address, before) => {
	expect(redact(`at https://n8n.test${address} now`, SECRET)).toBe(
		`at https://n8n.test${before}${REDACTED} now`,
	);
});

test.each([
	'https://shop.example/reset?secret=abc123&x=1',
	'https://files.example/f?e=1&signature=abcdef&k=2',
	'https://files.example/f?signature=%E0%A4%A',
	'/webhook is the path, and https://shop.example/?secret=abc123 the shop',
])("leaves the parameters of somebody else's address alone: %s", (text) => {
	expect(redact({ text }, SECRET)).toEqual({ text });
});

test('leaves a text alone that only looks like a key', () => {
	const text = `Ab+c/d 23456789 ${KEY.slice(1)}`;
	expect(redact(text, KEY)).toBe(text);
});

test.each(['4477', 'order', '?', ''])(
	'a secret that is too short, such as %j, damages nothing that comes in',
	(secret) => {
		const event = {
			text: 'Where is my order?',
			to: '919811004477',
			url: 'https://n8n.test/h?a=1',
		};
		expect(redact(event, secret)).toEqual(event);
		expect(redact(`https://n8n.test/h?secret=${secret}&a=1`, secret)).toBe(
			`https://n8n.test/h?secret=${REDACTED}&a=1`,
		);
	},
);

test.each<readonly [string, (inner: unknown) => unknown]>([
	['lists', (inner) => [inner]],
	['objects', (inner) => ({ inner })],
])('drops what is nested too deep in %s instead of ending the stack', (_what, around) => {
	let deep: unknown = SECRET;
	for (let level = 0; level < 100_000; level++) deep = around(deep);
	expect(JSON.stringify(redact(deep, SECRET))).not.toContain(SECRET);
});

test('keeps a member called __proto__ a member', () => {
	const copy = redact(JSON.parse('{"__proto__":{"polluted":"yes"}}'), SECRET);
	expect(Object.keys(copy ?? {})).toEqual(['__proto__']);
	expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

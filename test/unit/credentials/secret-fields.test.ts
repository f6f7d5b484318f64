import { redactionFor, SECRET_FIELDS } from '../../../nodes/WhatsAppInteractive/api/credential';
import { CREDENTIALS } from './support';

const KEY = 'key-0123+4567/89=ab"cd&ef';
const HOOK = 'a-secret-for-webhooks';
const { inText, inValue } = {
	inText: (text: string) => redactionFor({ apiKey: KEY, webhookSecret: HOOK }).inText(text),
	inValue: (value: unknown) => redactionFor({ apiKey: KEY }).inValue(value),
};

test('each field that a credential keeps secret is taken out of what providers say', () => {
	const secret = Object.values(CREDENTIALS)
		.flatMap(({ properties }) => properties)
		.filter(({ typeOptions }) => typeOptions?.password === true)
		.map(({ name }) => name);
	expect(Object.keys(SECRET_FIELDS).sort()).toEqual([...new Set(secret)].sort());
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test.each([
	['as it is', `Invalid key ${KEY}.`, 'Invalid key [API Key].'],
	['twice', `${KEY} ${KEY}`, '[API Key] [API Key]'],
	['behind its scheme', `Authorization: App ${KEY}`, 'Authorization: App [API Key]'],
	['encoded in an address', `?k=${encodeURIComponent(KEY)}&a`, '?k=[API Key]&a'],
	['encoded in a form', new URLSearchParams({ k: KEY }).toString(), 'k=[API Key]'],
	['in JSON inside of a text', JSON.stringify({ k: KEY }), '{"k":"[API Key]"}'],
	[
		'in JSON of a program that escapes slashes',
		JSON.stringify(KEY).replaceAll('/', '\\/'),
		'"[API Key]"',
	],
	['in a page', KEY.replace('&', '&amp;').replace('"', '&quot;'), '[API Key]'],
	['in base64', base64(KEY), '[API Key]'],
	['the other secret', `hook ${HOOK}`, 'hook [Webhook Secret]'],
	[
		'in a signed address',
		'https://a.test/webhook/1/webhook?signature=abc&b=1',
		expect.stringMatching(/Secret\]&b=1$/),
	],
	['nowhere', 'Invalid number 919800000001', 'Invalid number 919800000001'],
])('a secret is taken out of a text: %s', (_where, text, expected) => {
	expect(inText(text)).toEqual(expected);
});

test.each(['', 'u', 'us', 'use', 'user'])(
	'nothing to decode is left of a key in the base64 of Basic authentication, behind %j',
	(user) => {
		const hidden = inText(`Basic ${base64(`${user}:${KEY}`)}`);
		expect(hidden).toContain('[API Key]');
		expect(hidden.replace('Basic ', '').replace('[API Key]', '').length).toBeLessThan(12);
	},
);

test.each([
	['a name', { [KEY]: 1 }, { '[API Key]': 1 }],
	['deep down', { a: [{ b: KEY }] }, { a: [{ b: '[API Key]' }] }],
])('a secret is taken out of a value: %s', (_where, value, expected) => {
	expect(inValue(value)).toEqual(expected);
});

test('a secret is taken out of numbers', () => {
	const redaction = redactionFor({ apiKey: '4477009000' });
	expect(redaction.inValue({ a: 4477009000, b: 44770 })).toEqual({ a: '[API Key]', b: 44770 });
});

test.each([
	['App 0123456789', 'App'],
	['Bearer 0123456789', 'Bearer'],
	['basic  0123456789', 'basic'],
	[' 0123456789\n', ''],
	['01234\u200b56789', ''],
])('the key given as %j is known without what stands around it', (apiKey) => {
	expect(redactionFor({ apiKey }).inText('wrong: 0123456789')).toBe('wrong: [API Key]');
});

test.each(['1234567', 'order', ' ', '', 'App x', undefined, null])(
	'a key that is too short, such as %j, damages no text',
	(apiKey) => {
		const said = 'The order 1234567 App x is wrong';
		expect(redactionFor({ apiKey: apiKey as string, appToken: 'order' }).inText(said)).toBe(said);
	},
);

import { createHmac } from 'node:crypto';

import { signPath } from '../../../../nodes/WhatsAppInteractive/providers/report-signature';
import { readBasicPassword } from '../../../../nodes/WhatsAppInteractive/receiving/authentication/credentials-header';
import {
	hasCredentials,
	isAuthentic,
	isSecret,
} from '../../../../nodes/WhatsAppInteractive/receiving/authentication/call-credentials';

const SECRET = 'a long random text';

test.each([
	['in the header', [SECRET, undefined], SECRET, true],
	['in the address', [undefined, SECRET], SECRET, true],
	['in the address, with a wrong one in the header', ['wrong', SECRET], SECRET, true],
	['nowhere', [undefined, undefined], SECRET, false],
	['wrong', ['wrong', 'wrong'], SECRET, false],
	['cut off', [SECRET.slice(0, -1), undefined], SECRET, false],
	['in other case', [SECRET.toUpperCase(), undefined], SECRET, false],
	['twice in the address, which gives a list', [undefined, [SECRET, SECRET]], SECRET, false],
	['as an object, from ?secret[a]=', [undefined, { a: SECRET }], SECRET, false],
	['empty, and none is configured', ['', ''], '', false],
	['missing, and none is configured', [undefined, undefined], '', false],
])('the secret %s', (_where, offered, secret, expected) => {
	expect(isSecret(offered, secret)).toBe(expected);
});

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

test.each([
	['a user and a password', basic('n8n:pass'), 'pass'],
	['a password with colons', basic('n8n:pa:ss:'), 'pa:ss:'],
	['no user', basic(':pass'), 'pass'],
	['an empty password', basic('n8n:'), ''],
	['the scheme in small letters', basic('n8n:pass').replace('Basic', 'basic'), 'pass'],
	['letters beyond ASCII', basic('n8n:pässwörd'), 'pässwörd'],
	['no colon', basic('n8n'), null],
	['another scheme', 'Bearer abc', null],
	['no scheme', Buffer.from('n8n:pass').toString('base64'), null],
	['no text', ['Basic'], null],
	['nothing', undefined, null],
])('Basic with %s', (_what, header, password) => {
	expect(readBasicPassword(header)).toBe(password);
});

const BODY = Buffer.from('{"results":[{"messageId":"m1"}]}');

const sign = (algorithm: string, body: Buffer = BODY, key = SECRET) =>
	createHmac(algorithm, key).update(body).digest('hex');

const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');

const RIGHT = sign('sha256');

/** One secret for everything, as at a provider that has none of its own. */
const SAME = { secret: SECRET, signingKey: SECRET };

/** The body with the lowest bit of its byte at a place turned. */
function altered(at: number): Buffer {
	const copy = Buffer.from(BODY);
	copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
	return copy;
}

describe('a signature', () => {
	test.each([
		['SHA-1', sign('sha1')],
		['SHA-224', sign('sha224')],
		['SHA-256', RIGHT],
		['SHA-384', sign('sha384')],
		['SHA-512', sign('sha512')],
		['in capitals', RIGHT.toUpperCase()],
		['with the algorithm in front', `sha256=${RIGHT}`],
		['with the algorithm in capitals', `SHA256=${RIGHT}`],
		['in base64', base64(RIGHT)],
		['in base64 with the algorithm in front', `sha256=${base64(RIGHT)}`],
		['in base64 without its filling', base64(RIGHT).replace(/=+$/, '')],
		['between blanks', ` ${RIGHT} `],
	])('%s is taken', (_what, signature) => {
		expect(isAuthentic({ secrets: [], signature, body: BODY }, SAME, false)).toBe(true);
	});

	test.each([
		['of another key', sign('sha256', BODY, `${SECRET}!`)],
		['of another body', sign('sha256', altered(0))],
		['without a key', createHmac('sha256', '').update(BODY).digest('hex')],
		['with MD5, on which nothing should be built', sign('md5')],
		['cut off', RIGHT.slice(0, -2)],
		['with a digit too many', `${RIGHT}0`],
		['of zeros', '0'.repeat(64)],
		['empty', ''],
		['with a prefix only', 'sha256='],
		['of no digits', 'z'.repeat(64)],
		['as long as a novel', 'a'.repeat(1_000_000)],
		['the secret itself', SECRET],
		['given twice', [RIGHT, RIGHT]],
		['as a number', 7],
	])('%s is refused, whatever secret stands beside it', (_what, signature) => {
		expect(isAuthentic({ secrets: [SECRET], signature, body: BODY }, SAME, false)).toBe(false);
	});

	test('does not fit a body of which any one bit was changed', () => {
		for (let at = 0; at < BODY.length; at++) {
			const credentials = { secrets: [], signature: RIGHT, body: altered(at) };
			expect(isAuthentic(credentials, SAME, false)).toBe(false);
		}
	});

	test('fits nothing where the bytes of the body are not known', () => {
		const credentials = {
			secrets: [],
			signature: sign('sha256', Buffer.alloc(0)),
			body: undefined,
		};
		expect(isAuthentic(credentials, SAME, false)).toBe(false);
	});

	test('fits an empty body that was signed, and no key fits an empty secret', () => {
		const body = Buffer.alloc(0);
		const credentials = { secrets: [], signature: sign('sha256', body), body };
		expect(isAuthentic(credentials, SAME, false)).toBe(true);
		const unsafe = { ...credentials, signature: sign('sha256', body, '') };
		expect(isAuthentic(unsafe, { secret: '', signingKey: '' }, false)).toBe(false);
	});
});

describe('a provider that signs each call with a secret of its own', () => {
	const OWN = { secret: SECRET, signingKey: 'the app secret of the provider' };
	const own = (body: Buffer = BODY) => sign('sha256', body, OWN.signingKey);

	test.each([
		['its own signature', { signature: `sha256=${own()}` }, true],
		['its own signature of an altered body', { signature: own(altered(3)) }, false],
		['the signature that the Webhook Secret gives', { signature: RIGHT }, false],
		['the Webhook Secret alone', { secrets: [SECRET] }, false],
		['its own secret in the place of the Webhook Secret', { secrets: [OWN.signingKey] }, false],
		[
			'an address that is signed',
			{ address: { signature: signPath('/a', SECRET), paths: ['/a'] } },
			false,
		],
		['nothing', {}, false],
	])('is known by %s: %j', (_what, offered, expected) => {
		const credentials = { secrets: [], signature: undefined, body: BODY, ...offered };
		expect(isAuthentic(credentials, OWN, true)).toBe(expected);
		// What can't count does not even get n8n to read the credential.
		expect(hasCredentials(credentials, true)).toBe('signature' in offered);
	});

	test('is not known where the credential has not its secret', () => {
		const credentials = { secrets: [SECRET], signature: own(), body: BODY };
		expect(isAuthentic(credentials, { ...OWN, signingKey: '' }, true)).toBe(false);
	});
});

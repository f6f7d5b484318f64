import { isAuthentic } from '../../../nodes/WhatsAppInteractive/receiving/webhook-secret';

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
	expect(isAuthentic(offered, secret)).toBe(expected);
});

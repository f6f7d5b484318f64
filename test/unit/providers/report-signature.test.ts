import {
	signPath,
	withSignature,
	withSignatures,
} from '../../../nodes/WhatsAppInteractive/providers/report-signature';

const SECRET = 'correct horse battery staple';
const URL_OF_NODE = 'https://n8n.example.test/webhook/4f1c/webhook';

const SIGNATURE = signPath('/webhook/4f1c/webhook', SECRET);

test('a signature is 64 hexadecimal digits and depends on path and secret', () => {
	expect(SIGNATURE).toMatch(/^[0-9a-f]{64}$/);
	expect(signPath('/webhook/4f1d/webhook', SECRET)).not.toBe(SIGNATURE);
	expect(signPath('/webhook/4f1c/webhook', `${SECRET}.`)).not.toBe(SIGNATURE);
});

test.each([
	['no query', URL_OF_NODE, `${URL_OF_NODE}?signature=${SIGNATURE}`],
	['a query', `${URL_OF_NODE}?shop=1`, `${URL_OF_NODE}?shop=1&signature=${SIGNATURE}`],
	['the secret in it', `${URL_OF_NODE}?secret=s`, `${URL_OF_NODE}?secret=s`],
	['a signature in it', `${URL_OF_NODE}?signature=`, `${URL_OF_NODE}?signature=`],
	['a fragment', `${URL_OF_NODE}#a`, `${URL_OF_NODE}#a`],
])('an address with %s', (_what, address, expected) => {
	expect(withSignature(address, SECRET)).toBe(expected);
});

test('what is no address, and a credential without a secret, change nothing', () => {
	expect(withSignature('n8n', SECRET)).toBe('n8n');
	expect(withSignature(URL_OF_NODE, undefined)).toBe(URL_OF_NODE);
});

test.each([
	[
		'two',
		`${URL_OF_NODE}, ${URL_OF_NODE}?a=1`,
		`${URL_OF_NODE}?signature=${SIGNATURE},${URL_OF_NODE}?a=1&signature=${SIGNATURE}`,
	],
	[
		'three, two without TLS, on lines of their own',
		`http://n8n.test/webhook/4f1c/webhook,\n\t${URL_OF_NODE},http://n8n.test/webhook/4f1c/webhook`,
		`http://n8n.test/webhook/4f1c/webhook?signature=${SIGNATURE},${URL_OF_NODE}?signature=${SIGNATURE},http://n8n.test/webhook/4f1c/webhook?signature=${SIGNATURE}`,
	],
	['one with a comma', `${URL_OF_NODE}?a=1,2`, `${URL_OF_NODE}?a=1,2&signature=${SIGNATURE}`],
])('%s of several addresses', (_what, addresses, expected) => {
	expect(withSignatures(addresses, SECRET)).toBe(expected);
});

import { metaHandshake } from '../../../nodes/WhatsAppInteractive/providers/meta/handshake';

/* Meta asks an address for a challenge back before it sends anything there. */

const SECRET = 'a long random text';

const asked = (query: Record<string, unknown>, method = 'GET') => ({
	method,
	headers: {},
	query,
	body: undefined,
	receivedAt: new Date(0),
});

const RIGHT = {
	'hub.mode': 'subscribe',
	'hub.verify_token': SECRET,
	'hub.challenge': '1158201444',
};

test.each([
	["digits, as on Meta's pages", RIGHT, '1158201444'],
	['letters', { ...RIGHT, 'hub.challenge': 'aZ_-09' }, 'aZ_-09'],
	['another token', { ...RIGHT, 'hub.verify_token': `${SECRET}!` }, undefined],
	['no token', { ...RIGHT, 'hub.verify_token': undefined }, undefined],
	['a token that is a list', { ...RIGHT, 'hub.verify_token': [SECRET] }, undefined],
	['a token that is an object', { ...RIGHT, 'hub.verify_token': { a: SECRET } }, undefined],
	['another mode', { ...RIGHT, 'hub.mode': 'unsubscribe' }, undefined],
	['no mode', { ...RIGHT, 'hub.mode': undefined }, undefined],
	['no challenge', { ...RIGHT, 'hub.challenge': undefined }, undefined],
	['an empty challenge', { ...RIGHT, 'hub.challenge': '' }, undefined],
	['a page', { ...RIGHT, 'hub.challenge': '<script>alert(1)</script>' }, undefined],
	['a line break', { ...RIGHT, 'hub.challenge': '1\r\nSet-Cookie: a=b' }, undefined],
	['a list of challenges', { ...RIGHT, 'hub.challenge': ['1', '2'] }, undefined],
	['more than anybody needs', { ...RIGHT, 'hub.challenge': '1'.repeat(257) }, undefined],
])('%s: %j is answered with %j', (_what, query, expected) => {
	const request = asked(query);
	expect(metaHandshake.isOne(request)).toBe(true);
	expect(metaHandshake.answer(request, SECRET)).toBe(expected);
});

test('no token is right where the credential has no secret', () => {
	const request = asked({ ...RIGHT, 'hub.verify_token': '' });
	expect(metaHandshake.answer(request, '')).toBeUndefined();
});

test.each([
	['a call without any of it', asked({ a: 'b' })],
	['an event, even with the parameters of a handshake', asked(RIGHT, 'POST')],
])('%s is no handshake', (_what, request) => {
	expect(metaHandshake.isOne(request)).toBe(false);
});

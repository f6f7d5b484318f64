import fc from 'fast-check';

import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import { path, pathBelow, withQuery } from '../../../nodes/WhatsAppInteractive/providers/path';
import { UNNAMED, type Sender } from '../../../nodes/WhatsAppInteractive/common/phone/phone';
import type { ParsedSubmission } from '../../../nodes/WhatsAppInteractive/messages/submission';
import { phone } from '../../support/phone';
import type { Account } from '../../../nodes/WhatsAppInteractive/providers/api-call';
import { checkProperty } from '../../support/random';
import { anyCharacter } from '../../samples/arbitrary/character';

/* Values from outside in the paths of requests, which go out with the account's key. */

test.each([
	['digits', '447860099299', '/a/447860099299/b'],
	['the plus sign of a number', '+447860099299', '/a/+447860099299/b'],
	['another plus sign', 'a+b', '/a/a%2Bb/b'],
	['a slash', 'a/b', '/a/a%2Fb/b'],
	['a query', '4477?x=', '/a/4477%3Fx%3D/b'],
	['a fragment', '4477#', '/a/4477%23/b'],
	['what is encoded already', 'a%2Fb', '/a/a%252Fb/b'],
	['dots in a name', 'a..b.', '/a/a..b./b'],
	['three dots', '...', '/a/.../b'],
	['blanks and a line break', 'a b\r\nc', '/a/a%20b%0D%0Ac/b'],
])('%s becomes one segment', (_what, value, expected) => {
	expect(path`/a/${value}/b`).toBe(expected);
	expect(`${pathBelow(path`/a`, value)}/b`).toBe(expected);
});

const REFUSED = [
	'',
	' ',
	'.',
	'..',
	' .. ',
	'%2e%2e',
	'%2E.',
	'../../../admin',
	'a/../b',
	'a\\..\\b',
	'%2e%2e/%2e%2e/x',
	'..%2f..%2fadmin',
	'x%5c..',
	'a/./b',
	'\ud800',
];

test.each(REFUSED)('%j is refused', (value) => {
	expect(() => path`/a/${value}/b`).toThrow(/provider's address/);
	expect(() => pathBelow(path`/a`, value)).toThrow(/provider's address/);
});

test(`no value changes the path, whatever it is`, () => {
	const value = fc.oneof(
		fc.string({ unit: anyCharacter }),
		fc.stringMatching(/^(\.|%2e|%2F|\/|\\|a|\?|#|@|:|\+){1,12}$/),
	);
	let made = 0;
	checkProperty(
		fc.property(value, (text) => {
			let built: string;
			try {
				built = path`/one/${text}/two`;
			} catch {
				return;
			}
			made += 1;
			const { pathname, search, hash } = new URL(`https://provider.test${built}`);
			const [, one, segment, two, ...rest] = pathname.split('/');
			expect([one, two, rest, search, hash]).toEqual(['one', 'two', [], '', '']);
			expect(decodeURIComponent(segment ?? '')).toBe(text);
		}),
		{ numRuns: 500 },
	);
	expect(made).toBeGreaterThan(80);
});

test('a query is encoded, too', () => {
	expect(withQuery(path`/a`, { from: 'a&b=c#d', page: 1, none: undefined, empty: '' })).toBe(
		'/a?from=a%26b%3Dc%23d&page=1',
	);
});

const SENDER = phone('447700900000');

const account = (id: string): Account => ({
	baseUrl: 'https://provider.test',
	id,
	sendPath: '/v3/messages',
	businessAccountId: id,
});

const submission = (sender: Sender, messageId: string): ParsedSubmission => ({
	sender,
	recipient: UNNAMED,
	options: {},
	message: { kind: 'readReceipt', messageId },
	preparedAt: 0,
});

const { gupshup, infobip, kaleyra } = PROVIDERS;

/** Every path that a text from outside goes into, beside the registration. */
const PATHS: ReadonlyArray<readonly [what: string, make: (value: string) => unknown]> = [
	['Infobip, its message ID', (v) => infobip.path(submission(SENDER, v), account('a'))],
	['Infobip, the file', (v) => infobip.queries.downloadMedia?.path(v, SENDER, account('a'))],
	['Gupshup, the app', (v) => gupshup.path(submission(UNNAMED, 'm'), account(v))],
	['Gupshup, an upload', (v) => gupshup.queries.uploadMedia?.call('a/b', UNNAMED, account(v)).path],
	['Gupshup, the file', (v) => gupshup.queries.downloadMedia?.path(v, UNNAMED, account('a'))],
	['Gupshup, templates', (v) => gupshup.queries.getTemplates?.call({}, account(v)).path],
	['Kaleyra, the SID', (v) => kaleyra.path(submission(SENDER, 'm'), account(v))],
	['Kaleyra, the business account', (v) => kaleyra.queries.getTemplates?.call({}, account(v)).path],
];

test.each(PATHS)('%s is encoded or refused', (_what, make) => {
	expect(String(make('x/y?z='))).toMatch(/\/[^/?]*x%2Fy%3Fz%3D(\/|$|\?)/);
	for (const value of REFUSED) expect(() => make(value)).toThrow(/provider's address/);
});

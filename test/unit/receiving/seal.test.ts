import fc from 'fast-check';

import { seal, unseal } from '../../../nodes/WhatsAppInteractive/receiving/registration/seal';
import { checkProperty } from '../../support/random';

const NOTES = { replacedUrl: 'https://crm.example.test/in?key=theirs' };

test('what was sealed opens with the same secret, whatever it is', () => {
	checkProperty(
		fc.property(
			fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
			fc.string({ minLength: 1 }),
			(notes, secret) => {
				expect(Object.entries(unseal(seal(notes, secret), secret) ?? {}).sort()).toEqual(
					Object.entries(notes).sort(),
				);
			},
		),
		{ numRuns: 100 },
	);
});

test.each([
	['another secret', seal(NOTES, 'secret'), 'other'],
	['nothing', '', 'secret'],
	['a text that is no base64', '***', 'secret'],
	['a text that is too short', 'AAAA', 'secret'],
	['a changed text', seal(NOTES, 'secret').replace(/^./, (c) => (c === 'A' ? 'B' : 'A')), 'secret'],
])('%s opens nothing', (_what, sealed, secret) => {
	expect(unseal(sealed, secret)).toBeUndefined();
});

test('nothing of the notes can be read, and no two seals are alike', () => {
	const sealed = seal(NOTES, 'secret');
	expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toMatch(/theirs|crm/);
	expect(seal(NOTES, 'secret')).not.toBe(sealed);
});

import fc from 'fast-check';

import { checkProperty } from '../../support/random';
import {
	faultOfReference,
	GOALS,
	lengthOfReference,
	readReference,
	USUAL_REFERENCE,
	withReference,
	type Carrier,
	type Reference,
} from '../../../nodes/WhatsAppInteractive/waiting/reference';
import type { Alphabet } from '../../../nodes/WhatsAppInteractive/waiting/tail';

const SECRET = 'a-secret-for-tests';

const hex = (length: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const base64 = (length: number) =>
	fc.string({ unit: fc.constantFrom(...'AZaz09-_W'), minLength: length, maxLength: length });

const references: fc.Arbitrary<Reference> = fc.record({
	executionId: fc.bigInt({ min: 1n, max: 999_999_999_999_999_999n }).map(String),
	nodeId: fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 15, unit: 'grapheme-ascii' })),
	nonce: base64(8),
	token: hex(64),
	deadline: fc.option(
		fc.integer({ min: 1, max: 36 ** 5 - 1 }).map((minutes) => minutes * 60_000),
		{ nil: undefined },
	),
	goal: fc.constantFrom(...GOALS),
});

const owns = fc.oneof(
	fc.string({ maxLength: 60, unit: 'grapheme' }),
	// What looks like a reference by itself.
	fc.constantFrom('', 'a.w1.b', '.w1.', 'W1', 'xW1W0W2', 'line\nbreak'),
);
const carriers = fc.constantFrom<Carrier>('id', 'correlation');
const alphabets = fc.constantFrom<Alphabet>('any', 'lettersAndDigits');

test('a reference comes back as it was, in front of it the user’s own value', () => {
	checkProperty(
		fc.property(owns, references, carriers, alphabets, (own, reference, carrier, alphabet) => {
			const text = withReference(own, reference, { carrier, secret: SECRET, alphabet });
			expect(text.startsWith(own)).toBe(true);
			if (alphabet === 'lettersAndDigits') expect(text.slice(own.length)).toMatch(/^[A-Za-z\d]+$/);
			expect(readReference(text, carrier, SECRET)).toEqual({ own, reference });
		}),
		{ numRuns: 2000 },
	);
});

const EARLIER: Reference = {
	...USUAL_REFERENCE,
	executionId: '48213',
	nodeId: '6f1c9a52-3b7e-4d18-a0c4-9e25d7b8f613',
	nonce: 'k3-_Zq9A',
	token: '0123456789abcdef'.repeat(4),
	deadline: 29_000_000 * 60_000,
};

const OF_IMPORTED = { ...EARLIER, executionId: '7', nodeId: 'Frage Ä', deadline: undefined };

/* Executions wait for days, and the package may be updated meanwhile: these stay as they are. */
test.each<readonly [why: string, sent: string, reference: Reference]>([
	[
		'with a time limit',
		'approve.w1.lmlDoMaIJbCSbqwGASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8k3-_Zq9Ah9kjkrUbxyaUjt-TRigxJ4l17j2Ew1179',
		EARLIER,
	],
	[
		'to a node that was imported',
		'approve.w1.jBm_smXyyutTRrIAASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8k3-_Zq9A00000rN0bRnJhZ2Ugw4Q7',
		OF_IMPORTED,
	],
	[
		'in letters and digits',
		'approveW1jBmW3smXyyutTRrIAASNFZ4mrze8BI0VniavN7wEjRW0eJq83vASNFZ4mrze8k3W2W3Zq9A00000rN0bRnJhZ2Ugw4Q7',
		OF_IMPORTED,
	],
])(
	'a message that an earlier version has sent can still be tapped: %s',
	(_why, sent, reference) => {
		expect(readReference(sent, 'id', SECRET)).toEqual({ own: 'approve', reference });
	},
);

/** What somebody can do to a reference, or to two of them. */
const ALTERATIONS: ReadonlyArray<
	readonly [why: string, alter: (text: string, other: string, at: number, by: string) => string]
> = [
	['a character is another one', (text, _o, at, by) => text.slice(0, at) + by + text.slice(at + 1)],
	['a character is left out', (text, _o, at) => text.slice(0, at) + text.slice(at + 1)],
	['a character is put in', (text, _o, at, by) => text.slice(0, at) + by + text.slice(at)],
	['it is cut', (text, _o, at) => text.slice(0, at)],
	['something is added', (text, _o, _at, by) => text + by],
	['it is mixed with another one', (text, other, at) => text.slice(0, at) + other.slice(at)],
	[
		'it has the value of another one',
		(text, other) => other.slice(0, other.indexOf('.w1.')) + text.slice(text.indexOf('.w1.')),
	],
	['it is in capital letters', (text) => text.toUpperCase()],
	['it is turned round', (text) => [...text].reverse().join('')],
	['it is encoded once more', (text) => Buffer.from(text).toString('base64')],
	['it is encoded for an address', (text) => encodeURIComponent(`${text} `)],
	['it has the letters of another alphabet', (text) => text.replace(/[ace]/, 'а')],
];

test('10,000 altered references are none, and none throws', () => {
	const counts = { altered: 0, read: 0 };
	checkProperty(
		fc.property(
			fc.tuple(fc.constantFrom('approve', 'decline', 'slot-1'), references),
			fc.tuple(fc.constantFrom('approve', 'decline', 'slot-1'), references),
			fc.constantFrom(...ALTERATIONS),
			fc.nat({ max: 180 }),
			fc.oneof(fc.constantFrom(...'AZ09-_.%= \n\u0000'), fc.string({ minLength: 1, maxLength: 3 })),
			([own, reference], [otherOwn, other], [, alter], at, by) => {
				const carriage = { carrier: 'id', secret: SECRET } as const;
				const text = withReference(own, reference, carriage);
				const otherText = withReference(otherOwn, other, carriage);
				const altered = alter(text, otherText, at % text.length, by);
				if (altered === text || altered === otherText) return;
				counts.altered += 1;
				if (readReference(altered, 'id', SECRET) !== undefined) counts.read += 1;
			},
		),
		{ numRuns: 12_000 },
	);
	expect(counts.altered).toBeGreaterThan(10_000);
	expect(counts.read).toBe(0);
});

test.each<readonly [why: string, text: string | null, carrier: Carrier, secret: string]>([
	['nothing', null, 'id', SECRET],
	['an empty text', '', 'id', SECRET],
	['an ID without a reference', 'approve', 'id', SECRET],
	['a mark without a reference', 'approve.w1.', 'id', SECRET],
	[
		'the secret of another n8n',
		withReference('approve', USUAL_REFERENCE, { carrier: 'id', secret: 'another-secret-0' }),
		'id',
		SECRET,
	],
	[
		'a correlation ID in the place of a button',
		withReference('approve', USUAL_REFERENCE, { carrier: 'correlation', secret: SECRET }),
		'id',
		SECRET,
	],
	[
		'a credential without a secret',
		withReference('approve', USUAL_REFERENCE, { carrier: 'id', secret: '' }),
		'id',
		'',
	],
])('no reference: %s', (_why, text, carrier, secret) => {
	expect(readReference(text, carrier, secret)).toBeUndefined();
});

test.each<readonly [why: string, changes: Partial<Reference>, fault: RegExp | undefined]>([
	['as usual', {}, undefined],
	['a short name in place of a UUID', { nodeId: 'ask' }, undefined],
	['n8n has not numbered the execution', { executionId: '__UNKNOWN__' }, /no number/],
	['an n8n without signatures', { token: '' }, /too old/],
	['a node whose ID is a text of 60 characters', { nodeId: 'x'.repeat(60) }, undefined],
	['a node whose ID is a text of 61 characters', { nodeId: 'x'.repeat(61) }, /longer than 60/],
])('can it be made: %s', (_why, changes, fault) => {
	const found = faultOfReference({ ...USUAL_REFERENCE, ...changes });
	if (fault === undefined) expect(found).toBeUndefined();
	else expect(found).toMatch(fault);
});

test('it leaves room for the user’s own ID wherever it is carried', () => {
	const length = lengthOfReference(USUAL_REFERENCE);
	expect(length).toBe(106);
	// The shortest of what carries it: the payload of a template's button at Infobip.
	expect(128 - length).toBeGreaterThanOrEqual(20);
});

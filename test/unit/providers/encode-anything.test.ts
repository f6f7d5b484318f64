import fc from 'fast-check';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/rules/validate';
import {
	ALL_PROVIDERS,
	type AnyProvider,
	rulesFor,
} from '../../../nodes/WhatsAppInteractive/providers';
import { arbitrarySubmission } from '../../samples/arbitrary/submission';
import { bodyOf } from './support/encode-cases';
import { checkProperty } from '../../support/random';

/** What is done to a received message: it has an ID to pass on, or no body at all. */
const SIGNALS: readonly MessageKind[] = ['readReceipt', 'typing'];

const messageKinds = ({ encode }: AnyProvider) =>
	(Object.keys(encode) as MessageKind[]).filter((kind) => !SIGNALS.includes(kind));

const CASES = ALL_PROVIDERS.flatMap((provider) =>
	messageKinds(provider).map((kind) => ({
		provider,
		name: provider.id,
		kind,
	})),
);

/** The paths of what no provider wants to see. */
function hollow(value: unknown, path = 'body'): string[] {
	if (value === undefined || value === null || value === '') return [path];
	if (typeof value !== 'object') return [];
	const members = Object.entries(value);
	return members.length === 0
		? [path]
		: members.flatMap(([name, member]) => hollow(member, `${path}.${name}`));
}

/**
 * Empty on purpose: it is how Meta takes a reaction back and a Flow without data, and Infobip a template
 * without variables.
 */
const MEANT = ['.reaction.emoji', '.parameters.0.action', '.body.placeholders'];

/** All texts in a value, at any depth. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsOf);
}

/** What goes out in other words than it was given. */
const REWORDED = [
	// Texts in the editor, numbers in the body.
	...['latitude', 'longitude'],
	...['kind', 'source', 'status', 'paymentType', 'type', 'goods'],
	...['amount', 'saleAmount', 'quantity', 'minutes', 'total', 'validityMinutes'],
	...['by', 'action', 'mode'],
	// The digits of the number.
	'whatsAppId',
	// A member's name in the body.
	'key',
];

const withoutReworded = (message: object): unknown =>
	JSON.parse(JSON.stringify(message, (key, value) => (REWORDED.includes(key) ? undefined : value)));

describe.each(CASES)('$name $kind', ({ provider, kind }) => {
	test(`a body is plain JSON, has no hollow member and loses no text`, () => {
		checkProperty(
			fc.property(arbitrarySubmission(provider, kind), (submission) => {
				expect(validate(submission, rulesFor(provider, kind)).faults).toEqual([]);
				const before = JSON.stringify(submission);
				const body = bodyOf(provider.id, submission);
				expect(JSON.stringify(submission)).toBe(before);
				expect(
					hollow(body).filter((path) => !MEANT.some((ending) => path.endsWith(ending))),
				).toEqual([]);
				expect(JSON.parse(JSON.stringify(body))).toStrictEqual(body);
				const sent = new Set(textsOf(body));
				expect(
					textsOf(withoutReworded(submission.message)).filter((text) => !sent.has(text)),
				).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});
});

test('the check for hollow members finds them', () => {
	expect(
		hollow({ a: undefined, b: [{ c: null }], d: {}, e: [], f: '', g: 0, h: false, i: 'x' }),
	).toEqual(['body.a', 'body.b.0.c', 'body.d', 'body.e', 'body.f']);
});

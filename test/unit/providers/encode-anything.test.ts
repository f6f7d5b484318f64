import fc from 'fast-check';

import type { MessageKind } from '../../../nodes/WhatsAppInteractive/messages/message';
import { validate } from '../../../nodes/WhatsAppInteractive/messages/validate';
import { ALL_PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { arbitrarySubmission } from '../support/arbitrary-submission';
import { bodyOf } from './support/encode-cases';

/** Fixed, so that a red run can be repeated; fast-check prints it with a counterexample. */
const SEED = 20261121;

const CASES = ALL_PROVIDERS.flatMap((provider) =>
	(Object.keys(provider.encode) as MessageKind[]).map((kind) => ({
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

/** All texts in a value, at any depth. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsOf);
}

/** What goes out in other words than it was given. */
const REWORDED = ['kind', 'status', 'paymentType', 'type'];

const withoutReworded = (message: object): unknown =>
	JSON.parse(JSON.stringify(message, (key, value) => (REWORDED.includes(key) ? undefined : value)));

describe.each(CASES)('$name $kind', ({ provider, kind }) => {
	test(`a body is plain JSON, has no hollow member and loses no text (seed ${SEED})`, () => {
		fc.assert(
			fc.property(arbitrarySubmission(provider, kind), (submission) => {
				expect(validate(submission, rulesFor(provider, kind)).faults).toEqual([]);
				const before = JSON.stringify(submission);
				const body = bodyOf(provider.id, submission);
				expect(JSON.stringify(submission)).toBe(before);
				expect(hollow(body)).toEqual([]);
				expect(JSON.parse(JSON.stringify(body))).toStrictEqual(body);
				expect(textsOf(body)).toEqual(
					expect.arrayContaining(textsOf(withoutReworded(submission.message))),
				);
			}),
			{ seed: SEED, numRuns: 150 },
		);
	});
});

test('the check for hollow members finds them', () => {
	expect(
		hollow({ a: undefined, b: [{ c: null }], d: {}, e: [], f: '', g: 0, h: false, i: 'x' }),
	).toEqual(['body.a', 'body.b.0.c', 'body.d', 'body.e', 'body.f']);
});

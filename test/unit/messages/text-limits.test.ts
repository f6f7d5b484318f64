import { PROVIDERS, rulesFor } from '../../../nodes/WhatsAppInteractive/providers';
import { encoded, faultsOf, rulesOfType, verdictAt, type RuleCase } from './support/rule-cases';
import { setAt } from './support/set-at';

/*
 * Generated out of the rules: each text that has a limit, at the limit and one past it. That the
 * limits are the right ones is held by documented-lengths.test.ts, which was typed from the documents.
 */

/** One code point, two UTF-16 units. */
const EMOJI = '😀';

const limited = rulesOfType('text').flatMap(({ rule, ...place }) =>
	rule.max === undefined ? [] : [{ ...place, rule, max: rule.max }],
);

type Limited = RuleCase<'text'> & { max: number };

const takesEmoji = (place: Limited): boolean =>
	rulesFor(PROVIDERS[place.provider], place.kind)
		.filter((rule) => rule.path === place.path && (rule === place.rule || !rule.when))
		.every((rule) => rule.type !== 'text' || rule.pattern?.matches.test(EMOJI) !== false);

const filled = (place: Limited, character: string, length: number) =>
	setAt(place.base, place.path, character.repeat(length));

const onePast = ({ rule, max }: Limited) => [
	expect.stringMatching(
		new RegExp(`^'${rule.label}'( of .+)? has ${max + 1} characters, the limit is ${max}$`),
	),
];

test('every provider and kind has a text with a limit', () => {
	const covered = new Set(limited.map(({ provider, kind }) => `${provider} ${kind}`));
	expect(covered.size).toBe(15);
	expect(limited.length).toBeGreaterThan(100);
});

describe.each(limited)('$provider $kind: $path up to $max$when', (place) => {
	test('takes the limit and refuses one more', () => {
		const atLimit = filled(place, 'a', place.max);
		expect(faultsOf(place, atLimit)).toEqual([]);
		expect(JSON.stringify(encoded(place, atLimit))).toContain('a'.repeat(place.max));
		expect(verdictAt(place, place.path, filled(place, 'a', place.max + 1)).faults).toEqual(
			onePast(place),
		);
	});
});

describe.each(limited.filter(takesEmoji))(
	'$provider $kind: $path counts $max emoji as $max$when',
	(place) => {
		test('takes the limit and refuses one more', () => {
			const atLimit = filled(place, EMOJI, place.max);
			expect(faultsOf(place, atLimit)).toEqual([]);
			expect(JSON.stringify(encoded(place, atLimit))).toContain(EMOJI.repeat(place.max));
			expect(verdictAt(place, place.path, filled(place, EMOJI, place.max + 1)).faults).toEqual(
				onePast(place),
			);
		});
	},
);

test('only the ID of an order takes no emoji', () => {
	const paths = limited.filter((place) => !takesEmoji(place)).map(({ path }) => path);
	expect([...new Set(paths)]).toEqual(['message.referenceId']);
});

const advised = limited.flatMap((place) =>
	place.rule.advisedMax === undefined ? [] : [{ ...place, advisedMax: place.rule.advisedMax }],
);

test('two limits are contested: the body of a list and the ID of an order', () => {
	const paths = advised.map(({ provider, path }) => `${provider} ${path}`);
	expect(paths.sort()).toEqual([
		'gupshup message.body',
		'gupshup message.referenceId',
		'kaleyra message.body',
		'kaleyra message.referenceId',
	]);
});

test.each(advised)('$provider $kind: $path past $advisedMax gives a hint alone', (place) => {
	const { advisedMax, max, rule, path } = place;
	const hint = (length: number) =>
		`'${rule.label}' has ${length} characters; more than ${advisedMax} may be refused`;
	const verdict = (length: number) => verdictAt(place, path, filled(place, 'a', length));
	expect(verdict(advisedMax)).toEqual({ faults: [], hints: [] });
	expect(verdict(advisedMax + 1)).toEqual({ faults: [], hints: [hint(advisedMax + 1)] });
	expect(verdict(max)).toEqual({ faults: [], hints: [hint(max)] });
	expect(verdict(max + 1)).toEqual({ faults: onePast(place), hints: [] });
});

const required = rulesOfType('text').filter(
	// The title of a section is needed under a condition of its own.
	({ rule }) => rule.required && rule.whenSeveral === undefined,
);

describe.each(required)('$provider $kind: $path is required$when', (place) => {
	test.each([
		['missing', undefined],
		['null', null],
		['empty', ''],
		['blank', ' \t\n\u00a0'],
	])('%s', (_name, value) => {
		const { faults } = verdictAt(place, place.path, setAt(place.base, place.path, value));
		expect(faults).toEqual([
			expect.stringMatching(new RegExp(`^'${place.rule.label}'( of .+)? is empty$`)),
		]);
	});
});

const optional = rulesOfType('text').filter(
	({ provider, kind, path }) =>
		!required.some(
			(other) => other.provider === provider && other.kind === kind && other.path === path,
		) && !path.endsWith('sections[].title'),
);

test.each(optional)('$provider $kind: $path may be left out$when', (place) => {
	for (const value of [undefined, '', '  ']) {
		expect(faultsOf(place, setAt(place.base, place.path, value))).toEqual([]);
	}
});

import ts from 'typescript';

import { asText, isRecord } from '../../nodes/WhatsAppInteractive/common/json';
import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import { NO_LIMIT } from '../../nodes/WhatsAppInteractive/operations/parts/limit-words';
import { properties } from '../../nodes/WhatsAppInteractive/operations/properties';
import { ALL_PROVIDERS, rulesFor } from '../../nodes/WhatsAppInteractive/providers';
import { findIn, sourceFiles } from '../support/source-files';

/*
 * A limit stands in a rule and nowhere else: the descriptions of fields take their numbers from there,
 * and tell none that no rule of that field has.
 */

/** Fields whose limit is none of a provider's, and whose it is. */
const OTHERS: ReadonlyArray<[label: string, why: string]> = [
	['Approve Button', 'that of the title of a button'],
	['Concurrency', "the node's own"],
	['Decline Button', 'that of the title of a button'],
	['Image URL', 'that of the items that have one'],
	['Messages per Request', "the node's own"],
	['Sections', 'that of the products in all of them'],
];

/** Texts with a number in them that no rule of one field has, and why it stands there. */
const LITERALS: ReadonlyArray<[text: RegExp, why: string]> = [
	[/for up to 25 seconds/, 'how long WhatsApp shows a signal, not what a field takes'],
];

/** A limit that is typed: `up to 3`, `at most ten`, `two to ten`. */
const TYPED_LIMIT = (() => {
	const words =
		'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred';
	return new RegExp(
		`\\b(?:(?:up to|at least|at most) (?:a )?(?:\\d+|${words})|(?:${words}) to (?:${words}))\\b`,
		'i',
	);
})();

interface Field {
	readonly label: string;
	readonly description: string;
}

/** All fields in what the editor shows, however deep. */
function fieldsIn(value: unknown): Field[] {
	if (Array.isArray(value)) return value.flatMap(fieldsIn);
	if (!isRecord(value)) return [];
	const [label, description] = [asText(value.displayName), asText(value.description)];
	return [
		...(label !== null && description !== null ? [{ label, description }] : []),
		...Object.values(value).flatMap(fieldsIn),
	];
}

/** The limits that a description tells: `up to 20`, `at least 5`, `(Acme: 6)`, `from -90 to 90`. */
const limitsIn = (description: string): number[] =>
	Array.from(
		description.matchAll(
			/\b(?:up to|at least|at most) (\d+)\b(?! [KM]B)|(?:\(|, )\w+(?: and \w+)*: (?:up to )?(\d+)|from (-?\d+) to (\d+)/g,
		),
		([, ...numbers]) => numbers.flatMap((number) => (number === undefined ? [] : [Number(number)])),
	).flat();

/** The limits that the rules have for a field, by the field's label. */
const LIMITS = new Map<string, Set<number>>();
for (const provider of ALL_PROVIDERS) {
	for (const kind of Object.keys(provider.rules) as MessageKind[]) {
		for (const rule of rulesFor(provider, kind)) {
			const limits = LIMITS.get(rule.label) ?? new Set();
			LIMITS.set(rule.label, limits);
			for (const member of ['min', 'max', 'advisedMax'] as const) {
				const limit: unknown = member in rule ? Reflect.get(rule, member) : undefined;
				if (typeof limit === 'number') limits.add(limit);
			}
		}
	}
}

test.each([
	['The text on it, up to 20 characters', [20]],
	['The minutes, at least 5 (Acme: 6)', [5, 6]],
	['An ID, up to 255 characters (Acme: 512, Other and Third: 4000)', [255, 512, 4000]],
	['Letters, up to 35 characters (Brazil: up to 60)', [35, 60]],
	['Degrees, from -90 to 90', [-90, 90]],
	['JPEG or PNG up to 16 MB', []],
	['What happened in the last 24 hours', []],
])('the limits in %j', (description, limits) => {
	expect(limitsIn(description)).toEqual(limits);
});

test('no description tells a limit that no rule of the field has', () => {
	const others = new Set(OTHERS.map(([label]) => label));
	const told = fieldsIn(properties).flatMap(({ label, description }) =>
		limitsIn(description).map((limit) => ({ label, limit, description })),
	);
	expect(told.length).toBeGreaterThan(40);
	expect(
		told.filter(({ label, limit }) => !others.has(label) && !LIMITS.get(label)?.has(limit)),
	).toEqual([]);
});

test('the whole package knows a limit wherever a description tells one', () => {
	const unknown = fieldsIn(properties).filter(({ description }) => description.includes(NO_LIMIT));
	expect(unknown).toEqual([]);
});

test.each([
	['in digits', 'Send up to 3 buttons', true],
	['in words', 'Send at most thirty products', true],
	['in words, from a range', 'Two to ten cards', true],
	['of which the code makes the number', 'Send up to ', false],
	['that is none', 'From one to the other', false],
])('finds a limit %s', (_what, text, isLimit) => {
	expect(TYPED_LIMIT.test(text)).toBe(isLimit);
});

test('no limit is written into a text of the editor', () => {
	const texts = sourceFiles()
		.filter(({ fileName }) => /[/\\](operations|trigger)[/\\]/.test(fileName))
		.flatMap((file) =>
			findIn(file, (node) =>
				ts.isStringLiteralLike(node) ||
				ts.isTemplateHead(node) ||
				ts.isTemplateMiddleOrTemplateTail(node)
					? node.text
					: undefined,
			),
		);
	const isKnown = (text: string) => LITERALS.some(([known]) => known.test(text));
	expect(texts.filter((text) => TYPED_LIMIT.test(text) && !isKnown(text))).toEqual([]);
	expect(LITERALS.filter(([known]) => !texts.some((text) => known.test(text)))).toEqual([]);
});

import { choicesOf, SENDER, TRIGGER, walk } from './editor';

/* n8n's conventions on what the editor shows, held over the computed properties of both nodes. */

const ALL = [SENDER, TRIGGER].flatMap((description) =>
	walk(description.properties).map(({ label, property }) => ({
		name: `${description.displayName}: ${label}`,
		property,
	})),
);

const OF_TYPE = (...types: string[]) => ALL.filter(({ property }) => types.includes(property.type));

/** n8n's own dropdowns and collections of these names have no description either. */
const WITHOUT_DESCRIPTION = ['resource', 'operation', 'options'];

/** Words that Title Case leaves in lower case. */
const SMALL_WORDS = /^(a|an|and|as|at|by|for|from|if|in|of|on|or|per|the|to|via|with)$/;

/** Names that begin with a small letter wherever they stand. */
const SMALL_NAMES = ['iPhone'];

const isTitleCase = (text: string): boolean =>
	text
		.split(/[\s:]+/)
		.filter(Boolean)
		.every((word, position) =>
			SMALL_NAMES.includes(word) || (position > 0 && SMALL_WORDS.test(word))
				? true
				: /^[^a-z]/.test(word),
		);

const isSingleSentence = (text: string): boolean => !/[.!?]\s/.test(text.replace(/e\.g\. /g, ''));

test('there is something to hold the conventions over', () => {
	expect(ALL.length).toBeGreaterThan(60);
});

test.each(ALL)('$name has a label in Title Case and a default', ({ property }) => {
	expect(property.default).toBeDefined();
	if (property.type !== 'notice') expect(isTitleCase(property.displayName)).toBe(true);
});

test.each(ALL)('$name is validated by the node alone', ({ property }) => {
	// n8n would convert the value of each item, but a value that items share is read once.
	expect(property.validateType).toBeUndefined();
});

test.each(
	ALL.filter(
		({ property }) => property.type !== 'notice' && !WITHOUT_DESCRIPTION.includes(property.name),
	),
)('$name has a description, without a period when it is one sentence', ({ property }) => {
	const description = property.description ?? '';
	expect(description).toMatch(/^[A-Z]/);
	expect(description.trim()).toBe(description);
	expect(description.endsWith('.')).toBe(!isSingleSentence(description));
});

test.each(OF_TYPE('boolean'))('$name says what the switch decides', ({ property }) => {
	expect(property.description).toMatch(/^Whether /);
	expect(typeof property.default).toBe('boolean');
});

test.each(OF_TYPE('string', 'number', 'json').filter(({ property }) => property.placeholder))(
	'$name has an example as placeholder',
	({ property }) => {
		expect(property.placeholder).toMatch(/^e\.g\. \S/);
	},
);

test.each(OF_TYPE('collection', 'fixedCollection'))('$name says what its button adds', (found) => {
	expect(found.property.placeholder).toMatch(/^Add [A-Z]/);
});

test.each(OF_TYPE('options', 'multiOptions'))(
	'$name offers its choices by the alphabet, one of them preset or one to be chosen',
	({ property }) => {
		const names = choicesOf(property).map(({ name }) => name);
		const values = choicesOf(property).map(({ value }) => value);
		expect(names.length).toBeGreaterThan(0);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		expect(new Set(values).size).toBe(values.length);
		const mustBeChosen = property.required === true && property.default === '';
		const presets = mustBeChosen ? [] : [property.default].flat();
		for (const preset of presets) expect(values).toContain(preset);
	},
);

test.each(OF_TYPE('options', 'multiOptions'))('$name has choices in Title Case', ({ property }) => {
	const names = choicesOf(property).map(({ name }) => name);
	expect(names.filter((name) => !isTitleCase(name))).toEqual([]);
});

test.each(OF_TYPE('collection'))('$name offers its members by the alphabet', ({ property }) => {
	const labels = (property.options ?? []).map((option) =>
		'displayName' in option ? option.displayName : option.name,
	);
	expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
});

test.each([
	['Send Text', true],
	['Additional Payload (JSON)', true],
	['India: UPI via PayU', true],
	['Using Fields Below', true],
	['Send text', false],
	['header Text', false],
])('%j is in Title Case: %j', (text, expected) => {
	expect(isTitleCase(text)).toBe(expected);
});

/** What lies under a name, at any depth. */
const allUnder = (name: string, value: unknown): unknown[] =>
	typeof value !== 'object' || value === null
		? []
		: Object.entries(value).flatMap(([member, inner]) => [
				...(member === name ? [inner] : []),
				...allUnder(name, inner),
			]);

// n8n gives each of them 250 ms by the clock whenever it reads a workflow; on a busy machine a good
// one is not done by then, and the whole execution fails.
test.each([SENDER, TRIGGER])(
	'$displayName shows nothing by a regular expression',
	(description) => {
		expect(allUnder('displayName', description).length).toBeGreaterThan(10);
		expect(allUnder('regex', description)).toEqual([]);
	},
);

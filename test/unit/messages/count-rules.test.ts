import { chunk } from 'lodash';

import { valueAt } from '../../../nodes/WhatsAppInteractive/messages/rules/path';
import {
	encoded,
	ownFaultsOf,
	rulesOf,
	rulesOfType,
	verdictAt,
	type RuleBase,
	type RuleCase,
} from './support/rule-cases';
import { isHolding, setAt } from './support/set-at';

/* Generated out of the rules on how many elements a list may have. */

const count = (length: number, make: (position: number) => unknown) =>
	Array.from({ length }, (_, n) => make(n));
const row = (n: number) => ({ id: `row-${n}`, title: `Row ${n}` });

/** So many products in the only section of a template's button. */
function products(length: number): [path: string, value: unknown] {
	const retailerIds = count(length, (n) => `MUG-${n}`);
	return ['message.filling.buttons[0].sections', [{ title: 'Mugs', retailerIds }]];
}

/** What a list must hold to be good apart from its number, where copies of its first element are not. */
const ELEMENTS: Readonly<
	Record<string, (length: number) => readonly [path: string, value: unknown]>
> = {
	'message.sections[].rows[]': (length) => [
		'message.sections',
		// Ten in each, which is the limit of a section.
		chunk(count(length, row), 10).map((rows, n) => ({ title: `Section ${n}`, rows })),
	],
	'message.sections[].retailerIds[]': (length) => [
		'message.sections',
		// The last one in a section of its own, since a section alone has the same limit.
		[count(length - 1, (n) => `MUG-${n}`), ['PLT-20'].slice(0, length)]
			.filter((retailerIds) => retailerIds.length > 0)
			.map((retailerIds, n) => ({ title: `Section ${n}`, retailerIds })),
	],
	'message.filling.buttons[].sections[].retailerIds': products,
	'message.filling.buttons[].sections[].retailerIds[]': products,
};

/** The list that a path counts: one that ends in an element counts those of its list. */
const listOf = (path: string): string => path.replace(/\[\d*\]$/, '');

/** Copies of the first element of the list in a submission, told apart where they have to be. */
function copies({ provider, kind, path }: RuleCase<'count'>, value: unknown, length: number) {
	const [first]: unknown[] = [value].flat();
	const elements = listOf(path);
	const apart = rulesOf(provider, kind)
		.filter((rule) => rule.type === 'unique' && rule.path.startsWith(`${elements}[]`))
		// What differs within an inner list already does so in its copies.
		.filter((rule) => !('perList' in rule) || !rule.path.slice(elements.length + 2).includes('[]'))
		.map((rule) => rule.path.slice(elements.length + 3));
	const another = (found: unknown, n: number) =>
		typeof found === 'number' ? found + n : `${String(found)}-${n}`;
	return count(length, (n) =>
		typeof first === 'object' && first !== null
			? apart
					.filter((member) => isHolding(first, member))
					.reduce<object>(
						(element, member) => setAt(element, member, another(valueAt(element, member), n)),
						structuredClone(first),
					)
			: `${String(first)}-${n}`,
	);
}

describe.each(rulesOfType('count'))(
	'$provider $kind: $path has $rule.min to $rule.max entries$when',
	(place) => {
		const { path, rule } = place;
		const makeOf = ({ base, at, value }: RuleBase, length: number) => {
			const [where, elements] = ELEMENTS[path]?.(length) ?? [
				listOf(at),
				copies(place, value, length),
			];
			return setAt(base, where, elements);
		};
		const make = (length: number) => makeOf(place, length);
		const name = expect.stringContaining(`'${rule.label}'`);
		const { min, max } = rule;

		test('takes the fewest and the most', () => {
			for (const length of [Math.max(min, 1), max ?? 100]) {
				// Copies can be too many in another sense: rows of all sections, the sum of an order.
				const made = place.bases().map((base) => makeOf(base, length));
				const taken = made.find((submission) => ownFaultsOf(place, submission).length === 0);
				expect(ownFaultsOf(place, taken ?? make(length))).toEqual([]);
				expect(encoded(place, taken ?? make(length))).toBeDefined();
			}
		});

		if (max !== undefined) {
			test('refuses one more', () => {
				const { faults } = verdictAt(place, path, make(max + 1));
				expect(faults).toEqual([name]);
				expect(faults[0]).toMatch(new RegExp(`has ${max + 1} entries, but the limit is ${max}$`));
			});
		}

		test('refuses none where one is needed', () => {
			const { faults } = verdictAt(place, path, make(0));
			expect(faults).toEqual(min === 0 ? [] : [name]);
			if (min > 0) expect(faults[0]).toMatch(/is empty, add at least \d+$/);
		});

		if (min > 1) {
			test('refuses one less', () => {
				const { faults } = verdictAt(place, path, make(min - 1));
				expect(faults).toEqual([name]);
				expect(faults[0]).toMatch(new RegExp(`at least ${min} are needed$`));
			});
		}
	},
);

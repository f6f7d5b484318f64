import { isBlank } from '../../common/json';
import type { PathMatch } from './path';
import type { RuleAt } from './rules';

/** One thing that a check found; a hint does not keep the message from going out. */
export interface Finding {
	readonly text: string;
	readonly hint?: true;
	readonly missing?: true;
}

/** `'Title' of row 2 in section 1`, counted from 1 as people do. */
export function nameOf(rule: RuleAt<string>, positions: readonly number[]): string {
	const places = (rule.within ?? [])
		.slice(0, positions.length)
		.map((noun, level) => `${noun} ${(positions[level] ?? 0) + 1}`)
		.reverse();
	return places.length === 0 ? `'${rule.label}'` : `'${rule.label}' of ${places.join(' in ')}`;
}

/** A rule that may want a value to be there. */
type OfValue = RuleAt<string> & { readonly required?: true; readonly advised?: true };

/** Checks each value that is given; where one that the rule wants is missing, it tells that instead. */
export function* eachGiven(
	rule: OfValue,
	reached: readonly PathMatch[],
	check: (value: unknown, name: string, positions: readonly number[]) => Iterable<Finding>,
): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (!isBlank(value)) {
			yield* check(value, name, positions);
			continue;
		}
		if (rule.required) {
			const why = rule.type === 'field' ? rule.requiredBecause : undefined;
			yield { text: `${name} is empty${why === undefined ? '' : `: ${why}`}`, missing: true };
		}
		// A link is advised in its form alone.
		if (rule.type === 'text' && rule.advised) {
			yield {
				text: `${name} is empty; the provider may refuse the message without it`,
				hint: true,
			};
		}
	}
}

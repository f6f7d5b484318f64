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

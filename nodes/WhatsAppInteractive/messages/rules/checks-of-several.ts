import { isBlank, lookUp } from '../../common/json';
import { nameOf, type Finding } from './finding';
import { resolvePath, type PathMatch } from './path';
import type { AloneRule, ConflictRule, CountRule, SameRule, UniqueRule } from './rules';

/* Checks that compare values, or count them. */

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;

/** Lists with too few or too many elements. */
export function* checkCount(rule: CountRule, reached: readonly PathMatch[]): Iterable<Finding> {
	const counts = rule.path.endsWith('[]')
		? [{ count: reached.length, positions: [] }]
		: reached.map(({ value, positions }) => ({
				count: Array.isArray(value) ? value.length : 0,
				positions,
			}));
	for (const { count, positions } of counts) {
		const name = nameOf(rule, positions);
		if (count === 0 && rule.min > 0) {
			yield { text: `${name} is empty, add at least ${rule.min}`, missing: true };
		} else if (count < rule.min) {
			yield { text: `${name} has ${entries(count)}, at least ${rule.min} are needed` };
		} else if (rule.max !== undefined && count > rule.max) {
			const because = rule.maxBecause === undefined ? '' : `: ${rule.maxBecause}`;
			yield { text: `${name} has ${entries(count)}, but the limit is ${rule.max}${because}` };
		} else if (rule.advisedMax !== undefined && count > rule.advisedMax) {
			yield {
				text: `${name} has ${entries(count)}; more than ${rule.advisedMax} may be refused`,
				hint: true,
			};
		}
	}
}

/** Values that are there twice. */
export function* checkUnique(rule: UniqueRule, reached: readonly PathMatch[]): Iterable<Finding> {
	const first = new Map<string, PathMatch>();
	for (const found of reached) {
		if (isBlank(found.value)) continue;
		const place = rule.perList ? found.positions.slice(0, -1) : [];
		const key = JSON.stringify([place, found.value]);
		const earlier = first.get(key);
		if (earlier) {
			const names = `${nameOf(rule, found.positions)} is the same as ${nameOf(rule, earlier.positions)}`;
			yield rule.advised
				? { text: `${names}: a reply does not tell which of them was tapped`, hint: true }
				: { text: `${names}: each must be different` };
		} else {
			first.set(key, found);
		}
	}
}

/** Values that differ from the first. */
export function* checkSame(rule: SameRule, reached: readonly PathMatch[]): Iterable<Finding> {
	const [first, ...others] = reached;
	const compared = (value: unknown): unknown =>
		rule.of === 'length' ? (Array.isArray(value) ? value.length : 0) : value;
	for (const { value, positions } of others) {
		if (first && compared(value) !== compared(first.value)) {
			yield {
				text: `${nameOf(rule, positions)} is not the same as ${nameOf(rule, first.positions)}: all must be alike`,
			};
		}
	}
}

/** Switches that are on together. */
export function* checkConflict(
	rule: ConflictRule,
	reached: readonly PathMatch[],
	root: unknown,
): Iterable<Finding> {
	const isOn = ({ value }: PathMatch) => value === true;
	if (reached.some(isOn) && resolvePath(root, rule.other.path).some(isOn)) {
		yield { text: `'${rule.label}' and '${rule.other.label}' cannot be on together` };
	}
}

/** Elements that have company. */
export function* checkAlone(rule: AloneRule, reached: readonly PathMatch[]): Iterable<Finding> {
	if (reached.length < 2) return;
	const lonely = rule.values.filter((each) => reached.some(({ value }) => value === each));
	for (const value of lonely) {
		yield { text: `'${rule.label}': ${lookUp(rule.names, value) ?? value} must be the only one` };
	}
}

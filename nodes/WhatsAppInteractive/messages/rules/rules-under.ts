import { moved } from './condition';
import type { RuleAt } from './rules';

/**
 * The rules of a part, as rules of the whole: `order.items` of order details becomes
 * `message.order.items` of a message that is one.
 * @param prefix the path to the part, `message`
 */
export function rulesUnder<Prefix extends string, Path extends string>(
	prefix: Prefix,
	rules: ReadonlyArray<RuleAt<Path>>,
	within: readonly string[] = [],
): Array<RuleAt<`${Prefix}.${Path}`>> {
	const at = (path: Path) => `${prefix}.${path}` as const;
	return rules.map((rule) => ({
		...rule,
		path: at(rule.path),
		...(rule.within || within.length > 0 ? { within: [...within, ...(rule.within ?? [])] } : {}),
		...(rule.when && { when: moved(rule.when, at) }),
		...(rule.type === 'conflict' && { other: { ...rule.other, path: at(rule.other.path) } }),
		...(rule.type === 'amount' &&
			rule.below && { below: { ...rule.below, path: at(rule.below.path) } }),
	})) as Array<RuleAt<`${Prefix}.${Path}`>>;
}

import { moveCondition } from './condition';
import type { RuleAt } from './rules';

/** A path of a rule, and what the user knows the field at it by. */
interface Place<Path extends string> {
	readonly path: Path;
	readonly label: string;
}

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
	type Moved = `${Prefix}.${Path}`;
	const at = (path: Path): Moved => `${prefix}.${path}`;
	const placeAt = ({ path, label }: Place<Path>): Place<Moved> => ({ path: at(path), label });
	return rules.map(({ when, ...rule }): RuleAt<Moved> => {
		const base = {
			path: at(rule.path),
			...(rule.within || within.length > 0 ? { within: [...within, ...(rule.within ?? [])] } : {}),
			...(when && { when: moveCondition(when, at) }),
		};
		// Whatever names other paths is moved with them.
		switch (rule.type) {
			case 'conflict':
				return { ...rule, ...base, other: placeAt(rule.other) };
			case 'amount': {
				const { below, ...amount } = rule;
				return { ...amount, ...base, ...(below && { below: placeAt(below) }) };
			}
			case 'phone': {
				const { country, unlike, ...phone } = rule;
				return {
					...phone,
					...base,
					...(country !== undefined && { country: at(country) }),
					...(unlike && { unlike: placeAt(unlike) }),
				};
			}
			default:
				return { ...rule, ...base };
		}
	});
}

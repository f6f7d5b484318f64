import type { Order } from './kinds/order-details';
import { inMajorUnits, minorUnits } from './amount';
import { orderTotals } from './order-totals';
import { either } from './either';
import { fitsFormats, tellingExtension } from './file-extension';
import { reach, valueAt, type Reached } from './path';
import { isBusinessScopedUserId, phoneDigits, PHONE_DIGITS } from './phone';
import type {
	AbsentRule,
	AloneRule,
	AmountRule,
	ChoiceRule,
	ConflictRule,
	CountRule,
	LinkRule,
	NumberRule,
	PhoneRule,
	PresentRule,
	RuleAt,
	SameRule,
	TextRule,
	TotalRule,
	UniqueRule,
} from './rules';
import { isWebAddress } from './web-address';

/** How many code points a text has: WhatsApp's unit, not that of JavaScript's `length`. */
export const countCodePoints = (text: string): number => Array.from(text).length;

/** Whether there is nothing where a value belongs. */
export const isBlank = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** `'Title' of row 2 in section 1`, counted from 1 as people do. */
function nameOf(rule: RuleAt<string>, positions: readonly number[]): string {
	const places = (rule.within ?? [])
		.slice(0, positions.length)
		.map((noun, level) => `${noun} ${(positions[level] ?? 0) + 1}`)
		.reverse();
	return places.length === 0 ? `'${rule.label}'` : `'${rule.label}' of ${places.join(' in ')}`;
}

const characters = (count: number): string =>
	`${count} ${count === 1 ? 'character' : 'characters'}`;

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;

/** One thing that a check found; a hint does not keep the message from going out. */
export interface Finding {
	readonly text: string;
	readonly hint?: true;
	readonly missing?: true;
}

function* checkText(rule: TextRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			if (rule.advised) {
				yield {
					text: `${name} is empty; the provider may refuse the message without it`,
					hint: true,
				};
			}
			continue;
		}
		const text = String(value);
		const length = countCodePoints(text);
		if (rule.max !== undefined && length > rule.max) {
			yield { text: `${name} has ${characters(length)}, the limit is ${rule.max}` };
		} else if (rule.advisedMax !== undefined && length > rule.advisedMax) {
			yield {
				text: `${name} has ${characters(length)}; more than ${rule.advisedMax} may be refused`,
				hint: true,
			};
		}
		const lineBreaks = text.match(/\r\n|\r|\n/g)?.length ?? 0;
		if (rule.maxLineBreaks !== undefined && lineBreaks > rule.maxLineBreaks) {
			yield { text: `${name} has ${lineBreaks} line breaks, the limit is ${rule.maxLineBreaks}` };
		}
		if (rule.pattern && !rule.pattern.matches.test(text)) {
			yield { text: `${name} ${rule.pattern.says}` };
		}
		if (rule.advisedPattern && !rule.advisedPattern.matches.test(text)) {
			yield { text: `${name} ${rule.advisedPattern.says}`, hint: true };
		}
	}
}

function* checkLink(rule: LinkRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			continue;
		}
		const links = rule.several ? String(value).split(',') : [String(value)];
		for (const link of links.map((text) => text.trim())) {
			const length = countCodePoints(link);
			if (!isWebAddress(link)) {
				yield { text: `${name} must be a web address that starts with https:// or http://` };
			} else if (rule.max !== undefined && length > rule.max) {
				yield { text: `${name} has ${characters(length)}, the limit is ${rule.max}` };
			}
			const extension = rule.formats && tellingExtension(link);
			if (rule.formats && extension !== undefined && !fitsFormats(extension, rule.formats)) {
				const formats = either(rule.formats.map((format) => format.name));
				yield {
					text: `${name} ends in .${extension}; what is not ${formats} may be refused`,
					hint: true,
				};
			}
		}
	}
}

function* checkNumber(rule: NumberRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			continue;
		}
		const number = typeof value === 'boolean' || typeof value === 'object' ? NaN : Number(value);
		if (!Number.isFinite(number)) {
			yield { text: `${name} must be a number` };
		} else if (rule.whole && !Number.isInteger(number)) {
			yield { text: `${name} must be a whole number` };
		} else if (rule.min !== undefined && number < rule.min) {
			yield { text: `${name} is ${number}, the least is ${rule.min}` };
		} else if (rule.max !== undefined && number > rule.max) {
			yield { text: `${name} is ${number}, the most is ${rule.max}` };
		}
	}
}

function* checkAmount(
	rule: AmountRule,
	reached: readonly Reached[],
	root: unknown,
): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			continue;
		}
		const minor = minorUnits(String(value));
		const bound = rule.below && minorUnits(String(valueAt(root, rule.below.path, positions)));
		if (minor === undefined) {
			yield { text: `${name} must be an amount such as 449.00, without a currency` };
		} else if (rule.max !== undefined && minor > rule.max) {
			yield { text: `${name} is ${inMajorUnits(minor)}, the most is ${inMajorUnits(rule.max)}` };
		} else if (rule.below && bound !== undefined && minor >= bound) {
			yield {
				text: `${name} is ${inMajorUnits(minor)}, it must be less than '${rule.below.label}' (${inMajorUnits(bound)})`,
			};
		}
	}
}

function* checkPhone(rule: PhoneRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		const text = String(value ?? '');
		if (isBlank(value)) {
			yield { text: `${name} is empty`, missing: true };
		} else if (isBusinessScopedUserId(text) && !rule.businessScopedUserId) {
			yield {
				text: `${name} must be a phone number; the provider takes no business-scoped user ID`,
			};
		} else if (phoneDigits(text) === undefined && !isBusinessScopedUserId(text)) {
			yield {
				text: `${name} is not a phone number in international format (country code and number, ${PHONE_DIGITS.min} to ${PHONE_DIGITS.max} digits)`,
			};
		}
	}
}

function* checkChoice(rule: ChoiceRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
		} else if (typeof value !== 'string' || !rule.values.includes(value)) {
			const choices = either(rule.values.map((each) => rule.names?.[each] ?? each));
			const reason = rule.because === undefined ? '' : `: ${rule.because}`;
			yield { text: `${name} must be ${choices}${reason}` };
		}
	}
}

function* checkCount(rule: CountRule, reached: readonly Reached[]): Iterable<Finding> {
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
			yield { text: `${name} has ${entries(count)}, the limit is ${rule.max}` };
		}
	}
}

function* checkUnique(rule: UniqueRule, reached: readonly Reached[]): Iterable<Finding> {
	const first = new Map<string, Reached>();
	for (const found of reached) {
		if (isBlank(found.value)) continue;
		const place = rule.perList ? found.positions.slice(0, -1) : [];
		const key = JSON.stringify([place, found.value]);
		const earlier = first.get(key);
		if (earlier) {
			yield {
				text: `${nameOf(rule, found.positions)} is the same as ${nameOf(rule, earlier.positions)}: each must be different`,
			};
		} else {
			first.set(key, found);
		}
	}
}

function* checkPresent(rule: PresentRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		if (isBlank(value)) yield { text: `${nameOf(rule, positions)} is empty`, missing: true };
	}
}

function* checkAbsent(rule: AbsentRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		if (isBlank(value) || value === false) continue;
		yield { text: `${nameOf(rule, positions)} must be left out: ${rule.because}` };
	}
}

function* checkSame(rule: SameRule, reached: readonly Reached[]): Iterable<Finding> {
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

function* checkTotal(rule: TotalRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		const order = value as Order;
		// An amount that can't be read is told by its own rule.
		const totals = orderTotals(order);
		if (totals === undefined) continue;
		const { subtotal, total } = totals;
		const given = order.total === undefined ? undefined : minorUnits(order.total);
		const most = Math.max(subtotal, total);
		if (total < 0) {
			yield {
				text: `${name} is ${inMajorUnits(total)}: the discount is more than the order costs`,
			};
		} else if (rule.max !== undefined && most > rule.max) {
			yield { text: `${name} is ${inMajorUnits(most)}, the most is ${inMajorUnits(rule.max)}` };
		}
		if (given !== undefined && given !== total) {
			yield {
				text: `${name} is ${inMajorUnits(given)}, but items, tax and shipping less the discount come to ${inMajorUnits(total)}`,
			};
		}
	}
}

function* checkConflict(
	rule: ConflictRule,
	reached: readonly Reached[],
	root: unknown,
): Iterable<Finding> {
	const isOn = ({ value }: Reached) => value === true;
	if (reached.some(isOn) && reach(root, rule.other.path).some(isOn)) {
		yield { text: `'${rule.label}' and '${rule.other.label}' can't be on together` };
	}
}

function* checkAlone(rule: AloneRule, reached: readonly Reached[]): Iterable<Finding> {
	if (reached.length < 2) return;
	const lonely = rule.values.filter((each) => reached.some(({ value }) => value === each));
	for (const value of lonely) {
		yield { text: `'${rule.label}': ${rule.names[value] ?? value} must be the only one` };
	}
}

/** What is wrong with the values that a rule reached, by the type of the rule. */
export function check(
	rule: RuleAt<string>,
	reached: readonly Reached[],
	root: unknown,
): Iterable<Finding> {
	switch (rule.type) {
		case 'text':
			return checkText(rule, reached);
		case 'number':
			return checkNumber(rule, reached);
		case 'amount':
			return checkAmount(rule, reached, root);
		case 'link':
			return checkLink(rule, reached);
		case 'phone':
			return checkPhone(rule, reached);
		case 'choice':
			return checkChoice(rule, reached);
		case 'count':
			return checkCount(rule, reached);
		case 'unique':
			return checkUnique(rule, reached);
		case 'present':
			return checkPresent(rule, reached);
		case 'absent':
			return checkAbsent(rule, reached);
		case 'same':
			return checkSame(rule, reached);
		case 'total':
			return checkTotal(rule, reached);
		case 'switch':
			return [];
		case 'conflict':
			return checkConflict(rule, reached, root);
		case 'alone':
			return checkAlone(rule, reached);
	}
}

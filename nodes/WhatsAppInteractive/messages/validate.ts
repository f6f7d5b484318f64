import { reach, type Reached } from './path';
import { isBusinessScopedUserId, phoneDigits, PHONE_DIGITS } from './phone';
import type {
	ChoiceRule,
	ConflictRule,
	CountRule,
	LinkRule,
	PhoneRule,
	RuleAt,
	TextRule,
	UniqueRule,
} from './rules';
import type { Submission } from './submission';
import { isWebAddress } from './web-address';

/** Something in a submission that a provider's limits don't allow, or advise against. */
export interface Fault {
	/** The path that the rule stands for. */
	readonly path: string;
	/** The field's label in the editor. */
	readonly label: string;
	/** A sentence without a period that names the field as the editor labels it. */
	readonly text: string;
	/** Whether there is no value at all. */
	readonly missing?: true;
}

/** What a check found: faults keep a message from going out, hints don't. */
export interface Verdict {
	readonly faults: readonly Fault[];
	readonly hints: readonly Fault[];
}

/** How many code points a text has: WhatsApp's unit, not that of JavaScript's `length`. */
export const countCodePoints = (text: string): number => Array.from(text).length;

const isBlank = (value: unknown): boolean =>
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

const list = (values: readonly string[]): string =>
	values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

/** One thing that a check found; a hint does not keep the message from going out. */
interface Finding {
	readonly text: string;
	readonly hint?: true;
	readonly missing?: true;
}

function* checkText(rule: TextRule, reached: readonly Reached[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
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
			yield {
				text: `${name} must be ${list(rule.values.map((each) => rule.names?.[each] ?? each))}`,
			};
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
		} else if (count > rule.max) {
			yield { text: `${name} has ${entries(count)}, the limit is ${rule.max}` };
		}
	}
}

function* checkUnique(rule: UniqueRule, reached: readonly Reached[]): Iterable<Finding> {
	const first = new Map<unknown, Reached>();
	for (const found of reached) {
		if (isBlank(found.value)) continue;
		const earlier = first.get(found.value);
		if (earlier) {
			yield {
				text: `${nameOf(rule, found.positions)} is the same as ${nameOf(rule, earlier.positions)}: each must be different`,
			};
		} else {
			first.set(found.value, found);
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

function findings(rule: RuleAt<string>, root: unknown): Iterable<Finding> {
	const reached = reach(root, rule.path);
	switch (rule.type) {
		case 'text':
			return checkText(rule, reached);
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
		case 'switch':
			return [];
		case 'conflict':
			return checkConflict(rule, reached, root);
	}
}

function applies(rule: RuleAt<string>, root: unknown): boolean {
	if (rule.when) {
		const value = reach(root, rule.when.path)[0]?.value;
		if (!rule.when.isOneOf.some((expected) => expected === value)) return false;
	}
	if (rule.whenSeveral) {
		const several = reach(root, rule.whenSeveral)[0]?.value;
		return Array.isArray(several) && several.length > 1;
	}
	return true;
}

/** Checks a submission against all rules, and reports everything that it found. */
export function validate(submission: Submission, rules: ReadonlyArray<RuleAt<string>>): Verdict {
	const faults: Fault[] = [];
	const hints: Fault[] = [];
	for (const rule of rules) {
		if (!applies(rule, submission)) continue;
		for (const { hint, ...finding } of findings(rule, submission)) {
			(hint ? hints : faults).push({ path: rule.path, label: rule.label, ...finding });
		}
	}
	return { faults, hints };
}

import { isBlank, lookUp } from '../../common/json';
import { quote } from '../../common/quote';
import type { Order } from '../kinds/order-details';
import { inMajorUnits, readAmount } from '../amount';
import { addUp, orderTotals } from '../order-totals';
import { checkAlone, checkConflict, checkCount, checkSame, checkUnique } from './checks-of-several';
import { readNumberWithin, valueOf } from '../decimal';
import { joinWithOr } from '../../common/join-with-or';
import { fitsFormats, tellingExtension } from '../../files/extension';
import { formatNames } from '../../files/words';
import { nameOf, type Finding } from './finding';
import { isCountry, oddityOf } from '../../common/phone/national-number';
import { valueAt, type PathMatch } from './path';
import { notAPhone, readPhone, readRecipient } from '../../common/phone/phone';
import type {
	AbsentRule,
	AmountRule,
	ChoiceRule,
	FieldRule,
	LinkRule,
	NumberRule,
	PhoneRule,
	RuleAt,
	TextRule,
	TotalRule,
} from './rules';
import { addressDoubts, addressFault, domainFault } from '../web-address';

/** How many code points a text has: WhatsApp's unit, not that of JavaScript's `length`. */
export const countCodePoints = (text: string): number => Array.from(text).length;

const characters = (count: number): string =>
	`${count} ${count === 1 ? 'character' : 'characters'}`;

function* checkText(rule: TextRule, reached: readonly PathMatch[]): Iterable<Finding> {
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
			const because = rule.maxBecause === undefined ? '' : `: ${rule.maxBecause}`;
			yield { text: `${name} has ${characters(length)}, the limit is ${rule.max}${because}` };
		} else if (rule.advisedMax !== undefined && length > rule.advisedMax) {
			yield {
				text: `${name} has ${characters(length)}; more than ${rule.advisedMax} may be refused`,
				hint: true,
			};
		}
		const reading = rule.mayBePhone ? readPhone(text) : undefined;
		if (reading && 'problem' in reading && reading.isDamaged) {
			yield { text: notAPhone(name, text, reading.problem) };
		}
		const lineBreaks = text.match(/\r\n|\r|\n/g)?.length ?? 0;
		if (rule.maxLineBreaks !== undefined && lineBreaks > rule.maxLineBreaks) {
			yield { text: `${name} has ${lineBreaks} line breaks, the limit is ${rule.maxLineBreaks}` };
		}
		if (rule.pattern && !rule.pattern.matches.test(text)) {
			const meant = rule.pattern.meant?.(text);
			yield { text: `${name} ${rule.pattern.says}${meant === undefined ? '' : `: '${meant}'`}` };
		}
		if (rule.advisedPattern && !rule.advisedPattern.matches.test(text)) {
			yield { text: `${name} ${rule.advisedPattern.says}`, hint: true };
		}
	}
}

/** What a link can be. */
const LINK_KINDS = {
	domain: 'a domain such as go.example.com',
	upi: 'an address that starts with upi://',
	web: 'a web address that starts with https:// or http://',
} as const;

function* checkLink(rule: LinkRule, reached: readonly PathMatch[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			continue;
		}
		const links = rule.several ? String(value).split(',') : [String(value)];
		const advised = rule.advised ? { hint: true as const } : {};
		for (const link of links.map((text) => text.trim())) {
			const length = countCodePoints(link);
			const fault = rule.scheme === 'domain' ? domainFault(link) : addressFault(link, rule.scheme);
			if (fault !== undefined) {
				yield {
					text: `${name} must be ${LINK_KINDS[rule.scheme ?? 'web']}; ${fault}`,
					...advised,
				};
				continue;
			}
			if (rule.max !== undefined && length > rule.max) {
				yield { text: `${name} has ${characters(length)}, the limit is ${rule.max}` };
			}
			const doubts = rule.scheme === undefined ? addressDoubts(link, rule.isFile === true) : [];
			for (const doubt of doubts) yield { text: `${name} ${doubt}`, hint: true };
			const extension = rule.formats && tellingExtension(link);
			if (rule.formats && extension !== undefined && !fitsFormats(extension, rule.formats)) {
				const formats = formatNames(rule.formats);
				yield {
					text: `${name} ends in .${extension}; what is not ${formats} may be refused`,
					hint: true,
				};
			}
		}
	}
}

function* checkNumber(rule: NumberRule, reached: readonly PathMatch[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			continue;
		}
		const reading = readNumberWithin(value, rule);
		if ('fault' in reading) yield { text: `${name} ${reading.fault}` };
	}
}

function* checkAmount(
	rule: AmountRule,
	reached: readonly PathMatch[],
	root: unknown,
): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			continue;
		}
		const reading = readAmount(value);
		if ('fault' in reading) {
			yield { text: `${name} ${reading.fault}` };
			continue;
		}
		const minor = reading.value;
		const bound = rule.below && valueOf(readAmount(valueAt(root, rule.below.path, positions)));
		if (rule.max !== undefined && minor > rule.max) {
			yield {
				text: `${name} is ${inMajorUnits(minor)}, it must be at most ${inMajorUnits(rule.max)}`,
			};
		} else if (rule.below && bound !== undefined && minor >= bound) {
			yield {
				text: `${name} is ${inMajorUnits(minor)}, it must be less than '${rule.below.label}' (${inMajorUnits(bound)})`,
			};
		}
	}
}

/** The digits of the number at another path; undefined where there is none. */
function digitsAt(root: unknown, path: string): string | undefined {
	const value = valueAt(root, path);
	const reading = isBlank(value) ? undefined : readPhone(String(value));
	return reading !== undefined && 'digits' in reading ? reading.digits : undefined;
}

function* checkPhone(
	rule: PhoneRule,
	reached: readonly PathMatch[],
	root: unknown,
): Iterable<Finding> {
	const given = rule.country === undefined ? undefined : valueAt(root, rule.country);
	const country = typeof given === 'string' ? given : undefined;
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
			continue;
		}
		const text = String(value);
		const reading = readRecipient(text, country);
		if ('id' in reading) {
			if (rule.businessScopedUserId) continue;
			yield {
				text: `${name} must be a phone number; the provider takes no business-scoped user ID`,
			};
			continue;
		}
		if (country !== undefined && !isCountry(country)) {
			yield {
				text: `'Default Country' is ${quote(country)}, it must be the two letters of a country, such as IN`,
			};
			continue;
		}
		if ('problem' in reading) {
			yield { text: notAPhone(name, text, reading.problem) };
			continue;
		}
		if (rule.unlike && reading.digits === digitsAt(root, rule.unlike.path)) {
			yield {
				text: `${name} ${quote(text)} is the number of '${rule.unlike.label}', which would write to itself`,
			};
			continue;
		}
		const oddity = rule.advisesOnNumber ? oddityOf(reading.digits) : undefined;
		if (oddity !== undefined) yield { text: `${name} ${quote(text)} ${oddity}`, hint: true };
	}
}

function* checkChoice(rule: ChoiceRule, reached: readonly PathMatch[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		if (isBlank(value)) {
			if (rule.required) yield { text: `${name} is empty`, missing: true };
		} else if (typeof value !== 'string' || !rule.values.includes(value)) {
			const choices = joinWithOr(rule.values.map((each) => lookUp(rule.names, each) ?? each));
			const reason = rule.because === undefined ? '' : `: ${rule.because}`;
			yield { text: `${name} must be ${choices}${reason}` };
		}
	}
}

function* checkField(rule: FieldRule, reached: readonly PathMatch[]): Iterable<Finding> {
	if (!rule.required) return;
	for (const { value, positions } of reached) {
		const because = rule.requiredBecause === undefined ? '' : `: ${rule.requiredBecause}`;
		if (isBlank(value))
			yield { text: `${nameOf(rule, positions)} is empty${because}`, missing: true };
	}
}

function* checkAbsent(rule: AbsentRule, reached: readonly PathMatch[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		if (isBlank(value) || value === false) continue;
		yield { text: `${nameOf(rule, positions)} must be left out: ${rule.because}` };
	}
}

function* checkTotal(rule: TotalRule, reached: readonly PathMatch[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		const name = nameOf(rule, positions);
		const order = value as Order;
		// An amount that can't be read is told by its own rule.
		const sums = addUp(order);
		if (sums === undefined) continue;
		const { subtotal, total } = sums;
		const given = order.total === undefined ? undefined : valueOf(readAmount(order.total));
		const most = subtotal > total ? subtotal : total;
		if (total < 0) {
			yield {
				text: `${name} is ${inMajorUnits(total)}: the discount is more than the order costs`,
			};
		} else if (rule.max !== undefined && most > rule.max) {
			yield {
				text: `${name} is ${inMajorUnits(most)}, it must be at most ${inMajorUnits(rule.max)}`,
			};
		} else if (orderTotals(sums) === undefined) {
			yield { text: `${name} is ${inMajorUnits(most)}, which is beyond what can be told exactly` };
		}
		if (given !== undefined && BigInt(given) !== total) {
			yield {
				text: `${name} is ${inMajorUnits(given)}, but items, tax and shipping less the discount come to ${inMajorUnits(total)}`,
			};
		}
	}
}

/** What is wrong with the values that a rule reached, by the type of the rule. */
export function check(
	rule: RuleAt<string>,
	reached: readonly PathMatch[],
	root: unknown,
): Iterable<Finding> {
	switch (rule.type) {
		case 'field':
			return checkField(rule, reached);
		case 'text':
			return checkText(rule, reached);
		case 'number':
			return checkNumber(rule, reached);
		case 'amount':
			return checkAmount(rule, reached, root);
		case 'link':
			return checkLink(rule, reached);
		case 'phone':
			return checkPhone(rule, reached, root);
		case 'choice':
			return checkChoice(rule, reached);
		case 'count':
			return checkCount(rule, reached);
		case 'unique':
			return checkUnique(rule, reached);
		case 'absent':
			return checkAbsent(rule, reached);
		case 'same':
			return checkSame(rule, reached);
		case 'total':
			return checkTotal(rule, reached);
		case 'conflict':
			return checkConflict(rule, reached, root);
		case 'alone':
			return checkAlone(rule, reached);
	}
}

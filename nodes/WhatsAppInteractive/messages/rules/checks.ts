import { joinWithOr } from '../../common/join-with-or';
import { isBlank, lookUp } from '../../common/json';
import { countryMeantBy, isCountry, oddityOf } from '../../common/phone/national-number';
import { notAPhone, readPhone, readRecipient } from '../../common/phone/phone';
import { quote } from '../../common/quote';
import { checkAmount, checkNumber, checkTotal } from './check-numbers';
import { checkLink, checkText } from './check-texts';
import { checkAlone, checkConflict, checkCount, checkSame, checkUnique } from './checks-of-several';
import { eachGiven, nameOf, type Finding } from './finding';
import { valueAt, type PathMatch } from './path';
import type { AbsentRule, ChoiceRule, FieldRule, PhoneRule, RuleAt } from './rules';

/** The digits of the number at another path; undefined where there is none. */
function digitsAt(root: unknown, path: string): string | undefined {
	const value = valueAt(root, path);
	const reading = isBlank(value) ? undefined : readPhone(String(value));
	return reading !== undefined && 'digits' in reading ? reading.digits : undefined;
}

/** What to do with the numbers that most shops have in their sheets. */
const WITHOUT_COUNTRY_CODE =
	"write + and the country code in the place of the 0, or set 'Default Country' among the options";

function* checkOnePhone(
	rule: PhoneRule,
	{ text, name }: { readonly text: string; readonly name: string },
	root: unknown,
): Iterable<Finding> {
	const given = rule.country === undefined ? undefined : valueAt(root, rule.country);
	const country = typeof given === 'string' ? given : undefined;
	const reading = readRecipient(text, country);
	if ('id' in reading) {
		if (!rule.businessScopedUserId) {
			yield {
				text: `${name} must be a phone number; the provider takes no business-scoped user ID`,
			};
		}
		return;
	}
	if (country !== undefined && !isCountry(country)) {
		const meant = countryMeantBy(country);
		yield {
			text: `'Default Country' is ${quote(country)}: it must be the two letters of a country, such as ${meant ?? 'IN'}`,
		};
		return;
	}
	if ('problem' in reading) {
		const wayOut =
			reading.isNational && rule.country !== undefined ? `; ${WITHOUT_COUNTRY_CODE}` : '';
		yield { text: `${notAPhone(name, text, reading.problem)}${wayOut}` };
		return;
	}
	if (rule.unlike && reading.digits === digitsAt(root, rule.unlike.path)) {
		yield {
			text: `${name} ${quote(text)} is the number of '${rule.unlike.label}', which would write to itself`,
		};
		return;
	}
	const oddity = rule.advisesOnNumber ? oddityOf(reading.digits) : undefined;
	if (oddity !== undefined) yield { text: `${name} ${quote(text)} ${oddity}`, hint: true };
}

const checkPhone = (
	rule: PhoneRule,
	reached: readonly PathMatch[],
	root: unknown,
): Iterable<Finding> =>
	eachGiven(rule, reached, (value, name) =>
		checkOnePhone(rule, { text: String(value), name }, root),
	);

const checkChoice = (rule: ChoiceRule, reached: readonly PathMatch[]): Iterable<Finding> =>
	eachGiven(rule, reached, function* (value, name) {
		if (typeof value === 'string' && rule.values.includes(value)) return;
		const choices = joinWithOr(rule.values.map((each) => lookUp(rule.names, each) ?? each));
		const reason = rule.because === undefined ? '' : `: ${rule.because}`;
		yield { text: `${name} must be ${choices}${reason}` };
	});

const checkField = (rule: FieldRule, reached: readonly PathMatch[]): Iterable<Finding> =>
	eachGiven(rule, reached, () => []);

function* checkAbsent(rule: AbsentRule, reached: readonly PathMatch[]): Iterable<Finding> {
	for (const { value, positions } of reached) {
		if (isBlank(value) || value === false) continue;
		yield { text: `${nameOf(rule, positions)} must be left out: ${rule.because}` };
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

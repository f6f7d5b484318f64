import { inMajorUnits } from '../../../nodes/WhatsAppInteractive/messages/amount';
import { formatNames } from '../../../nodes/WhatsAppInteractive/files/words';
import { PHONE_DIGITS } from '../../../nodes/WhatsAppInteractive/common/phone/phone';
import type { RuleAt } from '../../../nodes/WhatsAppInteractive/messages/rules/rules';

/* What a rule asks for, as people say it: the parts of a sentence about the field. */

// One for all, since to make one takes longer than to write a thousand numbers.
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

const number = (value: number): string => numbers.format(value);

/** `Image, Text or Video`. */
export const either = (values: readonly string[]): string =>
	values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const times = (count: number, noun: string): string =>
	`${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `up to 3`, `at least 1`, `1 to 3`; undefined where there is no limit. */
function range(min: number | undefined, max: number | undefined): string | undefined {
	if (min !== undefined && max !== undefined) {
		return min === max ? `exactly ${number(min)}` : `${number(min)} to ${number(max)}`;
	}
	if (max !== undefined) return `up to ${number(max)}`;
	return min === undefined ? undefined : `at least ${number(min)}`;
}

const need = (rule: { readonly required?: true }): string[] => (rule.required ? ['required'] : []);

function textWords(rule: Extract<RuleAt<string>, { type: 'text' }>): string[] {
	const { max, advisedMax, maxLineBreaks, pattern, advisedPattern } = rule;
	return [
		...need(rule),
		...(rule.advised ? ['the provider may refuse the message without it (hint)'] : []),
		...(max === 0 ? ['not taken'] : max === undefined ? [] : [`up to ${times(max, 'character')}`]),
		...(advisedMax === undefined
			? []
			: [`more than ${times(advisedMax, 'character')} may be refused (hint)`]),
		...(maxLineBreaks === undefined ? [] : [`up to ${times(maxLineBreaks, 'line break')}`]),
		...(pattern === undefined ? [] : [pattern.says]),
		...(advisedPattern === undefined ? [] : [`gives a hint if it ${advisedPattern.says}`]),
	];
}

function countWords(rule: Extract<RuleAt<string>, { type: 'count' }>): string[] {
	const { path, min, max, advisedMax } = rule;
	const where = path.endsWith('[]') ? ' altogether' : '';
	const words = range(min === 0 ? undefined : min, max);
	return [
		...(words === undefined ? [] : [`${words}${where}`]),
		...(advisedMax === undefined
			? []
			: [`more than ${number(advisedMax)}${where} may be refused (hint)`]),
	];
}

/** The parts of a sentence about a field, none where nothing is asked of it. */
export function wordsOf(rule: RuleAt<string>): string[] {
	switch (rule.type) {
		case 'field':
			return [...need(rule), ...(rule.isSwitch ? ['on or off'] : [])];
		case 'text':
			return textWords(rule);
		case 'number':
			return [
				...need(rule),
				[rule.whole ? 'a whole number' : 'a number', range(rule.min, rule.max)]
					.filter((part) => part !== undefined)
					.join(', '),
			];
		case 'amount':
			return [
				...need(rule),
				'an amount such as 449.00',
				...(rule.max === undefined ? [] : [`up to ${inMajorUnits(rule.max)}`]),
				...(rule.below ? [`less than '${rule.below.label}'`] : []),
			];
		case 'link':
			return [
				...need(rule),
				rule.several
					? 'web addresses (http or https), separated by commas'
					: rule.scheme !== undefined
						? rule.scheme === 'upi'
							? 'an address that starts with upi://'
							: 'a domain such as go.example.com'
						: `a web address (http or https)${rule.advised ? ', anything else may be refused (hint)' : ''}`,
				...(rule.max === undefined ? [] : [`up to ${times(rule.max, 'character')}`]),
				...(rule.formats ? [`other than ${formatNames(rule.formats)} may be refused (hint)`] : []),
			];
		case 'phone':
			return [
				rule.required ? 'required' : 'optional',
				`a phone number with country code, ${range(PHONE_DIGITS.min, PHONE_DIGITS.max)} digits${
					rule.businessScopedUserId ? ', or a business-scoped user ID' : ''
				}`,
				...(rule.unlike ? [`not that of '${rule.unlike.label}'`] : []),
			];
		case 'choice':
			return [
				...need(rule),
				`${either(rule.values.map((value) => rule.names?.[value] ?? value))}${
					rule.because === undefined ? '' : ` (${rule.because})`
				}`,
			];
		case 'count':
			return countWords(rule);
		case 'unique':
			return ['each must be different'];
		case 'absent':
			return [`must be left out: ${rule.because}`];
		case 'same':
			return [rule.of === 'length' ? 'as many in each' : 'all must be alike'];
		case 'total':
			return [
				'items, tax and shipping less the discount; a total that is given must agree, and none is below 0',
				...(rule.max === undefined ? [] : [`up to ${inMajorUnits(rule.max)}`]),
			];
		case 'conflict':
			return [`not together with '${rule.other.label}'`];
		case 'alone':
			return [
				`${either(rule.values.map((value) => rule.names[value] ?? value))}: must be the only one`,
			];
	}
}

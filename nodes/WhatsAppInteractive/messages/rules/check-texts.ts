import { readPhone, notAPhone } from '../../common/phone/phone';
import { fitsFormats, tellingExtension } from '../../files/extension';
import { formatNames } from '../../files/words';
import { addressDoubts, addressFault, domainFault } from '../web-address';
import { eachGiven, type Finding } from './finding';
import type { PathMatch } from './path';
import type { LinkRule, TextRule } from './rules';

/* Checks of texts and addresses. */

/** How many code points a text has: WhatsApp's unit, not that of JavaScript's `length`. */
export const countCodePoints = (text: string): number => Array.from(text).length;

const characters = (count: number): string =>
	`${count} ${count === 1 ? 'character' : 'characters'}`;

/** Texts that are missing, too long or of another form than the provider wants. */
export const checkText = (rule: TextRule, reached: readonly PathMatch[]): Iterable<Finding> =>
	eachGiven(rule, reached, function* (value, name) {
		const text = String(value);
		const length = countCodePoints(text);
		if (rule.max !== undefined && length > rule.max) {
			const because = rule.maxBecause === undefined ? '' : `: ${rule.maxBecause}`;
			yield { text: `${name} has ${characters(length)}, but the limit is ${rule.max}${because}` };
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
			yield {
				text: `${name} has ${lineBreaks} line breaks, but the limit is ${rule.maxLineBreaks}`,
			};
		}
		if (rule.pattern && !rule.pattern.matches.test(text)) {
			const meant = rule.pattern.meant?.(text);
			yield { text: `${name} ${rule.pattern.says}${meant === undefined ? '' : `: '${meant}'`}` };
		}
		if (rule.advisedPattern && !rule.advisedPattern.matches.test(text)) {
			yield { text: `${name} ${rule.advisedPattern.says}`, hint: true };
		}
	});

/** What a link can be. */
const LINK_KINDS = {
	domain: 'a domain such as go.example.com',
	upi: 'an address that starts with upi://',
	web: 'a web address that starts with https:// or http://',
} as const;

function* checkAddress(rule: LinkRule, link: string, name: string): Iterable<Finding> {
	const fault = rule.scheme === 'domain' ? domainFault(link) : addressFault(link, rule.scheme);
	if (fault !== undefined) {
		yield {
			text: `${name} must be ${LINK_KINDS[rule.scheme ?? 'web']}; ${fault}`,
			...(rule.advised && { hint: true }),
		};
		return;
	}
	const length = countCodePoints(link);
	if (rule.max !== undefined && length > rule.max) {
		yield { text: `${name} has ${characters(length)}, but the limit is ${rule.max}` };
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

/** Addresses that are missing, lead nowhere or hardly to what they should. */
export const checkLink = (rule: LinkRule, reached: readonly PathMatch[]): Iterable<Finding> =>
	eachGiven(rule, reached, function* (value, name) {
		const links = rule.several ? String(value).split(',') : [String(value)];
		for (const link of links) yield* checkAddress(rule, link.trim(), name);
	});

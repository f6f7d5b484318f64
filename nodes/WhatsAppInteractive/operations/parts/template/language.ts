import { quote } from '../../../common/quote';
import type { Reader } from '../../reader/reader';

/** The codes of WhatsApp's page Supported Languages (Templates; as of May 21, 2026). */
const CODES: readonly string[] = [
	'af sq ar ar_AE ar_EG ar_LB ar_MA ar_QA az be_BY bg bn bn_IN ca cs da de de_AT de_CH el et fa',
	'fi fil fr fr_BE fr_CA fr_CH fr_CI fr_MA ga en en_AE en_AU en_CA en_GB en_GH en_IE en_IN',
	'en_JM en_MY en_NZ en_QA en_SG en_UG en_US en_ZA es es_AR es_CL es_CO es_CRI es_DO es_EC',
	'es_ES es_HN es_MX es_PA es_PE es_UY gu ha he hi hr hu id it ja ka kk kn ko ky_KG lo lt lv mk',
	'ml mr ms nb nl nl_BE pa pl prs_AF ps_AF pt_BR pt_PT ro ru rw_RW si_LK sk sl sr sv sw ta te',
	'th tr uk ur uz vi zh_CN zh_HK zh_TW zu',
].flatMap((line) => line.split(' '));

/** What a code that WhatsApp adds can look like. */
const FORM = /^[a-z]{2,3}(?:_[A-Z]{2,3})?$/;

/** What people write in the place of a code: its English name, as WhatsApp's list has it. */
function findCode(name: string): string | undefined {
	const styles = ['long', 'short'] as const;
	const names = styles.flatMap((style) =>
		(['standard', 'dialect'] as const).map(
			(languageDisplay) =>
				new Intl.DisplayNames('en', { type: 'language', style, languageDisplay }),
		),
	);
	const wanted = name.toLowerCase();
	return CODES.find((code) =>
		names.some((each) => each.of(code.replace('_', '-'))?.toLowerCase() === wanted),
	);
}

/** The codes that a text may stand for. */
function meant(text: string): string[] {
	const parts = text.split(/[^A-Za-z]/).filter(Boolean);
	const language = parts[0]?.toLowerCase() ?? '';
	const code = parts.length > 1 ? `${language}_${parts.at(-1)?.toUpperCase() ?? ''}` : language;
	const exact = CODES.find((each) => each === code);
	if (exact !== undefined) return [exact];
	const named = findCode(text);
	if (named !== undefined) return [named];
	return CODES.filter((each) => each.split('_')[0] === language);
}

/**
 * Reads the language of a template. WhatsApp adds languages now and then: a code that could be one goes
 * out with a hint, and only what no code can be is a fault.
 */
export function readLanguage(text: string, reader: Reader): string {
	if (text === '' || CODES.includes(text)) return text;
	const said = `'Language' is ${quote(text)}`;
	const codes = text.length > 40 ? [] : meant(text);
	const [first, ...others] = codes;
	const suggestion =
		first === undefined
			? 'use the code that the template has, such as en or en_GB'
			: `write ${first}${others.length === 0 ? '' : `, or what the template has of ${others.join(', ')}`}`;
	if (FORM.test(text)) {
		reader.hint('Language', `${said}, which is no language of WhatsApp's list; ${suggestion}`);
	} else {
		reader.fault('Language', `${said}, which no template has: ${suggestion}`);
	}
	return text;
}

import { quote } from '../../common/quote';
import type { Reader } from '../reader';

/**
 * The languages of Meta's page Supported Languages (WhatsApp, Templates; as of May 21, 2026), by their
 * regions; '' stands for none. Costa Rica's is the one with three letters.
 */
const LANGUAGES: Readonly<Record<string, string>> = {
	...{ af: '', sq: '', ar: ' AE EG LB MA QA', az: '', be: 'BY', bg: '', bn: ' IN', ca: '', cs: '' },
	...{
		da: '',
		de: ' AT CH',
		el: '',
		et: '',
		fa: '',
		fi: '',
		fil: '',
		fr: ' BE CA CH CI MA',
		ga: '',
	},
	en: ' AE AU CA GB GH IE IN JM MY NZ QA SG UG US ZA',
	es: ' AR CL CO CRI DO EC ES HN MX PA PE UY',
	...{ gu: '', ha: '', he: '', hi: '', hr: '', hu: '', id: '', it: '', ja: '', ka: '', kk: '' },
	...{ kn: '', ko: '', ky: 'KG', lo: '', lt: '', lv: '', mk: '', ml: '', mr: '', ms: '', nb: '' },
	...{ nl: ' BE', pa: '', pl: '', prs: 'AF', ps: 'AF', pt: 'BR PT', ro: '', ru: '', rw: 'RW' },
	...{ si: 'LK', sk: '', sl: '', sr: '', sv: '', sw: '', ta: '', te: '', th: '', tr: '', uk: '' },
	...{ ur: '', uz: '', vi: '', zh: 'CN HK TW', zu: '' },
};

/** The codes of a language: `en`, `en_GB`. */
const codesOf = (language: string, regions: string): string[] =>
	regions.split(' ').map((region) => (region === '' ? language : `${language}_${region}`));

const CODES = Object.entries(LANGUAGES).flatMap((entry) => codesOf(...entry));

/** What a code that Meta adds can look like. */
const FORM = /^[a-z]{2,3}(?:_[A-Z]{2,3})?$/;

/** What people write in the place of a code: its English name, as Meta's list has it. */
function codeNamed(name: string): string | undefined {
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
	const named = codeNamed(text);
	if (named !== undefined) return [named];
	return CODES.filter((each) => each.split('_')[0] === language);
}

/**
 * Reads the language of a template. Meta adds languages now and then: a code that could be one goes
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

import { quote } from '../common/quote';
import { readUrl } from '../common/read-url';

/** What an address begins with; `upi:` leads into a payment app. */
export type AddressScheme = 'web' | 'upi';

const STARTS: Readonly<Record<AddressScheme, RegExp>> = {
	web: /^https?:\/\//i,
	upi: /^upi:\/\//i,
};

/** What expressions leave behind where there is no value. */
const NOTHING = /^(undefined|null|NaN|\[object(?: |%20)Object\])$/;

/** Characters that no address has unencoded, and which come along when one is copied. */
const AROUND = /[<>"'`“”‘’]/;

/** What the text is, if it is something else than an address. */
function otherThanAddress(text: string): string | undefined {
	if (text.includes('{{') || text.includes('}}')) {
		return 'it has an expression in it that was not evaluated';
	}
	if (NOTHING.test(text)) return `an expression gave ${quote(text)}`;
	if (/^!?\[[^\]]*\]\(/.test(text)) {
		return 'it is a link in Markdown; give only the address between its parentheses';
	}
	if (/^<a\s/i.test(text)) return 'it is HTML; give only the address in it';
	if (AROUND.test(text.charAt(0)) || /^[([{]/.test(text) || /[<>"`“”]$/.test(text)) {
		return 'it has quotes or brackets around it';
	}
	const [beforeQuery = ''] = text.split(/[?#]/, 1);
	if (/[\s,;]https?:\/\//i.test(beforeQuery) || /\shttps?:\/\//i.test(text)) {
		return 'it holds several addresses';
	}
	if (/[a-z0-9]https?:\/\//i.test(beforeQuery.replace(/^h+t+p+s*:/i, ''))) {
		return 'it holds several addresses';
	}
	if (/[\r\n]/.test(text)) return 'it has a line break in it';
	if (/[\p{Cc}\p{Cf}]/u.test(text)) return 'it has an invisible character in it';
	if (/\s/.test(text)) return 'it has a blank in it, which is written %20 in an address';
	if (/[<>"]/.test(text)) return 'it has quotes or angle brackets in it';
	return undefined;
}

/** What is wrong with the way in which a text starts that does not start as it should. */
function strangeStart(text: string, scheme: AddressScheme): string {
	const own = scheme === 'web' ? 'https' : 'upi';
	if (/^([a-z]:)?[\\/](?!\/)/i.test(text) || /^\\\\/.test(text)) {
		return 'it is the path of a file without a host';
	}
	if (text.startsWith('=')) return 'it begins with =, as an expression that is not switched on';
	const [, word] = /^(https?)(?!:)[^a-z0-9]*\/\//i.exec(text) ?? [];
	if (word !== undefined) return `:// does not follow right after ${word}`;
	const [, start] = /^([a-z][a-z0-9+.-]*):/i.exec(text) ?? [];
	switch (start?.toLowerCase()) {
		case 'data':
			return 'it is the file itself (data:), which has to be put where it has an address';
		case 'blob':
			return 'it is an address inside of a browser (blob:)';
		case 'file':
			return 'it is the path of a file on a computer (file:)';
		case 'http':
		case 'https':
		case 'upi':
			return STARTS.web.test(text) || STARTS.upi.test(text)
				? `it starts with ${start}://`
				: `there are not two slashes after ${start}:`;
	}
	// `shop.example.com:8080` has no scheme, although it looks like one.
	return start === undefined || start.includes('.') || /^[a-z]+:\d+/i.test(text)
		? `there is no ${own}:// in front of it`
		: `it starts with ${quote(`${start}:`)}`;
}

/** Why a host can't be one. */
function hostFault(text: string): string | undefined {
	const [host = ''] = text.replace(STARTS.web, '').split(/[/?#]/, 1);
	if (host === '') return `nothing follows ${text.slice(0, text.indexOf('//') + 2)}`;
	if (/^https?:?$/i.test(host)) return 'it has https:// twice';
	if (host.includes(',')) return 'it has a comma in its host';
	if (host.includes('\\')) return 'it has a backslash in its host';
	const name = host.slice(host.lastIndexOf('@') + 1);
	if (NOTHING.test(name.split(':', 1)[0] ?? '')) {
		return `an expression gave ${quote(name)} in the place of its host`;
	}
	if (/(^\.|\.\.)/.test(name)) return 'its host has a dot too many';
	return readUrl(text) === undefined ? 'its host or port cannot be one' : undefined;
}

/**
 * Why a text is no address that somebody could open, as the end of a sentence; undefined where it is
 * one. Addresses can have secrets in them, so no more is quoted than what is wrong.
 */
export function addressFault(text: string, scheme: AddressScheme = 'web'): string | undefined {
	const other = otherThanAddress(text);
	if (other !== undefined) return other;
	if (!STARTS[scheme].test(text)) return strangeStart(text, scheme);
	if (scheme === 'web') return hostFault(text);
	return text.length > 'upi://'.length ? undefined : 'nothing follows upi://';
}

/** Why a text is no domain, as the end of a sentence, see {@link addressFault}; undefined where it is one. */
export function domainFault(text: string): string | undefined {
	const other = otherThanAddress(text);
	if (other !== undefined) return other;
	const [start] = /^[a-z][a-z0-9+.-]*:\/+/i.exec(text) ?? [];
	if (start !== undefined) return `it has ${start} in front of it`;
	if (/[/?#]/.test(text)) return 'it has a path behind its host';
	if (text.includes('@')) return 'it is an e-mail address';
	return text.includes('.') ? hostFault(`https://${text}`) : 'it has no period in it';
}

/** Whether a text is one address that starts with http:// or https://. */
export const isWebAddress = (text: string): boolean => addressFault(text) === undefined;

const PRIVATE_HOSTS: readonly RegExp[] = [
	/^(localhost|.+\.localhost)$/,
	/\.(local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/,
	/^(0|10|127)\./,
	/^169\.254\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^192\.168\./,
	/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
	/^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:(7f|a|c0a8|ac1)[0-9a-f:]*)\]$/,
	// A name without a domain.
	/^[^.:]+$/,
];

/** Services that show a file on a page of their own, with what in an address leads to the file itself. */
const SHARE_PAGES: ReadonlyArray<{ host: RegExp; file: RegExp }> = [
	{ host: /^(drive|docs)\.google\.com$/, file: /^\/uc\b|[?&/]export(=download|\?format=)/ },
	{ host: /^(photos\.google\.com|photos\.app\.goo\.gl)$/, file: /(?!)/ },
	{ host: /^(www\.)?dropbox\.com$/, file: /[?&](dl|raw)=1\b/ },
	{ host: /(^|\.)sharepoint\.com$/, file: /[?&]download=1\b/ },
	{ host: /^(onedrive\.live\.com|1drv\.ms)$/, file: /\/download\b|[?&]download=1\b/ },
	{ host: /^(www\.)?(icloud\.com|wetransfer\.com|we\.tl)$/, file: /(?!)/ },
];

/** The punctuation that a text ends in, as what stood around an address in a sentence. */
function punctuationAt(text: string): string {
	let from = text.length;
	while (".,;:!'’)]".includes(text.charAt(from - 1)) && from > 0) from -= 1;
	return text.slice(from);
}

/**
 * What may keep an address from leading where it is meant to, as ends of sentences.
 * @param text an address without a fault
 * @param isFile whether it is to lead to a file
 */
export function addressDoubts(text: string, isFile: boolean): string[] {
	const { hostname, username, password, pathname, search } = new URL(text);
	const host = hostname.toLowerCase().replace(/\.$/, '');
	const doubts: string[] = [];
	if (PRIVATE_HOSTS.some((each) => each.test(host))) {
		doubts.push(`leads to '${host}', which only your own network knows`);
	}
	if (username !== '' || password !== '') {
		doubts.push('has a user name or password in it, which whoever gets the address can read');
	}
	const parts = `${pathname}${search}`.split(/[/?&=]/).map((part) => part.replace(/\.\w+$/, ''));
	const nothing = parts.find((part) => NOTHING.test(part));
	if (nothing !== undefined) {
		doubts.push(`has '${nothing}' in it, as of an expression that gave nothing`);
	}
	const end = punctuationAt(text);
	const isClosing = /^[)\]]+$/.test(end) && /[([]/.test(text.slice(0, -end.length));
	if (end !== '' && !isClosing) doubts.push(`ends with ${end.slice(0, 5)}`);
	const rest = pathname + search;
	if (isFile && SHARE_PAGES.some((page) => page.host.test(host) && !page.file.test(rest))) {
		doubts.push(`leads to a page of ${host} that shows the file, and not to the file`);
	}
	return doubts;
}

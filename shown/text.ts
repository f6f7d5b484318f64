import { html, type Html } from './html';

/**
 * What stands out in a text: code, WhatsApp's marks around a word or more, and web addresses. A mark
 * counts at the edge of a word only, so that `snake_case_names` stay as they are.
 */
const MARKED =
	/```([^`]+)```|`([^`\n]+)`|(?<![\w*])\*(?!\s)([^*\n]+)(?<!\s)\*(?!\w)|(?<![\w_])_(?!\s)([^_\n]+)(?<!\s)_(?!\w)|(?<![\w~])~(?!\s)([^~\n]+)(?<!\s)~(?!\w)|\b(https?:\/\/[^\s<>"]+)/g;

/** Whether an address may stand in a link; `javascript:` and the like may not. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

/** A link that tells the page behind it nothing; an address that is none of the web stays text. */
export const link = (address: string, text: Html | string = address): Html =>
	isWebAddress(address)
		? html`<a href="${address}" target="_blank" rel="noopener noreferrer">${text}</a>`
		: html`${text}`;

/** A text with WhatsApp's marks as a phone shows it. */
export function formatText(text: string): Html {
	const parts: Array<Html | string> = [];
	let end = 0;
	for (const match of text.matchAll(MARKED)) {
		const [whole, block, code, bold, italic, struck, address = ''] = match;
		parts.push(text.slice(end, match.index));
		end = match.index + whole.length;
		if (block !== undefined || code !== undefined) parts.push(html`<code>${block ?? code}</code>`);
		else if (bold !== undefined) parts.push(html`<b>${formatText(bold)}</b>`);
		else if (italic !== undefined) parts.push(html`<i>${formatText(italic)}</i>`);
		else if (struck !== undefined) parts.push(html`<s>${formatText(struck)}</s>`);
		else parts.push(link(address));
	}
	return html`${[...parts, text.slice(end)]}`;
}

/** An amount of minor units with its currency. */
export const formatAmount = (minor: number, currency: string): string =>
	new Intl.NumberFormat(LOCALES.get(currency) ?? 'en', { style: 'currency', currency }).format(
		minor / 100,
	);

/** Where a currency is at home, and how its amounts are grouped there. */
const LOCALES: ReadonlyMap<string, string> = new Map([
	['BRL', 'pt-BR'],
	['INR', 'en-IN'],
]);

/** A time as phones show it under an offer; in UTC, so that it is the same everywhere. */
export const formatTime = (epochMs: number): string =>
	`${new Date(epochMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Text that is safe to be used as HTML. Only this file makes it. */
export class Html {
	constructor(readonly markup: string) {}
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;'],
]);

/** A text as HTML shows it: nothing in it is markup. */
const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);

/** What can stand in {@link html}; what is missing or false leaves nothing. */
type Part = Html | string | number | false | undefined | readonly Part[];

const markupOf = (part: Part): string => {
	if (part === undefined || part === false) return '';
	if (part instanceof Html) return part.markup;
	return typeof part === 'object' ? part.map(markupOf).join('') : escapeHtml(String(part));
};

/** HTML in which every value is a text, unless it is HTML itself. Attributes need their quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
	new Html(strings.map((text, index) => text + markupOf(parts[index])).join(''));

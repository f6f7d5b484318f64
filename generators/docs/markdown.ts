/** A text in a cell of a table, where a bar would end the cell and a line break the row. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A table of texts; a line break in a text becomes one in its cell. */
export const table = (heads: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
	[row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

/** The fragment of a heading in a link, as GitHub makes it. */
export const anchor = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s-]/gu, '')
		.replace(/\s/g, '-');

/** A page out of its paragraphs, tables and headings. */
export const page = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

/** What n8n's panels say in HTML, as Markdown has it. */
export const fromHtml = (html: string): string =>
	html
		.replace(/<br>/g, '\n')
		.replace(/<\/?b>/g, '**')
		.replace(/<\/?code>/g, '`');

/**
 * A text with something else between two marks: `<!-- name -->` and `<!-- /name -->`.
 * @throws Error when the text has no such marks
 */
export function fillMarks(text: string, name: string, content: string): string {
	const between = new RegExp(`(?<=<!-- ${name} -->\\n)[^]*(?=<!-- /${name} -->)`);
	if (!between.test(text)) throw new Error(`There are no marks for '${name}'`);
	return text.replace(between, () => `\n${content}\n\n`);
}

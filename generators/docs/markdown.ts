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

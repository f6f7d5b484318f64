import type { Violation } from './check';

/** Most rows that WhatsApp shows in a list, over all its sections. */
const MAX_ROWS_IN_TOTAL = 10;

/** A button that the recipient can tap. */
export interface Choice {
	readonly id: string;
	readonly title: string;
}

/** A section of a list message. */
export interface Section {
	readonly title?: string;
	readonly rows: ReadonlyArray<{ readonly id: string }>;
}

/** Buttons need IDs and titles of their own, or nobody could tell which one was tapped. */
export function uniqueButtons(buttons: readonly Choice[], path: string): Violation[] {
	const violations: Violation[] = [];
	if (hasDuplicates(buttons.map((button) => button.id))) {
		violations.push({ path, message: 'button ids must be unique' });
	}
	if (hasDuplicates(buttons.map((button) => button.title))) {
		violations.push({ path, message: 'button titles must be unique' });
	}
	return violations;
}

/** At most ten rows in total, row IDs unique over all sections, titles if there are several. */
export function soundSections(sections: readonly Section[], path: string): Violation[] {
	const violations: Violation[] = [];
	const rowIds = sections.flatMap((section) => section.rows.map((row) => row.id));
	if (rowIds.length > MAX_ROWS_IN_TOTAL) {
		violations.push({
			path,
			message: `all sections together must have at most ${MAX_ROWS_IN_TOTAL} rows`,
		});
	}
	if (hasDuplicates(rowIds)) {
		violations.push({ path, message: 'row ids must be unique over all sections' });
	}
	return [...violations, ...namedSections(sections, path)];
}

/** Several sections need titles, so that they can be told apart. */
export function namedSections(
	sections: ReadonlyArray<{ readonly title?: string }>,
	path: string,
): Violation[] {
	if (sections.length === 1) return [];
	return sections.flatMap((section, index) =>
		(section.title ?? '').trim() === ''
			? [
					{
						path: `${path}[${index}].title`,
						message: 'must not be blank when there is more than one section',
					},
				]
			: [],
	);
}

/** Whether a value comes more than once. */
export function hasDuplicates(values: readonly string[]): boolean {
	return new Set(values).size < values.length;
}

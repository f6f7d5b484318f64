/** The names in a table, in their order; `Object.keys` would call each of them any text. */
export const namesIn = <Table extends object>(table: Table): Array<keyof Table & string> =>
	Object.keys(table).filter((name): name is keyof Table & string => name in table);

/** Whether a value is one of several words. */
export const isAmong = <Word extends string>(
	words: readonly Word[],
	value: unknown,
): value is Word => words.some((word) => word === value);

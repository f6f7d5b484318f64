/** Most of several things that a text names one by one. */
const NAMED = 5;

/** The first of several things, and how many more there are: `3, 5, 8, 9, 11 and 2 more`. */
export const nameFirst = (things: ReadonlyArray<number | string>): string => {
	const rest = things.length > NAMED ? ` and ${things.length - NAMED} more` : '';
	return `${things.slice(0, NAMED).join(', ')}${rest}`;
};

/** Positions of items, as n8n counts them: `item 3`, `items 3, 5, 8, 9, 11 and 2 more`. */
export const placesOf = (positions: readonly number[]): string =>
	`${positions.length === 1 ? 'item' : 'items'} ${nameFirst(positions)}`;

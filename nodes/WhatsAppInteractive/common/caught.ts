/** What was thrown, as an error: JavaScript can throw anything. */
export const toError = (caught: unknown): Error =>
	caught instanceof Error ? caught : new Error(String(caught));

/** What something thrown says. */
export const messageOf = (caught: unknown): string => toError(caught).message;

/** `a`, `a or b`, `a, b or c`: what can be chosen from, in words. */
export const joinWithOr = (values: readonly string[]): string =>
	values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const isContainer = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** What holds the value at a path, and the name of the value there. */
function holderOf(root: unknown, path: string): [holder: unknown, name: string] {
	const steps = path
		.replace(/\[(\d*)\]/g, (_all, position: string) => `.${position || 0}`)
		.split('.');
	const name = steps.pop() ?? '';
	const holder = steps.reduce<unknown>(
		(parent, step) => (isContainer(parent) ? parent[step] : undefined),
		root,
	);
	return [holder, name];
}

/** Whether there is an object or a list that can have a value at a path. */
export const isHolding = (root: unknown, path: string): boolean =>
	isContainer(holderOf(root, path)[0]);

/**
 * A copy with another value at a path; where the path goes through an array, in its first element or
 * in the one that the path names. `setAt(submission, 'message.sections[].rows[1].title', '')` empties
 * the title of the second row in the first section.
 */
export function setAt<Root extends object>(root: Root, path: string, value: unknown): Root {
	const copy = structuredClone(root);
	const [parent, last] = holderOf(copy, path);
	if (!isContainer(parent)) throw new Error(`Nothing holds ${path}`);
	parent[last] = value;
	return copy;
}

/** A path with the elements that it goes through: `message.buttons[2].title`. */
export function pathAt(path: string, positions: readonly number[]): string {
	let depth = 0;
	return path.replace(/\[\]/g, () => `[${positions[depth++] ?? 0}]`);
}

/** The elements that a path made by {@link pathAt} goes through. */
export const positionsOf = (at: string): number[] =>
	[...at.matchAll(/\[(\d+)\]/g)].map(([, position]) => Number(position));

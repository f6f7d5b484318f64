const isContainer = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/**
 * A copy with another value at a path; where the path goes through an array, in its first element.
 * `setAt(submission, 'message.sections[].rows[].title', '')` empties the first row's title.
 */
export function setAt<Root extends object>(root: Root, path: string, value: unknown): Root {
	const steps = path.replace(/\[\]/g, '.0').split('.');
	const last = steps.pop() ?? '';
	const copy = structuredClone(root);
	let parent: unknown = copy;
	for (const step of steps) parent = isContainer(parent) ? parent[step] : undefined;
	if (!isContainer(parent)) throw new Error(`Nothing holds ${path}`);
	parent[last] = value;
	return copy;
}

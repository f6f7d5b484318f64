import type { SandboxRequest } from './message';

/** The path parameters of a matched route, decoded. */
export type Params = Readonly<Record<string, string>>;

/** One call that a server knows: `:name` in the path stands for one segment. */
export interface Route<Result> {
	readonly method: string;
	readonly path: string;
	readonly handle: (request: SandboxRequest, params: Params) => Result;
}

/** The route of a request with its parameters, or undefined. */
export function findRoute<Result>(
	routes: ReadonlyArray<Route<Result>>,
	request: SandboxRequest,
): { route: Route<Result>; params: Params } | undefined {
	for (const route of routes) {
		if (route.method !== request.method) continue;
		const params = matchPath(route.path, request.path);
		if (params !== undefined) return { route, params };
	}
	return undefined;
}

function matchPath(pattern: string, path: string): Params | undefined {
	const wanted = pattern.split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return undefined;
	const params: Record<string, string> = {};
	for (const [index, part] of wanted.entries()) {
		const segment = given[index] ?? '';
		if (part.startsWith(':')) {
			const value = decodeSegment(segment);
			if (value === undefined || value === '') return undefined;
			params[part.slice(1)] = value;
		} else if (part !== segment) {
			return undefined;
		}
	}
	return params;
}

/** In a path `+` is literal, unlike in a query; a broken escape matches nothing. */
function decodeSegment(segment: string): string | undefined {
	try {
		return decodeURIComponent(segment);
	} catch {
		return undefined;
	}
}

import type { Profiler, Runtime } from 'node:inspector';

/** Whose code took the time. */
type Owner =
	| 'this package'
	| "n8n's expressions"
	| "n8n's engine and server"
	| 'the HTTP client'
	| 'the database'
	| 'Node.js'
	| 'native code'
	| 'garbage collection'
	| 'other packages';

/** Milliseconds by owner, and those in which the process had nothing to do. */
export interface Shares {
	readonly idle: number;
	readonly busy: Readonly<Record<Owner, number>>;
}

/** By what stands in the URL of a script; the first that fits. */
const OWNERS: ReadonlyArray<readonly [RegExp, Owner]> = [
	[
		/\/n8n-workflow\/|\/@n8n\/(?:tournament|expression[^/]*)\/|\/isolated-vm\//,
		"n8n's expressions",
	],
	[
		/\/(?:axios|follow-redirects|proxy-from-env|https?-proxy-agent|agent-base)\//,
		'the HTTP client',
	],
	[/\/(?:typeorm|@n8n\/typeorm|sqlite3|@appthreat\/sqlite3|pg)\//, 'the database'],
	[/\/(?:n8n-core|n8n|@n8n\/[^/]+|n8n-nodes-base)\/(?!node_modules)/, "n8n's engine and server"],
	[/\/node_modules\//, 'other packages'],
];

const MILLISECOND = 1000;

type Node = Profiler.ProfileNode;

/** The frame of a function, or of the first caller that is in a script: native code is in none. */
function scriptFrame(node: Node, parents: ReadonlyMap<number, Node>): Runtime.CallFrame {
	let current: Node | undefined = node;
	while (current !== undefined && current.callFrame.url === '') current = parents.get(current.id);
	return (current ?? node).callFrame;
}

function ownerOf(node: Node, parents: ReadonlyMap<number, Node>, packageFolder: string): Owner {
	const { functionName } = node.callFrame;
	if (functionName === '(garbage collector)') return 'garbage collection';
	// Sockets and system calls: what runs while no JavaScript does.
	if (functionName === '(program)') return 'native code';
	const { url } = scriptFrame(node, parents);
	if (url.includes(packageFolder)) return 'this package';
	return OWNERS.find(([pattern]) => pattern.test(url))?.[1] ?? 'Node.js';
}

/**
 * Adds up a profile by owner.
 * @param packageFolder where the package is loaded from
 */
export function sharesIn(
	{ nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
	packageFolder: string,
): Shares {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const parents = new Map(
		nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
	);
	const busy: Record<Owner, number> = {
		'this package': 0,
		"n8n's expressions": 0,
		"n8n's engine and server": 0,
		'the HTTP client': 0,
		'the database': 0,
		'Node.js': 0,
		'native code': 0,
		'garbage collection': 0,
		'other packages': 0,
	};
	let idle = 0;
	samples.forEach((id, index) => {
		const node = byId.get(id);
		const milliseconds = (timeDeltas[index] ?? 0) / MILLISECOND;
		// The profiler's own start is no work of what is profiled.
		if (node === undefined || node.callFrame.url === 'node:inspector') return;
		if (node.callFrame.functionName === '(idle)') idle += milliseconds;
		else busy[ownerOf(node, parents, packageFolder)] += milliseconds;
	});
	return { idle, busy };
}

/** `Node.js 41 %, this package 6 %, ...`, the largest first, of the time in which it was busy. */
export function inWords({ busy, idle }: Shares): string {
	const total = Object.values(busy).reduce((sum, value) => sum + value, 0);
	const percent = (value: number, of: number) => Math.round((100 * value) / of);
	const shares = Object.entries(busy)
		.sort(([, one], [, other]) => other - one)
		.filter(([, value]) => percent(value, total) > 0)
		.map(([owner, value]) => `${owner} ${percent(value, total)} %`);
	return `busy for ${percent(total, total + idle)} % of the time, and of that ${shares.join(', ')}`;
}

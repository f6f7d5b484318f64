import { Agent, request } from 'node:http';

import { inPool } from '../engine/pool';

/** A call that is made over and over. */
export interface Call {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	/** The body; a function makes another one for each call. */
	readonly body: string | (() => string);
}

const TIMEOUT_MS = 30_000;

/** Makes one call; gives its status when the answer is complete. */
const post = async ({ url, headers, body: given }: Call, agent: Agent): Promise<number> =>
	await new Promise((resolve, reject) => {
		const body = typeof given === 'string' ? given : given();
		const type = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
		const options = {
			method: 'POST',
			agent,
			headers: { ...type, ...headers },
			timeout: TIMEOUT_MS,
		};
		const outgoing = request(url, options, (response) => {
			response.resume().on('end', () => resolve(response.statusCode ?? 0));
		});
		outgoing.on('timeout', () => outgoing.destroy(new Error(`${url} does not answer`)));
		outgoing.on('error', reject).end(body);
	});

/** How the calls of a burst were answered. */
export interface Burst {
	/** How long each took to be answered, in milliseconds, the shortest first. */
	readonly milliseconds: readonly number[];
	/** How many were answered 200; n8n turns some away when it is too busy. */
	readonly taken: number;
}

/** Makes so many calls at the same time, each over a connection of its own. */
export async function burst(call: Call, calls: number): Promise<Burst> {
	const agent = new Agent({ keepAlive: true });
	try {
		const answers = await Promise.all(
			Array.from({ length: calls }, async () => {
				const start = performance.now();
				const status = await post(call, agent);
				return { status, milliseconds: performance.now() - start };
			}),
		);
		return {
			milliseconds: answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b),
			taken: answers.filter(({ status }) => status === 200).length,
		};
	} finally {
		agent.destroy();
	}
}

/** Makes a call so often over so many connections; gives how many were answered in a second. */
export async function callsPerSecond(
	call: Call,
	calls: number,
	connections: number,
): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	try {
		const start = performance.now();
		const statuses = await inPool(
			Array.from({ length: calls }, () => call),
			connections,
			async (each) => await post(each, agent),
		);
		const seconds = (performance.now() - start) / 1000;
		const wrong = statuses.find((status) => status !== 200);
		if (wrong !== undefined) throw new Error(`${call.url} answered ${wrong}`);
		return calls / seconds;
	} finally {
		agent.destroy();
	}
}

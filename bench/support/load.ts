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

import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { onCleanup } from '../../support/cleanup';

/** What stands before n8n: gives each call to the next of several processes, or to the only one. */
export interface Balancer {
	/** Its address, without a slash at the end. */
	readonly url: string;
	/** Says who gets the calls: addresses without a slash at the end. */
	leadTo: (targets: readonly string[]) => void;
	stop: () => Promise<void>;
}

/** How a balancer is started. */
interface BalancerOptions {
	/** The loopback address that it listens at. */
	readonly host?: string;
	/** The beginning of paths that it leaves out. */
	readonly prefix?: string;
}

/** Passes a call on; who does not answer is a bad gateway. */
function pass(target: string, call: IncomingMessage, response: ServerResponse): void {
	const { method, headers } = call;
	const onward = request(target, { method, headers }, (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
	});
	onward.on('error', () => {
		if (response.headersSent) response.destroy();
		else response.writeHead(502).end();
	});
	call.pipe(onward);
}

/** Starts a balancer on the loopback address; until it leads anywhere it is a bad gateway. */
export async function startBalancer({
	host = '127.0.0.1',
	prefix = '',
}: BalancerOptions = {}): Promise<Balancer> {
	let targets: readonly string[] = [];
	let calls = 0;
	const server = createServer((call, response) => {
		const target = targets[calls % targets.length];
		calls += 1;
		const { url: path = '/' } = call;
		if (target === undefined) response.writeHead(502).end();
		else pass(target + path.slice(path.startsWith(prefix) ? prefix.length : 0), call, response);
	});
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	const stop = async () => {
		server.closeAllConnections();
		await new Promise<void>((resolve) => server.close(() => resolve()));
		withdraw();
	};
	const withdraw = onCleanup({ run: stop, runNow: () => undefined });
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${host}:${port}${prefix}`,
		leadTo: (given) => {
			targets = given;
		},
		stop,
	};
}

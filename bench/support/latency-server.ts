import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { onCleanup } from '../../test/support/cleanup';

/** What a server saw. */
export interface Traffic {
	readonly requests: number;
	/** Connections that were opened to it. */
	readonly connections: number;
	/** The most requests that it had not answered at one time. */
	readonly mostInFlight: number;
}

/** A provider that takes every message, after a while. */
export interface LatencyServer {
	/** Without a slash at the end. */
	readonly url: string;
	traffic(): Traffic;
	stop(): Promise<void>;
}

/** How Infobip says that it took a message. */
const ANSWER = JSON.stringify({
	to: '919800000001',
	messageCount: 1,
	messageId: 'a28dd97c-1ffb-4fcf-99f1-0b557ed381da',
	status: {
		groupId: 1,
		groupName: 'PENDING',
		id: 7,
		name: 'PENDING_ENROUTE',
		description: 'Message sent to next instance',
	},
});

const close = async (server: Server): Promise<void> => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
};

/**
 * Starts the server on a free port of the loopback address. The sandbox checks and remembers every
 * message, which costs the machine more than the sender's own work; this one only waits.
 */
export async function startLatencyServer(latencyMs: number): Promise<LatencyServer> {
	let requests = 0;
	let connections = 0;
	let inFlight = 0;
	let mostInFlight = 0;
	const server = createServer((request, response) => {
		requests += 1;
		inFlight += 1;
		mostInFlight = Math.max(mostInFlight, inFlight);
		response.on('close', () => (inFlight -= 1));
		request.resume().on('end', () => {
			setTimeout(() => {
				response.writeHead(200, { 'content-type': 'application/json' }).end(ANSWER);
			}, latencyMs);
		});
	});
	server.on('connection', () => (connections += 1));
	// A sender that opens a thousand connections at once is to be measured, not refused.
	await new Promise<void>((resolve) =>
		server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve),
	);
	const { port } = server.address() as AddressInfo;
	const withdraw = onCleanup({
		run: async () => await close(server),
		runNow: () => server.closeAllConnections(),
	});
	return {
		url: `http://127.0.0.1:${port}`,
		traffic: () => ({ requests, connections, mostInFlight }),
		stop: async () => {
			await close(server);
			withdraw();
		},
	};
}

import { createServer, type Server } from 'node:net';

/** Finds different free TCP ports on the loopback address. */
export async function freePorts(count: number): Promise<number[]> {
	// All are held open until the last one is known, so the same port can't come twice.
	const servers = await Promise.all(Array.from({ length: count }, async () => await listen()));
	const ports = servers.map(portOf);
	await Promise.all(servers.map(async (server) => await close(server)));
	return ports;
}

/** Finds one free TCP port on the loopback address. */
export async function freePort(): Promise<number> {
	const [port] = await freePorts(1);
	if (port === undefined) throw new Error('No free TCP port on the loopback address');
	return port;
}

async function listen(): Promise<Server> {
	const server = createServer();
	return await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => resolve(server));
	});
}

function portOf(server: Server): number {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('Not a TCP server');
	return address.port;
}

async function close(server: Server): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		server.close((error) => (error ? reject(error) : resolve()));
	});
}

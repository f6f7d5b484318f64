import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { INode } from 'n8n-workflow';

/** A node for errors to name. */
export const NODE: INode = {
	id: '1',
	name: 'WhatsApp Interactive',
	type: 'n8n-nodes-whatsapp-interactive.whatsAppInteractive',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** An HTTP server on loopback, at a port of its own. */
export async function listen(answer: RequestListener): Promise<{ server: Server; port: number }> {
	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, port: (server.address() as AddressInfo).port };
}

/** Ends a server with all its connections. */
export async function close(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}

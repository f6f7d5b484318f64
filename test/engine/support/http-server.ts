import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A little server that does what a test needs and keeps what it was asked. */
export interface HttpServer {
	/** Without a slash at the end. */
	readonly url: string;
	readonly requests: ReadonlyArray<{
		readonly method: string;
		readonly url: string;
		readonly headers: IncomingHttpHeaders;
	}>;
	stop(): Promise<void>;
}

/** Starts a server on a free port of the loopback address. */
export async function startHttpServer(answer: RequestListener): Promise<HttpServer> {
	const requests: Array<HttpServer['requests'][number]> = [];
	const server = createServer((request, response) => {
		const { method = '', url = '', headers } = request;
		requests.push({ method, url, headers });
		// The answer comes when the whole request is there, as from any real server.
		request.resume().on('end', () => answer(request, response));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		requests,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { folderOf } from '../../support/programs';
import { createTempFolder } from '../../support/temp';

/** A host of a provider on this machine. */
export interface FixedHost {
	/** What n8n has to be started with to find it. */
	readonly env: Readonly<Record<string, string>>;
	stop(): Promise<void>;
}

/** Makes a key and a certificate for a host that vouches for itself. */
function makeCertificate(
	host: string,
	folder: string,
): { key: string; cert: string; certFile: string } {
	const keyFile = path.join(folder, 'key.pem');
	const certFile = path.join(folder, 'cert.pem');
	execFileSync(
		path.join(folderOf('openssl'), 'openssl'),
		[
			...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
			...['-days', '2', '-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
			...['-keyout', keyFile, '-out', certFile],
		],
		{ stdio: 'pipe' },
	);
	return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), certFile };
}

const listen = async (server: http.Server): Promise<number> => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
};

/**
 * A host that has to be asked by its own name: a proxy leads there and nowhere else, and n8n trusts its
 * certificate.
 * @param name such as `graph.facebook.com`
 * @param target where the requests go in truth, without a slash at the end
 */
export async function startFixedHost(name: string, target: string): Promise<FixedHost> {
	const folder = createTempFolder('host');
	const { key, cert, certFile } = makeCertificate(name, folder.path);
	const host = https.createServer({ key, cert }, (incoming, response) => {
		const { method, headers, url = '' } = incoming;
		const forwarded = http.request(target + url, { method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		forwarded.on('error', () => response.destroy());
		incoming.pipe(forwarded);
	});
	const proxy = http.createServer((_request, response) => response.writeHead(403).end());
	proxy.on('connect', ({ url }: http.IncomingMessage, socket) => {
		if (url !== `${name}:443`) {
			socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			return;
		}
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		host.emit('connection', socket);
	});
	const port = await listen(proxy);
	return {
		env: {
			HTTPS_PROXY: `http://127.0.0.1:${port}`,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: certFile,
		},
		stop: async () => {
			host.closeAllConnections();
			proxy.closeAllConnections();
			await new Promise((resolve) => proxy.close(resolve));
			await folder.remove();
		},
	};
}

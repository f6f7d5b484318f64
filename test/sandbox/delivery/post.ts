import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { OutgoingReport } from '../providers/provider';

/** What a receiver answered, or why there is no answer. */
export type PostResult = { readonly status: number } | { readonly error: string };

/** Sends reports. */
export type Post = (report: OutgoingReport) => Promise<PostResult>;

/** Gupshup documents 10 seconds; nobody else says how long he waits. */
const TIMEOUT_MS = 10_000;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Sends reports over connections that are kept, to this machine only unless told otherwise. */
export class Poster {
	private readonly http = new HttpAgent({ keepAlive: true });
	private readonly https = new HttpsAgent({ keepAlive: true });
	private readonly hosts: ReadonlySet<string>;

	/** `allowedHosts`: host names beyond this machine that may get reports. */
	constructor(allowedHosts: readonly string[]) {
		this.hosts = new Set([...LOOPBACK, ...allowedHosts]);
	}

	/** Sends one report. Never rejects: what went wrong is part of the result. */
	readonly post: Post = async (report) => {
		const url = parseUrl(report.url);
		if (url === undefined) return { error: 'not a web address' };
		if (!this.hosts.has(url.hostname)) {
			// Sample requests name hosts of strangers, and a simulation must not call them.
			return { error: `not sent: ${url.hostname} is not on this machine` };
		}
		return await this.send(url, report);
	};

	/** Closes the kept connections. */
	close(): void {
		this.http.destroy();
		this.https.destroy();
	}

	private async send(url: URL, report: OutgoingReport): Promise<PostResult> {
		const secure = url.protocol === 'https:';
		const open = secure ? httpsRequest : httpRequest;
		const body = Buffer.from(JSON.stringify(report.body));
		return await new Promise((resolve) => {
			const outgoing = open(url, {
				method: report.method,
				agent: secure ? this.https : this.http,
				timeout: TIMEOUT_MS,
				headers: {
					...report.headers,
					'content-type': 'application/json',
					'content-length': body.length,
				},
			});
			outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
			outgoing.on('error', (error) => resolve({ error: error.message }));
			outgoing.on('response', (response) => {
				response.resume();
				response.on('error', (error) => resolve({ error: error.message }));
				response.on('end', () => resolve({ status: response.statusCode ?? 0 }));
			});
			outgoing.end(body);
		});
	}
}

function parseUrl(text: string): URL | undefined {
	try {
		const url = new URL(text);
		return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
	} catch {
		return undefined;
	}
}

import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { OutgoingReport } from '../providers/provider';
import type { PreparedRequest } from './prepare';

/** What a receiver answered, or why there is no answer. */
type PostResult = { readonly status: number } | { readonly error: string };

/** Sends reports. */
export type Post = (report: OutgoingReport) => Promise<PostResult>;

/** What came of a request to a webhook. */
export interface Posted {
	readonly answer: PostResult;
	/** The beginning of the answer's body. */
	readonly answerBody: string;
	/** From the request to the end of the answer. */
	readonly milliseconds: number;
}

const KEPT_CHARACTERS = 1000;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Calls webhooks over connections that are kept, on this machine only unless told otherwise. */
export class Poster {
	private readonly http = new HttpAgent({ keepAlive: true });
	private readonly https = new HttpsAgent({ keepAlive: true });
	private readonly hosts: ReadonlySet<string>;

	/** `allowedHosts`: host names beyond this machine that may be called. */
	constructor(allowedHosts: readonly string[]) {
		this.hosts = new Set([...LOOPBACK, ...allowedHosts]);
	}

	/** Sends one request. Never rejects: what went wrong is part of the result. */
	async send(request: PreparedRequest): Promise<Posted> {
		const url = parseUrl(request.url);
		if (url === undefined) return notSent('not a web address');
		if (!this.hosts.has(url.hostname)) {
			// Sample requests name hosts of strangers, and a simulation must not call them.
			return notSent(`not sent: ${url.hostname} is not on this machine`);
		}
		return await this.call(url, request);
	}

	/** Closes the kept connections. */
	close(): void {
		this.http.destroy();
		this.https.destroy();
	}

	private async call(url: URL, request: PreparedRequest): Promise<Posted> {
		const secure = url.protocol === 'https:';
		const open = secure ? httpsRequest : httpRequest;
		const body = Buffer.from(request.rawBody);
		const begun = performance.now();
		return await new Promise((resolve) => {
			const done = (answer: PostResult, answerBody = '') =>
				resolve({ answer, answerBody, milliseconds: performance.now() - begun });
			const outgoing = open(url, {
				method: request.method,
				agent: secure ? this.https : this.http,
				timeout: request.timeout,
				headers: { ...request.headers, 'content-length': body.length },
			});
			outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
			outgoing.on('error', (error) => done({ error: error.message }));
			outgoing.on('response', (response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (chunk: string) => {
					if (text.length < KEPT_CHARACTERS) text += chunk;
				});
				response.on('error', (error) => done({ error: error.message }));
				response.on('end', () =>
					done({ status: response.statusCode ?? 0 }, text.slice(0, KEPT_CHARACTERS)),
				);
			});
			outgoing.end(body);
		});
	}
}

function notSent(error: string): Posted {
	return { answer: { error }, answerBody: '', milliseconds: 0 };
}

function parseUrl(text: string): URL | undefined {
	try {
		const url = new URL(text);
		return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
	} catch {
		return undefined;
	}
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AxiosResponse } from 'axios';
import type { ProviderName, Sandbox } from '..';
import { close, listen } from '../http/listen';
import type { JsonValue } from '../json';
import { call } from './harness';

/** One call that a webhook got, byte for byte. */
interface WebhookCall {
	readonly method: string;
	/** With the query. */
	readonly url: string;
	readonly headers: IncomingHttpHeaders;
	readonly rawBody: string;
}

/** A webhook that keeps what it gets and answers what it is told. */
export interface Webhook {
	readonly url: string;
	readonly calls: WebhookCall[];
	/** The status of the answer, by the number of the call, the first being 1; 0 never answers. */
	answer: (call: number) => number | Promise<number>;
	/** The body of the answer, which can be made of what is in the address. */
	answerBody: string | ((query: URLSearchParams) => string);
	/** The bodies of all calls. */
	bodies(): JsonValue[];
	/** Forgets the calls and answers 200 again. */
	clear(): void;
	stop(): Promise<void>;
}

const WELL = () => 200;

/** Starts a webhook on this machine. */
export async function startWebhook(): Promise<Webhook> {
	const calls: WebhookCall[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method = '', url = '', headers } = request;
			calls.push({ method, url, headers, rawBody: Buffer.concat(chunks).toString() });
			void Promise.resolve(webhook.answer(calls.length)).then((status) => {
				const { answerBody } = webhook;
				const { searchParams } = new URL(url, webhook.url);
				const body = typeof answerBody === 'string' ? answerBody : answerBody(searchParams);
				if (status > 0) response.writeHead(status).end(body);
			});
		});
	});
	const url = await listen(server, '127.0.0.1', 0);
	const webhook: Webhook = {
		url,
		calls,
		answer: WELL,
		answerBody: '',
		bodies: () => calls.map(({ rawBody }) => JSON.parse(rawBody)),
		clear: () => {
			calls.length = 0;
			webhook.answer = WELL;
			webhook.answerBody = '';
		},
		stop: async () => await close(server),
	};
	return webhook;
}

/** Status and body of an answer, which is what the tables compare. */
export interface Answered {
	readonly status: number;
	readonly data: JsonValue;
}

/** Calls a provider and gives back status and body only. */
export async function answered(
	sandbox: Sandbox,
	provider: ProviderName,
	method: string,
	path: string,
	body?: JsonValue | URLSearchParams,
): Promise<Answered> {
	const given = body === undefined ? {} : { body };
	const { status, data }: AxiosResponse = await call(sandbox, provider, { method, path, ...given });
	return { status, data };
}

import type { ServerResponse } from 'node:http';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { type HttpServer, startHttpServer } from './http-server';

/** A Webhook Secret with signs in it. */
const WEBHOOK_SECRET = 'Hook+secret/with "signs" & more';

/** Keys with signs that are written differently in addresses, in JSON and in base64. */
const KEYS: Readonly<Record<ProviderId, string>> = {
	dialog360: 'D7+f/e"d&c-0123456789',
	gupshup: 'sk_7+f/e"d&c-0123456789',
	infobip: '7+f/e"d&c-0123456789-infobip',
	kaleyra: 'A7+f/e"d&c-0123456789',
	messangi: 'm7+f/e"d&c-0123456789',
	metaCloud: 'EAA7+f/e"d&c-0123456789',
};

/** The members that hold them. */
const KEY_NAMES: Readonly<Record<ProviderId, string>> = {
	dialog360: 'apiKey',
	gupshup: 'appToken',
	infobip: 'apiKey',
	kaleyra: 'apiKey',
	messangi: 'apiKey',
	metaCloud: 'accessToken',
};

/** The scheme that people copy along with a key. */
const SCHEMES: Readonly<Record<ProviderId, string>> = {
	dialog360: '',
	gupshup: '',
	infobip: 'App ',
	kaleyra: '',
	messangi: 'Bearer ',
	metaCloud: 'Bearer ',
};

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The ways in which somebody may repeat a secret. */
const waysOf = (secret: string): string[] => [
	secret,
	encodeURIComponent(secret),
	new URLSearchParams({ '': secret }).toString().slice(1),
	JSON.stringify(secret).slice(1, -1),
	secret.toUpperCase(),
	encodeURIComponent(encodeURIComponent(secret)),
	Buffer.from(secret).toString('hex'),
	base64(secret),
	base64(`user:${secret}`),
	base64(`a-user:${secret}`),
];

/** The ways in which the secrets of a provider's credential must not be seen. */
export const echoesOf = (provider: ProviderId): string[] =>
	[KEYS[provider], WEBHOOK_SECRET].flatMap(waysOf);

/** A provider, or a proxy in front of it, that repeats what it was sent. */
export interface EchoServer {
	/** The members of the credential that lead there, with keys that nobody may see. */
	credentialFor(provider: ProviderId): ICredentialDataDecryptedObject;
	/** What the next answers are: a status and a body around the echo; a text is sent as it is. */
	answer(status: number, body: (echo: string) => unknown, headers?: object): void;
	stop(): Promise<void>;
}

/** Starts a server that repeats the key as it came, and both secrets in all other ways. */
export async function startEchoServer(): Promise<EchoServer> {
	let respond = (_header: string, response: ServerResponse): void => void response.end();
	const server: HttpServer = await startHttpServer(({ headers }, response) => {
		respond(
			String(headers.authorization ?? headers['api-key'] ?? headers['d360-api-key'] ?? ''),
			response,
		);
	});
	return {
		credentialFor: (provider) => {
			const key = KEYS[provider];
			return {
				[KEY_NAMES[provider]]: `${SCHEMES[provider]}${key}`,
				...(provider === 'metaCloud' && { businessAccountId: '7' }),
				...(provider === 'kaleyra'
					? { region: 'custom', customDomain: server.url }
					: { baseUrl: server.url }),
				webhookSecret: WEBHOOK_SECRET,
			};
		},
		answer: (status, body, headers = {}) => {
			respond = (header, response) => {
				const key = header.replace(/^(App|Bearer) /, '');
				const echo = [header, ...waysOf(key), ...waysOf(WEBHOOK_SECRET)].join(' | ');
				const said = body(echo);
				const isText = typeof said === 'string';
				response.writeHead(status, {
					'content-type': isText ? 'text/html' : 'application/json',
					...headers,
				});
				response.end(isText ? said : JSON.stringify(said));
			};
		},
		stop: async () => await server.stop(),
	};
}

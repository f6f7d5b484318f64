import { createServer, type IncomingHttpHeaders } from 'node:http';
import axios, { type AxiosResponse } from 'axios';
import set from 'lodash/set';
import unset from 'lodash/unset';
import { ACCOUNTS, type ProviderName, type Sandbox } from '..';
import { close, listen } from '../http/listen';
import type { JsonObject, JsonValue } from '../json';

/** What a receiver of reports got. */
interface Received {
	readonly headers: IncomingHttpHeaders;
	readonly body: JsonValue;
}

/** A small HTTP server that collects what is posted to it. */
export interface Receiver {
	readonly url: string;
	readonly received: Received[];
	/** The status that it answers with. */
	status: number;
	stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
	const received: Received[] = [];
	const server = createServer((request, response) => {
		let text = '';
		request.setEncoding('utf8');
		request.on('data', (chunk: string) => (text += chunk));
		request.on('end', () => {
			received.push({ headers: request.headers, body: JSON.parse(text) });
			response.writeHead(receiver.status).end();
		});
	});
	const url = await listen(server, '127.0.0.1', 0);
	const receiver: Receiver = { url, received, status: 200, stop: () => close(server) };
	return receiver;
}

const gupshupPath = `/partner/app/${ACCOUNTS.gupshup.appId}`;

/** The send call of Kaleyra for one of its senders. */
export function kaleyraPath(sender = ACCOUNTS.kaleyra.senders[0] ?? ''): string {
	return `/v2/${ACCOUNTS.kaleyra.sid}/whatsapp/${encodeURIComponent(sender)}/messages`;
}

/** The send calls, except Infobip's, which has one a message type. */
const SEND_PATHS: Readonly<Record<ProviderName, string>> = {
	infobip: '/whatsapp/1/message/text',
	kaleyra: kaleyraPath(),
	gupshup: `${gupshupPath}/v3/message`,
	messangi: '/balerion/v3/messages',
	metaCloud: `/v25.0/${ACCOUNTS.metaCloud.phoneNumberId}/messages`,
	dialog360: '/messages',
};

/** Good credentials. */
export const CREDENTIALS: Readonly<Record<ProviderName, Record<string, string>>> = {
	infobip: { authorization: `App ${ACCOUNTS.infobip.apiKey}` },
	kaleyra: { 'api-key': ACCOUNTS.kaleyra.apiKey },
	gupshup: { authorization: ACCOUNTS.gupshup.appToken },
	messangi: { authorization: `Bearer ${ACCOUNTS.messangi.apiKey}` },
	metaCloud: { authorization: `Bearer ${ACCOUNTS.metaCloud.accessToken}` },
	dialog360: { 'd360-api-key': ACCOUNTS.dialog360.apiKey },
};

interface Call {
	readonly method?: string;
	readonly path?: string;
	readonly headers?: Record<string, string>;
	readonly body?: JsonValue | URLSearchParams;
	readonly signal?: AbortSignal;
}

/** Calls a provider: a POST of JSON to its send call with good credentials, unless told otherwise. */
export async function call(
	sandbox: Sandbox,
	provider: ProviderName,
	{ method = 'POST', path = SEND_PATHS[provider], headers, body, signal }: Call,
): Promise<AxiosResponse> {
	return await axios.request({
		url: sandbox.urls[provider] + path,
		method,
		headers: headers ?? {
			...CREDENTIALS[provider],
			...(body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }),
		},
		...(body === undefined
			? {}
			: { data: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
		...(signal === undefined ? {} : { signal }),
		validateStatus: () => true,
	});
}

/** Calls the control server. */
export async function control(
	sandbox: Sandbox,
	method: string,
	path: string,
	data?: JsonValue,
): Promise<AxiosResponse> {
	const url = sandbox.urls.control + path;
	return await axios.request({ url, method, data, validateStatus: () => true });
}

/** A copy with values set at paths such as `content.action.buttons[0].id`; undefined removes. */
export function changed(body: JsonObject, changes: Record<string, JsonValue | undefined>) {
	const copy: JsonObject = structuredClone(body);
	for (const [path, value] of Object.entries(changes)) {
		if (value === undefined) unset(copy, path);
		else set(copy, path, value);
	}
	return copy;
}

/** A character outside the basic plane: one code point, two UTF-16 units. */
const WIDE = '\u{1F69A}';

/** A text of so many code points. */
export function wide(length: number): string {
	return WIDE.repeat(length);
}

/** A list with a number of elements. */
export function many<Item>(count: number, item: (index: number) => Item): Item[] {
	return Array.from({ length: count }, (_, index) => item(index));
}

import type { IWebhookFunctions } from 'n8n-workflow';

import { without } from '../common/defined';
import { asRecord, lookUp } from '../common/json';
import type { IncomingRequest, RequestHead } from '../events/incoming-request';
import { SECRET_PARAMETER, SIGNATURE_PARAMETER } from '../common/webhook-parameters';
import { readBasicPassword } from './authentication/credentials-header';
import type { CallCredentials } from './authentication/call-credentials';
import { readBodies, readParsedBody } from './body';
import { SECRET_HEADER } from './webhook-secret';
import { readUrl } from '../common/read-url';

/** A call of the webhook, taken apart. */
export interface WebhookCall {
	/** What shows that it comes from the provider. */
	readonly credentials: CallCredentials;
	/** The rest but its body; the secret is not in it, so it gets into no item from here. */
	readonly head: RequestHead;
	/**
	 * Parses the body, which takes its time with a large one: only for whom the credentials let in.
	 * Gives the request once for each body in it.
	 */
	readonly readRequests: () => IncomingRequest[];
}

/** The bytes of a body. */
interface Body {
	/** Undefined where n8n keeps none. */
	readonly bytes: Buffer | undefined;
}

/**
 * The body: n8n's server keeps its bytes, and can read those that it has left alone. Undefined where
 * that fails, because it breaks off, is larger than n8n takes, or is not packed as it says.
 */
async function readBody(request: object): Promise<Body | undefined> {
	const isUnread = 'readable' in request && request.readable === true;
	if (isUnread && 'readRawBody' in request && typeof request.readRawBody === 'function') {
		try {
			await request.readRawBody();
		} catch {
			return undefined;
		}
	}
	const bytes: unknown = 'rawBody' in request ? request.rawBody : undefined;
	return { bytes: Buffer.isBuffer(bytes) ? bytes : undefined };
}

/**
 * The path of the webhook's address, and the one that was called: they differ behind a proxy that
 * leaves out its beginning, and while n8n listens for a test event.
 */
function pathsOf(context: IWebhookFunctions): string[] {
	const url = readUrl(context.getNodeWebhookUrl('default') ?? '');
	const { path } = context.getRequestObject();
	return [
		...(url === undefined ? [] : [url.pathname]),
		...(typeof path === 'string' ? [path] : []),
	];
}

/** Reads the call that the webhook is answering; undefined where its body can't be read. */
export async function readWebhookCall(
	context: IWebhookFunctions,
	signatureHeader: string | undefined,
	receivedAt: Date,
): Promise<WebhookCall | undefined> {
	const request = context.getRequestObject();
	const headers = asRecord(context.getHeaderData());
	const query = asRecord(context.getQueryData());
	const pathSignature = query[SIGNATURE_PARAMETER];
	const read = await readBody(request);
	if (read === undefined) return undefined;
	const { bytes } = read;
	const head = {
		method: request.method,
		headers: without(headers, SECRET_HEADER, 'authorization'),
		query: without(query, SECRET_PARAMETER, SIGNATURE_PARAMETER),
		receivedAt,
	};
	return {
		credentials: {
			secrets: [
				headers[SECRET_HEADER],
				query[SECRET_PARAMETER],
				readBasicPassword(headers.authorization),
			],
			...(typeof pathSignature === 'string' && {
				address: { signature: pathSignature, paths: pathsOf(context) },
			}),
			signature: signatureHeader === undefined ? undefined : lookUp(headers, signatureHeader),
			body: bytes,
		},
		head,
		readRequests: () => {
			const bodies =
				bytes === undefined ? readParsedBody(context.getBodyData()) : readBodies(bytes);
			// What is called with GET has its event in the query, and no body.
			return (bodies.length === 0 ? [undefined] : bodies).map((body) => ({ ...head, body }));
		},
	};
}

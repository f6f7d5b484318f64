import { type IWebhookFunctions, jsonParse } from 'n8n-workflow';

import { asRecord, lookUp, type UnknownRecord } from '../json';
import type { IncomingRequest } from '../events/incoming-request';
import { SIGNATURE_PARAMETER } from '../providers/report-signature';
import { readBasicPassword } from './authentication/credentials-header';
import type { Proof } from './authentication/proof';
import { SECRET_HEADER, SECRET_PARAMETER } from './webhook-secret';

/** A call of the webhook, taken apart. */
export interface WebhookCall {
	/** What shows that it comes from the provider. */
	readonly proof: Proof;
	/** The rest; the secret is not in it, so it cannot get into an item from here. */
	readonly request: IncomingRequest;
}

/** A copy without a member; a name such as `__proto__` stays an ordinary one. */
function without(record: UnknownRecord, ...names: readonly string[]): UnknownRecord {
	return Object.fromEntries(Object.entries(record).filter(([key]) => !names.includes(key)));
}

/**
 * n8n parses JSON and forms by their content type. A Kaleyra callback profile can be set up without
 * one for JSON, and then the body is a text.
 */
const readBody = (body: unknown): unknown =>
	typeof body === 'string' ? jsonParse<unknown>(body, { fallbackValue: body }) : body;

/** The bytes of the body, which n8n's server keeps beside what it has made of them. */
function readBytes(request: object): Buffer | undefined {
	const bytes: unknown = 'rawBody' in request ? request.rawBody : undefined;
	return Buffer.isBuffer(bytes) ? bytes : undefined;
}

/**
 * The path of the webhook's address, and the one that was called: they differ behind a proxy that
 * leaves out its beginning, and while n8n listens for a test event.
 */
function pathsOf(context: IWebhookFunctions): string[] {
	const url = context.getNodeWebhookUrl('default');
	const { path } = context.getRequestObject();
	return [
		...(url !== undefined && URL.canParse(url) ? [new URL(url).pathname] : []),
		...(typeof path === 'string' ? [path] : []),
	];
}

/** Reads the call that the webhook is answering. */
export function readWebhookCall(
	context: IWebhookFunctions,
	signatureHeader: string | undefined,
	receivedAt: Date,
): WebhookCall {
	const request = context.getRequestObject();
	const headers = asRecord(context.getHeaderData());
	const query = asRecord(context.getQueryData());
	const pathSignature = query[SIGNATURE_PARAMETER];
	return {
		proof: {
			secrets: [
				headers[SECRET_HEADER],
				query[SECRET_PARAMETER],
				readBasicPassword(headers.authorization),
			],
			...(typeof pathSignature === 'string' && {
				address: { signature: pathSignature, paths: pathsOf(context) },
			}),
			signature: signatureHeader === undefined ? undefined : lookUp(headers, signatureHeader),
			body: readBytes(request),
		},
		request: {
			method: request.method,
			headers: without(headers, SECRET_HEADER, 'authorization'),
			query: without(query, SECRET_PARAMETER, SIGNATURE_PARAMETER),
			body: readBody(context.getBodyData()),
			receivedAt,
		},
	};
}

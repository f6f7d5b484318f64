import { type IWebhookFunctions, jsonParse } from 'n8n-workflow';

import { asRecord, type UnknownRecord } from '../events/json';
import type { IncomingRequest } from '../events/incoming-request';
import { SECRET_HEADER, SECRET_PARAMETER } from './webhook-secret';

/** A call of the webhook, taken apart. */
export interface WebhookCall {
	/** What the caller offers as the secret, in every place where it may stand. */
	readonly offeredSecrets: readonly unknown[];
	/** The rest; the secret is not in it, so it cannot get into an item from here. */
	readonly request: IncomingRequest;
}

const without = (record: UnknownRecord, name: string): UnknownRecord =>
	Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/**
 * n8n parses JSON and forms by their content type. A Kaleyra callback profile can be set up without
 * one for JSON, and then the body is a text.
 */
const readBody = (body: unknown): unknown =>
	typeof body === 'string' ? jsonParse<unknown>(body, { fallbackValue: body }) : body;

/** Reads the call that the webhook is answering. */
export function readWebhookCall(context: IWebhookFunctions, receivedAt: Date): WebhookCall {
	const headers = asRecord(context.getHeaderData());
	const query = asRecord(context.getQueryData());
	return {
		offeredSecrets: [headers[SECRET_HEADER], query[SECRET_PARAMETER]],
		request: {
			method: context.getRequestObject().method,
			headers: without(headers, SECRET_HEADER),
			query: without(query, SECRET_PARAMETER),
			body: readBody(context.getBodyData()),
			receivedAt,
		},
	};
}

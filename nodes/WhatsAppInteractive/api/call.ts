import type { IHttpRequestOptions } from 'n8n-workflow';

import type { ApiCall } from '../providers/api-call';
import type { Attempt } from './attempt';
import type { Client } from './client';
import { Deadline } from './deadline';
import { exchange, type FileLimit } from './exchange';
import { attemptWithout } from './hide-secrets';
import type { RequestPurpose } from './network-failures';

/** How long to wait for an answer, in milliseconds. */
const TIMEOUT = 60_000;

const CALLING: RequestPurpose = {
	notDone: 'nothing was asked',
	perhapsDone: 'so nothing is known',
	advice: 'Run the node again.',
	adviceOnCancel: 'Run the node again.',
};

/** The file of a call that sends one. */
export interface CallFile {
	readonly content: Buffer;
	readonly fileName: string;
	/** The name that it has in the workflow, where it has one. */
	readonly ownName?: string;
	readonly mimeType: string;
}

/** The form of a call; n8n's HTTP client gives it its boundary. */
function formOf({ fields, file }: NonNullable<ApiCall['multipart']>, content: CallFile): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	const blob = new Blob([new Uint8Array(content.content)], { type: content.mimeType });
	form.append(file, blob, content.fileName);
	return form;
}

/** How a call is made. */
export interface CallOptions {
	/** What goes into the call's form. */
	readonly file?: CallFile;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout?: number;
	/** What the call is for, in the words of a failure. */
	readonly purpose?: RequestPurpose;
	/** How large the file may be that the call asks for. */
	readonly limit?: FileLimit;
	/** Where the call goes, if not to the address in the credential. */
	readonly baseUrl?: string;
	/**
	 * Leaves the secrets in the answer: for whoever compares it with what he has given the provider,
	 * and takes them out of what he tells about it.
	 */
	readonly verbatim?: boolean;
}

/** The options of a request as n8n's HTTP client takes them; see {@link call}. */
function optionsOf(request: IHttpRequestOptions, deadline: Deadline): IHttpRequestOptions {
	const options: IHttpRequestOptions = {
		...request,
		json: true,
		// n8n would otherwise read a body of any size, for any time.
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	return Object.defineProperty(options, 'abortSignal', {
		enumerable: true,
		get: () => deadline.signal,
		// n8n would put the signal of the execution here. The deadline's signal has it in it already.
		set: () => {},
	});
}

/**
 * Makes a call of a provider's API, once. Every answer comes back, whatever its status, a file as its
 * bytes: n8n would throw on an error status, and would send again after a 401. Redirects aren't
 * followed, since the one who redirects would get the credential and the customer's number. The
 * secrets of the credential are in no answer.
 */
export async function call(
	{ context, provider, account, redaction }: Client,
	{ method, path, body, form, multipart }: ApiCall,
	{
		file,
		timeout = TIMEOUT,
		purpose = CALLING,
		limit,
		baseUrl = account.baseUrl,
		verbatim = false,
	}: CallOptions = {},
): Promise<Attempt> {
	const parts = multipart && file && formOf(multipart, file);
	const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
	const request: IHttpRequestOptions = {
		method,
		url: baseUrl + path,
		headers: {
			accept: limit ? '*/*' : 'application/json',
			...((body ?? form) && { 'content-type': type }),
			...provider.headers,
		},
		...(body && { body }),
		...(form && { body: new URLSearchParams(form) }),
		...(parts && { body: parts }),
		timeout,
	};
	const cancel =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const deadline = new Deadline(timeout, cancel);
	const { helpers } = context;
	try {
		const attempt = await exchange(
			async () =>
				await helpers.httpRequestWithAuthentication.call(
					context,
					provider.credentialType,
					optionsOf(request, deadline),
				),
			deadline,
			{ from: provider.name, purpose, file: limit },
		);
		return verbatim ? attempt : attemptWithout(redaction, attempt);
	} finally {
		deadline.close();
	}
}

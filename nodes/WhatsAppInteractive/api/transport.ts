import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { parseJson, type JsonObject } from '../common/json';
import type { AnyProvider } from '../providers';
import { isSuccess } from '../providers/problems';
import { type CredentialHolder, readCredential } from './credential';
import { Deadline } from './deadline';
import {
	problemFromBody,
	problemFromDelay,
	problemFromFailure,
	type RequestPurpose,
} from './network-failures';
import { attemptWithout } from './hide-secrets';
import { isStream, readBody } from './read-body';
import type { ProviderResponse } from '../providers/api-call';
import type { Attempt } from './attempt';

/** How long to wait for a report, in milliseconds: it is not worth more. */
const INQUIRY_TIMEOUT = 10_000;

/** One request to a provider, without the credential. */
export interface ProviderRequest {
	readonly url: string;
	/** Undefined for a call that has none. */
	readonly body: JsonObject | undefined;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout: number;
}

/**
 * Posts a message, once. Every answer comes back, whatever its status: n8n would throw on an error
 * status, and would send again after a 401. Redirects aren't followed, since the one who redirects
 * would get the credential and the customer's number.
 */
export async function post(
	this: IExecuteFunctions,
	provider: AnyProvider,
	{ url, body, timeout }: ProviderRequest,
): Promise<Attempt> {
	return await exchange.call(this, provider, {
		method: 'POST',
		url,
		headers: {
			accept: 'application/json',
			...(body && { 'content-type': 'application/json' }),
			...provider.headers,
		},
		...(body && { body }),
		timeout,
	});
}

/** Asks a provider for something, once; see {@link post}. */
export async function get(
	this: IExecuteFunctions,
	provider: AnyProvider,
	url: string,
): Promise<Attempt> {
	return await exchange.call(this, provider, {
		method: 'GET',
		url,
		headers: { accept: 'application/json', ...provider.headers },
		timeout: INQUIRY_TIMEOUT,
	});
}

/** The most bytes of an answer that is no file: many times what the longest list has. */
const MAX_ANSWER = 16 * 1024 * 1024;

/** The most bytes of a file that an answer may be. */
export interface FileLimit {
	readonly maxBytes: number;
}

/** What a body says: the JSON in it, or its text where it is none, such as a proxy's page. */
const readWords = (content: Buffer): unknown =>
	parseJson(content.toString('utf8').replace(/^\uFEFF/, ''));

/**
 * Waits for an answer and for all of its body, until the deadline.
 * @param provider who answers, in the words of a failure
 * @param file how large the file may be that is asked for; its content then is the answer's body
 */
export async function receive(
	provider: string,
	request: () => Promise<unknown>,
	deadline: Deadline,
	purpose?: RequestPurpose,
	file?: FileLimit,
): Promise<Attempt> {
	let answer: IN8nHttpFullResponse;
	try {
		answer = (await request()) as IN8nHttpFullResponse;
	} catch (error) {
		const problem = deadline.isPast
			? problemFromDelay(provider, purpose)
			: problemFromFailure(provider, error, purpose);
		return { type: 'unanswered', problem };
	}
	const { statusCode, headers, body } = answer;
	const response: ProviderResponse = { statusCode, headers, body };
	// Whoever stands in for n8n's HTTP client gives the body at once.
	if (!isStream(body)) return { type: 'answered', response };
	const isFile = file !== undefined && isSuccess(response);
	const read = await readBody(body, isFile ? file.maxBytes : MAX_ANSWER, deadline);
	if (read.type !== 'whole') {
		return { type: 'unanswered', problem: problemFromBody(provider, read, purpose) };
	}
	const { content } = read;
	return {
		type: 'answered',
		response: { ...response, body: isFile ? content : readWords(content) },
	};
}

/** What is special about an exchange. */
export interface ExchangeOptions {
	/** What it is for, where it is not for a message. */
	readonly purpose?: RequestPurpose;
	/** How large the file may be that is asked for. */
	readonly file?: FileLimit | undefined;
	/**
	 * Leaves the secrets in the answer: for whoever compares it with what he has given the provider,
	 * and takes them out of what he tells about it.
	 */
	readonly verbatim?: boolean | undefined;
}

/** Makes a request, once; see {@link post}. The secrets of the credential are in no answer. */
export async function exchange(
	this: CredentialHolder,
	provider: AnyProvider,
	request: IHttpRequestOptions & { readonly timeout: number },
	{ purpose, file, verbatim = false }: ExchangeOptions = {},
): Promise<Attempt> {
	// Asked for before the request: whatever went wrong with it later could not be told from that.
	const { redaction } = await readCredential(this, provider);
	const cancel = 'getExecutionCancelSignal' in this ? this.getExecutionCancelSignal() : undefined;
	const deadline = new Deadline(request.timeout, cancel);
	const options: IHttpRequestOptions = {
		...request,
		json: true,
		// n8n would otherwise read a body of any size, for any time.
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	Object.defineProperty(options, 'abortSignal', {
		enumerable: true,
		get: () => deadline.signal,
		// n8n puts the execution's own signal here, which is a part of this one.
		set: () => undefined,
	});
	try {
		const attempt = await receive(
			provider.name,
			async () =>
				await this.helpers.httpRequestWithAuthentication.call(
					this,
					provider.credentialType,
					options,
				),
			deadline,
			purpose,
			file,
		);
		return verbatim ? attempt : attemptWithout(redaction, attempt);
	} finally {
		deadline.close();
	}
}

import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import type { JsonObject } from '../messages/submission';
import type { AnyProvider } from '../providers';
import type { Problem, ProviderResponse } from '../providers/provider';
import { problemFromFailure, type Undertaking } from './failures';

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

/** What became of a request. */
export type Attempt =
	| { readonly type: 'answered'; readonly response: ProviderResponse }
	| { readonly type: 'unanswered'; readonly problem: Problem };

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

/**
 * Makes a request, once; see {@link post}.
 * @param undertaking what it is for, where it is not for a message
 */
export async function exchange(
	this: IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions,
	provider: AnyProvider,
	request: IHttpRequestOptions,
	undertaking?: Undertaking,
): Promise<Attempt> {
	try {
		const { statusCode, headers, body } = (await this.helpers.httpRequestWithAuthentication.call(
			this,
			provider.credentialType,
			{
				...request,
				json: true,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
		)) as IN8nHttpFullResponse;
		return { type: 'answered', response: { statusCode, headers, body } };
	} catch (error) {
		return { type: 'unanswered', problem: problemFromFailure(provider.name, error, undertaking) };
	}
}

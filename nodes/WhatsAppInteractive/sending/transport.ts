import type { IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { JsonObject } from '../messages/submission';
import type { AnyProvider } from '../providers';
import type { Problem, ProviderResponse } from '../providers/provider';
import { problemFromFailure } from './failures';

/** One request to a provider, without the credential. */
export interface ProviderRequest {
	readonly url: string;
	readonly body: JsonObject;
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
	request: ProviderRequest,
): Promise<Attempt> {
	try {
		const { statusCode, headers, body } = (await this.helpers.httpRequestWithAuthentication.call(
			this,
			provider.credentialType,
			{
				method: 'POST',
				url: request.url,
				headers: {
					accept: 'application/json',
					'content-type': 'application/json',
					...provider.headers,
				},
				body: request.body,
				json: true,
				timeout: request.timeout,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			},
		)) as IN8nHttpFullResponse;
		return { type: 'answered', response: { statusCode, headers, body } };
	} catch (error) {
		return { type: 'unanswered', problem: problemFromFailure(provider.name, error) };
	}
}

import { Agent } from 'node:http';

import { type AxiosInstance, create, type Method } from 'axios';

import type { IDataObject } from 'n8n-workflow';

/** Who signs in. */
export interface N8nLogin {
	email: string;
	password: string;
}

/** Speaks to the REST interface that n8n's editor uses: session cookie, envelope, errors. */
export class N8nClient {
	private readonly http: AxiosInstance;

	private cookie = '';

	constructor(readonly baseUrl: string) {
		this.http = create({
			baseURL: baseUrl,
			proxy: false,
			// n8n closes idle connections after a few seconds, and may do so just as one is used again.
			httpAgent: new Agent({ keepAlive: false }),
			timeout: 60_000,
			validateStatus: () => true,
		});
	}

	/** Creates the owner of a new server and signs in. */
	async setUpOwner(login: N8nLogin): Promise<void> {
		const owner = { ...login, firstName: 'Olive', lastName: 'Owner' };
		await this.request('POST', '/rest/owner/setup', owner);
	}

	/** Signs in as a user the server knows. */
	async signIn({ email, password }: N8nLogin): Promise<void> {
		await this.request('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** Sends a request and returns the answer without n8n's `data` envelope. */
	async request<T>(method: Method, path: string, body?: object, query?: IDataObject): Promise<T> {
		const response = await this.http
			.request<unknown>({
				method,
				url: path,
				data: body,
				params: query,
				headers: { Cookie: this.cookie },
			})
			.catch((error: unknown) => {
				// The error of axios carries the whole request, so printing it would print the session.
				const text = error instanceof Error ? error.message : String(error);
				throw new Error(`n8n gave no answer to ${method} ${path}: ${text}`);
			});
		if (response.status >= 300) {
			throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${reason(response)}`);
		}
		this.keepCookie(response.headers['set-cookie']);
		const answer = response.data;
		return isEnvelope<T>(answer) ? answer.data : (answer as T);
	}

	private keepCookie(setCookie: string[] | undefined): void {
		const session = setCookie?.find((cookie) => cookie.startsWith('n8n-auth='));
		if (session !== undefined) this.cookie = session.split(';')[0] ?? '';
	}
}

function isEnvelope<T>(answer: unknown): answer is { data: T } {
	return typeof answer === 'object' && answer !== null && 'data' in answer;
}

function reason({ data }: { data: unknown }): string {
	if (typeof data === 'object' && data !== null && 'message' in data) return String(data.message);
	return typeof data === 'string' ? data.slice(0, 300) : JSON.stringify(data);
}

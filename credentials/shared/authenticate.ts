import type {
	CredentialInformation,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

/** The text of a credential's field, without the blanks that come along when it is pasted. */
export const textOf = (field: CredentialInformation | undefined): string =>
	typeof field === 'string' || typeof field === 'number' ? String(field).trim() : '';

/**
 * Puts headers into each request. A function and no expressions: n8n can evaluate those only while a
 * node runs, and a registration is removed some seconds after that.
 */
export const authenticateWith =
	(headersOf: (credentials: ICredentialDataDecryptedObject) => Readonly<Record<string, string>>) =>
	async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		request.headers = { ...request.headers, ...headersOf(credentials) };
		return await Promise.resolve(request);
	};

import type { AnyProvider } from '../providers';
import type { ApiCall } from '../providers/api-call';
import type { CredentialHolder } from './credential';
import type { RequestPurpose } from './network-failures';
import { exchange, type ExchangeOptions, type FileLimit } from './transport';
import type { Attempt } from './attempt';

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

/** How a call is made, where that is not as usual. */
export interface CallOptions extends Pick<ExchangeOptions, 'verbatim'> {
	/** What goes into the call's form. */
	readonly file?: CallFile;
	/** How long to wait for an answer, in milliseconds. */
	readonly timeout?: number;
	/** What the call is for, in the words of a failure. */
	readonly purpose?: RequestPurpose;
	/** How large the file may be that the call asks for. */
	readonly limit?: FileLimit;
}

/**
 * Makes a call of a provider's API that sends no message, once. Every answer comes back, whatever
 * its status, a file as its bytes; redirects aren't followed, since the credential would go along.
 */
export async function call(
	this: CredentialHolder,
	provider: AnyProvider,
	baseUrl: string,
	{ method, path, body, form, multipart }: ApiCall,
	{ file, timeout = TIMEOUT, purpose = CALLING, limit, verbatim }: CallOptions = {},
): Promise<Attempt> {
	const parts = multipart && file && formOf(multipart, file);
	const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
	return await exchange.call(
		this,
		provider,
		{
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
		},
		{ purpose, file: limit, verbatim },
	);
}

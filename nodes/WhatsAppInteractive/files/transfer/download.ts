import type { IExecuteFunctions } from 'n8n-workflow';

import type { Answer, Problem, ProviderResponse } from '../../providers/api-call';
import { pathOfAddress, type ProviderPath } from '../../providers/path';
import { isSuccess } from '../../providers/problems';
import type { MediaDownload } from '../../providers/query';
import { call } from '../../api/call';
import type { Client } from '../../api/client';
import { Deadline } from '../../api/deadline';
import type { RequestPurpose } from '../../api/network-failures';
import { attemptWithout } from '../../api/hide-secrets';
import { exchange } from '../../api/exchange';
import { readUrl } from '../../common/read-url';
import type { Attempt } from '../../api/attempt';

/** A file that was fetched. */
export interface Download {
	readonly content: Buffer;
	/** Empty where the answer does not say. */
	readonly mimeType: string;
	/** Undefined where the answer does not say. */
	readonly fileName: string | undefined;
}

const FETCHING: RequestPurpose = {
	notDone: 'the file was not fetched',
	perhapsDone: 'so the file was not fetched',
	advice: "Run the node again. If the file is large, raise 'Timeout' among the options.",
	adviceOnCancel: 'Run the node again.',
	adviceOnSize: "If you expect a file of that size, raise 'Maximum Size' among the options.",
};

/** Who fetches and how, with how much patience in milliseconds. */
interface Fetching {
	readonly client: Client<IExecuteFunctions>;
	readonly way: MediaDownload;
	readonly timeout: number;
	/** The largest file that is taken, in bytes. */
	readonly maxBytes: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Fetches an address without the credential, wherever it leads on to. */
async function fetchWithoutCredential(
	{ client, maxBytes }: Fetching,
	address: URL,
	deadline: Deadline,
): Promise<Attempt> {
	return await exchange(
		async () =>
			await client.context.helpers.httpRequest({
				method: 'GET',
				url: address.href,
				headers: { accept: '*/*' },
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout: deadline.left(),
				abortSignal: deadline.signal,
			}),
		deadline,
		{ from: address.hostname, purpose: FETCHING, file: { maxBytes } },
	);
}

/** Fetches an address of the provider with the credential; a redirect leads on without it. */
async function fetchOwn(fetching: Fetching, address: URL, deadline: Deadline): Promise<Attempt> {
	const { client, maxBytes } = fetching;
	const attempt = await call(
		client,
		{ method: 'GET', path: pathOfAddress(address) },
		{
			baseUrl: address.origin,
			timeout: deadline.left(),
			purpose: FETCHING,
			limit: { maxBytes },
		},
	);
	if (attempt.type === 'unanswered') return attempt;
	const { statusCode, headers } = attempt.response;
	const target =
		statusCode >= 300 && statusCode < 400 ? readUrl(text(headers.location), address) : undefined;
	return target === undefined ? attempt : await fetchWithoutCredential(fetching, target, deadline);
}

/** `filename="invoice.pdf"` of a content disposition, also in its encoded form. */
function fileNameIn(disposition: string): string | undefined {
	const [, encoded] = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition) ?? [];
	const [, plain] = /filename\s*=\s*"?([^";]+)"?/i.exec(disposition) ?? [];
	try {
		return encoded === undefined ? plain?.trim() : decodeURIComponent(encoded.trim());
	} catch {
		// A broken escape: the plain form, if there is one, says the same.
		return plain?.trim();
	}
}

/** What an address outside of the provider says instead of giving the file. */
const foreignHostProblem = ({ hostname }: URL, { statusCode }: ProviderResponse): Problem => ({
	cause: 'account',
	reason: 'mediaProblem',
	what: `${hostname} did not give the file`,
	advice:
		'Files can be fetched for a few days only, and some addresses for minutes. Check the address in the field.',
	statusCode,
});

/** An address that the provider names and that is none of its own: nothing is asked for there. */
const strangeHostProblem = (
	provider: string,
	hostname = 'something that is no address',
): Problem => ({
	cause: 'account',
	what: `${provider} says that the file is at ${hostname}, which is not known to be its own: the credential was not sent there`,
	advice: 'Check the base URL in the credential: it must be the address of the API itself.',
});

/** Where a file is: at an address that somebody gave, or behind the provider's ID of it. */
export type FileSource = { readonly address: URL } | { readonly path: ProviderPath };

/** Where a file is fetched from, and whether with the credential. */
interface Place {
	readonly address: URL;
	readonly isOwn: boolean;
}

const found = (address: URL, isOwn: boolean): Answer<Place> => ({
	type: 'answered',
	result: { address, isOwn },
});

const refused = (problem: Problem): Answer<never> => ({ type: 'refused', problem });

/** An address that somebody gave; those of the provider get the credential. */
function placeOf({ way, client }: Fetching, address: URL): Answer<Place> {
	const own = way.owned(address, client.account);
	return found(own ?? address, own !== undefined);
}

/** Where the provider says that a file is, which must be a place of its own: the credential goes there. */
async function askForPlace(
	{ client, way }: Fetching,
	path: ProviderPath,
	deadline: Deadline,
): Promise<Answer<Place>> {
	const { provider, account } = client;
	if (way.addressIn === undefined) return found(new URL(account.baseUrl + path), true);
	const options = { timeout: deadline.left(), purpose: FETCHING };
	const attempt = await call(client, { method: 'GET', path }, options);
	if (attempt.type === 'unanswered') return refused(attempt.problem);
	const { response } = attempt;
	const told = isSuccess(response) ? way.addressIn(response) : null;
	if (told === null) return refused(way.refusal(response));
	const address = readUrl(told);
	const own = address && way.owned(address, account);
	return own === undefined
		? refused(strangeHostProblem(provider.name, address?.hostname))
		: found(own, true);
}

/** Fetches a file, within the time that all of it may take. */
async function fetchFile(
	fetching: Fetching,
	source: FileSource,
): Promise<Answer<Place & { readonly attempt: Attempt }>> {
	const { client, timeout } = fetching;
	const deadline = new Deadline(timeout, client.context.getExecutionCancelSignal());
	try {
		const place =
			'address' in source
				? placeOf(fetching, source.address)
				: await askForPlace(fetching, source.path, deadline);
		if (place.type === 'refused') return place;
		const { address, isOwn } = place.result;
		const attempt = await (isOwn ? fetchOwn : fetchWithoutCredential)(fetching, address, deadline);
		// An address to which the provider leads on may have the key in it.
		const result = { address, isOwn, attempt: attemptWithout(client.redaction, attempt) };
		return { type: 'answered', result };
	} finally {
		deadline.close();
	}
}

/** Fetches a file; the provider's own addresses get the credential. */
export async function download(fetching: Fetching, source: FileSource): Promise<Answer<Download>> {
	const fetched = await fetchFile(fetching, source);
	if (fetched.type === 'refused') return fetched;
	const { address, isOwn, attempt } = fetched.result;
	if (attempt.type === 'unanswered') return refused(attempt.problem);
	const { response } = attempt;
	const { headers, body } = response;
	if (!isSuccess(response) || !Buffer.isBuffer(body)) {
		return refused(isOwn ? fetching.way.refusal(response) : foreignHostProblem(address, response));
	}
	return {
		type: 'answered',
		result: {
			content: body,
			mimeType: text(headers['content-type']).split(';')[0]?.trim() ?? '',
			fileName: fileNameIn(text(headers['content-disposition'])),
		},
	};
}

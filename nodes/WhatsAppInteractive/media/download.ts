import { jsonParse, type IExecuteFunctions, type IN8nHttpFullResponse } from 'n8n-workflow';

import type { AnyProvider } from '../providers';
import type { Answer } from '../providers/api-call';
import { pathOfAddress } from '../providers/path';
import { isSuccess } from '../providers/problems';
import type { Problem, ProviderResponse } from '../providers/provider';
import type { MediaDownload } from '../providers/query';
import { call } from '../sending/call';
import { problemFromFailure, type Undertaking } from '../sending/failures';
import type { Attempt } from '../sending/transport';

/** A file on its way, as n8n's helpers take it. */
type FileStream = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** A file that is being fetched. */
export interface Download {
	readonly stream: FileStream;
	/** Empty where the answer does not say. */
	readonly mimeType: string;
	/** Undefined where the answer does not say. */
	readonly fileName: string | undefined;
}

const FETCHING: Undertaking = {
	notDone: 'the file was not fetched',
	perhapsDone: 'so the file was not fetched',
	advice: 'Run the node again.',
	adviceOnCancel: 'Run the node again.',
};

/** Who fetches, with how much patience in milliseconds. */
interface Fetching {
	readonly functions: IExecuteFunctions;
	readonly provider: AnyProvider;
	readonly timeout: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Fetches an address without the credential, wherever it leads on to. */
async function fetchPlainly(
	{ functions, provider, timeout }: Fetching,
	address: URL,
): Promise<Attempt> {
	try {
		const { statusCode, headers, body } = (await functions.helpers.httpRequest({
			method: 'GET',
			url: address.href,
			headers: { accept: '*/*' },
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout,
		})) as IN8nHttpFullResponse;
		return { type: 'answered', response: { statusCode, headers, body } };
	} catch (error) {
		const problem = problemFromFailure(provider.name, error, FETCHING);
		return { type: 'unanswered', problem };
	}
}

/** Fetches an address of the provider with the credential; a redirect leads on without it. */
async function fetchOwn(fetching: Fetching, address: URL): Promise<Attempt> {
	const { functions, provider, timeout } = fetching;
	const attempt = await call.call(
		functions,
		provider,
		address.origin,
		{ method: 'GET', path: pathOfAddress(address), answersFile: true },
		{ timeout, undertaking: FETCHING },
	);
	if (attempt.type === 'unanswered') return attempt;
	const { statusCode, headers } = attempt.response;
	const location = text(headers.location);
	return statusCode >= 300 && statusCode < 400 && URL.canParse(location, address.href)
		? await fetchPlainly(fetching, new URL(location, address))
		: attempt;
}

/** The answer with what a provider says in place of the stream in which it says it. */
async function spoken(
	functions: IExecuteFunctions,
	response: ProviderResponse,
): Promise<ProviderResponse> {
	const words = await functions.helpers.binaryToString(response.body as Buffer);
	return { ...response, body: jsonParse<unknown>(words, { fallbackValue: words }) };
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
const strangersRefusal = ({ hostname }: URL, { statusCode }: ProviderResponse): Problem => ({
	cause: 'account',
	what: `${hostname} did not give the file`,
	advice:
		'Files can be fetched for a few days only, and some addresses for minutes. Check the address in the field.',
	statusCode,
});

/** Fetches the file at an address; the provider's own addresses get the credential. */
export async function download(
	fetching: Fetching,
	way: MediaDownload,
	address: URL,
	isOwn: boolean,
): Promise<Answer<Download>> {
	const attempt = await (isOwn ? fetchOwn(fetching, address) : fetchPlainly(fetching, address));
	if (attempt.type === 'unanswered') return { type: 'refused', problem: attempt.problem };
	const { response } = attempt;
	if (!isSuccess(response)) {
		const said = await spoken(fetching.functions, response);
		const problem = isOwn ? way.refusal(said) : strangersRefusal(address, said);
		return { type: 'refused', problem };
	}
	return {
		type: 'answered',
		result: {
			stream: response.body as FileStream,
			mimeType: text(response.headers['content-type']).split(';')[0]?.trim() ?? '',
			fileName: fileNameIn(text(response.headers['content-disposition'])),
		},
	};
}

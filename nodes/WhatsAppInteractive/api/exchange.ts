import { parseJson } from '../common/json';
import { isSuccess } from '../providers/problems';
import type { Deadline } from './deadline';
import {
	problemFromBody,
	problemFromDelay,
	problemFromFailure,
	type RequestPurpose,
} from './network-failures';
import { isStream, readBody } from './read-body';
import { readResponse } from './read-response';
import type { Attempt } from './attempt';

/** The most bytes of an answer that is no file: many times what the longest list has. */
const MAX_ANSWER = 16 * 1024 * 1024;

/** The most bytes of a file that an answer may be. */
export interface FileLimit {
	readonly maxBytes: number;
}

/** What a body says: the JSON in it, or its text where it is none, such as a proxy's page. */
const readWords = (content: Buffer): unknown =>
	parseJson(content.toString('utf8').replace(/^\uFEFF/, ''));

/** What is waited for. */
interface Expected {
	/** Who answers, in the words of a failure. */
	readonly from: string;
	readonly purpose: RequestPurpose;
	/** How large the file may be that is asked for; its content then is the answer's body. */
	readonly file?: FileLimit | undefined;
}

/** Makes a request, and waits for its answer and for all of its body, until the deadline. */
export async function exchange(
	request: () => Promise<unknown>,
	deadline: Deadline,
	{ from, purpose, file }: Expected,
): Promise<Attempt> {
	let answer: unknown;
	try {
		answer = await request();
	} catch (error) {
		const problem = deadline.isPast
			? problemFromDelay(from, purpose)
			: problemFromFailure(from, error, purpose);
		return { type: 'unanswered', problem };
	}
	const response = readResponse(answer);
	const { body } = response;
	// Whoever stands in for n8n's HTTP client gives the body at once.
	if (!isStream(body)) return { type: 'answered', response };
	const isFile = file !== undefined && isSuccess(response);
	const read = await readBody(body, isFile ? file.maxBytes : MAX_ANSWER, deadline);
	if (read.type !== 'whole') {
		return { type: 'unanswered', problem: problemFromBody(from, read, purpose) };
	}
	const { content } = read;
	return {
		type: 'answered',
		response: { ...response, body: isFile ? content : readWords(content) },
	};
}

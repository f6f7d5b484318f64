import type { IWebhookFunctions } from 'n8n-workflow';

import { readResponse } from '../../api/read-response';
import { asRecord, asText, parseJson } from '../../common/json';
import { readUrl } from '../../common/read-url';
import { readVerdict, type HandOver } from '../../waiting/hand-over';
import type { Reference } from '../../waiting/reference';

/** What n8n says to an answer for an execution that waits. */
export type ResumeAnswer =
	/** The execution goes on with it. */
	| 'resumed'
	/** The execution waits no longer, or not for this. */
	| 'over'
	/** The node that waits has looked at it and takes it for somebody else's. */
	| 'refused'
	/** The execution is under way: it has not begun to wait, or has just been answered. */
	| 'busy'
	/** n8n does not take the address for one of its own. */
	| 'unsigned'
	/** Something else than the n8n that waits has answered, or nobody. */
	| 'unreachable';

/** How long n8n may take to resume an execution, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Where n8n resumes executions, by its own settings. Nothing of what came in is a part of it.
 * @returns undefined where n8n does not say
 */
function waitingBase(context: IWebhookFunctions): URL | undefined {
	const own = context.evaluateExpression('{{ $execution.resumeUrl }}');
	const url = readUrl(typeof own === 'string' ? own : '');
	if (url === undefined) return undefined;
	return new URL(url.pathname.replace(/\/[^/]*$/, '/'), url.origin);
}

/** The same address at the process that serves this call, past everything that stands before it. */
function atThisProcess(context: IWebhookFunctions, url: URL): URL | undefined {
	const { socket } = context.getRequestObject();
	const { localAddress, localPort } = socket;
	if (localAddress === undefined || localPort === undefined) return undefined;
	const address = localAddress.replace(/^::ffff:/, '');
	const host = address.includes(':') ? `[${address}]` : address;
	const scheme = 'encrypted' in socket && socket.encrypted === true ? 'https' : 'http';
	return new URL(`${url.pathname}${url.search}`, `${scheme}://${host}:${localPort}`);
}

/** What n8n's own pages and errors say; those of a proxy say something else. */
const RUNNING = /is running already|already being resumed/i;
const GONE = /^the execution .*(does not exist|has finished)/i;

/** Reads an answer. */
function readResumeAnswer(statusCode: number, body: unknown): ResumeAnswer {
	const verdict = readVerdict(body);
	if (verdict !== undefined) return verdict;
	const message = asText(asRecord(parseJson(body)).message) ?? '';
	if (RUNNING.test(message)) return 'busy';
	if (GONE.test(message) || /does not contain a waiting webhook/i.test(message)) return 'over';
	const page = typeof body === 'string' ? body : '';
	if (statusCode === 200) return /no action required/i.test(page) ? 'over' : 'unreachable';
	return statusCode === 401 ? 'unsigned' : 'unreachable';
}

async function callOnce(
	context: IWebhookFunctions,
	url: URL,
	handOver: HandOver,
): Promise<ResumeAnswer> {
	let answer: unknown;
	try {
		answer = await context.helpers.httpRequest({
			method: 'POST',
			url: url.toString(),
			headers: { accept: 'application/json', 'content-type': 'application/json' },
			body: { ...handOver },
			timeout: TIMEOUT_MS,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
	} catch (error) {
		// The address has n8n's signature in it, and stays out of the log.
		const why = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
		context.logger.debug(`WhatsApp Interactive Trigger: ${url.host} was not reached (${why})`);
		return 'unreachable';
	}
	const { statusCode, body } = readResponse(answer);
	return readResumeAnswer(statusCode, body);
}

/**
 * Hands an answer to the node that waits for it. First at the process that serves this call, which is
 * n8n for sure; then at n8n's public address, which may lead through a proxy, or nowhere from here.
 */
export async function callResume(
	context: IWebhookFunctions,
	{ executionId, nodeId, token }: Reference,
	handOver: HandOver,
): Promise<ResumeAnswer> {
	const base = waitingBase(context);
	if (base === undefined) return 'unreachable';
	const url = new URL(`${executionId}/${encodeURIComponent(nodeId)}`, base);
	url.searchParams.set('signature', token);
	let best: ResumeAnswer = 'unreachable';
	for (const address of [atThisProcess(context, url), url]) {
		if (address === undefined) continue;
		const answer = await callOnce(context, address, handOver);
		if (answer !== 'unreachable' && answer !== 'unsigned') return answer;
		if (answer === 'unsigned') best = answer;
	}
	return best;
}

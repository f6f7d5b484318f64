import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Courier } from './delivery/courier';
import type { Deliverer } from './delivery/deliverer';
import type { Disruption, FaultBook, Occasion } from './faults/fault-book';
import { retryHeaders } from './faults/retry-after';
import { type Answer, type SandboxRequest, undocumented, withHeaders } from './http/message';
import { BodyTooLargeError, readBody, readHead } from './http/read';
import { answerText, reset, writeAnswer, writeCutOff } from './http/write';
import type { JsonValue } from './json';
import type { Acceptance, Handled, ProviderSimulation } from './providers/provider';
import type { MessageLog } from './records/message-log';
import type { RecordedRequest } from './records/recorded-request';
import type { Ring } from './records/ring';
import type { Timeline } from './records/timeline';

/** The kind of messages that may be sent outside of the customer-service window, at all providers. */
const TEMPLATE = 'template';

/** What the servers of all providers share. */
export interface Desk {
	readonly requests: Ring<RecordedRequest>;
	readonly messages: MessageLog;
	readonly faults: FaultBook;
	readonly courier: Courier;
	readonly deliverer: Deliverer;
	readonly timeline: Timeline;
}

/** What the client got: an answer, or nothing. */
type Shown = { readonly answer: Answer; readonly cutOff?: boolean } | 'reset' | 'hang';

/** An HTTP server for one provider. */
export function providerServer(simulation: ProviderSimulation, desk: Desk): Server {
	return createServer((incoming, response) => {
		const receivedAt = Date.now();
		serve(simulation, desk, incoming, response, receivedAt).catch((error: unknown) => {
			// The client may be gone, which is its business; anything else is a fault of the sandbox.
			if (!response.headersSent) writeAnswer(response, undocumented(500, String(error)));
		});
	});
}

async function serve(
	simulation: ProviderSimulation,
	desk: Desk,
	incoming: IncomingMessage,
	response: ServerResponse,
	receivedAt: number,
): Promise<void> {
	const head = readHead(incoming);
	const record = recorder(simulation, desk, receivedAt);
	if (desk.faults.breaksBeforeReading({ provider: simulation.name, path: head.path })) {
		record(head, 'reset', undefined, 'reset');
		reset(response);
		return;
	}
	let request: SandboxRequest;
	try {
		request = await readBody(incoming, head);
	} catch (error) {
		if (!(error instanceof BodyTooLargeError)) throw error;
		const answer = undocumented(413, error.message);
		record(head, { answer }, undefined);
		writeAnswer(response, answer);
		return;
	}

	const recipient = simulation.recipientOf(request.body);
	const occasion: Occasion = {
		provider: simulation.name,
		path: request.path,
		...(recipient === undefined ? {} : { recipient }),
	};
	const latency = desk.faults.latency(occasion);
	// Unreferenced, so that a long delay does not keep a stopped sandbox alive.
	if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency).unref());
	const fault = desk.faults.disruption(occasion);
	const { shown, handled } = await decide(simulation, request, fault);
	record(request, shown, handled, fault?.kind);
	for (const acceptance of handled === undefined ? [] : acceptancesOf(handled)) {
		const { kind, recipient: to } = acceptance;
		const failure = desk.faults.failure({ ...occasion, recipient: to }, kind === TEMPLATE);
		const entry = desk.messages.add(
			simulation.name,
			failure === undefined ? acceptance : { ...acceptance, outcome: { kind: 'failed', failure } },
		);
		desk.timeline.addMessage(entry.message);
		desk.courier.dispatch(entry, desk.faults.reportDisorder(occasion));
	}
	for (const signal of handled?.signals ?? []) desk.timeline.addSignal(simulation.name, signal);
	if (recipient !== undefined && handled?.violations !== undefined) {
		const { violations, answer } = handled;
		const { name: provider } = simulation;
		desk.timeline.addRefusal(provider, recipient, { violations, status: answer.status });
	}
	respond(response, shown);
}

/** The messages that the provider took: one, or several in one request. */
function acceptancesOf({ acceptance, acceptances = [] }: Handled): readonly Acceptance[] {
	return acceptance === undefined ? acceptances : [acceptance];
}

/** What the client gets, and what the provider made of the request if the request reached it. */
interface Decision {
	readonly shown: Shown;
	readonly handled?: Handled;
}

async function decide(
	simulation: ProviderSimulation,
	request: SandboxRequest,
	fault: Disruption | undefined,
): Promise<Decision> {
	const handle = async (): Promise<Handled> => await simulation.handle(request);
	/** Some faults strike after the provider took the message, if they are told to. */
	const instead = async (shown: Shown, accepted = false): Promise<Decision> =>
		accepted ? { shown, handled: await handle() } : { shown };
	if (fault === undefined) {
		const handled = await handle();
		return { shown: { answer: handled.answer }, handled };
	}
	switch (fault.kind) {
		case 'too-many-requests':
		case 'rate': {
			const refusal = simulation.tooManyRequests(request);
			return await instead({ answer: withHeaders(refusal, retryHeaders(fault)) });
		}
		case 'server-error': {
			const error = simulation.serverError(request, fault.status);
			return await instead({ answer: withHeaders(error, retryHeaders(fault)) }, fault.accepted);
		}
		case 'html-page':
			return await instead({ answer: gatewayPage(fault.status ?? 502) }, fault.accepted);
		case 'reset':
			return await instead('reset', fault.when === 'after-accepting');
		case 'hang':
			return await instead('hang', fault.accepted);
		case 'cut-off': {
			const handled = await handle();
			return { shown: { answer: handled.answer, cutOff: true }, handled };
		}
	}
}

function gatewayPage(status: number): Answer {
	const body = `<html><head><title>${status}</title></head><body>The gateway failed</body></html>`;
	return { kind: 'html', status, body };
}

function respond(response: ServerResponse, shown: Shown): void {
	if (shown === 'hang') return;
	if (shown === 'reset') reset(response);
	else if (shown.cutOff === true) writeCutOff(response, shown.answer);
	else writeAnswer(response, shown.answer);
}

function recorder(simulation: ProviderSimulation, desk: Desk, receivedAt: number) {
	return (
		request: SandboxRequest,
		shown: Shown,
		handled: Handled | undefined,
		fault?: RecordedRequest['fault'],
	): void => {
		const [first] = handled === undefined ? [] : acceptancesOf(handled);
		const messageId = first?.messageId;
		desk.requests.push({
			provider: simulation.name,
			method: request.method,
			path: request.path,
			query: request.query,
			headers: request.headers,
			body: request.body,
			rawBody: request.rawBody,
			receivedAt,
			answer: shownAnswer(shown),
			accepted: messageId !== undefined,
			...(messageId === undefined ? {} : { messageId }),
			...(handled?.violations === undefined ? {} : { violations: handled.violations }),
			...(fault === undefined ? {} : { fault }),
		});
	};
}

function shownAnswer(shown: Shown): { status: number; body: JsonValue } {
	if (shown === 'reset' || shown === 'hang') return { status: 0, body: null };
	const { answer } = shown;
	return { status: answer.status, body: answer.kind === 'json' ? answer.body : answerText(answer) };
}

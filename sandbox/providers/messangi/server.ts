import { randomUUID } from 'node:crypto';
import type { MessangiAccount } from '../../accounts';
import { type Answer, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Route } from '../../http/routes';
import { type JsonValue, stringAt } from '../../json';
import { outcomeFor } from '../../numbers';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { inboundFile } from '../inbound/files';
import type { Handled, OutgoingReport, ProviderSimulation } from '../provider';
import { checkJson, refuse } from '../refuse';
import { accepted, failure } from './answers';
import { messangiInbound } from './inbound';
import { messangiReports } from './reports';
import { checkMessage } from './schemas';

/** Messangi: the send call. An empty body serves to test a key: 400 says that the key is good. */
export class MessangiSimulation implements ProviderSimulation {
	readonly name = 'messangi';
	/** Where the forward process of the number sends what comes in, set in the panel. */
	forwardUrl: string | undefined;

	private readonly routes: ReadonlyArray<Route<Handled>>;

	constructor(private readonly account: MessangiAccount) {
		const path = `${account.basePath}${account.sendPath}`;
		this.routes = [{ method: 'POST', path, handle: (request) => this.send(request) }];
	}

	inbound(event: InboundEvent, setting: InboundSetting): OutgoingReport[] | undefined {
		return messangiInbound(event, setting, this.account, this.forwardUrl);
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'request', 'to');
	}

	handle(request: SandboxRequest): Handled {
		const file = inboundFile(request, '/media/:mediaId');
		if (file !== undefined) return { answer: file };
		const found = findRoute(this.routes, request);
		if (found === undefined) {
			return { answer: undocumented(404, `${request.method} ${request.path} is not simulated`) };
		}
		switch (request.headers.authorization) {
			case `Bearer ${this.account.apiKey}`:
				return found.route.handle(request, found.params);
			case `Bearer ${this.account.apiKeyWithoutScope}`:
				return { answer: failure(403, 'Invalid scope') };
			default:
				return { answer: failure(401, 'Authentication failed') };
		}
	}

	tooManyRequests(): Answer {
		return failure(429, 'Too Many Requests');
	}

	serverError(_request: SandboxRequest, status: number): Answer {
		return failure(status, status === 503 ? 'Service Unavailable' : 'Internal Server Error');
	}

	reset(): void {
		this.forwardUrl = undefined;
	}

	private send(request: SandboxRequest): Handled {
		const checked = checkJson(request, checkMessage);
		if (!checked.ok) {
			const first = checked.violations[0];
			const reason = first === undefined ? 'Bad Request' : `${first.path} ${first.message}`.trim();
			return refuse(failure(400, reason), checked.violations);
		}
		const message = checked.value;
		const { from, to, type, interactive, externalId } = message.request;
		const transactionId = randomUUID();
		const subject = { message, id: randomUUID(), username: this.account.username };
		return {
			answer: accepted(transactionId, new Date()),
			acceptance: {
				messageId: transactionId,
				sender: from,
				recipient: to,
				...(externalId === undefined ? {} : { correlationId: externalId }),
				kind: interactive?.type ?? type,
				body: request.body ?? null,
				outcome: outcomeFor(this.name, to),
				write: (report, at) => messangiReports(subject, report, at),
			},
		};
	}
}

import type { InfobipAccount } from '../../accounts';
import type { Answer, SandboxRequest } from '../../http/message';
import { json } from '../../http/message';
import { findRoute, type Route } from '../../http/routes';
import { type JsonValue, stringAt } from '../../json';
import { outcomeFor } from '../../numbers';
import { RecentSet } from '../../records/recent-set';
import type { Check } from '../../validation/check';
import type { Handled, ProviderSimulation } from '../provider';
import { checkJson, refuse } from '../refuse';
import { apiErrors, classicErrors, sendResult, STATUSES } from './answers';
import { PulledReports } from './pulled-reports';
import { infobipReports, newMessageId } from './reports';
import { type InfobipMessage, SEND_CALLS } from './schemas';

const REPORTS_PATH = '/messages-api/1/reports';
const TEMPLATES_PATH = '/whatsapp/1/templates';
const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 10;
const REMEMBERED_MESSAGE_IDS = 200_000;

/** Infobip: the send calls, reports to be fetched, and the template list that tests a credential. */
export class InfobipSimulation implements ProviderSimulation {
	readonly name = 'infobip';

	private readonly routes: ReadonlyArray<Route<Handled>>;
	private readonly pulled = new PulledReports();
	private readonly usedMessageIds = new RecentSet(REMEMBERED_MESSAGE_IDS);

	constructor(private readonly account: InfobipAccount) {
		this.routes = [
			{ method: 'GET', path: TEMPLATES_PATH, handle: listTemplates },
			{
				method: 'GET',
				path: REPORTS_PATH,
				handle: ({ query }) => ({ answer: this.pulled.answer(query) }),
			},
			...Object.entries(SEND_CALLS).map(([call, check]) => ({
				method: 'POST',
				path: `/whatsapp/1/message/${call}`,
				handle: (request: SandboxRequest) => this.send(call, check, request),
			})),
		];
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to');
	}

	handle(request: SandboxRequest): Handled {
		const refusal = this.authenticate(request);
		if (refusal !== undefined) return { answer: refusal };
		const found = findRoute(this.routes, request);
		if (found === undefined) return { answer: classicErrors.notFound() };
		return found.route.handle(request, found.params);
	}

	tooManyRequests(request: SandboxRequest): Answer {
		return errorsFor(request).tooManyRequests();
	}

	serverError(request: SandboxRequest, status: number): Answer {
		return errorsFor(request).generalError(status);
	}

	reset(): void {
		this.usedMessageIds.clear();
		this.pulled.clear();
	}

	private authenticate(request: SandboxRequest): Answer | undefined {
		const errors = errorsFor(request);
		switch (request.headers.authorization) {
			case `App ${this.account.apiKey}`:
				return undefined;
			case `App ${this.account.apiKeyWithoutScope}`:
				return errors.forbidden();
			default:
				return errors.unauthorized();
		}
	}

	private send(call: string, check: Check<InfobipMessage>, request: SandboxRequest): Handled {
		const checked = checkJson(request, check);
		if (!checked.ok) {
			return refuse(classicErrors.badRequest(checked.violations), checked.violations);
		}
		return this.accept(call, checked.value, request.body ?? null);
	}

	private accept(call: string, message: InfobipMessage, body: JsonValue): Handled {
		const { to, callbackData } = message;
		const outcome = outcomeFor(this.name, to);
		const own = message.messageId ?? '';
		const messageId = own === '' ? newMessageId() : own;
		if (this.usedMessageIds.has(own)) {
			return { answer: sendResult(to, messageId, STATUSES.duplicateMessageId) };
		}
		if (outcome.kind === 'refused-no-credit') {
			return { answer: sendResult(to, messageId, STATUSES.notEnoughCredits) };
		}
		if (own !== '') this.usedMessageIds.add(own);
		const subject = { message, messageId, sentAt: new Date() };
		return {
			answer: sendResult(to, messageId, STATUSES.pendingEnroute),
			acceptance: {
				messageId,
				sender: message.from,
				recipient: to,
				...(callbackData === undefined ? {} : { correlationId: callbackData }),
				kind: call,
				body,
				outcome,
				write: (report, at) => {
					this.pulled.add(subject, report, at);
					return infobipReports(subject, report, at);
				},
			},
		};
	}
}

/** The sandbox's account has no templates; the call serves to test a key. */
function listTemplates(request: SandboxRequest): Handled {
	const page = Number(request.query.page ?? 0);
	const size = Number(request.query.size ?? DEFAULT_PAGE_SIZE);
	const sound =
		Number.isInteger(page) &&
		page >= 0 &&
		Number.isInteger(size) &&
		size >= 1 &&
		size <= MAX_PAGE_SIZE;
	if (!sound) return { answer: apiErrors.badRequest() };
	const paging = { page, size, totalPages: 0, totalResults: 0 };
	return { answer: json(200, { results: [], paging }) };
}

/** Templates and the Messages API have an error body of their own. */
function errorsFor(request: SandboxRequest): typeof classicErrors | typeof apiErrors {
	return request.path === TEMPLATES_PATH || request.path === REPORTS_PATH
		? apiErrors
		: classicErrors;
}

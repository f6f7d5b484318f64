import type { InfobipAccount } from '../../accounts';
import type { Answer, SandboxRequest } from '../../http/message';
import { findRoute, type Route } from '../../http/routes';
import { isJsonObject, type JsonValue, stringAt } from '../../json';
import type { SettingsBook } from '../../settings';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import type { Handled, OutgoingReport, ProviderSimulation } from '../provider';
import { classicErrors } from './answers';
import { errorsFor } from './error-form';
import { LookUps } from './look-ups';
import { COPIES_PATH } from './look-ups/media';
import { PaymentBook } from './payments/book';
import { seededPayments } from './payments/seed';
import { PulledReports } from './pulled-reports';
import { isOpenToSenders } from './scopes';
import { SendCalls } from './send-calls';
import { TemplateShelf } from './templates/shelf';
import { InfobipWebhooks } from './webhooks';

/** Infobip: the send calls, reports to be fetched, webhooks, and what can be looked up. */
export class InfobipSimulation implements ProviderSimulation {
	readonly name = 'infobip';

	/** The registrations of the account and what they get. */
	readonly webhooks: InfobipWebhooks;

	/** The templates of the account. */
	readonly templates = new TemplateShelf();
	/** What customers were asked to pay. */
	readonly payments: PaymentBook;

	private readonly routes: ReadonlyArray<Route<Handled>>;
	private readonly pulled = new PulledReports();
	private readonly sending: SendCalls;
	private readonly lookUps: LookUps;

	constructor(
		private readonly account: InfobipAccount,
		settings: SettingsBook,
	) {
		this.webhooks = new InfobipWebhooks(account, settings);
		this.payments = new PaymentBook(() => seededPayments(account.sender));
		this.sending = new SendCalls({
			pulled: this.pulled,
			audience: this.webhooks.audience,
			templates: this.templates,
			payments: this.payments,
		});
		this.lookUps = new LookUps(account, this.templates, this.payments);
		this.routes = [
			...this.sending.routes,
			...this.webhooks.routes,
			...this.lookUps.routes,
			{
				method: 'GET',
				path: '/messages-api/1/reports',
				handle: ({ query }) => ({ answer: this.pulled.answer(query) }),
			},
		];
	}

	inbound(event: InboundEvent, setting: InboundSetting): OutgoingReport[] | undefined {
		const reports = this.webhooks.inbound(event, setting);
		this.lookUps.note(reports ?? []);
		return reports;
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to') ?? stringAt(firstMessage(body), 'to');
	}

	handle(request: SandboxRequest): Handled {
		const refusal = this.authenticate(request);
		if (refusal !== undefined) return { answer: refusal };
		const found = findRoute(this.routes, request);
		if (found === undefined) return { answer: classicErrors.notFound() };
		return found.route.handle(request, found.params);
	}

	tooManyRequests(request: SandboxRequest): Answer {
		return errorsFor(request.path).tooManyRequests();
	}

	serverError(request: SandboxRequest, status: number): Answer {
		return errorsFor(request.path).generalError(status);
	}

	reset(): void {
		this.sending.reset();
		this.lookUps.reset();
		this.templates.reset();
		this.payments.reset();
		this.pulled.clear();
		this.webhooks.clear();
	}

	private authenticate(request: SandboxRequest): Answer | undefined {
		// A copy of a file is on a machine that knows nothing of keys.
		if (request.path.startsWith(COPIES_PATH)) return undefined;
		const errors = errorsFor(request.path);
		switch (request.headers.authorization) {
			case `App ${this.account.apiKey}`:
				return undefined;
			case `App ${this.account.apiKeyToSend}`:
				return isOpenToSenders(request.path) ? undefined : errors.forbidden();
			case `App ${this.account.apiKeyWithoutScope}`:
				return errors.forbidden();
			default:
				return errors.unauthorized();
		}
	}
}

/** The first of several messages, or the first destination of several events. */
function firstMessage(body: JsonValue | undefined): JsonValue | undefined {
	if (!isJsonObject(body)) return undefined;
	const { messages, events } = body;
	if (Array.isArray(messages)) return messages[0];
	const [event] = Array.isArray(events) ? events : [];
	const destinations = isJsonObject(event) ? event.destinations : undefined;
	return Array.isArray(destinations) ? destinations[0] : undefined;
}

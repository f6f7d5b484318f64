import type { GupshupAccount } from '../../accounts';
import type { Post } from '../../delivery/post';
import { type Answer, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Params, type Route } from '../../http/routes';
import { type JsonValue, stringAt } from '../../json';
import { outcomeFor } from '../../numbers';
import { kindOf, type MetaMessage } from '../meta/message';
import type { Handled, ProviderSimulation } from '../provider';
import { checkJson, refuse } from '../refuse';
import { accepted, errors } from './answers';
import { gupshupReports, reportSubject } from './reports';
import { checkMessage } from './schemas';
import { SubscriptionCalls } from './subscription-calls';

const SEND_PATH = '/partner/app/:appId/v3/message';

/** Gupshup: the v3 send call of the Partner API and the subscriptions of the app. */
export class GupshupSimulation implements ProviderSimulation {
	readonly name = 'gupshup';

	private readonly calls: SubscriptionCalls;
	private readonly routes: ReadonlyArray<Route<Handled | Promise<Handled>>>;

	constructor(
		private readonly account: GupshupAccount,
		post: Post,
	) {
		this.calls = new SubscriptionCalls(account, post);
		this.routes = [
			{
				method: 'POST',
				path: SEND_PATH,
				handle: (request, params) => this.checkSendingApp(params) ?? this.send(request),
			},
			...this.calls.routes.map((route) => ({
				...route,
				handle: (request: SandboxRequest, params: Params) =>
					this.checkApp(params) ?? route.handle(request, params),
			})),
		];
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to') ?? stringAt(body, 'recipient');
	}

	handle(request: SandboxRequest): Handled | Promise<Handled> {
		const found = findRoute(this.routes, request);
		if (found === undefined) {
			return { answer: undocumented(404, `${request.method} ${request.path} is not simulated`) };
		}
		const refusal = this.authenticate(request);
		if (refusal !== undefined) return { answer: refusal };
		return found.route.handle(request, found.params);
	}

	tooManyRequests(): Answer {
		return errors.tooManyRequests();
	}

	serverError(_request: SandboxRequest, status: number): Answer {
		return errors.internal(status);
	}

	reset(): void {
		this.calls.subscriptions.clear();
	}

	/** App tokens come raw, universal app tokens behind `Bearer `. */
	private authenticate(request: SandboxRequest): Answer | undefined {
		switch (request.headers.authorization) {
			case this.account.appToken:
			case `Bearer ${this.account.universalAppToken}`:
				return undefined;
			case this.account.tokenWithoutAccess:
				return errors.access();
			default:
				return errors.authentication();
		}
	}

	private checkApp({ appId }: Params): Handled | undefined {
		const { appId: ready, appIdWithoutCallbackBilling, appIdOnPremises } = this.account;
		const known = [ready, appIdWithoutCallbackBilling, appIdOnPremises].includes(appId ?? '');
		return known ? undefined : { answer: errors.appDetails() };
	}

	private checkSendingApp(params: Params): Handled | undefined {
		switch (params.appId) {
			case this.account.appIdWithoutCallbackBilling:
				return { answer: errors.callbackBilling() };
			case this.account.appIdOnPremises:
				return { answer: errors.appType() };
			default:
				return this.checkApp(params);
		}
	}

	private send(request: SandboxRequest): Handled {
		if (request.body === undefined) {
			return refuse(errors.invalidJson(), [{ path: '', message: 'is no JSON' }]);
		}
		const checked = checkJson(request, checkMessage);
		if (!checked.ok) return refuse(errors.parameters(), checked.violations);
		return this.accept(checked.value, request.body);
	}

	private accept(message: MetaMessage, body: JsonValue): Handled {
		// If both are given, the phone number wins over the user ID.
		const recipient = message.to ?? message.recipient ?? '';
		const correlationId = message.biz_opaque_callback_data;
		const subject = reportSubject(this.account, recipient, correlationId);
		return {
			answer: accepted(subject.gsId, recipient),
			acceptance: {
				messageId: subject.gsId,
				sender: this.account.sender,
				recipient,
				...(correlationId === undefined ? {} : { correlationId }),
				kind: kindOf(message),
				body,
				outcome: outcomeFor(this.name, recipient),
				write: (report, at) => gupshupReports(subject, this.calls.subscriptions.list(), report, at),
			},
		};
	}
}

import type { GupshupAccount } from '../../accounts';
import type { Post } from '../../delivery/post';
import { type Answer, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Params, type Route } from '../../http/routes';
import { type JsonValue, stringAt } from '../../json';
import { outcomeFor } from '../../numbers';
import { kindOf, type MetaMessage } from '../meta/message';
import { MetaAccount, outcomeAfter } from '../meta/meta-account';
import type { SettingsBook } from '../../settings';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { inboundFile } from '../inbound/files';
import type { Handled, OutgoingReport, ProviderSimulation } from '../provider';
import { checkJson, refuse } from '../refuse';
import { accepted, errors } from './answers';
import { gupshupInbound } from './inbound';
import { lookUpRoutes, partnerApps } from './look-ups';
import { gupshupReports, quoteOf, reportSubject } from './reports';
import { checkMessage } from './schemas';
import { SubscriptionCalls } from './subscription-calls';

const SEND_PATH = '/partner/app/:appId/v3/message';
const PARTNER_APPS_PATH = '/partner/account/api/partnerApps';

/** Gupshup: the v3 send call of the Partner API, its look-ups and the subscriptions of the app. */
export class GupshupSimulation implements ProviderSimulation {
	readonly name = 'gupshup';

	/** The templates and the media of the app. */
	readonly meta = new MetaAccount();
	/** The subscriptions of the app. */
	readonly calls: SubscriptionCalls;

	private readonly routes: ReadonlyArray<Route<Handled | Promise<Handled>>>;

	constructor(
		private readonly account: GupshupAccount,
		post: Post,
		settings: SettingsBook,
	) {
		this.calls = new SubscriptionCalls(account, post, settings);
		this.routes = [
			{
				method: 'POST',
				path: SEND_PATH,
				handle: (request, params) => this.checkSendingApp(params) ?? this.send(request),
			},
			...[...this.calls.routes, ...lookUpRoutes(account, this.meta)].map((route) => ({
				...route,
				handle: (request: SandboxRequest, params: Params) =>
					this.checkApp(params) ?? route.handle(request, params),
			})),
		];
	}

	inbound(event: InboundEvent, setting: InboundSetting): OutgoingReport[] | undefined {
		return gupshupInbound(event, setting, this.account, this.calls.subscriptions.list());
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to') ?? stringAt(body, 'recipient');
	}

	handle(request: SandboxRequest): Handled | Promise<Handled> {
		const file = inboundFile(request, '/wa/:appId/wa/media/:mediaId');
		if (file !== undefined) return { answer: file };
		if (request.path === PARTNER_APPS_PATH) return this.listApps(request);
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
		this.calls.clear();
		this.meta.reset();
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

	/** The one call for which the partner's own token is needed. */
	private listApps({ method, headers, path }: SandboxRequest): Handled {
		if (method !== 'GET') {
			return { answer: undocumented(404, `${method} ${path} is not simulated`) };
		}
		if (headers.authorization !== this.account.partnerToken) {
			return { answer: errors.authentication() };
		}
		return partnerApps(this.account);
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
		const rejection = this.meta.rejectionOf(message, body);
		const subject = reportSubject(this.account, recipient, correlationId, rejection);
		return {
			answer: accepted(subject.gsId, recipient),
			acceptance: {
				messageId: subject.gsId,
				sender: this.account.sender,
				recipient,
				...(correlationId === undefined ? {} : { correlationId }),
				kind: kindOf(message),
				body,
				outcome: outcomeAfter(rejection, outcomeFor(this.name, recipient)),
				write: (report, at) => gupshupReports(subject, this.calls.subscriptions.list(), report, at),
				quote: quoteOf(subject),
			},
		};
	}
}

import type { MetaCloudAccount } from '../../accounts';
import type { Ask } from '../../delivery/deliverer';
import { type Answer, json, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Params, type Route } from '../../http/routes';
import { type JsonObject, type JsonValue, stringAt } from '../../json';
import type { SettingsBook } from '../../settings';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { cloudInbound } from '../meta/cloud/inbound';
import { CloudDesk } from '../meta/cloud/desk';
import { templatesFor } from '../meta/cloud/lists';
import { ATTACHMENTS, giveAttachment, tellMedia } from '../meta/cloud/media';
import type { Tell } from '../meta/cloud/number';
import { MetaAccount } from '../meta/meta-account';
import type { Handled, OutgoingReport, ProviderSimulation } from '../provider';
import { errors } from './answers';
import { AppCalls, type MetaApp } from './app-calls';
import { ManagementUsage } from './usage';
import { configureNumber, listSubscribed, subscribe, unsubscribe } from './webhook-calls';
import { MetaWebhooks } from './webhooks';

const VERSION = /^v\d{1,2}\.\d$/u;

/** The flows of the account, in the states that there are. */
const FLOWS = [
	{ id: '987001', name: 'claim_form', status: 'PUBLISHED', categories: ['OTHER'] },
	{ id: '987002', name: 'survey', status: 'DRAFT', categories: ['SURVEY'] },
];

/** Meta's Cloud API: sending, media, the lists of an account, its webhooks with their handshake. */
export class MetaCloudSimulation implements ProviderSimulation {
	readonly name = 'metaCloud';

	/** The templates and the media of the account. */
	readonly meta = new MetaAccount();
	/** Where the events go for the app whose token is used. */
	readonly webhooks: MetaWebhooks;

	/** Each app that is subscribed to the account is told by itself. */
	private readonly apps: readonly MetaApp[];
	private readonly appCalls: AppCalls;
	private readonly desk: CloudDesk;
	private readonly usage: ManagementUsage;
	private readonly tell: Tell = (body, field) =>
		this.apps.flatMap(({ webhooks }) => webhooks.tell(body, field));
	private readonly routes: ReadonlyArray<Route<Handled | Promise<Handled>>>;

	constructor(
		private readonly account: MetaCloudAccount,
		ask: Ask,
		settings: SettingsBook,
	) {
		const { appId, appSecret, otherAppId, otherAppSecret } = account;
		this.webhooks = new MetaWebhooks(appSecret, ask);
		this.apps = [
			{ id: appId, secret: appSecret, webhooks: this.webhooks },
			{ id: otherAppId, secret: otherAppSecret, webhooks: new MetaWebhooks(otherAppSecret, ask) },
		];
		this.appCalls = new AppCalls(this.apps);
		this.usage = new ManagementUsage(account, settings);
		const { name: provider, meta, tell } = this;
		this.desk = new CloudDesk({ provider, number: account, meta, tell, errors }, settings);
		this.routes = [
			this.ofNumber('POST', 'messages', (request) => this.desk.send(request)),
			this.ofNumber('POST', 'media', (request) => this.desk.upload(request)),
			this.ofAccount('GET', 'message_templates', ({ query }) =>
				this.desk.list(templatesFor(query, this.meta), query),
			),
			this.ofAccount('GET', 'phone_numbers', ({ query }) =>
				this.desk.list([this.shownNumber()], query),
			),
			this.ofAccount('GET', 'flows', ({ query }) => this.desk.list(FLOWS, query)),
			this.ofAccount('GET', 'subscribed_apps', () => listSubscribed(account, this.webhooks)),
			this.ofAccount('POST', 'subscribed_apps', (request) => subscribe(request, this.webhooks)),
			this.ofAccount('DELETE', 'subscribed_apps', () => unsubscribe(this.webhooks)),
			{ method: 'GET', path: '/:version/:id', handle: (request, { id }) => this.show(request, id) },
			{
				method: 'POST',
				path: '/:version/:id',
				handle: (request, { id = '' }) =>
					id === account.phoneNumberId
						? configureNumber(request, this.webhooks)
						: { answer: errors.unknownObject(id) },
			},
		];
	}

	/** Where the events go for an app; undefined for an app that there is not. */
	webhooksOf(appId: string): MetaWebhooks | undefined {
		return this.apps.find(({ id }) => id === appId)?.webhooks;
	}

	inbound(event: InboundEvent, setting: InboundSetting): readonly OutgoingReport[] | undefined {
		return cloudInbound(event, setting, this.account, this.tell);
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to') ?? stringAt(body, 'recipient');
	}

	handle(request: SandboxRequest): Handled | Promise<Handled> {
		const ofApp = this.appCalls.handle(request);
		if (ofApp !== undefined) return ofApp;
		const refusal = this.authenticate(request);
		if (refusal !== undefined) return { answer: refusal };
		if (request.path === ATTACHMENTS) {
			const file = giveAttachment(request, this.meta);
			return { answer: file ?? undocumented(404, 'There is no such file, or not any more') };
		}
		const [, version = ''] = request.path.split('/');
		const found = findRoute(this.routes, request);
		if (found === undefined || !VERSION.test(version)) {
			return { answer: errors.unknownPath(request.path) };
		}
		return found.route.handle(request, found.params);
	}

	/** Meta answers with 400 where others do with 429. */
	tooManyRequests(): Answer {
		return errors.throughput();
	}

	serverError(_request: SandboxRequest, status: number): Answer {
		return errors.unknown(status);
	}

	reset(): void {
		for (const { webhooks } of this.apps) webhooks.clear();
		this.desk.clear();
		this.usage.clear();
		this.meta.reset();
	}

	private authenticate({ headers }: SandboxRequest): Answer | undefined {
		switch (headers.authorization) {
			case undefined:
				return errors.noToken();
			case `Bearer ${this.account.accessToken}`:
				return undefined;
			case `Bearer ${this.account.expiredToken}`:
				return errors.expired();
			case `Bearer ${this.account.tokenWithoutPermission}`:
				return errors.permission();
			default:
				return errors.badToken();
		}
	}

	/** A call on the number; an ID that is no number's is unknown. */
	private ofNumber(
		method: string,
		edge: string,
		handle: (request: SandboxRequest) => Handled | Promise<Handled>,
	): Route<Handled | Promise<Handled>> {
		return {
			method,
			path: `/:version/:number/${edge}`,
			handle: (request, { number = '' }: Params) =>
				number === this.account.phoneNumberId
					? handle(request)
					: { answer: errors.unknownObject(number) },
		};
	}

	/** A call on the account; the number has not these lists. */
	private ofAccount(
		method: string,
		edge: string,
		handle: (request: SandboxRequest) => Handled | Promise<Handled>,
	): Route<Handled | Promise<Handled>> {
		return {
			method,
			path: `/:version/:account/${edge}`,
			handle: (request, { account = '' }: Params) => {
				if (account === this.account.wabaId) return this.usage.answer(() => handle(request));
				return account === this.account.phoneNumberId
					? { answer: errors.nonexistingField(edge) }
					: { answer: errors.unknownObject(account) };
			},
		};
	}

	private shownNumber(): JsonObject {
		const { phoneNumberId: id, sender, verifiedName } = this.account;
		const display_phone_number = `+${sender.slice(0, 2)} ${sender.slice(2, 6)} ${sender.slice(6)}`;
		return {
			id,
			display_phone_number,
			verified_name: verifiedName,
			status: 'CONNECTED',
			quality_rating: 'GREEN',
		};
	}

	/** `GET /{id}` of the number, the account or a file. */
	private show({ query, headers }: SandboxRequest, id = ''): Handled {
		const { phoneNumberId, wabaId } = this.account;
		if (id === phoneNumberId) {
			const { webhooks } = this;
			const places = {
				phone_number: webhooks.at('number'),
				whatsapp_business_account: webhooks.at('account'),
				application: webhooks.at('app'),
			};
			const configuration = Object.fromEntries(
				Object.entries(places).flatMap(([name, url]) => (url === undefined ? [] : [[name, url]])),
			);
			return query.fields === 'webhook_configuration'
				? { answer: json(200, { webhook_configuration: configuration, id }) }
				: { answer: json(200, this.shownNumber()) };
		}
		if (id === wabaId) return { answer: json(200, { id, name: 'Acme Outfitters' }) };
		const { phone_number_id: owner = phoneNumberId } = query;
		const told = tellMedia(id, this.meta, `http://${headers.host ?? ''}`);
		return owner === phoneNumberId && told !== undefined
			? { answer: told }
			: { answer: errors.unknownObject(id) };
	}
}

import type { MetaCloudAccount } from '../../accounts';
import type { Ask } from '../../delivery/deliverer';
import { type Answer, json, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Params, type Route } from '../../http/routes';
import { type JsonObject, type JsonValue, stringAt } from '../../json';
import type { SettingsBook } from '../../settings';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { cloudInbound } from '../meta/cloud/inbound';
import { listPage, templatesFor } from '../meta/cloud/lists';
import { ATTACHMENTS, giveAttachment, tellMedia, uploadCloudMedia } from '../meta/cloud/media';
import { checkCloudMessage, checkCloudReceipt } from '../meta/cloud/message';
import type { Tell } from '../meta/cloud/number';
import { acceptCloudMessage, done, isReceipt } from '../meta/cloud/sending';
import { MetaAccount } from '../meta/meta-account';
import type { Handled, OutgoingReport, ProviderSimulation } from '../provider';
import { checkJson, refuse } from '../refuse';
import { errors } from './answers';
import { PairRate } from './pair-rate';
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
	/** Where its events go. */
	readonly webhooks: MetaWebhooks;

	private readonly pairs = new PairRate();
	private readonly tell: Tell = (body, field) => this.webhooks.tell(body, field);
	private readonly routes: ReadonlyArray<Route<Handled | Promise<Handled>>>;

	constructor(
		private readonly account: MetaCloudAccount,
		ask: Ask,
		private readonly settings: SettingsBook,
	) {
		this.webhooks = new MetaWebhooks(account, ask);
		this.routes = [
			this.ofNumber('POST', 'messages', (request) => this.send(request)),
			this.ofNumber('POST', 'media', (request) => this.upload(request)),
			this.ofAccount('GET', 'message_templates', ({ query }) =>
				this.list(templatesFor(query, this.meta), query),
			),
			this.ofAccount('GET', 'phone_numbers', ({ query }) => this.list([this.shownNumber()], query)),
			this.ofAccount('GET', 'flows', ({ query }) => this.list(FLOWS, query)),
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

	inbound(event: InboundEvent, setting: InboundSetting): readonly OutgoingReport[] | undefined {
		return cloudInbound(event, setting, this.account, this.tell);
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to') ?? stringAt(body, 'recipient');
	}

	handle(request: SandboxRequest): Handled | Promise<Handled> {
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
		this.webhooks.clear();
		this.pairs.clear();
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
				if (account === this.account.wabaId) return handle(request);
				return account === this.account.phoneNumberId
					? { answer: errors.nonexistingField(edge) }
					: { answer: errors.unknownObject(account) };
			},
		};
	}

	private send(request: SandboxRequest): Handled {
		if (isReceipt(request.body)) {
			const checked = checkJson(request, checkCloudReceipt);
			return checked.ok
				? { answer: done() }
				: refuse(errors.parameter(checked.violations), checked.violations);
		}
		const checked = checkJson(request, checkCloudMessage);
		if (!checked.ok) return refuse(errors.parameter(checked.violations), checked.violations);
		const { limits, minute } = this.settings.now;
		const customer = this.recipientOf(request.body) ?? '';
		if (limits && !this.pairs.admits(customer, Date.now(), minute))
			return { answer: errors.pair() };
		return acceptCloudMessage(checked.value, request.body ?? null, {
			provider: this.name,
			number: this.account,
			meta: this.meta,
			tell: this.tell,
		});
	}

	private upload(request: SandboxRequest): Handled {
		const uploaded = uploadCloudMedia(request, this.meta);
		return 'answer' in uploaded
			? uploaded
			: refuse(errors.parameter(uploaded.violations), uploaded.violations);
	}

	private list(entries: readonly object[], query: SandboxRequest['query']): Handled {
		const page = listPage(entries, query);
		const violation = {
			path: 'limit',
			message: 'must be from 1 to 100, with a cursor of this list',
		};
		return page === undefined
			? refuse(errors.parameter([violation]), [violation])
			: { answer: page };
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

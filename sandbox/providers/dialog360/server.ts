import type { Dialog360Account } from '../../accounts';
import { type Answer, json, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Route } from '../../http/routes';
import { type JsonValue, stringAt } from '../../json';
import type { SettingsBook } from '../../settings';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { partiesOf } from '../inbound/parties';
import { cloudInbound } from '../meta/cloud/inbound';
import { CloudDesk } from '../meta/cloud/desk';
import { templatesFor } from '../meta/cloud/lists';
import { ATTACHMENTS, giveAttachment, tellMedia } from '../meta/cloud/media';
import type { Tell } from '../meta/cloud/number';
import { MetaAccount } from '../meta/meta-account';
import type { Handled, OutgoingReport, ProviderSimulation } from '../provider';
import { errors } from './answers';
import { MediaLimits } from './media-limits';
import { Dialog360TestEnvironment, TEST_HOST } from './test-environment';
import { NumberWebhooks } from './webhook';

/** What 360dialog does not hand on to a number's webhook: templates and accounts are a partner's. */
const TOLD = ['messages', 'smb_message_echoes', 'user_preferences'];

/** 360dialog: Meta's message object behind an API key that fixes the number. */
export class Dialog360Simulation implements ProviderSimulation {
	readonly name = 'dialog360';

	/** The templates and the media of the account. */
	readonly meta = new MetaAccount();
	/** Where the number's events go. */
	readonly webhook = new NumberWebhooks();

	private readonly tell: Tell = (body, field) =>
		TOLD.includes(field) ? this.webhook.tell(body) : [];

	private readonly desk: CloudDesk;
	private readonly limits: MediaLimits;
	private readonly testEnvironment: Dialog360TestEnvironment;

	private readonly routes: ReadonlyArray<Route<Handled>> = [
		{ method: 'POST', path: '/messages', handle: (request) => this.desk.send(request) },
		{ method: 'POST', path: '/media', handle: (request) => this.upload(request) },
		{
			method: 'GET',
			path: '/message_templates',
			handle: ({ query }) => this.desk.list(templatesFor(query, this.meta), query),
		},
		{ method: 'GET', path: '/health_status', handle: () => ({ answer: this.health() }) },
		{ method: 'GET', path: '/v1/configs/webhook', handle: () => this.webhook.show() },
		{ method: 'POST', path: '/v1/configs/webhook', handle: (request) => this.webhook.set(request) },
		{
			method: 'GET',
			path: '/:mediaId',
			handle: (_request, { mediaId = '' }) => ({ answer: this.tellMedia(mediaId) }),
		},
	];

	constructor(
		private readonly account: Dialog360Account,
		settings: SettingsBook,
	) {
		const { name: provider, meta, tell } = this;
		this.desk = new CloudDesk({ provider, number: account, meta, tell, errors }, settings);
		this.limits = new MediaLimits(settings);
		this.testEnvironment = new Dialog360TestEnvironment(account, meta);
	}

	inbound(event: InboundEvent, setting: InboundSetting): readonly OutgoingReport[] | undefined {
		const { sender, testEnvironment } = this.account;
		if (partiesOf(event, setting, sender).to === testEnvironment.sender) {
			return this.testEnvironment.inbound(event, setting);
		}
		const lookaside = { ...setting, baseUrl: 'https://lookaside.fbsbx.com' };
		return cloudInbound(event, lookaside, this.account, this.tell);
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to') ?? stringAt(body, 'recipient');
	}

	handle(request: SandboxRequest): Handled {
		const { headers, method, path } = request;
		const [host] = (headers.host ?? '').split(':', 1);
		if (host === TEST_HOST) return this.testEnvironment.handle(request);
		switch (headers['d360-api-key']) {
			case this.account.apiKey:
				break;
			case this.account.apiKeyOfUnpaid:
				return { answer: errors.unpaid() };
			case this.account.apiKeyWithoutAccess:
				return { answer: errors.endpoint() };
			default:
				return { answer: errors.apiKey() };
		}
		if (path === ATTACHMENTS) {
			return { answer: giveAttachment(request, this.meta) ?? errors.mediaNotFound() };
		}
		const found = findRoute(this.routes, request);
		return found === undefined
			? { answer: undocumented(404, `${method} ${path} is not simulated`) }
			: found.route.handle(request, found.params);
	}

	/** 360dialog answers with 400 where others do with 429. */
	tooManyRequests(): Answer {
		return errors.tooManyRequests();
	}

	serverError(_request: SandboxRequest, status: number): Answer {
		return errors.internal(status);
	}

	reset(): void {
		this.webhook.clear();
		this.meta.reset();
		this.desk.clear();
		this.limits.clear();
		this.testEnvironment.reset();
	}

	private upload(request: SandboxRequest): Handled {
		return this.limits.admitsUpload()
			? this.desk.upload(request)
			: { answer: errors.tooManyRequests() };
	}

	/** Where a file is: the address is one of Meta's, which does not know the key. */
	private tellMedia(mediaId: string): Answer {
		if (this.limits.isBlocked()) return errors.tooManyRequests();
		const told = tellMedia(mediaId, this.meta, 'https://lookaside.fbsbx.com');
		if (told === undefined) this.limits.countError();
		return told ?? errors.mediaNotFound();
	}

	/** `GET /health_status`. */
	private health(): Answer {
		const { phoneNumberId, wabaId } = this.account;
		const entity = (entity_type: string, id: string) => ({
			entity_type,
			id,
			can_send_message: 'AVAILABLE',
		});
		return json(200, {
			health_status: {
				can_send_message: 'AVAILABLE',
				entities: [entity('PHONE_NUMBER', phoneNumberId), entity('WABA', wabaId)],
			},
			id: phoneNumberId,
		});
	}
}

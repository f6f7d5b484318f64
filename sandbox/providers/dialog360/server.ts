import type { Dialog360Account } from '../../accounts';
import { type Answer, json, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Route } from '../../http/routes';
import { type JsonValue, stringAt } from '../../json';
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

	private readonly routes: ReadonlyArray<Route<Handled>> = [
		{ method: 'POST', path: '/messages', handle: (request) => this.send(request) },
		{ method: 'POST', path: '/media', handle: (request) => this.upload(request) },
		{
			method: 'GET',
			path: '/message_templates',
			handle: ({ query }) => this.list(templatesFor(query, this.meta), query),
		},
		{ method: 'GET', path: '/health_status', handle: () => ({ answer: this.health() }) },
		{ method: 'GET', path: '/v1/configs/webhook', handle: () => this.webhook.show() },
		{ method: 'POST', path: '/v1/configs/webhook', handle: (request) => this.webhook.set(request) },
		{
			method: 'GET',
			path: '/:mediaId',
			handle: (_request, { mediaId = '' }) => ({
				// The address is one of Meta's, which does not know the key.
				answer:
					tellMedia(mediaId, this.meta, 'https://lookaside.fbsbx.com') ?? errors.mediaNotFound(),
			}),
		},
	];

	constructor(private readonly account: Dialog360Account) {}

	inbound(event: InboundEvent, setting: InboundSetting): readonly OutgoingReport[] | undefined {
		const lookaside = { ...setting, baseUrl: 'https://lookaside.fbsbx.com' };
		return cloudInbound(event, lookaside, this.account, this.tell);
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'to') ?? stringAt(body, 'recipient');
	}

	handle(request: SandboxRequest): Handled {
		const { headers, method, path } = request;
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
	}

	private send(request: SandboxRequest): Handled {
		const receipt = isReceipt(request.body);
		const checked = receipt ? checkJson(request, checkCloudReceipt) : undefined;
		if (checked !== undefined) {
			return checked.ok
				? { answer: done() }
				: refuse(errors.parameter(checked.violations), checked.violations);
		}
		const message = checkJson(request, checkCloudMessage);
		if (!message.ok) return refuse(errors.parameter(message.violations), message.violations);
		return acceptCloudMessage(message.value, request.body ?? null, {
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

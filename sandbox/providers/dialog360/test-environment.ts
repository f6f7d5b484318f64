import type { Dialog360Account } from '../../accounts';
import { json, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Route } from '../../http/routes';
import { isJsonObject, type JsonObject, type JsonValue, stringAt } from '../../json';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { cloudInbound } from '../meta/cloud/inbound';
import { checkCloudMessage } from '../meta/cloud/message';
import type { CloudNumber, Tell } from '../meta/cloud/number';
import { acceptCloudMessage, isReceipt } from '../meta/cloud/sending';
import type { MetaAccount } from '../meta/meta-account';
import type { Handled, OutgoingReport } from '../provider';
import { checkJson, refuse } from '../refuse';
import { errors } from './answers';
import { addressFault } from './webhook';

/** The host at which 360dialog's own sandbox is, beside that of real numbers. */
export const TEST_HOST = 'waba-sandbox.360dialog.io';

/** So many messages can be sent with a key. */
const MESSAGES = 200;

/** What a webhook got before Meta's cloud: the value alone, without the account and without own IDs. */
function flat(envelope: JsonObject): JsonObject {
	const [entry] = listAt(envelope, 'entry');
	const [change] = listAt(entry, 'changes');
	const value = isJsonObject(change) && isJsonObject(change.value) ? change.value : {};
	const { messaging_product: _product, metadata: _metadata, statuses, ...rest } = value;
	return statuses === undefined
		? rest
		: { ...rest, statuses: listAt(value, 'statuses').map(withoutOwnId) };
}

function withoutOwnId(status: JsonValue): JsonValue {
	if (!isJsonObject(status)) return status;
	const { biz_opaque_callback_data: _own, ...rest } = status;
	return rest;
}

function listAt(value: JsonValue | undefined, name: string): readonly JsonValue[] {
	const list = isJsonObject(value) ? value[name] : undefined;
	return Array.isArray(list) ? list : [];
}

const MEDIA = ['image', 'video', 'audio', 'document', 'sticker'];

/** The path of the first file that is given by its ID; undefined where there is none. */
function storedFile(value: JsonValue | undefined, path = ''): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [name, member] of Object.entries(value)) {
		const place = path === '' ? name : `${path}.${name}`;
		if (MEDIA.includes(name) && stringAt(member, 'id') !== undefined) return `${place}.id`;
		const found = storedFile(member, place);
		if (found !== undefined) return found;
	}
	return undefined;
}

/**
 * 360dialog's own sandbox (360dialog, sandbox): a customer writes START and gets a key, with which messages
 * go to him and to nobody else. It has the paths of the API before Meta's cloud.
 */
export class Dialog360TestEnvironment {
	/** Where events go; an address alone. */
	private webhook = '';
	private sent = 0;

	private readonly tell: Tell = (body, field) =>
		this.webhook === '' || field !== 'messages'
			? []
			: [{ url: this.webhook, method: 'POST', headers: {}, body: flat(body) }];

	private readonly routes: ReadonlyArray<Route<Handled>> = [
		{ method: 'POST', path: '/v1/messages', handle: (request) => this.send(request) },
		{ method: 'GET', path: '/v1/configs/webhook', handle: () => this.showWebhook() },
		{ method: 'POST', path: '/v1/configs/webhook', handle: (request) => this.setWebhook(request) },
	];

	private readonly number: CloudNumber;

	constructor(
		private readonly account: Dialog360Account,
		private readonly meta: MetaAccount,
	) {
		this.number = { ...account, sender: account.testEnvironment.sender };
	}

	/** Answers a request to its host. */
	handle(request: SandboxRequest): Handled {
		const { headers, method, path } = request;
		if (headers['d360-api-key'] !== this.account.testEnvironment.apiKey) {
			return { answer: errors.apiKey() };
		}
		const found = findRoute(this.routes, request);
		return found === undefined
			? { answer: undocumented(404, `${method} ${path} is not a call of 360dialog's sandbox`) }
			: found.route.handle(request, found.params);
	}

	/** What the webhook is told of something that the customer does. */
	inbound(event: InboundEvent, setting: InboundSetting): readonly OutgoingReport[] | undefined {
		return cloudInbound(event, setting, this.number, this.tell);
	}

	/** Forgets what was registered or sent. */
	reset(): void {
		this.webhook = '';
		this.sent = 0;
	}

	private send(request: SandboxRequest): Handled {
		if (isReceipt(request.body)) return this.refuse('status', 'is not documented here');
		const checked = checkJson(request, checkCloudMessage);
		if (!checked.ok) return refuse(errors.parameter(checked.violations), checked.violations);
		const { customer } = this.account.testEnvironment;
		const { to } = checked.value;
		if (to?.replace(/^\+/u, '') !== customer) {
			return this.refuse('to', 'must be the number that the key belongs to');
		}
		const file = storedFile(request.body);
		if (file !== undefined) return this.refuse(file, 'must be a link: there are no stored files');
		if (this.sent >= MESSAGES) return { answer: errors.tooManyRequests() };
		this.sent += 1;
		const { meta, number, tell } = this;
		const place = { provider: 'dialog360' as const, number, meta, tell };
		const handled = acceptCloudMessage(checked.value, request.body ?? null, place);
		// The documents say that there is no information in it yet.
		return { ...handled, answer: json(201, {}) };
	}

	private showWebhook(): Handled {
		return { answer: json(200, { url: this.webhook, headers: null }) };
	}

	private setWebhook({ body }: SandboxRequest): Handled {
		const url = stringAt(body, 'url');
		const fault = url === undefined ? 'must be a text' : addressFault(url);
		if (url === undefined || fault !== undefined) {
			return this.refuse('url', fault ?? 'must be a text');
		}
		const [more] = Object.keys(isJsonObject(body) ? body : {}).filter((name) => name !== 'url');
		if (more !== undefined) return this.refuse(more, 'is not documented here');
		this.webhook = url;
		return this.showWebhook();
	}

	private refuse(path: string, message: string): Handled {
		const violations = [{ path, message }];
		return refuse(errors.parameter(violations), violations);
	}
}

import { randomBytes } from 'node:crypto';
import type { KaleyraAccount } from '../../accounts';
import { type Answer, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Params, type Route } from '../../http/routes';
import { type JsonValue, stringAt, valueAt } from '../../json';
import { outcomeFor } from '../../numbers';
import { kindOf } from '../meta/message';
import { MetaAccount, outcomeAfter } from '../meta/meta-account';
import { signalsOf } from '../meta/read-receipt';
import type { InboundEvent, InboundSetting } from '../inbound/event';
import { inboundFile } from '../inbound/files';
import type { Handled, OutgoingReport, ProviderSimulation } from '../provider';
import { checkJson, refuse } from '../refuse';
import { accepted, errors } from './answers';
import { kaleyraInbound } from './inbound';
import { lookUpRoutes } from './look-ups';
import { profileRoutes } from './profile-calls';
import { CallbackProfiles } from './profiles';
import { kaleyraReports, quoteOf, reportSubject } from './reports';
import {
	checkMessage,
	checkReadReceipt,
	DEFAULT_SOURCE,
	type KaleyraMessage,
	MAX_REFERENCE,
	SOURCES,
} from './schemas';

/** Kaleyra: the send call and the look-ups of WhatsApp API V2, and the account's callback profiles. */
export class KaleyraSimulation implements ProviderSimulation {
	readonly name = 'kaleyra';
	/** The profiles, among them the one that gets the status callbacks. */
	readonly profiles = new CallbackProfiles();
	/** The templates and the media of the business account. */
	readonly meta = new MetaAccount();

	private readonly routes: ReadonlyArray<Route<Handled>>;

	constructor(private readonly account: KaleyraAccount) {
		this.routes = [
			{
				method: 'POST',
				path: '/v2/:sid/whatsapp/:sender/messages',
				handle: (request, params) =>
					this.authenticate(request, params) ??
					this.checkSender(params) ??
					this.send(request, params),
			},
			...[
				...profileRoutes(this.profiles),
				...lookUpRoutes(account, this.meta, (params) => this.checkSender(params)),
			].map((route) => ({
				...route,
				handle: (request: SandboxRequest, params: Params) =>
					this.authenticate(request, params) ?? route.handle(request, params),
			})),
		];
	}

	inbound(event: InboundEvent, setting: InboundSetting): OutgoingReport[] | undefined {
		return kaleyraInbound(event, setting, this.account, this.profiles.attached);
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'messaging_object', 'to');
	}

	handle(request: SandboxRequest): Handled {
		const file = inboundFile(request, '/media/:mediaId');
		if (file !== undefined) return { answer: file };
		const found = findRoute(this.routes, request);
		if (found === undefined) {
			return { answer: undocumented(404, `${request.method} ${request.path} is not simulated`) };
		}
		return found.route.handle(request, found.params);
	}

	tooManyRequests(): Answer {
		return errors.tooManyRequests();
	}

	serverError(_request: SandboxRequest, status: number): Answer {
		return errors.internal(status);
	}

	reset(): void {
		this.profiles.clear();
		this.meta.reset();
	}

	private authenticate(request: SandboxRequest, params: Params): Handled | undefined {
		const key = request.headers['api-key'];
		const knownKey = key === this.account.apiKey || key === this.account.apiKeyWithoutProduct;
		const knownSid =
			params.sid === this.account.sid || params.sid === this.account.sidWithoutProduct;
		if (!knownKey || !knownSid) return { answer: errors.incorrectSidOrKey() };
		if (key !== this.account.apiKey || params.sid !== this.account.sid) {
			return { answer: errors.accountType() };
		}
		return undefined;
	}

	private checkSender({ sender = '' }: Params): Handled | undefined {
		if (this.account.sendersOnV1.includes(sender)) return { answer: errors.senderVersion() };
		if (!this.account.senders.includes(sender)) return { answer: errors.unknownSender() };
		return undefined;
	}

	private send(request: SandboxRequest, { sender = '' }: Params): Handled {
		if (valueAt(request.body, 'messaging_object', 'status') !== undefined) {
			return tellRead(request);
		}
		const checked = checkJson(request, checkMessage);
		if (!checked.ok) return refuse(errors.payload(), checked.violations);
		const message = keep(checked.value);
		const { to } = message.messaging_object;
		const byNumber = outcomeFor(this.name, to);
		if (byNumber.kind === 'refused-no-credit') return { answer: errors.lowBalance() };
		const body = asKept(request.body, message);
		const rejection = this.meta.rejectionOf(message.messaging_object, body);
		const messageId = newMessageId();
		const subject = reportSubject(message, sender, this.account.wabaId, rejection);
		const correlationId = message.extra_info?.ref;
		return {
			answer: accepted(messageId),
			acceptance: {
				messageId,
				sender,
				recipient: to,
				...(correlationId === undefined ? {} : { correlationId }),
				kind: kindOf(message.messaging_object),
				body,
				outcome: outcomeAfter(rejection, byNumber),
				write: (report, at) => kaleyraReports(subject, this.profiles.attached, report, at),
				quote: quoteOf(subject),
			},
		};
	}
}

/** A read receipt goes through the send call; its answer is not documented to differ. */
function tellRead(request: SandboxRequest): Handled {
	const checked = checkJson(request, checkReadReceipt);
	return checked.ok
		? {
				answer: accepted(newMessageId()),
				signals: signalsOf(valueAt(request.body, 'messaging_object')),
			}
		: refuse(errors.payload(), checked.violations);
}

function newMessageId(): string {
	return `A${randomBytes(16).toString('hex')}`;
}

/** Kaleyra shortens long references and replaces unknown sources instead of refusing them. */
function keep(message: KaleyraMessage): KaleyraMessage {
	const extra = message.extra_info;
	if (extra === undefined) return message;
	const { ref, ref1, ref2, wa_source: source } = extra;
	return {
		...message,
		extra_info: {
			...(ref === undefined ? {} : { ref: truncate(ref) }),
			...(ref1 === undefined ? {} : { ref1: truncate(ref1) }),
			...(ref2 === undefined ? {} : { ref2: truncate(ref2) }),
			...(source === undefined
				? {}
				: { wa_source: SOURCES.includes(source) ? source : DEFAULT_SOURCE }),
		},
	};
}

function asKept(body: JsonValue | undefined, { extra_info: extra }: KaleyraMessage): JsonValue {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
	return extra === undefined ? body : { ...body, extra_info: { ...extra } };
}

function truncate(reference: string): string {
	return [...reference].slice(0, MAX_REFERENCE).join('');
}

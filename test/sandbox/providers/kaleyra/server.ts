import { randomBytes } from 'node:crypto';
import type { KaleyraAccount } from '../../accounts';
import { type Answer, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute, type Params, type Route } from '../../http/routes';
import { type JsonValue, stringAt } from '../../json';
import { outcomeFor } from '../../numbers';
import { kindOf } from '../meta/message';
import type { Handled, ProviderSimulation } from '../provider';
import { checkJson, refuse } from '../refuse';
import { accepted, errors, profileAnswer } from './answers';
import { CallbackProfiles } from './profiles';
import { kaleyraReports, reportSubject } from './reports';
import {
	checkMessage,
	checkProfile,
	DEFAULT_SOURCE,
	type KaleyraMessage,
	MAX_REFERENCE,
	SOURCES,
} from './schemas';

const PROFILES_PATH = '/v1/:sid/callback/profiles';

/** Kaleyra: the send call of WhatsApp API V2 and the callback profiles of the account. */
export class KaleyraSimulation implements ProviderSimulation {
	readonly name = 'kaleyra';
	/** The profiles, among them the one that gets the status callbacks. */
	readonly profiles = new CallbackProfiles();

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
			{
				method: 'GET',
				path: PROFILES_PATH,
				handle: (request, params) =>
					this.authenticate(request, params) ?? {
						answer: profileAnswer('Callback profiles', this.profiles.list()),
					},
			},
			{
				method: 'POST',
				path: PROFILES_PATH,
				handle: (request, params) =>
					this.authenticate(request, params) ?? this.createProfile(request),
			},
		];
	}

	recipientOf(body: JsonValue | undefined): string | undefined {
		return stringAt(body, 'messaging_object', 'to');
	}

	handle(request: SandboxRequest): Handled {
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
		const checked = checkJson(request, checkMessage);
		if (!checked.ok) return refuse(errors.payload(), checked.violations);
		const message = keep(checked.value);
		const { to } = message.messaging_object;
		const outcome = outcomeFor(this.name, to);
		if (outcome.kind === 'refused-no-credit') return { answer: errors.lowBalance() };
		const messageId = `A${randomBytes(16).toString('hex')}`;
		const subject = reportSubject(message, sender, this.account.wabaId);
		const correlationId = message.extra_info?.ref;
		return {
			answer: accepted(messageId),
			acceptance: {
				messageId,
				sender,
				recipient: to,
				...(correlationId === undefined ? {} : { correlationId }),
				kind: kindOf(message.messaging_object),
				body: asKept(request.body, message),
				outcome,
				write: (report, at) => kaleyraReports(subject, this.profiles.attached, report, at),
			},
		};
	}

	private createProfile(request: SandboxRequest): Handled {
		const checked = checkJson(request, checkProfile);
		if (!checked.ok) return refuse(errors.payload(), checked.violations);
		const profile = this.profiles.create(checked.value);
		return { answer: profileAnswer('Callback profile created', profile) };
	}
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

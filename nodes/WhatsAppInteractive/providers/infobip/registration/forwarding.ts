import { defined } from '../../../common/defined';
import { asList, asText, at, isEmpty, type JsonObject } from '../../../common/json';
import { readUrl } from '../../../common/read-url';
import type { EventType } from '../../../events/event';
import { path, withQuery } from '../../path';
import { isSuccess } from '../../problems';
import {
	type Calls,
	hostOf,
	type Refusal,
	refuseElsewhere,
	type Registrar,
	type RegisterResult,
	type Registration,
	type RemoveResult,
	type WebhookRef,
	type DesiredWebhook,
} from '../../registration';
import { noEventRefusal } from '../../registration-problems';
import { toRefusal } from './answers';

const SCOPE = 'numbers:manage';

const PATH = path`/resource-management/1/inbound-message-configurations`;

/** The form of what is forwarded that is the same as in a subscription. */
const FORMAT = 'MO_OTT_CONTACT';

/** Forwarding is for what customers send; reports go another way. */
export const INBOUND: readonly EventType[] = ['reply', 'message', 'order', 'unknown'];

/** Where a number forwards what comes in. */
interface Target {
	readonly url: string;
	readonly format: string;
}

/** The target of the configuration that has no keyword and so takes everything; null where none. */
function* read(number: string): Calls<Target | null | Refusal> {
	const response = yield { method: 'GET', path: withQuery(PATH, { channel: 'WHATSAPP', number }) };
	if (!isSuccess(response)) return toRefusal(response, SCOPE);
	const forwarding = asList(response.body)
		.filter((configuration) => isEmpty(at(configuration, 'keyword')))
		.map((configuration) => at(configuration, 'forwarding'))
		.find((candidate) => asText(at(candidate, 'url')) !== null);
	const url = asText(at(forwarding, 'url'));
	return url === null ? null : { url, format: asText(at(forwarding, 'format')) ?? FORMAT };
}

/** Sets the target; null takes it away and leaves everything else of the configuration. */
function* write(number: string, target: Target | null): Calls<Refusal | null> {
	const change: JsonObject =
		target === null
			? { unset: ['FORWARDING'] }
			: { forwarding: { type: 'HTTP_FORWARD', url: target.url, format: target.format } };
	const body = { channel: 'WHATSAPP', number, ...change };
	const response = yield { method: 'POST', path: PATH, body };
	return isSuccess(response) ? null : toRefusal(response, SCOPE);
}

/** Addresses without their secrets, which stand in the query. */
const withoutQuery = (url: string): string => url.split(/[?#]/, 1)[0] ?? '';

/** The path of an address, in which n8n has an ID of the node; null where it cannot be read. */
const pathOf = (url: string): string | null => readUrl(url)?.pathname ?? null;

/**
 * Whether a target is this webhook, by its path or by the address that is remembered; that can be
 * the one of another n8n with the same database, too.
 */
const isMine = (target: Target, { url }: WebhookRef, known: Registration | undefined): boolean =>
	pathOf(target.url) === pathOf(url) || withoutQuery(target.url) === known?.notes.url;

/** What stood there before, as it was remembered when it was replaced. */
const replacedBy = ({ notes, confidential }: Registration): Target | null =>
	confidential?.replacedUrl === undefined
		? null
		: { url: confidential.replacedUrl, format: notes.replacedFormat ?? FORMAT };

/** What is left of the notes on it where its address cannot be decrypted any more. */
const notesOfReplaced = ({ notes: { replacedHost } }: Registration): Record<string, string> =>
	replacedHost === undefined ? {} : { replacedHost };

const inTheWay = (number: string, { url }: Target): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `The number ${number} already forwards to ${withoutQuery(url)}, which is not this webhook`,
		advice:
			"A number forwards to one address only. Switch on 'Replace Other Forwarding' if that one may end while this workflow is published, or set 'Registration' to Automatic.",
	},
});

/** The settings name one number, and what is remembered has its own. */
function theNumber(number: string | undefined): string {
	if (number === undefined) throw new Error('The number that forwards is not known');
	return number;
}

function* register(wish: DesiredWebhook, last: Registration | undefined): Calls<RegisterResult> {
	if (!wish.events.some((event) => INBOUND.includes(event))) return noEventRefusal('Infobip');
	const number = theNumber(wish.senders[0]);
	if (last !== undefined && last.id !== number) {
		const removal = yield* remove(wish, last);
		if (removal.type === 'refused') return removal;
	}
	const known = last?.id === number ? last : undefined;
	const target = yield* read(number);
	if (target !== null && 'type' in target) return target;
	const mine = target !== null && isMine(target, wish, known);
	const elsewhere = mine ? refuseElsewhere('Infobip', target.url, wish) : null;
	if (elsewhere !== null) return elsewhere;
	const replaced = mine ? known && replacedBy(known) : target;
	if (replaced && !mine && !wish.mayReplace) return inTheWay(number, replaced);
	if (!mine || target.url !== wish.urlWithSecret) {
		const refusal = yield* write(number, { url: wish.urlWithSecret, format: FORMAT });
		if (refusal !== null) return refusal;
	}
	const notes = {
		url: withoutQuery(wish.url),
		...(replaced
			? defined({
					replacedHost: hostOf(replaced.url) ?? undefined,
					replacedFormat: replaced.format,
				})
			: mine && known && notesOfReplaced(known)),
	};
	const registration: Registration = {
		id: number,
		key: wish.key,
		notes,
		...(replaced && { confidential: { replacedUrl: replaced.url } }),
	};
	return { type: 'registered', registration };
}

function* remove(place: WebhookRef, known: Registration | undefined): Calls<RemoveResult> {
	const number = theNumber(known?.id ?? place.senders[0]);
	const target = yield* read(number);
	if (target !== null && 'type' in target) return target;
	// Somebody else has taken the place meanwhile.
	if (target === null || !isMine(target, place, known)) return { type: 'removed' };
	const elsewhere = refuseElsewhere('Infobip', target.url, place);
	if (elsewhere !== null) return elsewhere;
	const before = known === undefined ? null : replacedBy(known);
	const refusal = yield* write(number, before);
	if (refusal !== null) return refusal;
	const lost = before === null ? known?.notes.replacedHost : undefined;
	return lost === undefined
		? { type: 'removed' }
		: {
				type: 'removed',
				remark: `The number ${number} forwarded to an address at ${lost} before, which could not be put back, as the credential has got another Webhook Secret since. Enter it at Infobip by hand.`,
			};
}

/** The one address that a number forwards what comes in to, which goes before subscriptions. */
export const forwardingRegistrar: Registrar = { register, remove };

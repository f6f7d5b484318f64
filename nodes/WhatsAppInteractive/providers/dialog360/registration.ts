import { asRecord, asText, at, isRecord, parseRecord, type JsonObject } from '../../common/json';
import { readUrl } from '../../common/read-url';
import type { EventType } from '../../events/event';
import type { Account, ProviderResponse } from '../api-call';
import { knownGraphError } from '../meta/graph-error';
import { path } from '../path';
import { isSuccess } from '../problems';
import {
	type Calls,
	type DesiredWebhook,
	hasHeaders,
	hostOf,
	type Refusal,
	refuseElsewhere,
	type Registrar,
	type Registrars,
	type RegisterResult,
	type Registration,
	type RemoveResult,
	type WebhookRef,
} from '../registration';
import { noEventRefusal, refusedBy } from '../registration-problems';
import { NAME, readErrorDetails, saysFailure } from './decode';

const PATH = path`/v1/configs/webhook`;

const PERMISSION =
	"Ask 360dialog to let the key of this number set its webhook, or set 'Registration' to Manual.";

/** What a number's webhook is told; all of it, whatever is chosen. */
const TOLD: readonly EventType[] = [
	'sent',
	'delivered',
	'seen',
	'deleted',
	'failed',
	'reply',
	'message',
	'order',
	'payment',
	'preference',
	'identity',
	'unknown',
];

/** The webhook of a number. */
interface Webhook {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
}

const toRefusal = (response: ProviderResponse): Refusal =>
	refusedBy(NAME, response, readErrorDetails(response), {
		permission: PERMISSION,
		known: knownGraphError(response.body),
	});

const textsOf = (headers: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(asRecord(headers)).flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value] as const] : [],
		),
	);

/** The webhook that is set; null where none is. */
function* read(): Calls<Webhook | null | Refusal> {
	const response = yield { method: 'GET', path: PATH };
	if (!isSuccess(response) || saysFailure(response.body) || !isRecord(response.body)) {
		return toRefusal(response);
	}
	const url = asText(at(response.body, 'url'));
	return url === null ? null : { url, headers: textsOf(at(response.body, 'headers')) };
}

/**
 * Sets the webhook; 360dialog documents no way to take one away but an empty address, and for its sandbox
 * no headers.
 */
function* write({ url, headers }: Webhook, { testEnvironment }: Account): Calls<Refusal | null> {
	const body: JsonObject =
		testEnvironment?.hasWebhookHeaders === false ? { url } : { url, headers: { ...headers } };
	const response = yield { method: 'POST', path: PATH, body };
	return isSuccess(response) && !saysFailure(response.body) ? null : toRefusal(response);
}

/** The webhook as it is to be, with the secret in a header where there are such, else in its address. */
const webhookFor = ({ account, url, urlWithSecret, headers }: DesiredWebhook): Webhook =>
	account.testEnvironment?.hasWebhookHeaders === false
		? { url: urlWithSecret, headers: {} }
		: { url, headers };

const pathOf = (url: string): string | null => readUrl(url)?.pathname ?? null;

/** Whether a webhook is this one, at this n8n or at one with a copy of its database. */
const isMine = ({ url: there }: Webhook, { url }: WebhookRef): boolean =>
	pathOf(there) === pathOf(url);

/** What stood there before, as it was remembered when it was replaced. */
const replacedBy = ({ confidential }: Registration): Webhook | null =>
	confidential?.replacedUrl === undefined
		? null
		: {
				url: confidential.replacedUrl,
				headers: textsOf(parseRecord(confidential.replacedHeaders)),
			};

const inTheWay = ({ url }: Webhook): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `The number already has a webhook at ${hostOf(url) ?? 'another address'}, which is not this one`,
		advice:
			"A number has one webhook only. Switch on 'Replace Other Webhook' if that one may end while this workflow is published, or set 'Registration' to Manual.",
	},
});

function* register(wish: DesiredWebhook, known: Registration | undefined): Calls<RegisterResult> {
	if (!wish.events.some((event) => TOLD.includes(event))) return noEventRefusal(NAME);
	const there = yield* read();
	if (there !== null && 'type' in there) return there;
	const mine = there !== null && isMine(there, wish);
	const elsewhere = mine ? refuseElsewhere(NAME, there.url, wish) : null;
	if (elsewhere !== null) return elsewhere;
	const replaced = mine ? (known ? replacedBy(known) : null) : there;
	if (replaced !== null && !mine && !wish.mayReplace) return inTheWay(replaced);
	const wanted = webhookFor(wish);
	if (!mine || there.url !== wanted.url || !hasHeaders(there.headers, wanted.headers)) {
		const refusal = yield* write(wanted, wish.account);
		if (refusal !== null) return refusal;
	}
	return {
		type: 'registered',
		registration: {
			id: wish.key,
			key: wish.key,
			notes: notesOf(replaced, mine ? known : undefined),
			...(replaced !== null && {
				confidential: {
					replacedUrl: replaced.url,
					replacedHeaders: JSON.stringify(replaced.headers),
				},
			}),
		},
	};
}

/** The host of what was replaced, which is left where the rest cannot be decrypted any more. */
function notesOf(
	replaced: Webhook | null,
	known: Registration | undefined,
): Record<string, string> {
	const host = replaced === null ? known?.notes.replacedHost : hostOf(replaced.url);
	return host === undefined || host === null ? {} : { replacedHost: host };
}

/** Puts back what was replaced, unless somebody else has taken the place meanwhile. */
function* remove(place: WebhookRef, known: Registration | undefined): Calls<RemoveResult> {
	const there = yield* read();
	if (there !== null && 'type' in there) return there;
	if (there === null || !isMine(there, place)) return { type: 'removed' };
	const elsewhere = refuseElsewhere(NAME, there.url, place);
	if (elsewhere !== null) return elsewhere;
	const before = known === undefined ? null : replacedBy(known);
	const refusal = yield* write(before ?? { url: '', headers: {} }, place.account);
	if (refusal !== null) return refusal;
	const lost = before === null ? known?.notes.replacedHost : undefined;
	return lost === undefined
		? { type: 'removed' }
		: {
				type: 'removed',
				remark: `The number had a webhook at ${lost} before, which could not be put back, as the credential has got another Webhook Secret since. Enter it at ${NAME} by hand.`,
			};
}

/** The one webhook of a number (360dialog, webhooks), with the secret in a header. */
const automatic: Registrar = { register, remove };

/** How webhooks are registered. */
export const registrars = { automatic } satisfies Registrars;

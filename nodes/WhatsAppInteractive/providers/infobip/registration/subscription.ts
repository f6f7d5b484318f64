import { asList, asRecord, asText, at, type JsonObject } from '../../../common/json';
import type { EventType } from '../../../events/event';
import type { ApiCall, ProviderResponse } from '../../api-call';
import { path, pathBelow, type ProviderPath } from '../../path';
import { isSuccess } from '../../problems';
import {
	type Calls,
	hasHeaders,
	isSameSet,
	type Refusal,
	refuseElsewhere,
	type Registrar,
	type RegisterResult,
	type RemoveResult,
	type WebhookRef,
	type DesiredWebhook,
	wordsFor,
} from '../../registration';
import { noEventRefusal } from '../../registration-problems';
import { isGone, toRefusal } from './answers';

const SCOPE = 'subscriptions:manage';

/** The WhatsApp events of a subscription that deliver an event; the others have no public form. */
const EVENTS: Readonly<Record<EventType, readonly string[]>> = {
	accepted: ['DELIVERY'],
	sent: ['DELIVERY'],
	delivered: ['DELIVERY'],
	failed: ['DELIVERY'],
	deleted: [],
	seen: ['SEEN'],
	reply: ['INBOUND_MESSAGE'],
	message: ['INBOUND_MESSAGE'],
	order: ['INBOUND_MESSAGE'],
	payment: ['PAYMENT_STATUS'],
	click: ['CLICK'],
	template: ['TEMPLATE_UPDATE'],
	preference: ['MARKETING_SUBSCRIPTION_UPDATE'],
	identity: ['IDENTITY_CHANGE'],
	billing: [],
	// Their events have no documented form, so they may be told as unknown.
	account: ['ACCOUNT_UPDATE_NOTIFICATION'],
	unknown: ['ACCOUNT_REGISTRATION', 'ACCOUNT_UPDATE_NOTIFICATION', 'BILLING'],
};

const SUBSCRIPTIONS = path`/subscriptions/1/subscription/WHATSAPP`;
const PROFILES = path`/subscriptions/1/profiles`;
const SECURITY = path`/subscriptions/1/security`;

/** What is there under an ID; null where nothing is. */
function* find(place: ProviderPath): Calls<ProviderResponse | null | Refusal> {
	const response = yield { method: 'GET', path: place };
	if (isGone(response)) return null;
	return isSuccess(response) ? response : toRefusal(response, SCOPE);
}

/** Refuses to touch a profile that leads to another n8n. */
const refuseProfile = (profile: ProviderResponse | null, place: WebhookRef): Refusal | null =>
	refuseElsewhere('Infobip', asText(at(profile?.body, 'webhook', 'notifyUrl')), place);

/** The notification profile, apart from its ID, which an update must not have. */
const profileOf = ({ key, url, headers, signingKey }: DesiredWebhook): JsonObject => ({
	webhook: { notifyUrl: url, contentType: 'application/json' },
	headers: { ...headers },
	...(signingKey !== undefined && { security: { authId: key } }),
});

const subscriptionOf = ({ events, senders, workflowName }: DesiredWebhook): JsonObject => ({
	name: `n8n: ${workflowName}`.slice(0, 255),
	events: wordsFor(EVENTS, events),
	resources: [...senders],
});

const isProfileUpToDate = (
	{ body }: ProviderResponse,
	{ key, url, headers, signingKey }: DesiredWebhook,
): boolean =>
	at(body, 'webhook', 'notifyUrl') === url &&
	hasHeaders(asRecord(at(body, 'headers')), headers) &&
	asText(at(body, 'security', 'authId')) === (signingKey === undefined ? null : key);

const isSubscriptionUpToDate = (
	{ body }: ProviderResponse,
	{ key, events, senders }: DesiredWebhook,
): boolean =>
	asText(at(body, 'profile', 'profileId')) === key &&
	isSameSet(asList(at(body, 'events')), wordsFor(EVENTS, events)) &&
	isSameSet(asList(at(body, 'resources')), senders);

/**
 * Makes the call; where it fails because the object has come to be there meanwhile, updates that.
 * Which status tells so is not documented.
 */
function* createOr(create: ApiCall, update: ApiCall): Calls<Refusal | null> {
	const created = yield create;
	if (isSuccess(created)) return null;
	if (![400, 409].includes(created.statusCode)) return toRefusal(created, SCOPE);
	const updated = yield update;
	return isSuccess(updated) ? null : toRefusal(created, SCOPE);
}

/** Brings the signature about. It is written each time, since Infobip does not show the key of one. */
function* putSecurity({ key, signingKey }: DesiredWebhook): Calls<Refusal | null> {
	if (signingKey === undefined) return null;
	const body: JsonObject = {
		type: 'HMAC',
		credentials: { secretKey: signingKey, algorithm: 'HMAC_SHA_256' },
	};
	const found = yield* find(pathBelow(SECURITY, key));
	if (found !== null && 'type' in found) return found;
	const update: ApiCall = { method: 'PUT', path: pathBelow(SECURITY, key), body };
	if (found === null) {
		const create = { authId: key, ...body };
		return yield* createOr({ method: 'POST', path: SECURITY, body: create }, update);
	}
	const response = yield update;
	return isSuccess(response) ? null : toRefusal(response, SCOPE);
}

function* putProfile(wish: DesiredWebhook, found: ProviderResponse | null): Calls<Refusal | null> {
	const body = profileOf(wish);
	const update: ApiCall = { method: 'PUT', path: pathBelow(PROFILES, wish.key), body };
	if (found === null) {
		const create = { profileId: wish.key, ...body };
		return yield* createOr({ method: 'POST', path: PROFILES, body: create }, update);
	}
	if (isProfileUpToDate(found, wish)) return null;
	const response = yield update;
	return isSuccess(response) ? null : toRefusal(response, SCOPE);
}

function* putSubscription(
	wish: DesiredWebhook,
	found: ProviderResponse | null,
): Calls<Refusal | null> {
	const body: JsonObject = { ...subscriptionOf(wish), profile: { profileId: wish.key } };
	const update: ApiCall = { method: 'PUT', path: pathBelow(SUBSCRIPTIONS, wish.key), body };
	if (found === null) {
		const create = { subscriptionId: wish.key, ...body };
		return yield* createOr({ method: 'POST', path: SUBSCRIPTIONS, body: create }, update);
	}
	if (isSubscriptionUpToDate(found, wish)) return null;
	const response = yield update;
	return isSuccess(response) ? null : toRefusal(response, SCOPE);
}

function* register(wish: DesiredWebhook): Calls<RegisterResult> {
	if (wordsFor(EVENTS, wish.events).length === 0) return noEventRefusal('Infobip');
	const subscription = yield* find(pathBelow(SUBSCRIPTIONS, wish.key));
	if (subscription !== null && 'type' in subscription) return subscription;
	const profile = yield* find(pathBelow(PROFILES, wish.key));
	if (profile !== null && 'type' in profile) return profile;
	const refusal =
		refuseProfile(profile, wish) ??
		(yield* putSecurity(wish)) ??
		(yield* putProfile(wish, profile)) ??
		(yield* putSubscription(wish, subscription));
	const registration = { id: wish.key, key: wish.key, notes: {} };
	return refusal ?? { type: 'registered', registration };
}

/** Infobip does not say that anything goes with the subscription, and keeps what is still in use. */
function* remove(place: WebhookRef): Calls<RemoveResult> {
	const profile = yield* find(pathBelow(PROFILES, place.key));
	if (profile !== null && 'type' in profile) return profile;
	const elsewhere = refuseProfile(profile, place);
	if (elsewhere !== null) return elsewhere;
	for (const collection of [SUBSCRIPTIONS, PROFILES, SECURITY]) {
		const response = yield { method: 'DELETE', path: pathBelow(collection, place.key) };
		if (!isSuccess(response) && !isGone(response)) return toRefusal(response, SCOPE);
	}
	return { type: 'removed' };
}

/** Subscriptions with a notification profile each, all under the same ID of our own. */
export const subscriptionRegistrar: Registrar = { register, remove };

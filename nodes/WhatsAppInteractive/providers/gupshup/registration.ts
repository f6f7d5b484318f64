import { defined } from '../../common/defined';
import {
	asList,
	asRecord,
	asText,
	at,
	givenText,
	parseRecord,
	type UnknownRecord,
} from '../../common/json';
import type { EventType } from '../../events/event';
import type { ProviderResponse } from '../api-call';
import { path } from '../path';
import { isSuccess, type ErrorMapping } from '../problems';
import {
	type Calls,
	hasHeaders,
	isSameSet,
	type Refusal,
	refuseElsewhere,
	type Registrar,
	type Registrars,
	type RegisterResult,
	type Registration,
	type RemoveResult,
	type WebhookRef,
	type DesiredWebhook,
	wordsFor,
} from '../registration';
import { noEventRefusal, refusedBy } from '../registration-problems';

const NAME = 'Gupshup';

/** An app has no more subscriptions. */
const MAX_SUBSCRIPTIONS = 5;

/** The modes of a subscription of version 3 that deliver an event. */
const MODES: Readonly<Record<EventType, readonly string[]>> = {
	accepted: ['ENQUEUED'],
	sent: ['SENT'],
	delivered: ['DELIVERED'],
	seen: ['READ'],
	deleted: ['DELETED'],
	failed: ['FAILED'],
	reply: ['MESSAGE', 'FLOWS_MESSAGE'],
	message: ['MESSAGE'],
	order: ['MESSAGE'],
	payment: ['PAYMENTS'],
	click: [],
	template: ['TEMPLATE'],
	// What has no mode of its own comes with OTHERS; a changed number comes as a message.
	preference: ['OTHERS'],
	identity: ['MESSAGE', 'OTHERS'],
	billing: ['BILLING'],
	account: ['ACCOUNT', 'OTHERS'],
	unknown: ['ACCOUNT', 'OTHERS'],
};

const PERMISSION = 'Use a token of the app itself in the credential.';

/** Gupshup's failures have no codes: they are told apart by their text. */
const FAILURES: ReadonlyArray<ErrorMapping & { says: RegExp }> = [
	{
		// Gupshup calls each new address once, and wants it to answer.
		says: /^invalid url/i,
		cause: 'account',
		what: '{} cannot reach the webhook',
		advice:
			'The address of this n8n must be public and start with https://. If it is, see that no firewall or sign-in is in front of it.',
	},
	{
		says: /^unable to create subscription/i,
		cause: 'account',
		what: '{} could not create the subscription',
		advice:
			'An app has at most five subscriptions. Delete one that is not in use, then try again, or set Registration to Manual.',
	},
	{
		says: /^(invalid app details|api key is not associated)/i,
		cause: 'account',
		what: '{} does not know the app',
		advice: 'Check the App ID in the credential: it is the ID in the partner portal, not the name.',
	},
	{
		says: /request parameters/i,
		cause: 'account',
		what: '{} refused the subscription',
		advice:
			"Not every account has the events Account, Template and Unknown: leave them out of 'Events', then try again.",
	},
];

const textOf = ({ body }: ProviderResponse): string | null => asText(at(body, 'message'));

function toRefusal(response: ProviderResponse): Refusal {
	const text = textOf(response);
	const known = FAILURES.find(
		({ says }) => text !== null && response.statusCode !== 401 && says.test(text),
	);
	return refusedBy(NAME, response, { text, code: null }, { permission: PERMISSION, known });
}

const isGone = (response: ProviderResponse): boolean =>
	response.statusCode === 404 || /does not exist/i.test(textOf(response) ?? '');

/** A subscription as Gupshup shows it. */
interface Subscription {
	readonly id: string;
	readonly tag: string | null;
	readonly details: UnknownRecord;
}

function readSubscription(value: unknown): Subscription[] {
	const details = asRecord(value);
	const id = asText(details.id);
	return id === null ? [] : [{ id, tag: asText(details.tag), details }];
}

/** The headers of its calls are a JSON text inside of the JSON. */
const headersOf = ({ details }: Subscription): UnknownRecord =>
	asRecord(at(parseRecord(details.meta), 'headers'));

const listPath = ({ account }: WebhookRef) => path`/partner/app/${account.id}/subscription`;

const onePath = ({ account }: WebhookRef, id: string) =>
	path`/partner/app/${account.id}/subscription/${id}`;

/** All subscriptions of the app, whoever made them. */
function* list(place: WebhookRef): Calls<readonly Subscription[] | Refusal> {
	const response = yield { method: 'GET', path: listPath(place) };
	const subscriptions = at(response.body, 'subscriptions');
	return isSuccess(response) && Array.isArray(subscriptions)
		? subscriptions.flatMap(readSubscription)
		: toRefusal(response);
}

/** @param room how many calls there must be room for before this one is made */
function* removeOne(place: WebhookRef, id: string, room?: number): Calls<RemoveResult> {
	const path = onePath(place, id);
	const response = yield { method: 'DELETE', path, ...(room !== undefined && { room }) };
	return isSuccess(response) || isGone(response) ? { type: 'removed' } : toRefusal(response);
}

const formOf = ({ key, url, events }: DesiredWebhook): Readonly<Record<string, string>> => ({
	url,
	tag: key,
	version: '3',
	modes: wordsFor(MODES, events).join(','),
});

/** The subscription that the answer to a call shows, or why there is none. */
function readAnswer(response: ProviderResponse, wish: DesiredWebhook): RegisterResult {
	const [subscription] = readSubscription(at(response.body, 'subscription'));
	return isSuccess(response) && subscription !== undefined
		? { type: 'registered', registration: toRegistration(wish, subscription) }
		: toRefusal(response);
}

/** The modes come back as a number whose bits are not documented: it is kept to compare it. */
const toRegistration = (wish: DesiredWebhook, { id, details }: Subscription): Registration => ({
	id,
	key: wish.key,
	notes: defined({
		modes: wordsFor(MODES, wish.events).join(','),
		mode: givenText(details.mode),
	}),
});

function isUpToDate(
	{ id, details }: Subscription,
	wish: DesiredWebhook,
	known: Registration | undefined,
): boolean {
	const modes = wordsFor(MODES, wish.events);
	const hasModes = Array.isArray(details.modes)
		? isSameSet(asList(details.modes), modes)
		: known?.id === id &&
			known.notes.modes === modes.join(',') &&
			known.notes.mode === asText(details.mode);
	return (
		details.url === wish.url &&
		asText(details.version) === '3' &&
		details.active !== false &&
		hasModes
	);
}

/** The tag can have been taken since the list was read; then n8n's next try finds it there. */
function* create(wish: DesiredWebhook): Calls<RegisterResult> {
	const meta = JSON.stringify({ headers: wish.headers });
	const response = yield { method: 'POST', path: listPath(wish), form: { ...formOf(wish), meta } };
	return readAnswer(response, wish);
}

const tooMany = (subscriptions: readonly Subscription[]): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `The app has ${subscriptions.length} subscriptions (${subscriptions.map(({ id, tag }) => tag ?? id).join(', ')}), and ${NAME} allows ${MAX_SUBSCRIPTIONS}`,
		advice: 'Delete one that is not in use, then try again.',
	},
});

function* register(wish: DesiredWebhook, known: Registration | undefined): Calls<RegisterResult> {
	if (wordsFor(MODES, wish.events).length === 0) return noEventRefusal(NAME);
	const subscriptions = yield* list(wish);
	if ('type' in subscriptions) return subscriptions;
	const mine = subscriptions.find(({ tag }) => tag === wish.key);
	if (mine === undefined) {
		return subscriptions.length < MAX_SUBSCRIPTIONS ? yield* create(wish) : tooMany(subscriptions);
	}
	const elsewhere = refuseElsewhere(NAME, asText(mine.details.url), wish);
	if (elsewhere !== null) return elsewhere;
	// Gupshup documents no update of the headers; a new subscription can have others.
	if (!hasHeaders(headersOf(mine), wish.headers)) {
		const removal = yield* removeOne(wish, mine.id, 2);
		return removal.type === 'refused' ? removal : yield* create(wish);
	}
	if (isUpToDate(mine, wish, known)) {
		return { type: 'registered', registration: toRegistration(wish, mine) };
	}
	const form = { ...formOf(wish), active: 'true' };
	const response = yield { method: 'PUT', path: onePath(wish, mine.id), form };
	return readAnswer(response, wish);
}

/** It is looked at before it goes: what is remembered can be a copy of what another n8n knows. */
function* remove(place: WebhookRef): Calls<RemoveResult> {
	const subscriptions = yield* list(place);
	if ('type' in subscriptions) return subscriptions;
	const mine = subscriptions.find(({ tag }) => tag === place.key);
	if (mine === undefined) return { type: 'removed' };
	return (
		refuseElsewhere(NAME, asText(mine.details.url), place) ?? (yield* removeOne(place, mine.id))
	);
}

/** Subscriptions of an app (Gupshup Partner API, subscriptions), told apart by their tags. */
const automatic: Registrar = { register, remove, callsPerMinute: 5 };

/** How webhooks are registered. */
export const registrars = { automatic } satisfies Registrars;

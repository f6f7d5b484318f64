import {
	asList,
	asRecord,
	asText,
	at,
	firstText,
	isRecord,
	type JsonObject,
} from '../../common/json';
import type { ProviderResponse } from '../api-call';
import { path } from '../path';
import { isSuccess, type ErrorMapping } from '../problems';
import {
	type Calls,
	type Refusal,
	refuseElsewhere,
	type Registrar,
	type Registrars,
	type RegisterResult,
	type Registration,
	type RemoveResult,
	type WebhookRef,
	type DesiredWebhook,
} from '../registration';
import { refusedBy } from '../registration-problems';

const PERMISSION =
	"Ask Kaleyra to enable callback profiles for the account, or set 'Registration' to Manual.";

/** A 401 whose code is another than that of a wrong key is about the account. */
const NOT_ENABLED: ErrorMapping = {
	cause: 'missingPermission',
	what: '{} has not enabled this API for the account',
	advice: `SID and API key are right. ${PERMISSION}`,
};

const WRONG_KEY = 'RBC001';

function toRefusal(response: ProviderResponse): Refusal {
	const { body, statusCode } = response;
	const code = asText(at(body, 'code'));
	const known = statusCode === 401 && code !== null && code !== WRONG_KEY ? NOT_ENABLED : undefined;
	const [detail] = Object.values(asRecord(at(body, 'error')));
	const text = firstText(at(body, 'message'), detail);
	return refusedBy('Kaleyra', response, { text, code }, { permission: PERMISSION, known });
}

/** A title has letters, digits, blanks, hyphens and underscores only. */
const titleOf = ({ key, workflowName }: DesiredWebhook): string =>
	`${workflowName
		.replace(/[^A-Za-z0-9_-]+/g, ' ')
		.trim()
		.slice(0, 40)} ${key}`.trim();

/**
 * The profile without a body of its own: callbacks of version 2 have theirs, and the variables that
 * a body could be designed with are those of version 1, which tell less.
 */
const profileOf = (wish: DesiredWebhook): JsonObject => ({
	title: titleOf(wish),
	http_method: 'POST',
	url: wish.url,
	headers: { ...wish.headers },
});

const profilesPath = ({ account }: WebhookRef) => path`/v1/${account.id}/callback/profiles`;

const profilePath = ({ account }: WebhookRef, id: string) =>
	path`/v1/${account.id}/callback/profiles/${id}`;

/** Finds the list of profiles in an answer; the documents don't name its member. */
function profilesIn(body: unknown): readonly unknown[] {
	const data = at(body, 'data') ?? body;
	if (Array.isArray(data)) return asList(data);
	return asList(isRecord(data) ? Object.values(data).find(Array.isArray) : undefined);
}

/**
 * The IDs of the profiles that have the key in their title, oldest first; a refusal where one of
 * them leads to another n8n.
 */
function* findMine(place: WebhookRef): Calls<readonly string[] | Refusal> {
	const response = yield { method: 'GET', path: profilesPath(place) };
	if (!isSuccess(response)) return toRefusal(response);
	const mine = profilesIn(response.body).filter(
		(profile) => asText(at(profile, 'title'))?.endsWith(place.key) === true,
	);
	for (const profile of mine) {
		const elsewhere = refuseElsewhere('Kaleyra', asText(at(profile, 'url')), place);
		if (elsewhere !== null) return elsewhere;
	}
	return mine.flatMap((profile) => {
		const id = asText(at(profile, 'id'));
		return id === null ? [] : [id];
	});
}

function* removeOne(place: WebhookRef, id: string): Calls<RemoveResult> {
	const response = yield { method: 'DELETE', path: profilePath(place, id) };
	return isSuccess(response) || response.statusCode === 404
		? { type: 'removed' }
		: toRefusal(response);
}

function* removeAll(place: WebhookRef, ids: readonly string[]): Calls<RemoveResult> {
	for (const id of ids) {
		const removal = yield* removeOne(place, id);
		if (removal.type === 'refused') return removal;
	}
	return { type: 'removed' };
}

function* create(wish: DesiredWebhook): Calls<RegisterResult> {
	const body = profileOf(wish);
	const response = yield { method: 'POST', path: profilesPath(wish), body };
	const id = firstText(
		at(response.body, 'data', 'id'),
		at(response.body, 'data', 0, 'id'),
		at(response.body, 'id'),
	);
	return isSuccess(response) && id !== null
		? { type: 'registered', registration: { id, key: wish.key, notes: {} } }
		: toRefusal(response);
}

/**
 * The profile that stays is the one that is remembered, or else the oldest: whoever attaches one to
 * a number attaches that. It is written each time, since Kaleyra does not show the headers of one.
 */
function* register(wish: DesiredWebhook, known: Registration | undefined): Calls<RegisterResult> {
	const mine = yield* findMine(wish);
	if ('type' in mine) return mine;
	const id = mine.find((candidate) => candidate === known?.id) ?? mine[0];
	if (id === undefined) return yield* create(wish);
	const response = yield { method: 'PATCH', path: profilePath(wish, id), body: profileOf(wish) };
	if (!isSuccess(response)) return toRefusal(response);
	const removal = yield* removeAll(
		wish,
		mine.filter((other) => other !== id),
	);
	if (removal.type === 'refused') return removal;
	return { type: 'registered', registration: { id, key: wish.key, notes: {} } };
}

function* remove(place: WebhookRef): Calls<RemoveResult> {
	const mine = yield* findMine(place);
	return 'type' in mine ? mine : yield* removeAll(place, mine);
}

/**
 * Callback profiles (Kaleyra platform APIs), told apart by their titles. Which number uses one can
 * be set in Kaleyra's panel only.
 */
const automatic: Registrar = { register, remove, finishedByHand: true };

/** How webhooks are registered. */
export const registrars = { automatic } satisfies Registrars;

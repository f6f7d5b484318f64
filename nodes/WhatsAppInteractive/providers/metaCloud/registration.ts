import { asText, at } from '../../common/json';
import { readUrl } from '../../common/read-url';
import type { EventType } from '../../events/event';
import type { ProviderResponse } from '../api-call';
import { knownGraphError } from '../meta/graph-error';
import { path, withQuery } from '../path';
import { isSuccess, type ErrorMapping } from '../problems';
import {
	type Calls,
	type DesiredWebhook,
	type Refusal,
	refuseElsewhere,
	type Registrar,
	type Registrars,
	type RegisterResult,
	type RemoveResult,
	type WebhookRef,
	wordsFor,
} from '../registration';
import { noEventRefusal, refusedBy } from '../registration-problems';
import { NAME, readErrorDetails } from './decode';
import { PERMISSION } from './lists';

/** The longest address that Meta takes for an override. */
const MAX_URL = 200;

/** The field of Meta's webhook that brings an event; of the others none reaches an override. */
const FIELDS: Readonly<Record<EventType, readonly string[]>> = {
	accepted: [],
	sent: ['messages'],
	delivered: ['messages'],
	seen: ['messages'],
	deleted: ['messages'],
	failed: ['messages'],
	reply: ['messages'],
	message: ['messages'],
	order: ['messages'],
	payment: ['messages'],
	click: [],
	template: [],
	preference: [],
	identity: ['messages'],
	billing: [],
	account: [],
	unknown: ['messages'],
};

/** Meta calls the address before it takes it, and wants its challenge back. */
const NOT_VERIFIED: ErrorMapping = {
	cause: 'account',
	what: '{} asked the webhook for a challenge and did not get it back',
	advice:
		'The address of this n8n must be public and start with https://. If it is, see that no firewall or sign-in is in front of it, and that nothing else answers there.',
};

const codeOf = ({ body }: ProviderResponse): string | null => asText(at(body, 'error', 'code'));

const toRefusal = (response: ProviderResponse): Refusal =>
	refusedBy(NAME, response, readErrorDetails(response.body), {
		permission: PERMISSION,
		known: codeOf(response) === '2200' ? NOT_VERIFIED : knownGraphError(response.body),
	});

const subscriptionPath = ({ account }: WebhookRef) =>
	path`/${account.apiVersion}/${account.id}/subscribed_apps`;

/** The addresses that this app has at Meta; null where it has none. */
interface Places {
	/** That of the account. */
	readonly url: string | null;
	/** That of its only number, which comes before; of one of several, nothing follows for the others. */
	readonly ofNumber: string | null;
	/** That of the app itself, which gets what no other place does. */
	readonly ofApp: string | null;
}

/** Each number shows the address of its account, and only for the app of the token. */
function* read({ account }: WebhookRef): Calls<Places | Refusal> {
	const { apiVersion, id } = account;
	const numbers = yield {
		method: 'GET',
		path: withQuery(path`/${apiVersion}/${id}/phone_numbers`, { fields: 'id', limit: 2 }),
	};
	if (!isSuccess(numbers)) return toRefusal(numbers);
	const number = asText(at(numbers.body, 'data', 0, 'id'));
	const isOnly = at(numbers.body, 'data', 1) === undefined;
	if (number === null) return NO_NUMBER;
	const response = yield {
		method: 'GET',
		path: withQuery(path`/${apiVersion}/${number}`, { fields: 'webhook_configuration' }),
	};
	if (!isSuccess(response)) return toRefusal(response);
	const configuration = at(response.body, 'webhook_configuration');
	return {
		url: asText(at(configuration, 'whatsapp_business_account')),
		ofNumber: isOnly ? asText(at(configuration, 'phone_number')) : null,
		ofApp: asText(at(configuration, 'application')),
	};
}

const NO_NUMBER: Refusal = {
	type: 'refused',
	problem: {
		cause: 'account',
		what: `${NAME} lists no number in the WhatsApp Business Account`,
		advice: "Check the 'Business Account ID' in the credential, or add a number to the account.",
	},
};

const pathOf = (url: string): string | null => readUrl(url)?.pathname ?? null;

/** Whether an address is this webhook's, at this n8n or at one with a copy of its database. */
const isMine = (there: string, { url }: WebhookRef): boolean => pathOf(there) === pathOf(url);

const inTheWay = (there: string): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `The WhatsApp Business Account already has a webhook at ${readUrl(there)?.host ?? 'another address'} for this app, which is not this one`,
		advice:
			"An app has one webhook for each account. End that one first: unpublish the other workflow, or send a POST without a body to /{business account ID}/subscribed_apps. Or set 'Registration' to Manual.",
	},
});

const numberInTheWay = (there: string): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `The number of the WhatsApp Business Account has a webhook of its own at ${readUrl(there)?.host ?? 'another address'}, which comes before that of the account`,
		advice:
			'End that one first, with a POST of {"webhook_configuration": {"override_callback_uri": ""}} to /{phone number ID}. Or set \'Registration\' to Manual.',
	},
});

/** What another workflow or program loses by that. */
const inPlaceOf = (app: string): string =>
	`${NAME} sends what customers write to the WhatsApp Business Account here from now on, and no longer to the webhook of the app at ${readUrl(app)?.host ?? 'another address'}, until this workflow is unpublished. Where both are needed, use an app of its own for each.`;

const tooLong = (length: number): Refusal => ({
	type: 'refused',
	problem: {
		cause: 'account',
		what: `The address of the webhook has ${length} characters, and ${NAME} takes ${MAX_URL}`,
		advice: "Give n8n a shorter address, or set 'Registration' to Manual.",
	},
});

/** Makes this the account's webhook; an app that is not subscribed yet is subscribed first. */
function* override(wish: DesiredWebhook): Calls<ProviderResponse> {
	const set = {
		method: 'POST',
		path: subscriptionPath(wish),
		body: { override_callback_uri: wish.url, verify_token: wish.secret },
	} as const;
	const response = yield set;
	// Which is how Meta tells that the app is not subscribed; to subscribe again would end an override.
	if (isSuccess(response) || codeOf(response) !== '100') return response;
	const subscribed = yield { method: 'POST', path: subscriptionPath(wish) };
	return isSuccess(subscribed) ? yield set : subscribed;
}

function* register(wish: DesiredWebhook): Calls<RegisterResult> {
	if (wordsFor(FIELDS, wish.events).length === 0) return noEventRefusal(NAME);
	if (wish.url.length > MAX_URL) return tooLong(wish.url.length);
	const there = yield* read(wish);
	if ('type' in there) return there;
	if (there.ofNumber !== null && !isMine(there.ofNumber, wish)) {
		return numberInTheWay(there.ofNumber);
	}
	if (there.url !== null) {
		if (!isMine(there.url, wish)) return inTheWay(there.url);
		const elsewhere = refuseElsewhere(NAME, there.url, wish);
		if (elsewhere !== null) return elsewhere;
	}
	const registered = {
		type: 'registered',
		// The override has no ID of its own.
		registration: { id: wish.key, key: wish.key, notes: {} },
	} as const;
	if (there.url === wish.url) return registered;
	const response = yield* override(wish);
	if (!isSuccess(response)) return toRefusal(response);
	const isAlone = there.ofApp === null || isMine(there.ofApp, wish);
	return isAlone ? registered : { ...registered, remark: inPlaceOf(there.ofApp) };
}

/** A POST without a body ends the override, and leaves the app subscribed. */
function* remove(place: WebhookRef): Calls<RemoveResult> {
	const there = yield* read(place);
	if ('type' in there) return there;
	if (there.url === null || !isMine(there.url, place)) return { type: 'removed' };
	const elsewhere = refuseElsewhere(NAME, there.url, place);
	if (elsewhere !== null) return elsewhere;
	const response = yield { method: 'POST', path: subscriptionPath(place) };
	return isSuccess(response) ? { type: 'removed' } : toRefusal(response);
}

/** The webhook of a WhatsApp Business Account, in place of that of the app (Meta, override). */
const automatic: Registrar = { register, remove };

/** How webhooks are registered. */
export const registrars = { automatic } satisfies Registrars;

import { type JsonObject, type JsonValue, toJson } from '../../../json';
import type { Answer } from '../../../http/message';
import { json } from '../../../http/message';
import type { Violation } from '../../../validation/check';
import { classicErrors } from '../answers';
import type { SecurityBody } from './bodies';
import type { Profile, Registry, Subscription } from './registry';

const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 20;

/** The IDs of a profile, as answers to changes show it. */
export function profileIds({ profileId, authId }: Profile): JsonObject {
	return { profileId, ...(authId === undefined ? {} : { security: { authId } }) };
}

/** The IDs of a subscription and what it uses. */
export function subscriptionIds(subscription: Subscription, registry: Registry): JsonObject {
	const { subscriptionId, profileId } = subscription;
	const profile = registry.profile(profileId);
	return { subscriptionId, profile: profile === undefined ? { profileId } : profileIds(profile) };
}

/** A subscription in full, with empty lists where nothing narrows it. */
export function shownSubscription(subscription: Subscription, registry: Registry): JsonObject {
	const { name, events, criteria = [], resources = [], users = [] } = subscription;
	return {
		...subscriptionIds(subscription, registry),
		...(name === undefined ? {} : { name }),
		events: [...events],
		criteria: criteria.map((one) => ({ ...one })),
		resources: [...resources],
		users: [...users],
	};
}

/** A profile in full. */
export function shownProfile({ authId, ...settings }: Profile): JsonObject {
	const security = authId === undefined ? {} : { security: { authId } };
	return { ...toJson(settings), ...security };
}

/** A security configuration without its secrets. */
export function shownSecurity({ authId, type }: SecurityBody): JsonObject {
	return { authId, type };
}

/** One page of a list (Infobip, subscriptions: `page` from 0, `size` up to 100). */
export function page(items: readonly JsonValue[], query: Readonly<Record<string, string>>): Answer {
	const number = Number(query.page ?? 0);
	const size = Number(query.size ?? DEFAULT_PAGE_SIZE);
	const violations: Violation[] = [];
	if (!Number.isInteger(number) || number < 0) {
		violations.push({ path: 'page', message: 'must be 0 or more' });
	}
	if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
		violations.push({ path: 'size', message: `must be between 1 and ${MAX_PAGE_SIZE}` });
	}
	if (violations.length > 0) return classicErrors.badRequest(violations);
	return json(200, {
		results: items.slice(number * size, (number + 1) * size),
		paging: {
			page: number,
			size,
			totalPages: Math.ceil(items.length / size),
			totalResults: items.length,
		},
	});
}

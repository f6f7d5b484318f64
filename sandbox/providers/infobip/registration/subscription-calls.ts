import { type Answer, json, type SandboxRequest } from '../../../http/message';
import type { Route } from '../../../http/routes';
import { isJsonObject, type JsonValue } from '../../../json';
import type { SettingsBook } from '../../../settings';
import type { Checked } from '../../../validation/check';
import type { Handled } from '../../provider';
import { checkJson, refuse } from '../../refuse';
import { classicErrors, serviceException } from '../answers';
import {
	checkProfile,
	checkProfileUpdate,
	checkSecurity,
	checkSubscription,
	checkSubscriptionUpdate,
} from './bodies';
import type { Refusal, Registry } from './registry';
import {
	page,
	profileIds,
	shownProfile,
	shownSecurity,
	shownSubscription,
	subscriptionIds,
} from './shown';

const SUBSCRIPTIONS = '/subscriptions/1/subscription/WHATSAPP';
const SUBSCRIPTION = `${SUBSCRIPTIONS}/:id`;
const PROFILES = '/subscriptions/1/profiles';
const PROFILE = `${PROFILES}/:id`;
const SECURITY = '/subscriptions/1/security';
const ONE_SECURITY = `${SECURITY}/:id`;

/** The calls that register webhooks with an Infobip account (Infobip, subscriptions). */
export class SubscriptionCalls {
	/** All of them, for a key that may use them. */
	readonly routes: ReadonlyArray<Route<Handled>>;

	constructor(
		private readonly registry: Registry,
		private readonly settings: SettingsBook,
	) {
		this.routes = [...this.subscriptionRoutes(), ...this.profileRoutes(), ...this.securityRoutes()];
	}

	private subscriptionRoutes(): Array<Route<Handled>> {
		const { registry } = this;
		const ids = (id: string): JsonValue => {
			const subscription = registry.subscription(id);
			return subscription === undefined ? {} : subscriptionIds(subscription, registry);
		};
		return [
			{
				method: 'POST',
				path: SUBSCRIPTIONS,
				handle: (request) =>
					this.change(checkJson(request, checkSubscription), (body) => ({
						refused: registry.addSubscription(body),
						answer: () => json(201, ids(body.subscriptionId)),
					})),
			},
			{ method: 'GET', path: SUBSCRIPTIONS, handle: ({ query }) => this.list(query) },
			{
				method: 'GET',
				path: SUBSCRIPTION,
				handle: (_, { id = '' }) =>
					found(registry.subscription(id), (one) => shownSubscription(one, registry)),
			},
			{
				method: 'PUT',
				path: SUBSCRIPTION,
				handle: (request, { id = '' }) =>
					this.change(checkJson(request, checkSubscriptionUpdate), (body) => ({
						refused: registry.changeSubscription(id, body),
						answer: () => json(200, ids(id)),
					})),
			},
			{
				method: 'DELETE',
				path: SUBSCRIPTION,
				handle: (_, { id = '' }) => {
					const answer = json(200, ids(id));
					return this.done(registry.removeSubscription(id), () => answer);
				},
			},
		];
	}

	private profileRoutes(): Array<Route<Handled>> {
		const { registry } = this;
		const ids = (id: string): JsonValue => {
			const profile = registry.profile(id);
			return profile === undefined ? {} : profileIds(profile);
		};
		return [
			{
				method: 'POST',
				path: PROFILES,
				handle: (request) =>
					this.change(checkJson(request, checkProfile), (body) => ({
						refused: registry.addProfile(body),
						answer: () => json(201, ids(body.profileId)),
					})),
			},
			{
				method: 'GET',
				path: PROFILES,
				handle: ({ query }) => ({ answer: page(registry.allProfiles.map(shownProfile), query) }),
			},
			{
				method: 'GET',
				path: PROFILE,
				handle: (_, { id = '' }) => found(registry.profile(id), shownProfile),
			},
			{
				method: 'PUT',
				path: PROFILE,
				handle: (request, { id = '' }) =>
					this.change(checkJson(request, checkProfileUpdate), (body) => ({
						refused: registry.changeProfile(id, body),
						answer: () => json(200, ids(id)),
					})),
			},
			{
				method: 'DELETE',
				path: PROFILE,
				handle: (_, { id = '' }) => {
					const answer = json(200, ids(id));
					return this.done(registry.removeProfile(id), () => answer);
				},
			},
		];
	}

	private securityRoutes(): Array<Route<Handled>> {
		const { registry } = this;
		return [
			{
				method: 'POST',
				path: SECURITY,
				handle: (request) =>
					this.change(checkJson(request, checkSecurity), (body) => ({
						refused: registry.addSecurity(body),
						answer: () => json(201, { authId: body.authId }),
					})),
			},
			{
				method: 'GET',
				path: SECURITY,
				handle: ({ query }) => ({ answer: page(registry.allSecurity.map(shownSecurity), query) }),
			},
			{
				method: 'GET',
				path: ONE_SECURITY,
				handle: (_, { id = '' }) => found(registry.security(id), shownSecurity),
			},
			{
				method: 'PUT',
				path: ONE_SECURITY,
				handle: (request, { id = '' }) =>
					this.change(checkJson(withId(request, id), checkSecurity), (body) => ({
						refused: registry.changeSecurity(body),
						answer: () => json(200, { authId: id }),
					})),
			},
			{
				method: 'DELETE',
				path: ONE_SECURITY,
				handle: (_, { id = '' }) =>
					this.done(registry.removeSecurity(id), () => json(200, { authId: id })),
			},
		];
	}

	private list(query: Readonly<Record<string, string>>): Handled {
		const { applicationId, entityId, resource, user } = query;
		const fitting = this.registry.allSubscriptions
			.filter(({ resources = [] }) => resource === undefined || resources.includes(resource))
			.filter(({ users = [] }) => user === undefined || users.includes(user))
			.filter(
				({ criteria = [] }) =>
					(applicationId === undefined ||
						criteria.some((one) => one.applicationId === applicationId)) &&
					(entityId === undefined || criteria.some((one) => one.entityId === entityId)),
			);
		const shown = fitting.map((one) => shownSubscription(one, this.registry));
		return { answer: page(shown, query) };
	}

	private change<Body>(
		checked: Checked<Body>,
		run: (body: Body) => { refused: Refusal | undefined; answer: () => Answer },
	): Handled {
		if (!checked.ok) {
			return refuse(classicErrors.badRequest(checked.violations), checked.violations);
		}
		const { refused, answer } = run(checked.value);
		return this.done(refused, answer);
	}

	private done(refused: Refusal | undefined, answer: () => Answer): Handled {
		switch (refused?.kind) {
			case undefined:
				return { answer: answer() };
			case 'unknown':
				return { answer: classicErrors.notFound() };
			case 'invalid':
				return refuse(classicErrors.badRequest(refused.violations), refused.violations);
			case 'conflict':
				return refuse(this.conflict(refused), refused.violations);
		}
	}

	private conflict({ violations }: Extract<Refusal, { kind: 'conflict' | 'invalid' }>): Answer {
		const { conflictStatus } = this.settings.now;
		switch (conflictStatus) {
			case 400:
				return classicErrors.badRequest(violations);
			case 409:
				return serviceException(409, 'CONFLICT', 'Conflict', violations);
		}
	}
}

function found<Item>(item: Item | undefined, shown: (item: Item) => JsonValue): Handled {
	return { answer: item === undefined ? classicErrors.notFound() : json(200, shown(item)) };
}

/** The ID of a security configuration stands in the path of a change, not in its body. */
function withId(request: SandboxRequest, authId: string): SandboxRequest {
	const { body } = request;
	if (!isJsonObject(body) || 'authId' in body) return { ...request, body: undefined };
	return { ...request, body: { ...body, authId } };
}

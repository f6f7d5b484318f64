import type { JsonObject } from '../../../json';
import type { SettingsBook } from '../../../settings';
import type { OutgoingReport } from '../../provider';
import { authenticationOf } from './authentication';
import type { Configurations } from './configurations';
import type { InfobipEvent } from './events';
import type { Profile, Registry, Subscription } from './registry';

/** What a subscription can be narrowed to. */
export interface InfobipOccasion {
	readonly event: InfobipEvent;
	readonly sender: string;
	readonly customer: string;
	readonly applicationId?: string;
	readonly entityId?: string;
}

/** Finds out who is to be told about an event, and how. */
export class Audience {
	constructor(
		private readonly registry: Registry,
		private readonly configurations: Configurations,
		private readonly settings: SettingsBook,
	) {}

	/** The same body for every subscription that asked for the event. */
	notice(occasion: InfobipOccasion, body: JsonObject): OutgoingReport[] {
		return this.profilesFor(occasion).map((profile) => this.outgoing(profile, body));
	}

	/** A list of results for every such subscription, in buckets of the size that it asked for. */
	results(
		occasion: InfobipOccasion,
		results: readonly JsonObject[],
		bodyOf: (bucket: readonly JsonObject[]) => JsonObject,
	): OutgoingReport[] {
		return this.profilesFor(occasion).flatMap((profile) =>
			buckets(results, profile.maxBucketSize ?? MAX_BUCKET).map((bucket) =>
				this.outgoing(profile, bodyOf(bucket)),
			),
		);
	}

	/** An inbound message: forwarding on the number comes before all subscriptions. */
	inbound(
		occasion: InfobipOccasion,
		keyword: string | undefined,
		result: JsonObject,
		bodyOf: (bucket: readonly JsonObject[]) => JsonObject,
	): OutgoingReport[] {
		const forwarding = this.configurations.forwarding(occasion.sender, keyword);
		if (forwarding?.url === undefined) return this.results(occasion, [result], bodyOf);
		const { url, configurationKey: registration } = forwarding;
		return [{ url, method: 'POST', headers: {}, body: bodyOf([result]), registration }];
	}

	private profilesFor(occasion: InfobipOccasion): Array<Profile & { subscriptionId: string }> {
		return this.registry.allSubscriptions
			.filter((subscription) => asksFor(subscription, occasion))
			.flatMap(({ subscriptionId, profileId }) => {
				const profile = this.registry.profile(profileId);
				return profile === undefined ? [] : [{ ...profile, subscriptionId }];
			});
	}

	private outgoing(
		profile: Profile & { readonly subscriptionId: string },
		body: JsonObject,
	): OutgoingReport {
		const { authId, webhook, readTimeout } = profile;
		const { headers, sign } = authenticationOf(this.registry.security(authId), this.settings.now);
		return {
			url: webhook.notifyUrl,
			method: 'POST',
			headers: { ...withoutOverridden(profile.headers, headers), ...headers },
			body,
			registration: profile.subscriptionId,
			...(sign === undefined ? {} : { sign }),
			...(readTimeout === undefined ? {} : { timeout: readTimeout }),
		};
	}
}

const MAX_BUCKET = 2000;

function buckets(results: readonly JsonObject[], size: number): JsonObject[][] {
	const count = Math.ceil(results.length / size);
	return Array.from({ length: count }, (_, index) =>
		results.slice(index * size, (index + 1) * size),
	);
}

function asksFor(subscription: Subscription, occasion: InfobipOccasion): boolean {
	const { events, criteria = [], resources = [], users = [] } = subscription;
	return (
		events.includes(occasion.event) &&
		(resources.length === 0 || resources.includes(occasion.sender)) &&
		(users.length === 0 || users.includes(occasion.customer)) &&
		(criteria.length === 0 || criteria.some((one) => fits(one, occasion)))
	);
}

function fits(
	criterion: { readonly applicationId?: string; readonly entityId?: string },
	{ applicationId, entityId }: InfobipOccasion,
): boolean {
	return (
		(criterion.applicationId === undefined || criterion.applicationId === applicationId) &&
		(criterion.entityId === undefined || criterion.entityId === entityId)
	);
}

/** The security object overrides a profile's header of the same name, however it is written. */
function withoutOverridden(
	headers: Readonly<Record<string, string>> = {},
	stronger: Readonly<Record<string, string>>,
): Record<string, string> {
	const names = Object.keys(stronger).map((name) => name.toLowerCase());
	return Object.fromEntries(
		Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())),
	);
}

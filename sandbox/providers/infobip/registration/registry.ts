import type { Violation } from '../../../validation/check';
import type {
	ProfileBody,
	ProfileSettings,
	ProfileUpdate,
	SecurityBody,
	SecurityReference,
	SubscriptionBody,
	SubscriptionSettings,
	SubscriptionUpdate,
} from './bodies';
import { isInfobipEvent } from './events';

/** A profile as it is kept: its security configuration stands for itself. */
export interface Profile extends ProfileSettings {
	readonly profileId: string;
	readonly authId?: string;
}

/** A subscription as it is kept: its profile stands for itself. */
export interface Subscription extends SubscriptionSettings {
	readonly subscriptionId: string;
	readonly profileId: string;
}

/** Why something was not registered, changed or removed. */
export type Refusal =
	| { readonly kind: 'unknown' }
	| { readonly kind: 'conflict' | 'invalid'; readonly violations: readonly Violation[] };

const refusal = (kind: 'conflict' | 'invalid', path: string, message: string): Refusal => ({
	kind,
	violations: [{ path, message }],
});

const UNKNOWN: Refusal = { kind: 'unknown' };

/**
 * The subscriptions, notification profiles and security configurations of the account (Infobip,
 * subscriptions). Every change is made whole or not at all; `undefined` says that it was made.
 */
export class Registry {
	private readonly securities = new Map<string, SecurityBody>();
	private readonly profiles = new Map<string, Profile>();
	private readonly subscriptions = new Map<string, Subscription>();

	/** Oldest first, like all lists here. */
	get allSecurity(): SecurityBody[] {
		return [...this.securities.values()];
	}

	get allProfiles(): Profile[] {
		return [...this.profiles.values()];
	}

	get allSubscriptions(): Subscription[] {
		return [...this.subscriptions.values()];
	}

	security(authId: string | undefined): SecurityBody | undefined {
		return authId === undefined ? undefined : this.securities.get(authId);
	}

	profile(profileId: string): Profile | undefined {
		return this.profiles.get(profileId);
	}

	subscription(subscriptionId: string): Subscription | undefined {
		return this.subscriptions.get(subscriptionId);
	}

	addSecurity(security: SecurityBody): Refusal | undefined {
		const taken = this.securityTaken(security, 'authId');
		if (taken === undefined) this.securities.set(security.authId, security);
		return taken;
	}

	changeSecurity(security: SecurityBody): Refusal | undefined {
		if (!this.securities.has(security.authId)) return UNKNOWN;
		this.securities.set(security.authId, security);
		return undefined;
	}

	removeSecurity(authId: string): Refusal | undefined {
		if (!this.securities.has(authId)) return UNKNOWN;
		const user = this.allProfiles.find((profile) => profile.authId === authId);
		if (user !== undefined) {
			return refusal('invalid', 'authId', `is used by the profile ${user.profileId}`);
		}
		this.securities.delete(authId);
		return undefined;
	}

	addProfile(profile: ProfileBody, path = ''): Refusal | undefined {
		if (this.profiles.has(profile.profileId)) {
			return refusal('conflict', `${path}profileId`, 'exists already');
		}
		const { security, ...settings } = profile;
		const refused = this.refuseSecurity(security, `${path}security.authId`);
		if (refused !== undefined) return refused;
		if (isNew(security)) this.securities.set(security.authId, security);
		this.keepProfile(settings, security);
		return undefined;
	}

	changeProfile(profileId: string, update: ProfileUpdate): Refusal | undefined {
		if (!this.profiles.has(profileId)) return UNKNOWN;
		const { security, ...settings } = update;
		const refused = this.refuseSecurity(security, 'security.authId');
		if (refused === undefined) this.keepProfile({ ...settings, profileId }, security);
		return refused;
	}

	removeProfile(profileId: string): Refusal | undefined {
		if (!this.profiles.has(profileId)) return UNKNOWN;
		const user = this.allSubscriptions.find((one) => one.profileId === profileId);
		if (user !== undefined) {
			const message = `is used by the subscription ${user.subscriptionId}`;
			return refusal('invalid', 'profileId', message);
		}
		this.profiles.delete(profileId);
		return undefined;
	}

	/** A profile that exists is used as it is, whatever else the subscription says about it. */
	addSubscription({ profile, ...settings }: SubscriptionBody): Refusal | undefined {
		const { subscriptionId } = settings;
		if (this.subscriptions.has(subscriptionId)) {
			return refusal('conflict', 'subscriptionId', 'exists already');
		}
		const { profileId } = profile;
		if (!this.profiles.has(profileId)) {
			if (!('webhook' in profile)) return noProfile;
			const refused = this.addProfile(profile, 'profile.');
			if (refused !== undefined) return refused;
		}
		this.subscriptions.set(subscriptionId, { ...known(settings), subscriptionId, profileId });
		return undefined;
	}

	changeSubscription(
		subscriptionId: string,
		{ profile: { profileId }, ...settings }: SubscriptionUpdate,
	): Refusal | undefined {
		if (!this.subscriptions.has(subscriptionId)) return UNKNOWN;
		if (!this.profiles.has(profileId)) return noProfile;
		this.subscriptions.set(subscriptionId, { ...known(settings), subscriptionId, profileId });
		return undefined;
	}

	/** The profile and its security stay. */
	removeSubscription(subscriptionId: string): Refusal | undefined {
		return this.subscriptions.delete(subscriptionId) ? undefined : UNKNOWN;
	}

	/** Forgets everything. */
	clear(): void {
		this.subscriptions.clear();
		this.profiles.clear();
		this.securities.clear();
	}

	private securityTaken({ authId }: SecurityReference, path: string): Refusal | undefined {
		return this.securities.has(authId) ? refusal('conflict', path, 'exists already') : undefined;
	}

	private refuseSecurity(
		security: SecurityBody | SecurityReference | undefined,
		path: string,
	): Refusal | undefined {
		if (security === undefined) return undefined;
		if (isNew(security)) return this.securityTaken(security, path);
		return this.securities.has(security.authId)
			? undefined
			: refusal('invalid', path, 'does not exist');
	}

	private keepProfile(
		settings: Omit<Profile, 'authId'>,
		security: SecurityReference | undefined,
	): void {
		const { profileId } = settings;
		this.profiles.set(profileId, {
			...settings,
			profileId,
			webhook: settings.webhook,
			...(security === undefined ? {} : { authId: security.authId }),
		});
	}
}

const noProfile = refusal('invalid', 'profile.profileId', 'does not exist');

function isNew(security: SecurityBody | SecurityReference | undefined): security is SecurityBody {
	return security !== undefined && 'type' in security;
}

/** Events that the channel does not know are ignored without a word. */
function known<Settings extends SubscriptionSettings>(settings: Settings): Settings {
	return { ...settings, events: settings.events.filter(isInfobipEvent) };
}

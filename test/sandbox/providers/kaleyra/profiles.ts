import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../json';
import type { ProfileRequest } from './schemas';

/** Where the callbacks of a number go. */
export interface CallbackProfile {
	readonly url: string;
	/** The V2 callback has a body, so a profile for GET or DELETE cannot carry it. */
	readonly method: 'POST' | 'PUT';
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * The callback profiles of the account and the one attached to its numbers. Profiles are made over
 * the API; attaching one is documented as a matter of the panel only.
 */
export class CallbackProfiles {
	private readonly profiles = new Map<string, ProfileRequest>();
	private current: CallbackProfile | undefined;

	/** The profile attached to the account's numbers. */
	get attached(): CallbackProfile | undefined {
		return this.current;
	}

	/** Registers a profile; gives back what the API shows of it. */
	create(profile: ProfileRequest): JsonObject {
		const id = randomUUID();
		this.profiles.set(id, profile);
		return shown(id, profile);
	}

	/** All profiles as the API shows them. */
	list(): JsonObject[] {
		return [...this.profiles].map(([id, profile]) => shown(id, profile));
	}

	/** Attaches a profile to the account's numbers, as the panel does; undefined detaches it. */
	attach(profile: CallbackProfile | undefined): void {
		this.current = profile;
	}

	/** Attaches a registered profile; undefined if there is none that can carry a V2 callback. */
	attachById(id: string): CallbackProfile | undefined {
		const profile = this.profiles.get(id);
		if (profile?.http_method !== 'POST' && profile?.http_method !== 'PUT') return undefined;
		const { url, http_method: method, headers = {} } = profile;
		this.attach({ url, method, headers });
		return this.attached;
	}

	/** Forgets everything. */
	clear(): void {
		this.profiles.clear();
		this.current = undefined;
	}
}

/** Headers may hold a secret, so the list does not repeat them. */
function shown(id: string, { title, url, http_method: method }: ProfileRequest): JsonObject {
	return { id, title, url, http_method: method };
}

import { randomUUID } from 'node:crypto';
import { isJsonObject, type JsonObject, type JsonValue, toJson } from '../../json';
import type { OutgoingReport } from '../provider';
import type { ProfileRequest } from './schemas';

/** Where the callbacks of a number go. */
export interface CallbackProfile {
	readonly url: string;
	/** GET and DELETE carry the variables of version 1 in the query. */
	readonly method: OutgoingReport['method'];
	readonly headers: Readonly<Record<string, string>>;
	/** The caller's own design of the body, with `<variable>` where a value goes. */
	readonly body?: JsonObject;
	/** Its ID, if it was made over the API. */
	readonly id?: string;
}

/**
 * The callback profiles of the account and the one attached to its numbers. Profiles are made over
 * the API; attaching one is documented as a matter of the panel only.
 */
export class CallbackProfiles {
	private readonly profiles = new Map<string, ProfileRequest>();
	private current: CallbackProfile | { readonly attachedId: string } | undefined;

	/** The profile attached to the account's numbers, as it is now. */
	get attached(): CallbackProfile | undefined {
		if (this.current === undefined || 'url' in this.current) return this.current;
		const { attachedId: id } = this.current;
		const profile = this.profiles.get(id);
		if (profile === undefined) return undefined;
		const { url, http_method: method, headers = {}, body } = profile;
		return { url, method, headers, id, ...(body === undefined ? {} : { body: toJson(body) }) };
	}

	/** Registers a profile; gives back what the API shows of it. */
	create(profile: ProfileRequest): JsonObject {
		const id = randomUUID();
		this.profiles.set(id, profile);
		return shown(id, profile);
	}

	/** A profile as it was given, or undefined. */
	given(id: string): ProfileRequest | undefined {
		return this.profiles.get(id);
	}

	/** A profile as the API shows it, or undefined. */
	get(id: string): JsonObject | undefined {
		const profile = this.profiles.get(id);
		return profile === undefined ? undefined : shown(id, profile);
	}

	/** Replaces a profile; callbacks go to its new address at once if it is attached. */
	replace(id: string, profile: ProfileRequest): JsonObject {
		this.profiles.set(id, profile);
		return shown(id, profile);
	}

	/** Whether there was one to remove; nothing is attached any more if it was that one. */
	remove(id: string): boolean {
		return this.profiles.delete(id);
	}

	/** All profiles as the API shows them. */
	list(): JsonObject[] {
		return [...this.profiles].map(([id, profile]) => shown(id, profile));
	}

	/** Attaches an address to the account's numbers, as the panel does; undefined detaches it. */
	attach(profile: CallbackProfile | undefined): void {
		this.current = profile;
	}

	/** Attaches a registered profile; undefined if there is none of that ID. */
	attachById(id: string): CallbackProfile | undefined {
		if (!this.profiles.has(id)) return undefined;
		this.current = { attachedId: id };
		return this.attached;
	}

	/** Forgets everything. */
	clear(): void {
		this.profiles.clear();
		this.current = undefined;
	}
}

/**
 * The call of an attached profile: the body of version 2 unless the profile designs its own, with
 * the variables of version 1, or has none.
 */
export function callTo(
	{ url, method, headers, body: design, id }: CallbackProfile,
	body: JsonObject,
	variables: JsonObject,
): OutgoingReport {
	const registration = id === undefined ? {} : { registration: id };
	switch (method) {
		case 'GET':
		case 'DELETE':
			return { url, method, headers, body: variables, ...registration };
		case 'POST':
		case 'PUT': {
			const told = design === undefined ? body : filled(design, variables);
			return { url, method, headers, body: told, ...registration };
		}
	}
}

/** Every `<variable>` in the texts of a design replaced; an unknown one becomes empty. */
function filled(design: JsonValue, variables: JsonObject): JsonValue {
	if (typeof design === 'string') {
		return design.replace(/<(\w+)>/gu, (_, name: string) => asText(variables[name]));
	}
	if (Array.isArray(design)) return design.map((one) => filled(one, variables));
	if (!isJsonObject(design)) return design;
	return Object.fromEntries(
		Object.entries(design).map(([name, value]) => [name, filled(value, variables)]),
	);
}

function asText(value: JsonValue | undefined): string {
	if (value === undefined) return '';
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Headers may hold a secret, so the list does not repeat them. */
function shown(id: string, { title, url, http_method: method }: ProfileRequest): JsonObject {
	return { id, title, url, http_method: method };
}

import { keepNewest } from '../keep-newest';

/** How long a secret that was read is relied on, in milliseconds. */
const LIFETIME_MS = 10_000;

/** How soon after reading it a request with another secret can have it read again, in milliseconds. */
const REST_MS = 1_000;

/** How many secrets are kept; the oldest goes first. */
const CAPACITY = 500;

interface Entry<Secret> {
	readonly secret: Secret;
	/** Milliseconds since the epoch. */
	readonly readAt: number;
}

/**
 * Keeps the secrets of the last seconds: to read a credential, n8n asks its database, decrypts it and
 * starts an expression engine, which takes longer than everything else that a webhook does. A secret
 * that was changed is known at once, as a request that does not have the old one makes it be read;
 * the old one lets in for a few seconds more.
 */
export class SecretCache<Secret> {
	private readonly entries = new Map<string, Entry<Secret>>();

	/** The secret, if it was read lately. */
	get(key: string, now: Date): Secret | undefined {
		const entry = this.entries.get(key);
		return entry !== undefined && this.isWithin(entry, now, LIFETIME_MS) ? entry.secret : undefined;
	}

	/** Whether the secret has just been read, so that reading it again can't tell anything new. */
	isResting(key: string, now: Date): boolean {
		const entry = this.entries.get(key);
		return entry !== undefined && this.isWithin(entry, now, REST_MS);
	}

	set(key: string, secret: Secret, now: Date): void {
		keepNewest(this.entries, key, { secret, readAt: now.getTime() }, CAPACITY);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	/** A clock that was set back must not make a secret live on. */
	private isWithin({ readAt }: Entry<Secret>, now: Date, milliseconds: number): boolean {
		const age = now.getTime() - readAt;
		return age >= 0 && age < milliseconds;
	}
}

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

import { isRecord, parseJson } from '../../common/json';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key for this purpose alone, so that nothing made with the secret elsewhere opens a seal. */
const keyFrom = (secret: string): Buffer =>
	createHash('sha256').update(`registration notes\n${secret}`).digest();

/** Encrypts notes, so that who reads the workflow's static data learns nothing from them. */
export function seal(notes: Readonly<Record<string, string>>, secret: string): string {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, keyFrom(secret), iv);
	const encrypted = Buffer.concat([cipher.update(JSON.stringify(notes), 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64');
}

function decrypt(sealed: string, secret: string): string | undefined {
	const bytes = Buffer.from(sealed, 'base64');
	if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
	const iv = bytes.subarray(0, IV_BYTES);
	const decipher = createDecipheriv(CIPHER, keyFrom(secret), iv, { authTagLength: TAG_BYTES });
	decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
	const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
	try {
		return Buffer.concat([text, decipher.final()]).toString('utf8');
	} catch {
		// Sealed with another secret, or changed since.
		return undefined;
	}
}

/** The texts in an object by their names; everything else is left out. */
export const textsIn = (value: unknown): Record<string, string> =>
	Object.fromEntries(
		Object.entries(isRecord(value) ? value : {}).flatMap(([name, text]) =>
			typeof text === 'string' ? [[name, text] as const] : [],
		),
	);

/** Decrypts notes; undefined where they were not encrypted with this secret. */
export function unseal(sealed: string, secret: string): Record<string, string> | undefined {
	const text = decrypt(sealed, secret);
	return text === undefined ? undefined : textsIn(parseJson(text));
}

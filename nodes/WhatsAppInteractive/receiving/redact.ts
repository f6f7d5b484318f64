import { MIN_SECRET_LENGTH } from './webhook-secret';

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What stands where the secret was. */
export const REDACTED = '[Webhook Secret]';

/** No provider nests nearly as deep; what lies deeper is dropped, so that no input ends the stack. */
const MAX_DEPTH = 50;

/** The secret in an address, in whichever way it is encoded there, unless it is taken out already. */
const SECRET_IN_URL = /([?&](?:secret|signature)=)(?!\[Webhook Secret\])[^&#\s]*/g;

/** Of a secret that is too short only the parameter goes: `order` stands in what people write. */
function redactText(text: string, secret: string): string {
	if (secret.length < MIN_SECRET_LENGTH) return text.replace(SECRET_IN_URL, `$1${REDACTED}`);
	// Through bytes, because half of a pair of characters can't be encoded.
	const encoded = encodeURIComponent(Buffer.from(secret).toString());
	return text
		.replaceAll(secret, REDACTED)
		.replaceAll(encoded, REDACTED)
		.replace(SECRET_IN_URL, `$1${REDACTED}`);
}

/**
 * A copy of what a provider sent without the secret. It can come back in the body, because Messangi
 * repeats the whole webhook URL in every callback.
 */
export function redact(value: unknown, secret: string, depth = 0): Json {
	if (typeof value === 'string') return redactText(value, secret);
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return null;
	if (Array.isArray(value)) return value.map((entry) => redact(entry, secret, depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => [
			redactText(name, secret),
			redact(entry, secret, depth + 1),
		]),
	);
}

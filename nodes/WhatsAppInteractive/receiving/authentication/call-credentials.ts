import { signPath } from '../../providers/report-signature';
import { areEqual } from '../../common/equal';
import type { WebhookSecrets } from '../webhook-secret';
import { isSignature } from './signature';

/** An address that has the signature of its path at its end. */
interface SignedAddress {
	readonly signature: string;
	/** The path as the user knows it, and as it was called. */
	readonly paths: readonly string[];
}

/** What a request offers to show that it comes from the provider. */
export interface CallCredentials {
	/** What stands in every place where the secret may stand. */
	readonly secrets: readonly unknown[];
	/** What shows that the sending node has given the provider the address that was called. */
	readonly address?: SignedAddress;
	/** The signature of the body; undefined where the request has none. */
	readonly signature: unknown;
	/** The body as it came; undefined where n8n keeps it no longer. */
	readonly body: Buffer | undefined;
}

/** Whether one of the values that a request offers is the secret. Without a secret nothing is. */
export const isSecret = (offered: readonly unknown[], secret: string): boolean =>
	secret !== '' && offered.some((value) => typeof value === 'string' && areEqual(value, secret));

/** Whether a request offers anything that can count. */
export const hasCredentials = (
	{ secrets, signature, address }: CallCredentials,
	mustBeSigned: boolean,
): boolean =>
	signature !== undefined ||
	(!mustBeSigned &&
		(address !== undefined ||
			secrets.some((secret) => typeof secret === 'string' && secret !== '')));

/** Whether a request came by an address that the sending node has signed for this webhook. */
const isSignedAddress = (address: SignedAddress | undefined, secret: string): boolean =>
	secret !== '' &&
	address !== undefined &&
	address.paths.some((path) => areEqual(address.signature, signPath(path, secret)));

/** Whether a request has a signature, which then has to be right. */
export const isSigned = ({ signature }: CallCredentials): boolean => signature !== undefined;

/**
 * Whether a request comes from somebody who knows the secret. A signature counts for more than the
 * secret beside it: where it does not fit, somebody has changed the body on the way.
 * @param mustBeSigned whether nothing else than a signature counts, as the provider signs each call
 */
export function isAuthentic(
	credentials: CallCredentials,
	{ secret, signingKey }: WebhookSecrets,
	mustBeSigned: boolean,
): boolean {
	const { secrets, signature, body, address } = credentials;
	if (!isSigned(credentials)) {
		return !mustBeSigned && (isSecret(secrets, secret) || isSignedAddress(address, secret));
	}
	return (
		typeof signature === 'string' && body !== undefined && isSignature(signature, body, signingKey)
	);
}

import { signPath } from '../../providers/report-signature';
import { areEqual } from './equal';
import { isSignature } from './signature';

/** What a request offers to show that it comes from the provider. */
export interface Proof {
	/** What stands in every place where the secret may stand. */
	readonly secrets: readonly unknown[];
	/** The signature of the webhook's path, which an address has at its end. */
	readonly pathSignature: unknown;
	/** The path as the user knows it, and as it was called. */
	readonly paths: readonly string[];
	/** The signature of the body; undefined where the request has none. */
	readonly signature: unknown;
	/** The body as it came; undefined where n8n keeps it no longer. */
	readonly body: Buffer | undefined;
}

/** Whether one of the values that a request offers is the secret. Without a secret nothing is. */
export const isSecret = (offered: readonly unknown[], secret: string): boolean =>
	secret !== '' && offered.some((value) => typeof value === 'string' && areEqual(value, secret));

/** Whether a request offers anything at all. */
export const isOffered = ({ secrets, signature, pathSignature }: Proof): boolean =>
	signature !== undefined ||
	[...secrets, pathSignature].some((secret) => typeof secret === 'string' && secret !== '');

/** Whether a request came by an address that the sending node has signed for this webhook. */
const isSignedAddress = ({ pathSignature, paths }: Proof, secret: string): boolean =>
	secret !== '' && paths.some((path) => isSecret([pathSignature], signPath(path, secret)));

/** Whether a request has a signature, which then has to be right. */
export const isSigned = ({ signature }: Proof): boolean => signature !== undefined;

/**
 * Whether a request comes from somebody who knows the secret. A signature counts for more than the
 * secret beside it: where it does not fit, somebody has changed the body on the way.
 */
export function isAuthentic(proof: Proof, secret: string): boolean {
	const { secrets, signature, body } = proof;
	if (!isSigned(proof)) return isSecret(secrets, secret) || isSignedAddress(proof, secret);
	return (
		typeof signature === 'string' && body !== undefined && isSignature(signature, body, secret)
	);
}

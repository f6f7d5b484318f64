import { readUrl } from '../common/read-url';
import { signFor } from '../common/sign-for';
import { SECRET_PARAMETER, SIGNATURE_PARAMETER } from '../common/webhook-parameters';

/** What an address has already that shows the webhook who calls. */
const PROOFS = [SIGNATURE_PARAMETER, SECRET_PARAMETER];

/**
 * The signature of a webhook's path, in hexadecimal digits. It lets in at this path and nowhere else,
 * and tells nothing of the secret. The key is one for this purpose alone, so that it is never the
 * signature of a body.
 */
export const signPath = (path: string, secret: string): string =>
	signFor('report URL', path, secret).toString('hex');

/** An address with the signature of its path at its end, unless it can show something by itself. */
export function withSignature(address: string, secret: string | undefined): string {
	const url = readUrl(address);
	if (secret === undefined || url === undefined) return address;
	const { pathname, searchParams, hash } = url;
	if (hash !== '' || PROOFS.some((name) => searchParams.has(name))) return address;
	const separator = address.includes('?') ? '&' : '?';
	return `${address}${separator}${SIGNATURE_PARAMETER}=${signPath(pathname, secret)}`;
}

/** The same for one address, or for several that are separated by commas. */
export const withSignatures = (addresses: string, secret: string | undefined): string =>
	addresses
		.split(/,(?=\s*https?:\/\/)/i)
		.map((address) => withSignature(address.trim(), secret))
		.join(',');

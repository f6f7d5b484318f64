import { addressFault } from '../messages/web-address';

/**
 * Scheme, host and prefix of what people paste as an address: the scheme may be missing, a slash at
 * the end may be too much, and so may a dot behind the host, with which it is the same host under another
 * name. The credentials' connection test does the same as an expression.
 */
export const normaliseBaseUrl = (text: unknown): string =>
	String(text ?? '')
		.trim()
		.replace(/(?<!\/)\/+$/, '')
		.replace(/^(?![a-z][a-z0-9+.-]*:\/\/)/i, 'https://')
		.replace(/^([^:]*:\/\/[^/?#]*?)\.(?=(:\d+)?([/?#]|$))/, '$1');

/**
 * Why what a credential has for its address is no web address, and what to do; undefined where it
 * is one.
 */
export function baseUrlAdvice(baseUrl: string): string | undefined {
	const fault =
		addressFault(baseUrl) ??
		(/[?#]/.test(baseUrl) ? 'it has a ? or # in it, behind which no path can follow' : undefined);
	return fault && `Open the credential and correct its base URL or domain: ${fault}.`;
}

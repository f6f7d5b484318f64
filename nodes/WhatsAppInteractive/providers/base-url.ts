/**
 * Scheme, host and prefix of what people paste as an address: the scheme may be missing, a slash at
 * the end may be too much. The credentials' connection test does the same as an expression.
 */
export const normaliseBaseUrl = (text: unknown): string =>
	String(text ?? '')
		.trim()
		.replace(/(?<!\/)\/+$/, '')
		.replace(/^(?![a-z][a-z0-9+.-]*:\/\/)/i, 'https://');

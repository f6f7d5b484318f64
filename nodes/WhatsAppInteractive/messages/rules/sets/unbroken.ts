/** WhatsApp takes no variable that would break the line of its template. */
export const UNBROKEN = {
	matches: /^(?![^]* {5})[^\n\r\t\v\f\u0085\u2028\u2029]+$/,
	says: 'must not have line breaks, tabs or more than four spaces in a row',
} as const;

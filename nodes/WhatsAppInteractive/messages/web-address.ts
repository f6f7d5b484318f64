/** Whether a text is an address that starts with http:// or https://. */
export function isWebAddress(text: string): boolean {
	try {
		return ['http:', 'https:'].includes(new URL(text).protocol) && !/\s/.test(text);
	} catch {
		// The constructor throws for whatever is no address at all.
		return false;
	}
}

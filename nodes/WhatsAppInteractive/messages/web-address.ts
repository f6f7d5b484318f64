/** Whether a text is one address that starts with http:// or https://. */
export function isWebAddress(text: string): boolean {
	// The constructor adds slashes that are missing, and takes the comma of a list for a host's.
	if (!/^https?:\/\/\S+$/i.test(text)) return false;
	try {
		return !new URL(text).hostname.includes(',');
	} catch {
		// The constructor throws for whatever is no address at all.
		return false;
	}
}

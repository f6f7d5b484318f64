/**
 * Reads an address; undefined for what is none. `URL.canParse` is not to be relied on: in Node.js 20
 * it says no to `https://müller.example/` once it has been called often enough to be optimised.
 */
export function readUrl(text: string, base?: URL): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		// The constructor throws for whatever is no address.
		return undefined;
	}
}

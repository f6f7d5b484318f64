/** As much of a value as helps to find it. */
const LONGEST = 40;

/** A value as a text for people quotes it: in quotes, on one line, and cut. */
export function quote(value: unknown): string {
	const characters = Array.from(String(value).trim().replace(/\s/g, ' '));
	const cut = characters.length > LONGEST;
	return `'${characters.slice(0, LONGEST).join('')}${cut ? '…' : ''}'`;
}

/** The zeros of the scripts in which people write numbers; the other digits follow each of them. */
const ZEROS = [
	0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
	0x0ed0, 0x1040, 0x17e0, 0xff10,
];

/** A text with 0 to 9 in the place of the digits of other scripts: `٤٤٩` is 449. */
export const withAsciiDigits = (text: string): string =>
	text.replace(/[^\0-\x7f]/g, (character) => {
		const code = character.charCodeAt(0);
		const zero = ZEROS.find((each) => code >= each && code <= each + 9);
		return zero === undefined ? character : String(code - zero);
	});

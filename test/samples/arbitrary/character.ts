import fc from 'fast-check';

/* fast-check's own unit `binary` draws the same, and lists all 1.1 million characters in each process before. */

const SURROGATES = { first: 0xd800, count: 0x800 };

/** Any code point but the halves of a pair; as the unit of texts, it also makes the names that objects have. */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(0x10ffff - SURROGATES.count).map(
	(index) => String.fromCodePoint(index < SURROGATES.first ? index : index + SURROGATES.count),
	(character) => {
		const codePoint = typeof character === 'string' ? character.codePointAt(0) : undefined;
		if (codePoint === undefined || String.fromCodePoint(codePoint) !== character) {
			throw new Error('It is not one character');
		}
		return codePoint < SURROGATES.first ? codePoint : codePoint - SURROGATES.count;
	},
);

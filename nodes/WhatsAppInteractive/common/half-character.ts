/**
 * Whether a text has half of a character in it: JavaScript counts an emoji as two, and a cut between them
 * leaves one that no encoding has room for. Providers answer such a body with a 400 that does not say why.
 */
export const hasHalfCharacter = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** The shortest Webhook Secret; with sixteen letters and digits nobody guesses it, and no word is one. */
export const MIN_SECRET_LENGTH = 16;

/** How long a Webhook Secret has to be, in the words of the editor and of errors. */
export const SECRET_LENGTH_IN_WORDS = `at least ${MIN_SECRET_LENGTH} letters and digits`;

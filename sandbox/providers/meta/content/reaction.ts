import { anyText, object } from '../../../validation/schema';
import { identifier } from '../parts';

/** One emoji: a flag, a keycap, or a picture with what modifies and joins it. */
const PICTURE = '\\p{Extended_Pictographic}[\\uFE0F\\u{1F3FB}-\\u{1F3FF}\\u{E0020}-\\u{E007F}]*';
const ONE_EMOJI = `\\p{RI}{2}|[\\d#*]\\uFE0F?\\u20E3|${PICTURE}(\\u200D${PICTURE})*`;

/** A reaction (Cloud API, reaction messages); an empty emoji takes it back. */
export const reactionSchema = object({
	message_id: identifier,
	emoji: { ...anyText, pattern: `^(${ONE_EMOJI})?$` },
});

/** All that is an emoji: pictures, flags, keycaps. */
const EMOJI = '\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3';

/** What WhatsApp formats, such as `*bold*`; the underscores of `order_no_1` do not. */
const FORMATTED =
	'(?<![\\p{L}\\p{N}])(?:\\*(?!\\s)[^*\\n]+(?<!\\s)\\*|_(?!\\s)[^_\\n]+(?<!\\s)_|~(?!\\s)[^~\\n]+(?<!\\s)~|`(?!\\s)[^`\\n]+(?<!\\s)`)(?![\\p{L}\\p{N}])';

/** The text of a button in which no emoji may be. */
export const EMOJI_FREE = {
	matches: new RegExp(`^[^${EMOJI}]*$`, 'u'),
	says: 'must not have an emoji',
} as const;

/** The text of a button for which a document asks for letters alone. */
export const ADVISED_PLAIN = {
	matches: new RegExp(`^(?!.*${FORMATTED})[^${EMOJI}]*$`, 'su'),
	says: 'has an emoji or formatting, which the provider may refuse in a button',
} as const;

/** The files that WhatsApp shows, by how it shows them. */
export const MEDIA_TYPES = ['audio', 'document', 'image', 'sticker', 'video'] as const;

/** One of {@link MEDIA_TYPES}. */
export type MediaType = (typeof MEDIA_TYPES)[number];

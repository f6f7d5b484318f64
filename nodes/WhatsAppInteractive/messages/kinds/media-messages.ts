import type { MediaSource } from './media';

/** A picture. */
export type ImageMessage = { readonly kind: 'image'; readonly caption?: string } & MediaSource;

/** A video. */
export type VideoMessage = { readonly kind: 'video'; readonly caption?: string } & MediaSource;

/** A sound; as a voice message it plays like one that was spoken in WhatsApp. */
export type AudioMessage = { readonly kind: 'audio'; readonly voice?: boolean } & MediaSource;

/** A file to download. */
export type DocumentMessage = {
	readonly kind: 'document';
	readonly caption?: string;
	/** The name that the customer sees. */
	readonly filename?: string;
} & MediaSource;

/** A sticker. */
export type StickerMessage = { readonly kind: 'sticker' } & MediaSource;

import type { MediaSource } from './media';

/** A title line above the body. */
export interface TextHeader {
	readonly type: 'text';
	readonly text: string;
}

/** A picture or a video above the body, or on a card. */
export type MediaHeader = { readonly type: 'image' | 'video' } & MediaSource;

/** A document above the body. */
type DocumentHeader = {
	readonly type: 'document';
	readonly filename?: string;
} & MediaSource;

/** What stands above the body of a reply-button message. */
export type Header = TextHeader | MediaHeader | DocumentHeader;

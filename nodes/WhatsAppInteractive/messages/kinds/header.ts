/** A title line above the body. */
export interface TextHeader {
	readonly type: 'text';
	readonly text: string;
}

/** A picture or a video above the body, by its public address. */
export interface MediaHeader {
	readonly type: 'image' | 'video';
	readonly link: string;
}

/** A document above the body, by its public address. */
export interface DocumentHeader {
	readonly type: 'document';
	readonly link: string;
	readonly filename?: string;
}

/** What stands above the body of a reply-button message. */
export type Header = TextHeader | MediaHeader | DocumentHeader;

/** A file that the provider fetches itself from a public address. */
interface LinkedMedia {
	readonly source: 'link';
	readonly link: string;
}

/** A file that the provider has already, by the ID that the provider gave it. */
interface StoredMedia {
	readonly source: 'id';
	readonly id: string;
}

/**
 * A file of the workflow, by the name of the item's binary field that holds it. It is uploaded and
 * turned into a {@link StoredMedia} before a message is encoded.
 */
interface BinaryMedia {
	readonly source: 'binary';
	readonly binary: string;
}

/** Where a file comes from. */
export type MediaSource = LinkedMedia | StoredMedia | BinaryMedia;

/** The discriminant of {@link MediaSource}. */
export type MediaSourceName = MediaSource['source'];

/** The sources as the editor calls them. */
export const MEDIA_SOURCE_NAMES: Readonly<Record<MediaSourceName, string>> = {
	binary: 'Binary File',
	id: 'Media ID',
	link: 'URL',
};

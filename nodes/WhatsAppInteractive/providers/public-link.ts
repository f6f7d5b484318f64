import type { MediaSource } from '../messages/kinds/media';

/**
 * The address of a file, for a provider that takes nothing else; its rules refuse the other sources
 * before a message is encoded.
 * @throws Error for another source, which is a fault of the caller
 */
export function publicLink(media: MediaSource): string {
	if (media.source === 'link') return media.link;
	throw new Error(`A file from the source '${media.source}' has no public address`);
}

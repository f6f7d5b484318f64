import type { JsonObject } from '../../../common/json';
import type { MediaSource } from '../../../messages/kinds/media';
import type {
	AudioMessage,
	DocumentMessage,
	ImageMessage,
	StickerMessage,
	VideoMessage,
} from '../../../messages/kinds/media-messages';
import { compact } from '../../body';

/**
 * A media object, `{ link }` or `{ id }`. A file of the workflow must have been uploaded before.
 * @throws Error for a file that was not, which is a fault of the caller
 */
export function mediaObject(media: MediaSource): JsonObject {
	switch (media.source) {
		case 'link':
			return { link: media.link };
		case 'id':
			return { id: media.id };
		case 'binary':
			throw new Error(
				`The file in '${media.binary}' was not uploaded before its message was encoded`,
			);
	}
}

/** `image`. */
export const image = (message: ImageMessage): JsonObject =>
	compact({ ...mediaObject(message), caption: message.caption });

/** `video`. */
export const video = (message: VideoMessage): JsonObject =>
	compact({ ...mediaObject(message), caption: message.caption });

/** `audio`. */
export const audio = (message: AudioMessage): JsonObject =>
	compact({ ...mediaObject(message), voice: message.voice });

/** `document`. */
export const document = (message: DocumentMessage): JsonObject =>
	compact({ ...mediaObject(message), caption: message.caption, filename: message.filename });

/** `sticker`. */
export const sticker = (message: StickerMessage): JsonObject => mediaObject(message);

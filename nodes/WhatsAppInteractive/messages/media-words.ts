import { either } from './either';
import { MEDIA_TYPES, type MediaType } from './kinds/media';
import type { MediaLimit, MediaLimits } from './media-formats';

/** The types of media as people call them. */
export const MEDIA_TYPE_NAMES: Readonly<Record<MediaType, string>> = {
	audio: 'Audio',
	document: 'Document',
	image: 'Image',
	sticker: 'Sticker',
	video: 'Video',
};

const KB = 1024;
const MB = 1024 * KB;

const round = (count: number): string => String(Math.round(count * 100) / 100);

/** `5 MB`, `500 KB`, `12 bytes`: a size as people read it. */
export function sizeInWords(bytes: number): string {
	if (bytes >= MB) return `${round(bytes / MB)} MB`;
	return bytes >= KB ? `${round(bytes / KB)} KB` : `${bytes} bytes`;
}

/** `JPEG or PNG`; any file where there is no list. */
export function formatsInWords({ formats }: MediaLimit): string {
	return formats === undefined ? 'any file' : either([...new Set(formats.map(({ name }) => name))]);
}

/** `Image: JPEG or PNG up to 5 MB.` for each type, in one paragraph. */
export const mediaInWords = (limits: MediaLimits): string =>
	MEDIA_TYPES.flatMap((type) => {
		const limit = limits[type];
		return limit === undefined
			? []
			: [
					`${MEDIA_TYPE_NAMES[type]}: ${formatsInWords(limit)} up to ${sizeInWords(limit.maxBytes)}.`,
				];
	}).join(' ');

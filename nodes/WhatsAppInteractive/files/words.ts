import { joinWithOr } from '../common/join-with-or';
import {
	KB,
	knownFormats,
	MB,
	type MediaFormat,
	type MediaLimit,
	type MediaLimits,
} from './formats';
import { MEDIA_TYPES, type MediaType } from '../common/media-type';

/** The types of media as people call them. */
export const MEDIA_TYPE_NAMES: Readonly<Record<MediaType, string>> = {
	audio: 'Audio',
	document: 'Document',
	image: 'Image',
	sticker: 'Sticker',
	video: 'Video',
};

const round = (count: number): string => String(Math.round(count * 100) / 100);

/** `5 MB`, `500 KB`, `12 bytes`: a size as people read it. */
export function sizeInWords(bytes: number): string {
	if (bytes >= MB) return `${round(bytes / MB)} MB`;
	return bytes >= KB ? `${round(bytes / KB)} KB` : `${bytes} bytes`;
}

/** `JPEG or PNG`: formats, each name once. */
export const formatNames = (formats: readonly MediaFormat[]): string =>
	joinWithOr([...new Set(formats.map(({ name }) => name))]);

/** What is taken: `JPEG or PNG`; any file where there is no list, with what is known to be. */
export function formatsInWords({ formats, advisedFormats }: MediaLimit): string {
	if (formats !== undefined) return formatNames(formats);
	return advisedFormats === undefined
		? 'any file'
		: `any file (best ${formatNames(advisedFormats)})`;
}

const namesOfKnown = (limit: MediaLimit): string => {
	const formats = knownFormats(limit);
	return formats === undefined ? 'any file' : formatNames(formats);
};

/** `Image: JPEG or PNG up to 5 MB.` for each type, in one paragraph. */
export const mediaInWords = (limits: MediaLimits): string =>
	MEDIA_TYPES.flatMap((type) => {
		const limit = limits[type];
		return limit === undefined
			? []
			: [`${MEDIA_TYPE_NAMES[type]}: ${namesOfKnown(limit)} up to ${sizeInWords(limit.maxBytes)}.`];
	}).join(' ');

import type { MediaFormat } from './formats';

/**
 * Extensions that say what a file is, beside those of the formats themselves. One that says nothing,
 * such as `.php`, can lead to anything.
 */
const TELLING = new Set(
	'aac amr avi bmp csv doc docx flac flv gif heic jpeg jpg m4a mkv mov mp3 mp4 oga ogg opus pdf png ppt pptx svg tif tiff txt wav webm webp wma wmv xls xlsx zip 3gp 3gpp'.split(
		' ',
	),
);

/** The extension that an address ends in, in lower case; undefined where it tells nothing. */
export function tellingExtension(address: string): string | undefined {
	const [, extension] = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(address) ?? [];
	const lower = extension?.toLowerCase();
	return lower !== undefined && TELLING.has(lower) ? lower : undefined;
}

/** Whether a file with an extension can be of one of some formats. */
export const fitsFormats = (extension: string, formats: readonly MediaFormat[]): boolean =>
	formats.some(({ extensions }) => extensions.includes(extension));

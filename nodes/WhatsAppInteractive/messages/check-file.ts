import { MEDIA_TYPES, type MediaType } from './kinds/media';
import { FORMATS, type MediaFormat, type MediaLimits } from './media-formats';
import { formatsInWords, sizeInWords } from './media-words';

/** A file before it is uploaded. */
export interface FileFacts {
	/** The name of the item's binary field. */
	readonly field: string;
	readonly fileName?: string;
	/** As the workflow has it, perhaps with parameters or in capitals. */
	readonly mimeType: string;
	/** In bytes. */
	readonly size: number;
}

/** What a file is of which nothing better is known. */
const UNKNOWN = 'application/octet-stream';

const bare = (mimeType: string): string => mimeType.split(';')[0]?.trim().toLowerCase() ?? '';

const extensionOf = (fileName: string | undefined): string =>
	/\.([^.]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';

const fits = (format: MediaFormat, mimeType: string, extension: string): boolean =>
	mimeType === '' || mimeType === UNKNOWN
		? format.extensions.includes(extension)
		: format.mimeTypes.includes(mimeType);

/** The format of a file among some, by its MIME type, or by its name where that says nothing. */
export const formatOf = (
	{ mimeType, fileName }: Pick<FileFacts, 'mimeType' | 'fileName'>,
	formats: readonly MediaFormat[],
): MediaFormat | undefined =>
	formats.find((format) => fits(format, bare(mimeType), extensionOf(fileName)));

/** What a file is taken for where nobody says: the type of media that its format belongs to. */
export const typeOfFile = (
	file: Pick<FileFacts, 'mimeType' | 'fileName'>,
	limits: MediaLimits,
): MediaType =>
	MEDIA_TYPES.find((type) => formatOf(file, limits[type]?.formats ?? []) !== undefined) ??
	'document';

/** The MIME type that a file is uploaded with: WhatsApp's own spelling, where it has one. */
export function uploadType(file: FileFacts, type: MediaType, limits: MediaLimits): string {
	const format = formatOf(file, limits[type]?.formats ?? []);
	const given = bare(file.mimeType);
	return format?.mimeTypes[0] ?? (given === '' ? UNKNOWN : given);
}

const article = (type: MediaType): string => (/^[aio]/.test(type) ? `an ${type}` : `a ${type}`);

const nameOf = ({ field, fileName }: FileFacts): string =>
	fileName === undefined
		? `The file in the binary field '${field}'`
		: `The file '${fileName}' in the binary field '${field}'`;

/** Two sizes in words; in bytes where they would read alike. */
const apart = (...sizes: readonly [number, number]): readonly string[] => {
	const words = sizes.map(sizeInWords);
	return words[0] === words[1] ? sizes.map((size) => `${size} bytes`) : words;
};

/** What keeps a file from being sent as media of a type; sentences without a period. */
export function checkFile(file: FileFacts, type: MediaType, limits: MediaLimits): string[] {
	const limit = limits[type];
	if (limit === undefined) return [`${nameOf(file)} can't be sent: the provider takes no ${type}`];
	const faults: string[] = [];
	if (limit.formats && formatOf(file, limit.formats) === undefined) {
		faults.push(
			`${nameOf(file)} is ${bare(file.mimeType) || 'of no known type'}, ${article(type)} must be ${formatsInWords(limit)}`,
		);
	}
	if (file.size > limit.maxBytes) {
		const [size, max] = apart(file.size, limit.maxBytes);
		faults.push(`${nameOf(file)} has ${size}, the limit for ${article(type)} is ${max}`);
	} else if (file.size === 0) {
		faults.push(`${nameOf(file)} is empty`);
	}
	return faults;
}

/**
 * A name for a file that came without one: the end of its address, with the extension of its format.
 * @param path of the address
 */
export function fileNameFor(path: string, mimeType: string): string {
	const end = path.split('/').filter(Boolean).at(-1) ?? 'file';
	const format = Object.values<MediaFormat>(FORMATS).find(({ mimeTypes }) =>
		mimeTypes.includes(bare(mimeType)),
	);
	return format === undefined || format.extensions.includes(extensionOf(end))
		? end
		: `${end}.${format.extensions[0]}`;
}

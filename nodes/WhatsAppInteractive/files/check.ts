import { FORMATS, knownFormats, type MediaFormat, type MediaLimits } from './formats';
import { formatNames, formatsInWords, sizeInWords } from './words';
import { MEDIA_TYPES, type MediaType } from '../common/media-type';

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

/** The MIME type where nothing better is known. */
const UNKNOWN = 'application/octet-stream';

/**
 * What n8n, storages and browsers call a file whose type they don't know, or want to be saved. `text/plain`
 * is what n8n itself writes where it knows nothing; a name that says more is believed.
 */
const MEANINGLESS =
	/^$|^\*\/\*$|octet|download|unknown|\/(x-)?binary$|^multipart\/form-data$|^text\/plain$/;

const stripParameters = (mimeType: string): string =>
	mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const extensionOf = (fileName: string | undefined): string =>
	/\.([^.\s]+)\s*$/.exec(fileName?.slice(-20) ?? '')?.[1]?.toLowerCase() ?? '';

/**
 * Whether a file is of a format: by its MIME type, or by its name where the MIME type says
 * nothing.
 */
function fits(format: MediaFormat, mimeType: string, extension: string): boolean {
	if (!MEANINGLESS.test(mimeType)) return format.mimeTypes.includes(mimeType);
	const isKnown = Object.values<MediaFormat>(FORMATS).some((each) =>
		each.extensions.includes(extension),
	);
	return isKnown ? format.extensions.includes(extension) : format.mimeTypes.includes(mimeType);
}

/** The format of a file among some, by its MIME type, or by its name where that says nothing. */
const formatOf = (
	{ mimeType, fileName }: Pick<FileFacts, 'mimeType' | 'fileName'>,
	formats: readonly MediaFormat[],
): MediaFormat | undefined =>
	formats.find((format) => fits(format, stripParameters(mimeType), extensionOf(fileName)));

/** What a file is taken for where nobody says: the type of media that its format belongs to. */
export const typeOfFile = (
	file: Pick<FileFacts, 'mimeType' | 'fileName'>,
	limits: MediaLimits,
): MediaType =>
	MEDIA_TYPES.find((type) => formatOf(file, knownFormats(limits[type]) ?? []) !== undefined) ??
	'document';

/** The MIME type that a file is uploaded with: WhatsApp's own spelling, where it has one. */
export function uploadType(file: FileFacts, type: MediaType, limits: MediaLimits): string {
	const format = formatOf(file, knownFormats(limits[type]) ?? []);
	const given = stripParameters(file.mimeType);
	return format?.mimeTypes[0] ?? (MEANINGLESS.test(given) ? UNKNOWN : given);
}

const article = (type: MediaType): string => (/^[aio]/.test(type) ? `an ${type}` : `a ${type}`);

const nameOf = ({ field, fileName }: FileFacts): string =>
	fileName === undefined
		? `The file in the binary field '${field}'`
		: `The file '${fileName}' in the binary field '${field}'`;

/** The type of a file as far as it is known. */
function typeInWords({ mimeType, fileName }: FileFacts): string {
	const given = stripParameters(mimeType);
	const extension = extensionOf(fileName);
	if (!MEANINGLESS.test(given)) return given;
	return extension === '' ? given || 'of no known type' : `a .${extension} file`;
}

/** The longest name of a document, in code points. */
export const MAX_FILE_NAME = 240;

/** The longest extension that is kept when a name is cut, in code points and with its period. */
const LONGEST_EXTENSION = 10;

/**
 * A file's own name as the name of a document: without the folders that it may stand in, and cut to
 * what WhatsApp takes, so that it keeps its extension; undefined where nothing is left.
 */
export function documentName(fileName: string): string | undefined {
	const end = fileName.split(/[\\/]/).at(-1) ?? '';
	const name = Array.from(end.replace(/\p{Cc}/gu, '').trim());
	if (name.length <= MAX_FILE_NAME) return name.length === 0 ? undefined : name.join('');
	const period = name.lastIndexOf('.');
	const extension = name.length - period <= LONGEST_EXTENSION ? name.slice(period) : [];
	return [...name.slice(0, MAX_FILE_NAME - extension.length), ...extension].join('');
}

/** Two sizes in words; in bytes where they would read alike. */
const apart = (...sizes: readonly [number, number]): readonly string[] => {
	const words = sizes.map(sizeInWords);
	return words[0] === words[1] ? sizes.map((size) => `${size} bytes`) : words;
};

/** What keeps a file from being sent as media of a type; sentences without a period. */
export function checkFile(file: FileFacts, type: MediaType, limits: MediaLimits): string[] {
	const limit = limits[type];
	if (limit === undefined) return [`${nameOf(file)} cannot be sent: the provider takes no ${type}`];
	const faults: string[] = [];
	if (limit.formats && formatOf(file, limit.formats) === undefined) {
		faults.push(
			`${nameOf(file)} is ${typeInWords(file)}, ${article(type)} must be ${formatsInWords(limit)}`,
		);
	}
	if (file.size > limit.maxBytes) {
		const [size, max] = apart(file.size, limit.maxBytes);
		faults.push(`${nameOf(file)} has ${size}, but the limit for ${article(type)} is ${max}`);
	} else if (file.size === 0) {
		faults.push(`${nameOf(file)} is empty`);
	}
	return faults;
}

/** What may keep a file from being taken that no document forbids; sentences without a period. */
export function fileHints(file: FileFacts, type: MediaType, limits: MediaLimits): string[] {
	const formats = limits[type]?.advisedFormats;
	return formats === undefined || formatOf(file, formats) !== undefined
		? []
		: [
				`${nameOf(file)} is ${typeInWords(file)}; ${article(type)} that is not ${formatNames(formats)} may be refused`,
			];
}

/**
 * A name for a file that came without one: the end of its address, with the extension of its format.
 * @param path of the address
 */
export function fileNameFor(path: string, mimeType: string): string {
	const end = path.split('/').filter(Boolean).at(-1) ?? 'file';
	const format = Object.values<MediaFormat>(FORMATS).find(({ mimeTypes }) =>
		mimeTypes.includes(stripParameters(mimeType)),
	);
	return format === undefined || format.extensions.includes(extensionOf(end))
		? end
		: `${end}.${format.extensions[0]}`;
}

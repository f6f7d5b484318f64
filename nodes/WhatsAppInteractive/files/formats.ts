import type { MediaType } from '../common/media-type';

/** One kind of file that is taken as media. */
export interface MediaFormat {
	/** As people call it. */
	readonly name: string;
	/** In lower case, without parameters. The first one is its own, the others are spellings of it. */
	readonly mimeTypes: readonly [string, ...string[]];
	/** In lower case, without the period. */
	readonly extensions: readonly [string, ...string[]];
}

/** What is taken of one type of media. */
export interface MediaLimit {
	/** In bytes; a megabyte is 1024 * 1024 of them. */
	readonly maxBytes: number;
	/** What is taken; undefined where no document limits it. */
	readonly formats?: readonly MediaFormat[];
	/** What is known to be taken where no document limits it: of other formats there is a hint. */
	readonly advisedFormats?: readonly MediaFormat[];
}

/** What a provider takes of each type of media that it sends. */
export type MediaLimits = Readonly<Partial<Record<MediaType, MediaLimit>>>;

/** A kilobyte, in bytes. */
export const KB = 1024;

/** A megabyte, in bytes. */
export const MB = 1024 * KB;

/** The formats of files, by the names that code calls them by. */
export const FORMATS = {
	aac: { name: 'AAC', mimeTypes: ['audio/aac', 'audio/x-aac', 'audio/aacp'], extensions: ['aac'] },
	amr: { name: 'AMR', mimeTypes: ['audio/amr'], extensions: ['amr'] },
	jpeg: {
		name: 'JPEG',
		mimeTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
		extensions: ['jpg', 'jpeg'],
	},
	mp3: {
		name: 'MP3',
		mimeTypes: ['audio/mpeg', 'audio/mp3', 'audio/x-mp3', 'audio/mpeg3', 'audio/x-mpeg'],
		extensions: ['mp3'],
	},
	mp4Audio: {
		name: 'MP4',
		mimeTypes: ['audio/mp4', 'audio/m4a', 'audio/x-m4a'],
		extensions: ['m4a', 'mp4'],
	},
	mp4: {
		name: 'MP4',
		mimeTypes: ['video/mp4', 'application/mp4', 'video/x-m4v'],
		extensions: ['mp4'],
	},
	ogg: {
		name: 'OGG',
		mimeTypes: ['audio/ogg', 'audio/opus', 'application/ogg', 'audio/x-ogg'],
		extensions: ['ogg', 'opus', 'oga'],
	},
	pdf: { name: 'PDF', mimeTypes: ['application/pdf', 'application/x-pdf'], extensions: ['pdf'] },
	png: { name: 'PNG', mimeTypes: ['image/png', 'image/x-png'], extensions: ['png'] },
	excel: {
		name: 'Excel',
		mimeTypes: ['application/vnd.ms-excel', 'application/msexcel', 'application/x-excel'],
		extensions: ['xls'],
	},
	excelXml: {
		name: 'Excel',
		mimeTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
		extensions: ['xlsx'],
	},
	powerPoint: {
		name: 'PowerPoint',
		mimeTypes: ['application/vnd.ms-powerpoint', 'application/mspowerpoint'],
		extensions: ['ppt'],
	},
	powerPointXml: {
		name: 'PowerPoint',
		mimeTypes: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
		extensions: ['pptx'],
	},
	text: { name: 'text', mimeTypes: ['text/plain'], extensions: ['txt'] },
	threeGpp: { name: '3GPP', mimeTypes: ['video/3gpp', 'video/3gp'], extensions: ['3gp', '3gpp'] },
	word: { name: 'Word', mimeTypes: ['application/msword'], extensions: ['doc'] },
	wordXml: {
		name: 'Word',
		mimeTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		extensions: ['docx'],
	},
	webp: { name: 'WebP', mimeTypes: ['image/webp'], extensions: ['webp'] },
} as const satisfies Record<string, MediaFormat>;

/**
 * WhatsApp's own limits, as its documentation states them and as the providers repeat them. What is inside of a
 * file (codecs, the 512 by 512 pixels of a sticker) can't be checked here.
 */
export const WHATSAPP_MEDIA = {
	audio: {
		maxBytes: 16 * MB,
		formats: [FORMATS.aac, FORMATS.amr, FORMATS.mp3, FORMATS.mp4Audio, FORMATS.ogg],
	},
	document: {
		maxBytes: 100 * MB,
		advisedFormats: [
			FORMATS.pdf,
			FORMATS.word,
			FORMATS.wordXml,
			FORMATS.excel,
			FORMATS.excelXml,
			FORMATS.powerPoint,
			FORMATS.powerPointXml,
			FORMATS.text,
		],
	},
	image: { maxBytes: 5 * MB, formats: [FORMATS.jpeg, FORMATS.png] },
	// 100 KB for one that does not move.
	sticker: { maxBytes: 500 * KB, formats: [FORMATS.webp] },
	video: { maxBytes: 16 * MB, formats: [FORMATS.mp4, FORMATS.threeGpp] },
} as const satisfies Readonly<Record<MediaType, MediaLimit>>;

/** The formats that are known of a type of media, whether or not they are all that is taken. */
export const knownFormats = (limit: MediaLimit | undefined): readonly MediaFormat[] | undefined =>
	limit?.formats ?? limit?.advisedFormats;

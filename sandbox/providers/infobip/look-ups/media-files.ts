/** A file that a customer sent. */
export interface MediaFile {
	readonly type: string;
	readonly body: Buffer;
	/** Whether Infobip answers with the address of a copy instead of the file. */
	readonly copied: boolean;
}

const base64 = (text: string) => Buffer.from(text, 'base64');

/** The first bytes of a format, by which it is told; there is nothing to hear or see in it. */
const beginning = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.alloc(64)]);

const PIXEL_JPEG =
	'/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////' +
	'////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';
const PIXEL_WEBP = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';

const PDF = [
	'%PDF-1.4',
	'1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
	'2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
	'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj',
	'trailer<</Root 1 0 R>>',
	'%%EOF',
].join('\n');

/** What customers of the shop sent, by media ID. */
export function seededMedia(): Array<[id: string, file: MediaFile]> {
	return [
		['5b1f-77', { type: 'image/jpeg', body: base64(PIXEL_JPEG), copied: false }],
		[
			'5b1f-78',
			{ type: 'video/mp4', body: beginning(0, 0, 0, 24, 102, 116, 121, 112), copied: true },
		],
		['5b1f-79', { type: 'audio/mpeg', body: beginning(73, 68, 51, 4), copied: false }],
		[
			'5b1f-80',
			{ type: 'audio/ogg; codecs=opus', body: beginning(79, 103, 103, 83), copied: false },
		],
		['5b1f-81', { type: 'application/pdf', body: Buffer.from(PDF), copied: true }],
		['5b1f-82', { type: 'image/webp', body: base64(PIXEL_WEBP), copied: false }],
	];
}

import { binaryFiles, withMediaIds } from '../../../nodes/WhatsAppInteractive/files/binary';
import {
	checkFile,
	fileNameFor,
	typeOfFile,
	uploadType,
} from '../../../nodes/WhatsAppInteractive/files/check';
import { WHATSAPP_MEDIA } from '../../../nodes/WhatsAppInteractive/files/formats';
import { mediaInWords, sizeInWords } from '../../../nodes/WhatsAppInteractive/files/words';
import { MEDIA_TYPES } from '../../../nodes/WhatsAppInteractive/common/media-type';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';

const KB = 1024;
const MB = 1024 * KB;

/** Typed from the documents: Meta's and Infobip's tables of media, and Messangi's page. */
const SIZES = {
	whatsApp: {
		audio: 16 * MB,
		document: 100 * MB,
		image: 5 * MB,
		sticker: 500 * KB,
		video: 16 * MB,
	},
	messangi: { audio: 5 * MB, document: 5 * MB, image: 5 * MB, video: 5 * MB },
};

const TYPES = {
	audio: 'audio/mpeg',
	document: 'application/pdf',
	image: 'image/jpeg',
	sticker: 'image/webp',
	video: 'video/mp4',
} as const;

const fileOf = (mimeType: string, size = 1, fileName?: string) => ({
	field: 'data',
	mimeType,
	size,
	...(fileName !== undefined && { fileName }),
});

test.each(MEDIA_TYPES)('%s: as large as is documented, and no larger', (type) => {
	const max = SIZES.whatsApp[type];
	expect(WHATSAPP_MEDIA[type].maxBytes).toBe(max);
	expect(checkFile(fileOf(TYPES[type], max), type, WHATSAPP_MEDIA)).toEqual([]);
	expect(checkFile(fileOf(TYPES[type], max + 1), type, WHATSAPP_MEDIA)).toHaveLength(1);
});

test('Messangi has limits of its own, and no stickers', () => {
	const limits = Object.entries(PROVIDERS.messangi.mediaLimits).map(([type, { maxBytes }]) => [
		type,
		maxBytes,
	]);
	expect(Object.fromEntries(limits)).toEqual(SIZES.messangi);
	expect(checkFile(fileOf('image/webp'), 'sticker', PROVIDERS.messangi.mediaLimits)).toEqual([
		"The file in the binary field 'data' cannot be sent: the provider takes no sticker",
	]);
});

test.each([
	['image', 'image/jpeg', undefined, true],
	['image', 'IMAGE/JPEG', undefined, true],
	['image', 'image/jpg', undefined, true],
	['image', 'image/png; charset=binary', undefined, true],
	['image', 'image/gif', undefined, false],
	['image', 'image/svg+xml', undefined, false],
	['image', 'application/octet-stream', 'mug.PNG', true],
	['image', 'application/octet-stream', 'mug.gif', false],
	['image', 'application/octet-stream', undefined, false],
	['image', 'image/gif', 'mug.png', false],
	['video', 'video/mp4', undefined, true],
	['video', 'video/3gpp', undefined, true],
	['video', 'video/quicktime', undefined, false],
	['audio', 'audio/ogg; codecs=opus', undefined, true],
	['audio', 'audio/aac', undefined, true],
	['audio', 'audio/wav', undefined, false],
	['sticker', 'image/webp', undefined, true],
	['sticker', 'image/png', undefined, false],
	['document', 'text/csv', undefined, true],
	['document', '', undefined, true],
	['document', 'text/plain', undefined, true],
] as const)(
	'%s: a file of the type %j and the name %j is taken: %j',
	(type, mime, name, isTaken) => {
		expect(checkFile(fileOf(mime, 1, name), type, WHATSAPP_MEDIA)).toHaveLength(isTaken ? 0 : 1);
	},
);

test('all that is wrong with a file is told', () => {
	expect(checkFile(fileOf('image/gif', 6 * MB, 'mug.gif'), 'image', WHATSAPP_MEDIA)).toEqual([
		"The file 'mug.gif' in the binary field 'data' is image/gif, an image must be JPEG or PNG",
		"The file 'mug.gif' in the binary field 'data' has 6 MB, but the limit for an image is 5 MB",
	]);
});

test('sizes that read alike are told in bytes', () => {
	expect(checkFile(fileOf('image/png', 5 * MB + 1, 'mug.png'), 'image', WHATSAPP_MEDIA)).toEqual([
		"The file 'mug.png' in the binary field 'data' has 5242881 bytes, but the limit for an image is 5242880 bytes",
	]);
});

test.each([
	['audio/ogg; codecs=opus', undefined, 'audio', 'audio/ogg'],
	['image/jpg', undefined, 'image', 'image/jpeg'],
	['application/octet-stream', 'mug.png', 'image', 'image/png'],
	['text/csv; charset=utf-8', 'orders.csv', 'document', 'text/csv'],
	['', undefined, 'document', 'application/octet-stream'],
] as const)('%j named %j goes out as %s of the type %s', (mime, name, type, expected) => {
	expect(uploadType(fileOf(mime, 1, name), type, WHATSAPP_MEDIA)).toBe(expected);
});

test.each([
	['image/webp', 'sticker'],
	['image/png', 'image'],
	['audio/mpeg', 'audio'],
	['video/mp4', 'video'],
	['application/pdf', 'document'],
	['image/gif', 'document'],
] as const)('a file of the type %s is taken for %s where nobody says', (mime, type) => {
	expect(typeOfFile(fileOf(mime), WHATSAPP_MEDIA)).toBe(type);
});

test.each([
	['/whatsapp/1/senders/4411/media/5b1f-77', 'image/jpeg', '5b1f-77.jpg'],
	['/files/invoice.pdf', 'application/pdf', 'invoice.pdf'],
	['/files/notes', 'text/plain', 'notes.txt'],
	['/', 'image/png', 'file.png'],
])('what came from %s as %s is called %s', (path, mime, name) => {
	expect(fileNameFor(path, mime)).toBe(name);
});

test.each([
	[12, '12 bytes'],
	[1024, '1 KB'],
	[500 * KB, '500 KB'],
	[3.5 * MB, '3.5 MB'],
	[100 * MB, '100 MB'],
])('%i bytes are %s', (bytes, words) => {
	expect(sizeInWords(bytes)).toBe(words);
});

test('the table in words', () => {
	expect(mediaInWords(WHATSAPP_MEDIA)).toBe(
		'Audio: AAC, AMR, MP3, MP4 or OGG up to 16 MB. Document: PDF, Word, Excel, PowerPoint or text up to 100 MB. Image: JPEG or PNG up to 5 MB. Sticker: WebP up to 500 KB. Video: MP4 or 3GPP up to 16 MB.',
	);
});

describe('the files of the workflow in a message', () => {
	const picture = { source: 'binary', binary: 'photo' } as const;
	const cards = {
		kind: 'mediaCarousel',
		body: 'New in',
		cards: [
			{ header: { type: 'image', ...picture }, body: 'Mug' },
			{ header: { type: 'image', ...picture }, body: 'Mug again' },
			{ header: { type: 'image', source: 'link', link: 'https://acme.test/a.png' }, body: 'Plate' },
			{ header: { type: 'gif', source: 'binary', binary: 'clip' } },
		],
	};

	test('are found wherever they stand, each once', () => {
		expect(binaryFiles({ kind: 'image', ...picture })).toEqual([{ type: 'image', field: 'photo' }]);
		expect(binaryFiles(cards)).toEqual([
			{ type: 'image', field: 'photo' },
			{ type: 'video', field: 'clip' },
		]);
		expect(binaryFiles({ kind: 'text', text: 'binary' })).toEqual([]);
	});

	test('one field can be an image here and a document there', () => {
		const both = [
			{ type: 'image', ...picture },
			{ type: 'document', ...picture },
		];
		expect(binaryFiles(both)).toHaveLength(2);
	});

	test('give way to the media IDs, and nothing else changes', () => {
		const ids = new Map([
			['image photo', { id: '1', name: 'mug.jpg' }],
			['video clip', { id: '2', name: undefined }],
		]);
		const before = JSON.stringify(cards);
		expect(withMediaIds(cards, ids)).toEqual({
			...cards,
			cards: [
				{ header: { type: 'image', source: 'id', id: '1' }, body: 'Mug' },
				{ header: { type: 'image', source: 'id', id: '1' }, body: 'Mug again' },
				cards.cards[2],
				{ header: { type: 'gif', source: 'id', id: '2' } },
			],
		});
		expect(JSON.stringify(cards)).toBe(before);
	});
});

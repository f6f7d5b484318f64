import { withMediaIds } from '../../../nodes/WhatsAppInteractive/files/binary';
import {
	checkFile,
	fileHints,
	documentName,
	uploadType,
} from '../../../nodes/WhatsAppInteractive/files/check';
import { WHATSAPP_MEDIA } from '../../../nodes/WhatsAppInteractive/files/formats';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';

/* The type of a file is what is known best of it, for every kind of media alike. */

const file = (mimeType: string, fileName?: string) => ({
	field: 'data',
	mimeType,
	size: 10,
	...(fileName !== undefined && { fileName }),
});

const MEANINGLESS = [
	'',
	'application/octet-stream',
	'APPLICATION/OCTET-STREAM; charset=binary',
	'binary/octet-stream',
	'application/x-download',
	'application/force-download',
	'application/x-forcedownload',
	'application/octetstream',
	'octet/stream',
	'application/x-unknown-content-type',
	'application/x-binary',
	'text/plain',
	'text/plain; charset=utf-8',
];

const KINDS = [
	['image', 'mug.JPG', 'image/jpeg'],
	['document', 'invoice.pdf', 'application/pdf'],
	['document', 'orders.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	['document', 'letter.doc', 'application/msword'],
	['audio', 'hello.mp3', 'audio/mpeg'],
	['audio', 'hello.m4a', 'audio/mp4'],
	['video', 'unbox.mp4', 'video/mp4'],
	['sticker', 'thanks.webp', 'image/webp'],
] as const;

describe.each(MEANINGLESS)('the type %j says nothing', (mimeType) => {
	test.each(KINDS)('%s %s is %s by its name', (type, fileName, uploaded) => {
		expect(checkFile(file(mimeType, fileName), type, WHATSAPP_MEDIA)).toEqual([]);
		expect(uploadType(file(mimeType, fileName), type, WHATSAPP_MEDIA)).toBe(uploaded);
	});

	test('a name that says something else is refused', () => {
		expect(checkFile(file(mimeType, 'movie.avi'), 'video', WHATSAPP_MEDIA)).toEqual([
			"The file 'movie.avi' in the binary field 'data' is a .avi file, a video must be MP4 or 3GPP",
		]);
	});
});

test.each([
	['image', 'image/jpg', 'image/jpeg'],
	['image', 'IMAGE/PJPEG', 'image/jpeg'],
	['audio', 'audio/mp3', 'audio/mpeg'],
	['audio', 'application/ogg', 'audio/ogg'],
	['audio', 'audio/ogg; codecs=opus', 'audio/ogg'],
	['video', 'application/mp4', 'video/mp4'],
	['document', 'application/x-pdf', 'application/pdf'],
	['document', 'text/plain', 'text/plain'],
] as const)('%s: %s is uploaded as %s', (type, mimeType, uploaded) => {
	expect(checkFile(file(mimeType), type, WHATSAPP_MEDIA)).toEqual([]);
	expect(uploadType(file(mimeType), type, WHATSAPP_MEDIA)).toBe(uploaded);
});

test.each([
	['application/zip', 'orders.zip', 'is application/zip'],
	['image/png', 'mug.png', 'is image/png'],
	['application/octet-stream', 'orders.zip', 'is a .zip file'],
	['application/octet-stream', undefined, 'is application/octet-stream'],
	['', undefined, 'is of no known type'],
] as const)(
	'a document of type %j, %s, which no document lists, has a hint',
	(mimeType, fileName, says) => {
		const given = file(mimeType, fileName);
		expect(checkFile(given, 'document', WHATSAPP_MEDIA)).toEqual([]);
		const [hint, ...others] = fileHints(given, 'document', WHATSAPP_MEDIA);
		expect(others).toEqual([]);
		expect(hint).toContain(
			`${says}; a document that is not PDF, Word, Excel, PowerPoint or text may be refused`,
		);
		// Infobip's page says any file, Messangi's PDF.
		expect(fileHints(given, 'document', PROVIDERS.infobip.mediaLimits)).toEqual([]);
		expect(checkFile(given, 'document', PROVIDERS.messangi.mediaLimits)).toHaveLength(1);
	},
);

test.each([
	['image', 'image/gif', 'mug.gif', 'is image/gif, an image must be JPEG or PNG'],
	['audio', 'audio/wav', 'hello.wav', 'is audio/wav, an audio must be AAC, AMR, MP3, MP4 or OGG'],
	['sticker', 'image/png', 'thanks.png', 'is image/png, a sticker must be WebP'],
	['video', 'video/quicktime', 'unbox.mov', 'is video/quicktime, a video must be MP4 or 3GPP'],
] as const)('%s: %s is refused, since there is a list', (type, mimeType, fileName, says) => {
	const given = file(mimeType, fileName);
	expect(checkFile(given, type, WHATSAPP_MEDIA)).toEqual([expect.stringContaining(says)]);
	expect(fileHints(given, type, WHATSAPP_MEDIA)).toEqual([]);
});

test('a document of a listed type has no hint', () => {
	for (const [type, fileName] of KINDS.filter(([type]) => type === 'document')) {
		expect(fileHints(file('', fileName), type, WHATSAPP_MEDIA)).toEqual([]);
	}
});

const WIDE = '\u{1F4C4}';

test.each<[string, string | undefined, string]>([
	['invoice-7781.pdf', 'invoice-7781.pdf', 'as it is'],
	['../../etc/invoice.pdf', 'invoice.pdf', 'without its folders'],
	['C:\\orders\\invoice.pdf', 'invoice.pdf', 'without its folders'],
	[' invoice.pdf\n', 'invoice.pdf', 'without blanks around it'],
	[`${'x'.repeat(236)}.pdf`, `${'x'.repeat(236)}.pdf`, 'of 240 characters'],
	[`${'x'.repeat(237)}.pdf`, `${'x'.repeat(236)}.pdf`, 'cut before its extension'],
	[`${WIDE.repeat(300)}.docx`, `${WIDE.repeat(235)}.docx`, 'counted as WhatsApp counts'],
	['x'.repeat(300), 'x'.repeat(240), 'without an extension'],
	[`a.${'x'.repeat(300)}`, `a.${'x'.repeat(238)}`, 'with no real extension'],
	['', undefined, 'nothing'],
	['folder/', undefined, 'a folder'],
])('the name %s is sent as %s: %s', (given, name) => {
	expect(documentName(given)).toBe(name);
});

const uploads = new Map([
	['document data', { id: '77', name: 'invoice-7781.pdf' }],
	['image data', { id: '78', name: 'mug.jpg' }],
]);

test.each([
	['a document', { kind: 'document', source: 'binary', binary: 'data' }, 'invoice-7781.pdf'],
	['a header', { type: 'document', source: 'binary', binary: 'data' }, 'invoice-7781.pdf'],
	[
		'a name that the user gave',
		{ kind: 'document', filename: 'mine.pdf', source: 'binary', binary: 'data' },
		'mine.pdf',
	],
	['a picture, which has no name', { kind: 'image', source: 'binary', binary: 'data' }, undefined],
	['a link', { kind: 'document', source: 'link', link: 'https://a.test/b.pdf' }, undefined],
])('%s', (_what, part, filename) => {
	const sent: object = withMediaIds(part, uploads);
	expect(sent).toEqual(
		filename === undefined
			? expect.not.objectContaining({ filename: expect.anything() })
			: expect.objectContaining({ filename }),
	);
});
